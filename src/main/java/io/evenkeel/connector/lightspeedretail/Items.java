package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.Map;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/** The records of the till's rows, made when somebody asks. */
final class Items {

	private static final String MEND_PRODUCT = "Mend it in Retail's back office.";

	private Items() {
	}

	/** The order of a sale. */
	static MappedItem<Order> sale(SaleMapping mapping, String connection, JsonNode sale) {
		String id = Nodes.text(sale, "id", "");
		return new MappedItem<>(id, mapping.hash(sale),
				connection + ", sale of order '" + Nodes.text(sale.path("source"), "id", id) + "' (" + id + ")",
				"Look at the sale in Retail.", () -> mapping.order(sale));
	}

	/** A product without variants, or a variant. */
	static MappedItem<Product> product(ProductMapping mapping, String connection, JsonNode row,
			Map<String, BigDecimal> stock) {
		// what is not counted has no quantity, whatever stands in the books
		Map<String, BigDecimal> counted = Nodes.flag(row, "has_inventory") ? stock : Map.of();
		String id = Nodes.text(row, "id", "");
		return new MappedItem<>(id, mapping.hash(row, false, ProductMapping.isActive(row), counted),
				where(connection, row, id), MEND_PRODUCT, () -> mapping.product(row, counted));
	}

	/** The product above variants. */
	static MappedItem<Product> family(ProductMapping mapping, String connection, JsonNode head, boolean active) {
		String id = ProductMapping.FAMILY + Nodes.text(head, "id", "");
		return new MappedItem<>(id, mapping.hash(head, true, active, Map.of()), where(connection, head, id),
				MEND_PRODUCT, () -> mapping.family(head, active));
	}

	private static String where(String connection, JsonNode row, String id) {
		return connection + ", product '" + Nodes.text(row, "sku", id) + "' (" + id + ")";
	}

}
