package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a product is linked to: categories, made along their paths, and values of
 * properties, made in a group of our own where the shop has none of the name. Only what
 * differs is written.
 */
final class ProductParts {

	private static final String GROUP = "Characteristics";

	private final CcvApi api;

	private final Details details;

	private @Nullable Names groups;

	ProductParts(CcvApi api, Details details) {
		this.api = api;
		this.details = details;
	}

	@SuppressWarnings("unchecked")
	void write(Change change, JsonNode product) {
		Agreement.said(change, RecordField.CATEGORIES)
			.map(FieldChange::after)
			.map((after) -> (List<String>) after)
			.or(() -> Agreement.said(change, RecordField.CATEGORIES).map((field) -> List.of()))
			.ifPresent((paths) -> categories(product, paths));
		Agreement.said(change, RecordField.CHARACTERISTICS)
			.map(FieldChange::after)
			.map((after) -> (Map<String, String>) after)
			.or(() -> Agreement.said(change, RecordField.CHARACTERISTICS).map((field) -> Map.of()))
			.ifPresent((named) -> characteristics(product, named));
	}

	private void categories(JsonNode product, List<String> paths) {
		long id = product.path("id").asLong(0);
		Categories categories = this.details.categories();
		List<Long> wanted = paths.stream().map(categories::id).distinct().toList();
		List<JsonNode> links = categories.links(product);
		List<Long> linked = links.stream().map((link) -> link.path("category_id").asLong(0)).toList();
		wanted.stream()
			.filter((category) -> !linked.contains(category))
			.forEach((category) -> this.api.send(Call
				.post("/producttocategories/", Nodes.object().put("product_id", id).put("category_id", category))
				.about("category " + category + " of product " + id)));
		links.stream()
			.filter((link) -> !wanted.contains(link.path("category_id").asLong(0)))
			.forEach((link) -> delete("/producttocategories/{id}/", link.path("id").asLong(0),
					"a category of product " + id));
	}

	private void delete(String path, long id, String what) {
		this.api.delete(Call.delete(path, id).about(what));
	}

	private void characteristics(JsonNode product, Map<String, String> named) {
		long id = product.path("id").asLong(0);
		Characteristics all = this.details.characteristics();
		List<JsonNode> links = new ArrayList<>(all.properties().isEmpty() ? List.of() : all.links(product));
		Map<String, Characteristics.Value> shown = new LinkedHashMap<>();
		all.values(links).forEach((value) -> shown.putIfAbsent(value.property().name().toLowerCase(), value));
		named.forEach((name, text) -> set(id, name, text, shown.remove(name.toLowerCase()), links));
		shown.values()
			.forEach((value) -> delete("/productpropertyvalues/{id}/", value.id(), "a property of product " + id));
	}

	private void set(long product, String name, String text, Characteristics.@Nullable Value shown,
			List<JsonNode> links) {
		if (shown != null && shown.text().equals(text)) {
			return;
		}
		Characteristics.Property property = (shown != null) ? shown.property() : property(name);
		String value = property.isChosen() ? option(property, text) : text;
		if (shown != null) {
			this.api.write(Call.patch("/productpropertyvalues/{id}/", Nodes.object().put("value", value), shown.id())
				.about("the property '" + name + "' of product " + product));
			return;
		}
		link(product, property.group(), links);
		this.api.send(Call.post("/productpropertyvalues/",
				Nodes.object().put("product_id", product).put("product_property_id", property.id()).put("value", value))
			.about("the property '" + name + "' of product " + product));
	}

	private void link(long product, long group, List<JsonNode> links) {
		if (links.stream().anyMatch((link) -> link.path("product_property_group_id").asLong(0) == group)) {
			return;
		}
		ObjectNode body = Nodes.object().put("product_id", product).put("product_property_group_id", group);
		JsonNode made = this.api
			.send(Call.post("/producttopropertygroups/", body).about("the group of a property of product " + product))
			.json();
		links.add(made.isObject() ? made : body);
	}

	private Characteristics.Property property(String name) {
		Characteristics all = this.details.characteristics();
		if (all.named(name).isEmpty()) {
			// made anew only after a look, because an answer may have been lost
			all.forget();
		}
		return all.named(name).orElseGet(() -> {
			if (this.groups == null) {
				this.groups = new Names(this.api, "/productpropertygroups/", "the group of properties");
			}
			this.api.send(Call
				.post("/productpropertygroups/{id}/productproperties/",
						Nodes.object().put("name", name).put("type", "text"), this.groups.id(GROUP))
				.about("the property '" + name + "'"));
			all.forget();
			return all.named(name).orElseThrow();
		});
	}

	private String option(Characteristics.Property property, String text) {
		Characteristics all = this.details.characteristics();
		if (Nodes.first(all.options(property), "name", text).isEmpty()) {
			this.api
				.write(Call
					.post("/productproperties/{id}/productpropertyoptions/", Nodes.object().put("name", text),
							property.id())
					.about("the choice '" + text + "' of the property '" + property.name() + "'"));
			all.forgetOptions(property);
		}
		return Nodes.first(all.options(property), "name", text)
			.map((option) -> Nodes.text(option, "id", ""))
			.orElseThrow(() -> new IllegalArgumentException(
					"the property '" + property.name() + "' of CCV does not take '" + text + "'"));
	}

}
