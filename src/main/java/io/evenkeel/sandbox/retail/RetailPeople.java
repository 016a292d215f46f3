package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do at the till and in the back office. Not safe for threads by itself. */
final class RetailPeople {

	private static final List<String> OF_THE_FAMILY = List.of("name", "description", "brand", "tags", "handle");

	private final RetailShop shop;

	private final Stock stock;

	private final Products products;

	private final Sales sales;

	RetailPeople(RetailShop shop, Stock stock, Products products, Sales sales) {
		this.shop = shop;
		this.stock = stock;
		this.products = products;
		this.sales = sales;
	}

	ObjectNode product(String sku) {
		return this.shop.products.by("sku:" + sku)
			.stream()
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no product " + sku));
	}

	String outlet(String name) {
		return this.shop.outlets.by(name)
			.stream()
			.map(Table::id)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no outlet " + name));
	}

	String sell(String sku, int quantity, String outlet) {
		ObjectNode product = product(sku);
		String place = outlet(outlet);
		String register = this.shop.registers.live()
			.stream()
			.filter((row) -> place.equals(Json.text(row, "outlet_id")))
			.map(Table::id)
			.findFirst()
			.orElseThrow();
		BigDecimal price = Json.number(product, Prices.WITHOUT);
		BigDecimal full = Json.number(product, Prices.WITH);
		ObjectNode sale = Json.object().put("state", "closed");
		sale.putObject("source").put("author_id", Table.id(this.shop.users.live().get(0))).put("register_id", register);
		ObjectNode line = sale.putArray("line_items").addObject().put("quantity", quantity);
		line.putObject("product").put("id", Table.id(product));
		line.putObject("pricing").put("price", price);
		line.putObject("tax").put("id", Json.text(product, "tax_id")).put("amount", full.subtract(price));
		ObjectNode payment = sale.putArray("payments").addObject();
		payment.put("amount", full.multiply(BigDecimal.valueOf(quantity)));
		payment.putObject("type").put("config_id", Table.id(this.shop.paymentTypes.by("Cash").get(0)));
		return Table.id(this.sales.post(sale));
	}

	void count(String sku, String outlet, BigDecimal quantity) {
		this.stock.set(Table.id(product(sku)), outlet(outlet), quantity);
	}

	void edit(String sku, String field, JsonNode value) {
		ObjectNode product = product(sku);
		List<ObjectNode> rows = OF_THE_FAMILY.contains(field)
				? this.shop.products.by("family:" + product.path("family_id").asString()) : List.of(product);
		rows.forEach((row) -> {
			set(row, field, value);
			this.shop.put(this.shop.products, row);
		});
	}

	private void set(ObjectNode row, String field, JsonNode value) {
		switch (field) {
			case "brand" ->
				row.put("brand_id", new RetailSeed(this.shop).named(this.shop.brands, "brand", value.asString()));
			case "price" -> new Prices(this.shop).apply(row, Json.object().set(Prices.WITH, value));
			case "images" -> images(row, value);
			case "sku" -> {
				row.put("sku", value.asString());
				row.putArray("product_codes").add(RetailSeed.code(value.asString()));
			}
			default -> row.set(field, value);
		}
	}

	private static void images(ObjectNode row, JsonNode urls) {
		ArrayNode images = row.putArray("images");
		for (String url : urls.asString().split("\\|")) {
			if (!url.isBlank()) {
				images.add(ProductFields.image(url.strip()));
			}
		}
	}

	void delete(String sku) {
		this.products.delete(Table.id(product(sku)));
	}

	/** Imports do not look whether the SKU is taken. */
	String add(String sku, String name, BigDecimal price) {
		ObjectNode row = this.products.blank(this.shop.newRow()).put("sku", sku).put("name", name);
		row.put("handle", Products.slug(name));
		row.withArray("product_codes").add(RetailSeed.code(sku));
		new Prices(this.shop).apply(row, Json.object().put(Prices.WITH, price));
		this.shop.products.put(row);
		this.stock.begin(Table.id(row));
		return Table.id(row);
	}

	String addVariant(String familySku, String sku, Map<String, String> options) {
		ObjectNode sibling = product(familySku);
		ObjectNode row = this.shop.newRow();
		sibling.properties()
			.stream()
			.filter((field) -> !row.has(field.getKey()))
			.forEach((field) -> row.set(field.getKey(), field.getValue().deepCopy()));
		row.put("sku", sku).putArray("product_codes").add(RetailSeed.code(sku));
		row.putArray("variant_options");
		RetailSeed seed = new RetailSeed(this.shop);
		options.forEach((name, value) -> row.withArray("variant_options")
			.add(Json.object()
				.put("id", seed.named(this.shop.variantAttributes, "attribute", name))
				.put("name", name)
				.put("value", value)));
		row.put("has_variants", false).put("variant_parent_id", sibling.path("family_id").asString());
		this.shop.products.put(row);
		this.stock.begin(Table.id(row));
		return Table.id(row);
	}

}
