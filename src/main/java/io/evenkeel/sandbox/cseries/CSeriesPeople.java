package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people do in the back office. Not safe for threads by itself. */
final class CSeriesPeople {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final String TITLE = "title";

	private static final Set<String> OF_THE_PRODUCT = Set.of("visibility", "data01", "data02", "data03", TITLE,
			"fulltitle", "description", "content", "brand", "supplier", "type", "deliverydate", "set");

	private static final Set<String> TEXTS = Set.of("sku", "articleCode", "ean", "hs", TITLE, "data01", "data02",
			"data03", "weightValue");

	private final CSeriesShop shop;

	private final CSeriesStore store;

	CSeriesPeople(CSeriesShop shop) {
		this.shop = shop;
		this.store = shop.store;
	}

	/**
	 * What somebody typed, as the field has it.
	 * @param field which field
	 * @param text true and false are flags, what looks like a number is one
	 * @return a flag, a number or a text
	 */
	static JsonNode value(String field, String text) {
		if (text.equals("true") || text.equals("false")) {
			return NODES.booleanNode(text.equals("true"));
		}
		boolean isNumber = !TEXTS.contains(field) && text.matches("-?\\d+(\\.\\d+)?");
		return isNumber ? number(text) : NODES.stringNode(text);
	}

	private static JsonNode number(String text) {
		return text.contains(".") ? NODES.numberNode(new BigDecimal(text)) : NODES.numberNode(Long.parseLong(text));
	}

	/**
	 * Makes a product, and completes the variant that comes with it.
	 * @return the product's id
	 */
	long addProduct(String sku, String name, BigDecimal price, int stock) {
		ObjectNode product = this.shop.products.create(Json.object().put(TITLE, name));
		ObjectNode variant = this.store.variants.by("product", Rows.id(product)).get(0).deepCopy();
		write(variant, Json.object().put("sku", sku).put(Variants.LEVEL, stock).put(priceField(), price));
		return Rows.id(product);
	}

	private String priceField() {
		return this.store.pricesIncludeTax() ? "priceIncl" : "priceExcl";
	}

	/**
	 * The first variant of a product that has only its default takes the default's place.
	 * Its price is that of the product until then.
	 */
	long addVariant(String parent, String sku, Map<String, String> options, int stock) {
		ObjectNode first = variant(parent);
		ObjectNode product = this.store.products.find(first.path("product").asLong(0)).orElseThrow();
		List<ObjectNode> before = this.store.variants.by("product", Rows.id(product));
		ObjectNode given = Json.object().put("sku", sku).put(Variants.LEVEL, stock);
		given.put("product", Rows.id(product)).put(TITLE, String.join(" / ", options.values()));
		given.set("options", options(product, options));
		boolean takesItsPlace = before.size() == 1 && before.get(0).path("options").isEmpty();
		if (takesItsPlace) {
			write(before.get(0).deepCopy(), given);
			return Rows.id(before.get(0));
		}
		given.set(priceField(), first.path("price"));
		long[] id = new long[1];
		byHand(() -> id[0] = Rows.id(this.shop.variants.create(given)));
		return id[0];
	}

	/** Options and values that are not in the product's set yet are put in. */
	private JsonNode options(ObjectNode product, Map<String, String> options) {
		ObjectNode set = this.store.sets.find(product.path("set").asLong(0)).orElseGet(() -> {
			ObjectNode fresh = this.shop.sets.create(Json.object().put("name", Json.text(product, TITLE, "")));
			this.shop.products.update(product, Json.object().put("set", Rows.id(fresh)));
			return fresh.deepCopy();
		});
		ObjectNode wanted = Json.object();
		wanted.set("options", set.path("options").deepCopy());
		options.forEach((name, value) -> named(named(wanted, "options", name), "values", value));
		ObjectNode kept = this.shop.sets.update(set, wanted);
		List<ObjectNode> chosen = new ArrayList<>();
		options.forEach((name, value) -> {
			JsonNode option = named((ObjectNode) kept.deepCopy(), "options", name);
			chosen.add(Json.object()
				.put("option", Rows.id(option))
				.put("value", Rows.id(named((ObjectNode) option, "values", value))));
		});
		return Json.array(chosen);
	}

	private static ObjectNode named(ObjectNode node, String list, String name) {
		return Json.items(node, list)
			.stream()
			.filter((one) -> name.equals(Json.text(one, "name")))
			.map(ObjectNode.class::cast)
			.findFirst()
			.orElseGet(() -> node.withArray(list).addObject().put("name", name));
	}

	private void byHand(Runnable work) {
		this.shop.movements.by(Movements.MANUAL, work);
	}

	private void write(ObjectNode variant, ObjectNode given) {
		byHand(() -> this.shop.variants.update(variant, given));
	}

	/**
	 * Finds a variant.
	 * @param code its SKU, article code or EAN
	 * @return a copy
	 */
	ObjectNode variant(String code) {
		return this.shop.placing.variant(code).deepCopy();
	}

	ObjectNode product(String code) {
		return this.store.products.find(variant(code).path("product").asLong(0)).orElseThrow();
	}

	/** Moves a product into this category and out of all others. */
	void putInto(String sku, String path) {
		long product = Rows.id(product(sku));
		this.store.categoriesProducts.by("product", product)
			.forEach((link) -> this.store.categoriesProducts.delete(Rows.id(link)));
		new CategoryProducts(this.store)
			.add(Json.object().put("category", this.shop.categories.at(path)).put("product", product));
	}

	void edit(String sku, String field, JsonNode value) {
		ObjectNode given = Json.object();
		given.set(field, value);
		if (OF_THE_PRODUCT.contains(field)) {
			this.shop.products.update(product(sku), given);
		}
		else {
			write(variant(sku), given);
		}
	}

	/** A variant goes alone unless it is the last one. */
	void delete(String sku) {
		ObjectNode variant = variant(sku);
		boolean isTheLast = this.store.variants.by("product", variant.path("product").asLong(0)).size() == 1;
		if (isTheLast) {
			this.shop.products.remove(product(sku));
		}
		else {
			this.shop.variants.remove(variant);
		}
	}

	ObjectNode order(long id) {
		return this.store.orders.find(id).orElseThrow(() -> new NoSuchElementException("there is no order " + id));
	}

	void status(long order, ObjectNode given) {
		byHand(() -> this.shop.states.update(order(order), given));
	}

	/** A product with its variants under {@code variants}. */
	ObjectNode whole(ObjectNode product, Links links) {
		ObjectNode whole = this.shop.products.view(product, links);
		whole.set("variants",
				Json.array(this.store.variants.by("product", Rows.id(product))
					.stream()
					.map((row) -> this.shop.variants.view(row, links))
					.toList()));
		return whole;
	}

	/** An order with its lines under {@code products}. */
	ObjectNode whole(Links links, ObjectNode order) {
		ObjectNode whole = this.shop.view.order(order, links);
		whole.set("products",
				Json.array(this.store.lines.by("order", Rows.id(order))
					.stream()
					.map((row) -> this.shop.view.line(row, links))
					.toList()));
		return whole;
	}

	List<JsonNode> metafields(long order) {
		return this.store.metafields.by("owner", "order/" + order).stream().<JsonNode>map(Metafields::view).toList();
	}

}
