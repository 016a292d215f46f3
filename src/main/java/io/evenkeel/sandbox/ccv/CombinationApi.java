package io.evenkeel.sandbox.ccv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that a product has of attributes, and its combinations, over HTTP. */
final class CombinationApi {

	private final CcvStore store;

	private final Combinations combinations;

	private final Links links;

	CombinationApi(CcvStore store, Combinations combinations, Links links) {
		this.store = store;
		this.combinations = combinations;
		this.links = links;
	}

	void routes(Resource.Api api) {
		new Resource(api, this.store.productValues, this::value)
			.under(this.store.products, "product_id", new Listing("id"))
			.madeUnder(this.store.products, ProductForms.PRODUCT_VALUE, this.combinations::add)
			.shown()
			.changed(ProductForms.PRODUCT_VALUE_CHANGE, this::changeValue)
			.deleted(this.combinations::remove);
		new Resource(api, this.store.combinations, this::combination)
			.under(this.store.products, "product_id", new Listing("id"))
			.shown()
			.changed(ProductForms.COMBINATION, this.combinations::change);
		api.router()
			.on("GET", "/attributecombinations/{id}/attributes",
					(request) -> below(request, "attributes",
							(row, value) -> Attributes.attribute(this.links,
									this.store.attributes.get(value.path("optionid").asLong(0)))))
			.on("GET", "/attributecombinations/{id}/attributevalues",
					(request) -> below(request, "attributevalues",
							(row, value) -> Attributes.value(this.links,
									this.store.attributeValues.get(value.path("optionvalue_id").asLong(0)))))
			.on("GET", "/products/{id}/productattributesets", this::sets);
	}

	private void changeValue(ObjectNode row, ObjectNode given) {
		this.store.productValues.put(row.setAll(given));
		this.store.touch(this.store.products.get(row.path("product_id").asLong(0)));
	}

	private String attributeName(JsonNode value) {
		return Json.text(this.store.attributes.get(value.path("optionid").asLong(0)), "name", "");
	}

	private String valueName(JsonNode value) {
		return Json.text(this.store.attributeValues.get(value.path("optionvalue_id").asLong(0)), "name", "");
	}

	private ObjectNode value(ObjectNode row) {
		ObjectNode view = this.links.object("productattributevalues", Table.id(row)).put("id", Table.id(row));
		view.put("optionid", row.path("optionid").asLong(0)).put("optionname", attributeName(row));
		view.put("optionposition", row.path("optionposition").asInt(0));
		view.put("optionvalue_id", row.path("optionvalue_id").asLong(0)).put("optionvalue_name", valueName(row));
		view.put("position", row.path("position").asInt(0)).set("price", row.path("price"));
		return view.put("enable", true);
	}

	ObjectNode combination(ObjectNode row) {
		long id = Table.id(row);
		long product = row.path("product_id").asLong(0);
		ObjectNode view = this.links.object("attributecombinations", id).put("id", id);
		view.setAll(row.deepCopy().without(Combinations.VALUES));
		view.put("netto_extra_price", this.combinations.extraPrice(row));
		view.put("ordering_without_stock",
				Json.text(this.store.products.get(product), "ordering_without_stock", "global_setting"));
		view.set("combination", parts(row));
		view.set("attributecombinationphotos",
				this.links.object("attributecombinations", id, "attributecombinationphotos"));
		view.set("attributes", this.links.object("attributecombinations", id, "attributes"));
		view.set("attributevalues", this.links.object("attributecombinations", id, "attributevalues"));
		view.set("parent", this.links.object("products", product, "attributecombinations"));
		return view;
	}

	private List<ObjectNode> values(JsonNode combination) {
		return Combinations.ids(combination).stream().map(this.store.productValues::get).toList();
	}

	ArrayNode parts(JsonNode combination) {
		ArrayNode parts = Json.array();
		for (ObjectNode value : values(combination)) {
			long attribute = value.path("optionid").asLong(0);
			long own = value.path("optionvalue_id").asLong(0);
			ObjectNode part = parts.addObject();
			part.set("attribute",
					this.links.object("attributes", attribute).put("id", attribute).put("name", attributeName(value)));
			part.set("attribute_value",
					this.links.object("attributevalues", own).put("id", own).put("name", valueName(value)));
			part.set("extra_price", value.path("price"));
		}
		return parts;
	}

	private Response below(Request request, String name, BiFunction<ObjectNode, ObjectNode, ObjectNode> view) {
		ObjectNode row = this.store.combinations.get(request.variable("id"));
		List<ObjectNode> views = values(row).stream().map((value) -> view.apply(row, value)).toList();
		ObjectNode list = this.links.object("attributecombinations", Table.id(row), name);
		list.set("items", Json.array(views));
		return Response.json(200, list);
	}

	private Response sets(Request request) {
		ObjectNode product = this.store.products.get(request.variable("id"));
		Map<Long, List<ObjectNode>> byAttribute = new LinkedHashMap<>();
		this.combinations.values(product)
			.forEach((value) -> byAttribute.computeIfAbsent(value.path("optionid").asLong(0), (id) -> new ArrayList<>())
				.add(value));
		ObjectNode list = this.links.object("products", Table.id(product), "productattributesets");
		ArrayNode items = list.putArray("items");
		byAttribute.forEach((id, values) -> items.add(set(product, id, values)));
		return Response.json(200, list);
	}

	private ObjectNode set(ObjectNode product, long attribute, List<ObjectNode> values) {
		ObjectNode row = this.store.attributes.get(attribute);
		ObjectNode set = Json.object().put("id", attribute).put("attributename", Json.text(row, "name"));
		set.put("attributeposition", values.get(0).path("optionposition").asInt(1)).put("type", Json.text(row, "type"));
		ArrayNode items = set.putArray("items");
		for (ObjectNode value : values) {
			ObjectNode item = this.links.object("productattributevalues", Table.id(value)).put("id", Table.id(value));
			item.put("optionsname", valueName(value)).set("price", value.path("price"));
			items.add(item.put("enable", true).put("position", value.path("position").asInt(0)));
		}
		set.set("parent", this.links.object("products", Table.id(product)));
		return set;
	}

}
