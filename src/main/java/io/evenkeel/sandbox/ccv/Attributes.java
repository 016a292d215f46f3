package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Attributes and their values, which products choose from. */
final class Attributes {

	/** The types in the order of their old numbers, 1 to 6. */
	static final String[] TYPES = { "option_menu", "text", "text_required", "option_menu_required", "additional_menu",
			"additional_menu_required" };

	private final CcvStore store;

	private final Combinations combinations;

	Attributes(CcvStore store, Combinations combinations) {
		this.store = store;
		this.combinations = combinations;
	}

	static boolean isCombined(JsonNode attribute) {
		return Json.text(attribute, "type", "").startsWith("option_menu");
	}

	void routes(Resource.Api api) {
		new Resource(api, this.store.attributes, (row) -> attribute(api.links(), row)).listed(new Listing("id", "name"))
			.shown()
			.made(ProductForms.ATTRIBUTE, this::create)
			.changed(ProductForms.ATTRIBUTE, this::change)
			.deleted(this::delete);
		new Resource(api, this.store.attributeValues, (row) -> value(api.links(), row))
			.under(this.store.attributes, "attribute_id", new Listing("id", "name"))
			.madeUnder(this.store.attributes, ProductForms.ATTRIBUTE_VALUE, this::createValue)
			.shown()
			.changed(ProductForms.ATTRIBUTE_VALUE, (row, given) -> this.store.attributeValues.put(row.setAll(given)))
			.deleted(this::deleteValue);
	}

	ObjectNode create(ObjectNode given) {
		Named.checkNew(this.store.attributes, Json.text(given, "name", ""));
		return this.store.attributes.put(given.deepCopy());
	}

	private void change(ObjectNode row, ObjectNode given) {
		String name = Json.text(given, "name", Json.text(row, "name", ""));
		if (!name.equals(Json.text(row, "name"))) {
			Named.checkNew(this.store.attributes, name);
		}
		String type = Json.text(given, "type", Json.text(row, "type", ""));
		if (!type.replace("_required", "").equals(Json.text(row, "type", "").replace("_required", ""))) {
			throw CcvErrors.invalid("the type can only change between required and not required");
		}
		this.store.attributes.put(row.setAll(given));
	}

	ObjectNode createValue(ObjectNode attribute, ObjectNode given) {
		boolean isThere = this.store.attributeValues.by("attribute_id", Table.id(attribute))
			.stream()
			.anyMatch((other) -> other.path("name").equals(given.path("name")));
		if (isThere) {
			throw CcvErrors.exists("The attribute has this value already.");
		}
		return this.store.attributeValues.put(given.deepCopy().put("attribute_id", Table.id(attribute)));
	}

	private void delete(ObjectNode attribute) {
		this.store.attributeValues.by("attribute_id", Table.id(attribute)).forEach(this::deleteValue);
		this.store.attributes.delete(attribute);
	}

	private void deleteValue(ObjectNode value) {
		this.store.productValues.by("optionvalue_id", Table.id(value)).forEach(this.combinations::remove);
		this.store.attributeValues.delete(value);
	}

	static ObjectNode attribute(Links links, ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = links.object("attributes", id).put("id", id).put("name", Json.text(row, "name"));
		String type = Json.text(row, "type", "");
		view.put("attribute_type", List.of(TYPES).indexOf(type) + 1).put("type", type);
		view.set("attribute_values", links.object("attributes", id, "attributevalues"));
		view.set("parent", links.object("attributes"));
		return view;
	}

	static ObjectNode value(Links links, ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = links.object("attributevalues", id).put("id", id).put("name", Json.text(row, "name"));
		view.set("default_price", row.path("default_price"));
		view.put("attribute_id", row.path("attribute_id").asLong(0));
		view.set("parent", links.object("attributes", row.path("attribute_id").asLong(0), "attributevalues"));
		return view;
	}

}
