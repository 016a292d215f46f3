package io.evenkeel.connector.lightspeedretail;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/** A sale; its order is made from the JSON when somebody asks. */
final class SaleItem implements Item {

	private final SaleMapping mapping;

	private final String connection;

	private final JsonNode sale;

	private final long hash;

	SaleItem(SaleMapping mapping, String connection, JsonNode sale) {
		this.mapping = mapping;
		this.connection = connection;
		this.sale = sale;
		this.hash = mapping.hash(sale);
	}

	@Override
	public String id() {
		return Nodes.text(this.sale, "id", "");
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Order record() {
		try {
			return this.mapping.order(this.sale);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + where() + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Look at the sale in Retail.", ex);
		}
	}

	@Override
	public String where() {
		return this.connection + ", sale of order '" + Nodes.text(this.sale.path("source"), "id", id()) + "' (" + id()
				+ ")";
	}

}
