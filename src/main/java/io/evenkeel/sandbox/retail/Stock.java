package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** How much of each product lies at each outlet. */
final class Stock {

	private static final String LEVEL = "current_inventory_level";

	private final RetailShop shop;

	Stock(RetailShop shop) {
		this.shop = shop;
	}

	private static String id(String product, String outlet) {
		return UUID.nameUUIDFromBytes((product + "@" + outlet).getBytes(StandardCharsets.UTF_8)).toString();
	}

	/** Every product has a row at every outlet from the beginning. */
	void begin(String product) {
		this.shop.outlets.live().forEach((outlet) -> this.shop.inventory.put(empty(product, Table.id(outlet))));
	}

	private ObjectNode empty(String product, String outlet) {
		return Json.object()
			.put("id", id(product, outlet))
			.put("product_id", product)
			.put("outlet_id", outlet)
			.put(LEVEL, BigDecimal.ZERO)
			.putNull("average_cost")
			.put("quantity_to_procure", 0)
			.put("reorder_method", "FIXED")
			.putNull("reorder_point")
			.putNull("reorder_amount")
			.putNull("reorder_target")
			.putNull("deleted_at");
	}

	ObjectNode row(String product, String outlet) {
		return this.shop.inventory.find(id(product, outlet)).orElseGet(() -> empty(product, outlet));
	}

	BigDecimal level(String product, String outlet) {
		return Json.number(row(product, outlet), LEVEL);
	}

	BigDecimal level(String product) {
		return this.shop.inventory.by(product)
			.stream()
			.map((row) -> Json.number(row, LEVEL))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	void set(String product, String outlet, BigDecimal level) {
		put(row(product, outlet).put(LEVEL, level));
	}

	void put(ObjectNode row) {
		this.shop.inventory.put(row);
	}

	/**
	 * Adds to a level, or takes from it. A product that is not counted stays as it is.
	 * @param product which
	 * @param outlet where
	 * @param quantity how many more
	 */
	void change(String product, String outlet, BigDecimal quantity) {
		boolean isCounted = this.shop.products.find(product)
			.filter((row) -> Json.flag(row, "has_inventory"))
			.isPresent();
		if (isCounted && quantity.signum() != 0) {
			set(product, outlet, level(product, outlet).add(quantity));
		}
	}

	void end(String product) {
		this.shop.inventory.by(product).forEach((row) -> put(row.put("deleted_at", this.shop.now())));
	}

}
