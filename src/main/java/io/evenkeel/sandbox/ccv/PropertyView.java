package io.evenkeel.sandbox.ccv;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Properties and what belongs to them as they are read. */
final class PropertyView {

	private static final String PROPERTY = "product_property_id";

	private static final String GROUP = "product_property_group_id";

	private final CcvStore store;

	private final Links links;

	PropertyView(CcvStore store, Links links) {
		this.store = store;
		this.links = links;
	}

	ObjectNode group(ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = this.links.object("productpropertygroups", id).put("id", id);
		return view.put("name", Json.text(row, "name"))
			.put("productproperties", this.links.to("productpropertygroups", id, "productproperties"));
	}

	ObjectNode property(ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = this.links.object("productproperties", id).put("id", id);
		view.setAll(row.deepCopy().without("group_id"));
		view.set("options", this.links.object("productproperties", id, "productpropertyoptions"));
		ArrayNode children = view.putArray("children");
		this.store.properties.by("group_id", row.path("group_id").asLong(0))
			.stream()
			.filter((other) -> other.path("parent").asLong(0) == id)
			.forEach((child) -> children.add(property(child)));
		return view;
	}

	ObjectNode option(ObjectNode row) {
		ObjectNode view = this.links.object("productpropertyoptions", Table.id(row));
		return view.setAll(row.deepCopy().without("property_id"));
	}

	ObjectNode value(ObjectNode row) {
		return this.links.object("productpropertyvalues", Table.id(row)).setAll(row.deepCopy());
	}

	/** With the values that the product has of the group's properties. */
	ObjectNode link(ObjectNode row) {
		long product = row.path("product_id").asLong(0);
		long group = row.path(GROUP).asLong(0);
		ObjectNode view = this.links.object("producttopropertygroups", Table.id(row)).put("id", Table.id(row));
		view.put("product_id", product).put(GROUP, group).put("product_href", this.links.to("products", product));
		view.put("product_property_group_href", this.links.to("productpropertygroups", group));
		view.putObject("values")
			.set("collection", Json.array(values(this.store, row).stream().map(this::value).toList()));
		return view;
	}

	/**
	 * The values that a product has of the properties of a group.
	 * @param store the shop
	 * @param link the product and the group
	 * @return in the order in which they were made
	 */
	static List<ObjectNode> values(CcvStore store, JsonNode link) {
		long group = link.path(GROUP).asLong(0);
		return store.propertyValues.by("product_id", link.path("product_id").asLong(0))
			.stream()
			.filter((value) -> store.properties.get(value.path(PROPERTY).asLong(0)).path("group_id").asLong(0) == group)
			.toList();
	}

}
