package io.evenkeel.connector.bigcommerce;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/** An order as the store shows it; its record is made when somebody asks. */
final class OrderItem implements Item {

	private final OrderMapping mapping;

	private final String connection;

	private final JsonNode row;

	private final long hash;

	OrderItem(OrderMapping mapping, String connection, JsonNode row) {
		this.mapping = mapping;
		this.connection = connection;
		this.row = row;
		this.hash = OrderMapping.FIELDS.hash(row, List.of());
	}

	@Override
	public String id() {
		return Nodes.text(this.row, "id", "");
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Order record() {
		try {
			return this.mapping.order(this.row);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + where() + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Look at the order in BigCommerce.", ex);
		}
	}

	@Override
	public String where() {
		return this.connection + ", order '" + id() + "'";
	}

}
