package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people do in the shop and its back office. Not safe for threads by itself. */
final class BigCommercePeople {

	private static final Set<String> OF_THE_VARIANT = Fields.VARIANT.names();

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Set<String> NUMBERS = Set.of("price", "sale_price", "retail_price", "cost_price", "map_price",
			"weight", "width", "height", "depth", "brand_id", "inventory_level", "sort_order");

	private final BigCommerceStore store;

	private final ProductForm form;

	private final Variants variants;

	private final Refunds refunds;

	BigCommercePeople(BigCommerceStore store, ProductForm form, Variants variants, Refunds refunds) {
		this.store = store;
		this.form = form;
		this.variants = variants;
		this.refunds = refunds;
	}

	/**
	 * What a SKU stands for.
	 *
	 * @param product the product
	 * @param variant its variant; of a simple product the base variant
	 */
	record Found(ObjectNode product, ObjectNode variant) {

		ObjectNode counted(String sku) {
			return Stock.counted(this.product, this.variant)
				.orElseThrow(() -> new IllegalStateException("the stock of " + sku + " is not tracked"));
		}

	}

	/**
	 * What somebody typed, as the field has it.
	 * @param field which field
	 * @param text true and false are flags
	 * @return a flag, a number or a text
	 */
	static JsonNode value(String field, String text) {
		if (text.equals("true") || text.equals("false")) {
			return NODES.booleanNode(text.equals("true"));
		}
		return NUMBERS.contains(field) ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
	}

	Found find(String sku) {
		ObjectNode product = this.store.products.by("sku:" + sku)
			.stream()
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no product " + sku));
		ObjectNode variant = Json.items(product, Variants.ALL)
			.stream()
			.filter((row) -> sku.equals(Json.text(row, "sku")))
			.findFirst()
			.map(ObjectNode.class::cast)
			.orElse((ObjectNode) product.path(Variants.ALL).path(0));
		return new Found(product, variant);
	}

	long addProduct(String sku, String name, BigDecimal price, int quantity) {
		ObjectNode given = Json.object().put("sku", sku).put("name", name).put("price", price).put("weight", 1);
		given.put("type", "physical").put("inventory_tracking", "product").put("inventory_level", quantity);
		return Rows.id(this.form.create(given).product());
	}

	/** The first variant of a simple product takes its stock's counting along. */
	long addVariant(String parent, String sku, Map<String, String> options, int quantity) {
		ObjectNode product = find(parent).product();
		if (Variants.isSimple(product)) {
			product.put("inventory_tracking", "variant").remove(Stock.FIELD);
		}
		ObjectNode given = Json.object().put("sku", sku).put("inventory_level", quantity);
		options.forEach((name, label) -> given.withArray(Options.VALUES)
			.addObject()
			.put("option_display_name", name)
			.put("label", label));
		long id = Rows.id(this.variants.add(product, given, true));
		this.store.touch(product);
		return id;
	}

	BigDecimal stock(String sku, long location) {
		return BigDecimal.valueOf(Stock.onHand(find(sku).counted(sku), location));
	}

	void setStock(String sku, long location, int quantity) {
		Found found = find(sku);
		Stock.set(found.counted(sku), location, quantity);
		this.store.touch(found.product());
	}

	void edit(String sku, String field, JsonNode value) {
		Found found = find(sku);
		ObjectNode given = Json.object();
		given.set(field, value);
		boolean isOfTheVariant = sku.equals(Json.text(found.variant(), "sku")) && OF_THE_VARIANT.contains(field);
		if (isOfTheVariant) {
			this.variants.write(found.product(), found.variant(), given);
		}
		else {
			this.form.write(found.product(), given);
		}
		this.store.touch(found.product());
	}

	/** A variant goes alone, a product with all of them. */
	void delete(String sku) {
		Found found = find(sku);
		if (sku.equals(Json.text(found.variant(), "sku"))) {
			this.variants.delete(found.product(), found.variant().path("id").asString(""));
			this.store.touch(found.product());
		}
		else {
			this.store.products.delete(Rows.id(found.product()));
		}
	}

	long addLocation(String code, String label) {
		ObjectNode location = this.store.location(this.store.nextId("location"), code, label);
		this.store.locations.put(location);
		return Rows.id(location);
	}

	ObjectNode order(long id) {
		return this.store.orders.find(id).orElseThrow(() -> new NoSuchElementException("there is no order " + id));
	}

	void refund(long order, BigDecimal amount) {
		refund(order, Json.object().put("item_type", "ORDER").put("item_id", order).put("amount", amount));
	}

	void refund(long order, String sku, int quantity) {
		long line = Orders.part(order(order), Orders.PRODUCTS)
			.stream()
			.filter((one) -> sku.equals(Json.text(one, "sku")))
			.mapToLong(Rows::id)
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no line " + sku + " in order " + order));
		refund(order, Json.object().put("item_type", "PRODUCT").put("item_id", line).put("quantity", quantity));
	}

	private void refund(long order, ObjectNode item) {
		ObjectNode given = Json.object().put("reason", "");
		given.putArray("items").add(item);
		this.refunds.make(order(order), given);
	}

}
