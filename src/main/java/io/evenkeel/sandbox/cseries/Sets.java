package io.evenkeel.sandbox.cseries;

import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets of options, such as size and colour, that products choose their variants by. */
final class Sets extends Resource {

	private static final String ALL = "options";

	private static final String VALUES = "values";

	Sets(CSeriesStore store) {
		super(store, store.sets, Kind.of("/sets", "set", "sets", "name"),
				new Fields("{\"name\": \"\"}").needing("name"), true);
	}

	/**
	 * A list that is sent takes the place of the old one; what has the same name stays.
	 */
	@Override
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
		if (!given.has(ALL)) {
			row.withArray(ALL);
			return;
		}
		ArrayNode options = Json.array();
		for (JsonNode one : Json.items(given, ALL)) {
			ObjectNode option = part(row.path(ALL), one, options.size() + 1, "set option");
			JsonNode before = option.path(VALUES);
			ArrayNode values = Json.array();
			Json.items(one, VALUES).forEach((value) -> values.add(part(before, value, values.size() + 1, "set value")));
			option.set(VALUES, one.has(VALUES) ? values : before.isArray() ? before : values);
			options.add(option);
		}
		row.set(ALL, options);
	}

	private ObjectNode part(JsonNode before, JsonNode given, int place, String kind) {
		String name = Json.text(given, "name", "");
		ObjectNode part = Json.items(before)
			.stream()
			.filter((one) -> given.has("id") ? Rows.id(one) == Rows.id(given) : Json.text(one, "name", "").equals(name))
			.findFirst()
			.map((one) -> (ObjectNode) one.deepCopy())
			.orElseGet(() -> Json.object().put("id", this.store.nextId(kind)));
		part.put("sortOrder", given.path("sortOrder").asInt(place));
		if (!name.isEmpty()) {
			part.put("name", name);
		}
		if (Json.text(part, "name", "").isEmpty()) {
			throw CSeriesErrors.invalid(ALL, "Every option and value needs a name");
		}
		return part;
	}

	static ObjectNode shown(ObjectNode row) {
		ObjectNode view = Json.object();
		List.of("id", "createdAt", "updatedAt", "name", ALL).forEach((name) -> view.set(name, row.path(name)));
		return view.deepCopy();
	}

	@Override
	ObjectNode view(ObjectNode row, Links links) {
		return shown(row);
	}

}
