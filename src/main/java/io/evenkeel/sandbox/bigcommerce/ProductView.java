package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products and variants as the service shows them. */
final class ProductView {

	/** What a product shows only when it is asked for. */
	static final List<String> PARTS = List.of(Variants.ALL, Options.ALL, "images", "custom_fields");

	private static final Set<String> EMPTY_PARTS = Set.of("bulk_pricing_rules", "modifiers", "videos",
			"parent_relations");

	private ProductView() {
	}

	/**
	 * A product with the parts and fields that a call asks for.
	 * @param request the call
	 * @param product the row
	 * @return what is shown
	 */
	static ObjectNode asked(Request request, ObjectNode product) {
		Set<String> parts = Answers.list(request.query("include"));
		ObjectNode view = of(product, parts);
		Set<String> included = Answers.list(request.query("include_fields"));
		Set<String> excluded = Answers.list(request.query("exclude_fields"));
		if (!included.isEmpty()) {
			view.propertyNames()
				.stream()
				.filter((name) -> !name.equals("id") && !included.contains(name) && !parts.contains(name))
				.toList()
				.forEach(view::remove);
		}
		excluded.stream().filter((name) -> !name.equals("id")).forEach(view::remove);
		return view;
	}

	static ObjectNode whole(ObjectNode product) {
		return of(product, Set.copyOf(PARTS));
	}

	private static ObjectNode of(ObjectNode product, Set<String> parts) {
		ObjectNode view = Json.object();
		product.properties()
			.stream()
			.filter((field) -> !field.getKey().equals(Stock.FIELD) && !PARTS.contains(field.getKey()))
			.forEach((field) -> view.set(field.getKey(), field.getValue().deepCopy()));
		view.put("calculated_price", price(product)).put("inventory_level", Stock.level(product));
		if (Variants.isSimple(product)) {
			view.put("base_variant_id", Rows.id(product.path(Variants.ALL).path(0)));
		}
		else {
			view.putNull("base_variant_id");
		}
		parts.stream().filter(EMPTY_PARTS::contains).forEach(view::putArray);
		PARTS.stream().filter(parts::contains).forEach((part) -> view.set(part, part(product, part)));
		return view;
	}

	private static ArrayNode part(ObjectNode product, String part) {
		return part.equals(Variants.ALL) ? Json.array(variants(product))
				: Json.array(Json.items(product, part).stream().map((row) -> Images.view(row.deepCopy())).toList());
	}

	static List<ObjectNode> variants(ObjectNode product) {
		return Json.items(product, Variants.ALL).stream().map((row) -> variant(product, (ObjectNode) row)).toList();
	}

	static ObjectNode variant(ObjectNode product, ObjectNode row) {
		ObjectNode view = row.deepCopy();
		view.remove(Stock.FIELD);
		if (Variants.isSimple(product)) {
			Fields.VARIANT.fresh().properties().forEach((field) -> view.set(field.getKey(), field.getValue()));
			Fields.VARIANT.names()
				.stream()
				.filter(product::has)
				.forEach((name) -> view.set(name, product.path(name).deepCopy()));
		}
		JsonNode priced = Json.has(view, "price") ? view : product;
		JsonNode weighed = Json.has(view, "weight") ? view : product;
		view.put("calculated_price", price(priced)).put("calculated_weight", Json.number(weighed, "weight"));
		return view.put("inventory_level", Stock.level(product, row));
	}

	private static BigDecimal price(JsonNode row) {
		BigDecimal sale = Json.number(row, "sale_price");
		return (sale.signum() > 0) ? sale : Json.number(row, "price");
	}

}
