package io.evenkeel.connector.bigcommerce;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/** A refund as the store shows it, below its order. */
final class RefundItem implements Item {

	private final RefundMapping mapping;

	private final String connection;

	private final JsonNode row;

	private final JsonNode refund;

	private final long hash;

	RefundItem(RefundMapping mapping, String connection, JsonNode row, JsonNode refund) {
		this.mapping = mapping;
		this.connection = connection;
		this.row = row;
		this.refund = refund;
		this.hash = RefundMapping.FIELDS.hash(refund, List.of());
	}

	@Override
	public String id() {
		return RefundMapping.id(this.row, this.refund);
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Order record() {
		try {
			return this.mapping.record(this.row, this.refund);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure(
					"Refused " + where() + ": " + ex.getMessage()
							+ ". It is set aside, the rest goes on. Look at the refunds of the order in BigCommerce.",
					ex);
		}
	}

	@Override
	public String where() {
		return this.connection + ", refund '" + id() + "'";
	}

}
