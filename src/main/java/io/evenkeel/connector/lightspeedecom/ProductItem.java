package io.evenkeel.connector.lightspeedecom;

import java.util.function.Supplier;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/**
 * A product or variant as the shop shows it; its record is made when somebody asks.
 *
 * @param id our id of it
 * @param hash of its content
 * @param where where it stands, for people
 * @param mapped makes the record
 */
record ProductItem(String id, long hash, String where, Supplier<Product> mapped) implements Item {

	static ProductItem product(ProductMapping mapping, String connection, JsonNode row) {
		String id = Told.text(row, "id", "");
		return new ProductItem(id, mapping.hash(row), where(connection, row, id), () -> mapping.product(row));
	}

	static ProductItem variant(ProductMapping mapping, String connection, JsonNode row, JsonNode variant) {
		String id = Told.text(row, "id", "") + "-" + Told.text(variant, "id", "");
		return new ProductItem(id, mapping.hash(row, variant), where(connection, row, id),
				() -> mapping.variant(row, variant));
	}

	private static String where(String connection, JsonNode row, String id) {
		return connection + ", product '" + Told.text(row, "title", id) + "' (" + id + ")";
	}

	@Override
	public Product record() {
		try {
			return this.mapped.get();
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + this.where + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Look at the product in Lightspeed eCom.", ex);
		}
	}

}
