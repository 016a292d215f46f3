package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What products are like: groups of properties, and the values that a product has. A
 * product has values only of the groups that it is linked to.
 */
final class Properties {

	private static final String PROPERTY = "product_property_id";

	private static final String GROUP = "product_property_group_id";

	private final CcvStore store;

	Properties(CcvStore store) {
		this.store = store;
	}

	void routes(Resource.Api api) {
		PropertyView view = new PropertyView(this.store, api.links());
		new Resource(api, this.store.propertyGroups, view::group).listed(new Listing("id", "name"))
			.shown()
			.made(ProductForms.NAME, this::createGroup)
			.changed(ProductForms.NAME, (row, given) -> this.store.propertyGroups.put(row.setAll(given)))
			.deleted(this::deleteGroup);
		new Resource(api, this.store.properties, view::property)
			.under(this.store.propertyGroups, "group_id", new Listing("id", "name", "position"))
			.madeUnder(this.store.propertyGroups, ProductForms.PROPERTY, this::createProperty)
			.shown()
			.changed(ProductForms.PROPERTY, (row, given) -> this.store.properties.put(row.setAll(given)))
			.deleted(this::deleteProperty);
		new Resource(api, this.store.propertyOptions, view::option)
			.under(this.store.properties, "property_id", new Listing("id", "name", "position"))
			.madeUnder(this.store.properties, ProductForms.PROPERTY_OPTION, this::createOption)
			.shown()
			.changed(ProductForms.PROPERTY_OPTION, (row, given) -> this.store.propertyOptions.put(row.setAll(given)))
			.deleted(this.store.propertyOptions::delete);
		new Resource(api, this.store.productToGroups, view::link)
			.under(this.store.products, "product_id", new Listing("id"))
			.made(ProductForms.PRODUCT_TO_GROUP, this::link)
			.shown()
			.deleted(this::unlink);
		new Resource(api, this.store.propertyValues, view::value).made(ProductForms.PROPERTY_VALUE, this::createValue)
			.shown()
			.changed(ProductForms.PROPERTY_VALUE_CHANGE, this::changeValue)
			.deleted(this::deleteValue);
	}

	private ObjectNode createGroup(ObjectNode given) {
		Named.checkNew(this.store.propertyGroups, Json.text(given, "name", ""));
		return this.store.propertyGroups.put(given.deepCopy());
	}

	private void deleteGroup(ObjectNode group) {
		this.store.properties.by("group_id", Table.id(group)).forEach(this::deleteProperty);
		this.store.productToGroups.by(GROUP, Table.id(group)).forEach(this.store.productToGroups::delete);
		this.store.propertyGroups.delete(group);
	}

	private ObjectNode createProperty(ObjectNode group, ObjectNode given) {
		if (given.has("parent")) {
			this.store.properties.get(Json.text(given, "parent", ""));
		}
		int last = this.store.properties.by("group_id", Table.id(group)).size();
		ObjectNode row = Json.object().put("group_id", Table.id(group)).putNull("parent").put("description", "");
		row.put("position", last + 1).putNull("icon").put("type", "text");
		return this.store.properties.put(row.setAll(given));
	}

	private void deleteProperty(ObjectNode property) {
		this.store.propertyOptions.by("property_id", Table.id(property)).forEach(this.store.propertyOptions::delete);
		this.store.propertyValues.by(PROPERTY, Table.id(property)).forEach(this.store.propertyValues::delete);
		this.store.properties.delete(property);
	}

	private ObjectNode createOption(ObjectNode property, ObjectNode given) {
		List<ObjectNode> others = this.store.propertyOptions.by("property_id", Table.id(property));
		if (others.stream().anyMatch((other) -> other.path("name").equals(given.path("name")))) {
			throw CcvErrors.exists("The property has this option already.");
		}
		ObjectNode row = Json.object().put("property_id", Table.id(property)).put("position", others.size() + 1);
		return this.store.propertyOptions.put(row.setAll(given));
	}

	private ObjectNode link(ObjectNode given) {
		ObjectNode product = this.store.products.get(Json.text(given, "product_id", ""));
		long group = Table.id(this.store.propertyGroups.get(Json.text(given, GROUP, "")));
		if (isLinked(Table.id(product), group)) {
			throw CcvErrors.exists("The product has this group already.");
		}
		this.store.touch(product);
		return this.store.productToGroups.put(given.deepCopy());
	}

	private boolean isLinked(long product, long group) {
		return this.store.productToGroups.by("product_id", product)
			.stream()
			.anyMatch((link) -> link.path(GROUP).asLong(0) == group);
	}

	private void unlink(ObjectNode link) {
		PropertyView.values(this.store, link).forEach(this.store.propertyValues::delete);
		this.store.productToGroups.delete(link);
		touch(link);
	}

	private ObjectNode createValue(ObjectNode given) {
		ObjectNode product = this.store.products.get(Json.text(given, "product_id", ""));
		ObjectNode property = this.store.properties.get(Json.text(given, PROPERTY, ""));
		if (!isLinked(Table.id(product), property.path("group_id").asLong(0))) {
			throw CcvErrors.invalid("the product is not linked to the group of this property");
		}
		boolean isThere = this.store.propertyValues.by("product_id", Table.id(product))
			.stream()
			.anyMatch((other) -> other.path(PROPERTY).asLong(0) == Table.id(property));
		if (isThere) {
			throw CcvErrors.exists("The product has a value of this property already.");
		}
		checkValue(property, given);
		ObjectNode row = this.store.propertyValues.put(given.deepCopy().put("value", Json.text(given, "value", "")));
		touch(row);
		return row;
	}

	private void changeValue(ObjectNode row, ObjectNode given) {
		checkValue(this.store.properties.get(row.path(PROPERTY).asLong(0)), given);
		this.store.propertyValues.put(row.put("value", Json.text(given, "value", "")));
		touch(row);
	}

	private void deleteValue(ObjectNode row) {
		this.store.propertyValues.delete(row);
		touch(row);
	}

	private void touch(JsonNode row) {
		this.store.products.find(Json.text(row, "product_id", "")).ifPresent(this.store::touch);
	}

	private void checkValue(ObjectNode property, ObjectNode given) {
		String value = Json.text(given, "value", "");
		String type = Json.text(property, "type", "");
		if (type.equals("checkbox") && !List.of("true", "false", "1", "0").contains(value)) {
			throw CcvErrors.invalid("the value of a checkbox is true or false");
		}
		boolean isOption = this.store.propertyOptions.by("property_id", Table.id(property))
			.stream()
			.anyMatch((option) -> Long.toString(Table.id(option)).equals(value));
		if (type.equals("option") && !isOption) {
			throw CcvErrors.invalid("the value is the id of an option");
		}
	}

}
