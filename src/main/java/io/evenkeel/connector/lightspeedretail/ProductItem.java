package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;

/**
 * A product, a variant, or the product above variants; made from its row when somebody
 * asks.
 */
final class ProductItem implements Item {

	private final ProductMapping mapping;

	private final String connection;

	private final JsonNode row;

	private final boolean isFamily;

	private final boolean active;

	private final Map<String, BigDecimal> stock;

	private final long hash;

	private ProductItem(ProductMapping mapping, String connection, JsonNode row, boolean isFamily, boolean active,
			Map<String, BigDecimal> stock) {
		this.mapping = mapping;
		this.connection = connection;
		this.row = row;
		this.isFamily = isFamily;
		this.active = active;
		this.stock = stock;
		this.hash = mapping.hash(row, isFamily, active, stock);
	}

	static ProductItem of(ProductMapping mapping, String connection, JsonNode row, Map<String, BigDecimal> stock) {
		// what is not counted has no quantity, whatever stands in the books
		Map<String, BigDecimal> counted = Nodes.flag(row, "has_inventory") ? stock : Map.of();
		return new ProductItem(mapping, connection, row, false, ProductMapping.isActive(row), counted);
	}

	static ProductItem family(ProductMapping mapping, String connection, JsonNode head, boolean active) {
		return new ProductItem(mapping, connection, head, true, active, Map.of());
	}

	@Override
	public String id() {
		String id = Nodes.text(this.row, "id", "");
		return this.isFamily ? ProductMapping.FAMILY + id : id;
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Product record() {
		try {
			return this.isFamily ? this.mapping.family(this.row, this.active)
					: this.mapping.product(this.row, this.stock);
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + where() + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. Mend it in Retail's back office.", ex);
		}
	}

	@Override
	public String where() {
		return this.connection + ", product '" + Nodes.text(this.row, "sku", id()) + "' (" + id() + ")";
	}

}
