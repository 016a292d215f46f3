package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an order, which it does not show itself: its products. */
final class OrderLines {

	private static final int DECIMALS = 4;

	private final BigCommerceStore store;

	OrderLines(BigCommerceStore store) {
		this.store = store;
	}

	/**
	 * A line for what was sent: a product by its ids, or anything with a name and a
	 * price.
	 * @param order its order
	 * @param given what was sent
	 * @param terms the order's
	 * @return the line
	 */
	ObjectNode line(ObjectNode order, JsonNode given, Terms terms) {
		int quantity = given.path("quantity").asInt(0);
		if (quantity < 1) {
			throw BigCommerceErrors.v2Invalid("quantity");
		}
		ObjectNode line = Json.object().put("id", this.store.nextId("order product"));
		line.put("order_id", Rows.id(order)).put("quantity", quantity);
		Money price = Json.has(given, "product_id") ? product(line, given, terms) : custom(line, given);
		price.write(line, "price");
		price.times(quantity).write(line, "total");
		line.put("base_price", Money.text(price.entered(terms.includesTax())));
		line.put("base_total", Money.text(price.times(quantity).entered(terms.includesTax())));
		wrapping(line, given, terms);
		usual(line);
		return line;
	}

	private Money product(ObjectNode line, JsonNode given, Terms terms) {
		ObjectNode product = this.store.products.find(Json.text(given, "product_id", ""))
			.orElseThrow(() -> BigCommerceErrors.v2Invalid("product_id"));
		ObjectNode variant = Json.has(given, "variant_id")
				? Variants.found(product, Json.text(given, "variant_id", ""))
					.orElseThrow(() -> BigCommerceErrors.v2Invalid("variant_id"))
				: chosen(product, given).orElseThrow(() -> BigCommerceErrors.v2Invalid("product_options"));
		ObjectNode view = ProductView.variant(product, variant);
		line.put("product_id", Rows.id(product)).put("variant_id", Rows.id(variant));
		name(line, Json.text(product, "name", ""));
		line.put("sku", Json.text(view, "sku", "")).put("upc", Json.text(view, "upc", ""));
		line.put("type", Json.text(product, "type", "physical"));
		line.put("weight", Money.text(Json.number(view, "calculated_weight")));
		line.put("brand", brand(product));
		line.set("product_options", options(line, variant));
		Money agreed = Money.read(given, "price");
		return (agreed != null) ? agreed
				: Money.of(Json.number(view, "calculated_price"), terms.taxPercent(), terms.includesTax());
	}

	/**
	 * Without a variant's id its options say which it is; a simple product has only one.
	 */
	private static Optional<ObjectNode> chosen(ObjectNode product, JsonNode given) {
		List<String> values = Json.items(given, "product_options")
			.stream()
			.map((option) -> option.path("value").asString(""))
			.toList();
		return Json.items(product, Variants.ALL)
			.stream()
			.filter((row) -> Variants.isSimple(product) || Json.items(row, Options.VALUES)
				.stream()
				.allMatch((value) -> values.contains(value.path("id").asString(""))))
			.map(ObjectNode.class::cast)
			.findFirst();
	}

	private String brand(ObjectNode product) {
		return this.store.brands.find(product.path("brand_id").asLong(0))
			.map((row) -> Json.text(row, "name", ""))
			.orElse("");
	}

	private ArrayNode options(ObjectNode line, ObjectNode variant) {
		ArrayNode options = Json.array();
		for (JsonNode value : Json.items(variant, Options.VALUES)) {
			String name = Json.text(value, "option_display_name", "");
			String label = Json.text(value, "label", "");
			options.addObject()
				.put("id", this.store.nextId("order product option"))
				.put("option_id", value.path("option_id").asLong(0))
				.put("order_product_id", Rows.id(line))
				.put("product_option_id", value.path("option_id").asLong(0))
				.put("display_name", name)
				.put("display_name_customer", name)
				.put("display_name_merchant", name)
				.put("display_value", label)
				.put("display_value_customer", label)
				.put("display_value_merchant", label)
				.put("value", value.path("id").asString(""))
				.put("type", "Multiple choice")
				.put("name", name)
				.put("display_style", "Dropdown");
		}
		return options;
	}

	private static Money custom(ObjectNode line, JsonNode given) {
		Money price = Money.read(given, "price");
		if (Json.text(given, "name", "").isBlank() || price == null) {
			throw BigCommerceErrors.v2Invalid("products");
		}
		line.put("product_id", 0).put("variant_id", 0);
		name(line, Json.text(given, "name", ""));
		line.put("sku", Json.text(given, "sku", "")).put("upc", "").put("type", "physical");
		line.put("weight", Money.text(BigDecimal.ZERO)).put("brand", "");
		line.putArray("product_options");
		return price;
	}

	private static void name(ObjectNode line, String name) {
		line.put("name", name).put("name_customer", name).put("name_merchant", name);
	}

	private static void wrapping(ObjectNode line, JsonNode given, Terms terms) {
		Money cost = Money.read(given, "wrapping_cost");
		Money wrapping = (cost != null) ? cost : Money.ZERO;
		wrapping.write(line, "wrapping_cost");
		line.put("base_wrapping_cost", Money.text(wrapping.entered(terms.includesTax())));
		line.put("wrapping_id", 0).put("wrapping_name", Json.text(given, "wrapping_name", ""));
		line.put("wrapping_message", Json.text(given, "wrapping_message", ""));
	}

	private static void usual(ObjectNode line) {
		String zero = Money.text(BigDecimal.ZERO);
		Money.ZERO.write(line, "cost_price");
		line.put("base_cost_price", zero).put("width", zero).put("height", zero).put("depth", zero);
		line.put("is_refunded", false).put("quantity_refunded", 0).put("refund_amount", zero).put("return_id", 0);
		line.put("quantity_shipped", 0).putNull("event_name").put("event_date", "");
		line.put("fixed_shipping_cost", zero).put("ebay_item_id", "").put("ebay_transaction_id", "");
		line.putNull("option_set_id").putNull("parent_order_product_id").put("is_bundled_product", false);
		line.put("bin_picking_number", "").putNull("external_id").putNull("gift_certificate_id");
		line.putArray("applied_discounts");
		line.putArray("configurable_fields");
		line.put("discounted_total_inc_tax", Json.text(line, "total_inc_tax"));
	}

	/**
	 * Spreads what is taken off an order over its lines; the last takes the rest.
	 * @param lines the lines
	 * @param off what is taken off, as prices were entered
	 * @param discount its id, name and code
	 */
	static void spread(List<ObjectNode> lines, BigDecimal off, ObjectNode discount) {
		BigDecimal whole = lines.stream()
			.map((line) -> Money.number(line, "base_total"))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal left = off;
		for (int i = 0; i < lines.size() && off.signum() > 0 && whole.signum() > 0; i++) {
			ObjectNode line = lines.get(i);
			BigDecimal share = (i == lines.size() - 1) ? left
					: off.multiply(Money.number(line, "base_total")).divide(whole, DECIMALS, RoundingMode.HALF_UP);
			left = left.subtract(share);
			line.withArray("applied_discounts").add(discount.deepCopy().put("amount", Money.text(share)));
			line.put("discounted_total_inc_tax",
					Money.text(Money.number(line, "discounted_total_inc_tax").subtract(share)));
		}
	}

}
