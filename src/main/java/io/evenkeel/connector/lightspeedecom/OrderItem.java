package io.evenkeel.connector.lightspeedecom;

import java.util.List;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * An order as the shop shows it. Its hash is made of the order alone, with the date of
 * its last change; its lines are asked for once, when somebody asks for its record.
 */
final class OrderItem implements Item {

	private final OrderMapping mapping;

	private final LineReader reader;

	private final String connection;

	private final JsonNode row;

	private final long hash;

	private @Nullable ArrayNode lines;

	OrderItem(OrderMapping mapping, LineReader reader, String connection, JsonNode row) {
		this.mapping = mapping;
		this.reader = reader;
		this.connection = connection;
		this.row = row;
		this.hash = mapping.hash(row);
	}

	@Override
	public String id() {
		return Told.text(this.row, "id", "");
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Order record() {
		try {
			if (this.lines == null) {
				this.lines = this.reader.lines(this.row);
			}
			return this.mapping.order(this.row, List.copyOf(this.lines.valueStream().toList()));
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + where() + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Look at the order in Lightspeed eCom.", ex);
		}
	}

	@Override
	public String where() {
		return this.connection + ", order '" + Told.text(this.row, "number", id()) + "'";
	}

}
