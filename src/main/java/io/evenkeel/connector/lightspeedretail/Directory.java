package io.evenkeel.connector.lightspeedretail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids of what products name: brands, tags, suppliers, attributes of variants,
 * categories. What is missing is made. Each list is read once, when it is first needed.
 */
final class Directory {

	private static final String STEP = "\\s*>\\s*";

	private final RetailApi api;

	private final Map<String, Map<String, String>> ids = new HashMap<>();

	Directory(RetailApi api) {
		this.api = api;
	}

	String brand(String name) {
		return named("brands", name);
	}

	String tag(String name) {
		return named("tags", name);
	}

	String supplier(String name) {
		return named("suppliers", name);
	}

	String attribute(String name) {
		return named("variant_attributes", name);
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	private String named(String path, String name) {
		String id = list(path).get(key(name));
		return (id != null) ? id : made(path, name.strip());
	}

	private Map<String, String> list(String path) {
		return this.ids.computeIfAbsent(path, (any) -> read(path));
	}

	private Map<String, String> read(String path) {
		Map<String, String> read = new LinkedHashMap<>();
		this.api.all("/" + path, path.replace('_', ' '))
			.forEach((row) -> read.putIfAbsent(key(Nodes.text(row, "name", "")), Nodes.text(row, "id", "")));
		return read;
	}

	private String made(String path, String name) {
		try {
			Call call = Call.post("/" + path, Nodes.object().put("name", name)).about("'" + name + "' of the " + path);
			return known(path, name, id(this.api.send(call)));
		}
		catch (UnknownFailure | ServiceRefusal ex) {
			// it may be there by now: of our own call, or of somebody else's
			return known(path, name, Optional.ofNullable(read(path).get(key(name))).orElseThrow(() -> ex));
		}
	}

	/** Some lists answer with the id, some with the thing. */
	private static String id(Answer answer) {
		JsonNode data = answer.json().path("data");
		return data.isObject() ? Nodes.text(data, "id", "") : data.asString();
	}

	private String known(String path, String name, String id) {
		list(path).put(key(name), id);
		return id;
	}

	/**
	 * The category at the end of a path; steps that are missing are made in one call.
	 * @param path such as {@code Shoes > Boots}
	 * @return its id
	 */
	String category(String path) {
		List<String> steps = List.of(path.strip().split(STEP));
		String id = categories().get(key(String.join(">", steps)));
		return (id != null) ? id : madeCategory(steps);
	}

	private Map<String, String> categories() {
		return this.ids.computeIfAbsent("product_categories", (any) -> readCategories());
	}

	private Map<String, String> readCategories() {
		Map<String, String> read = new LinkedHashMap<>();
		String after = "";
		boolean hasNext;
		do {
			Call call = Call.get("/product_categories").about("the product categories after '" + after + "'");
			JsonNode page = this.api.send(after.isEmpty() ? call : call.query("after", after)).json();
			Nodes.each(page.path("data"), "categories")
				.forEach(
						(row) -> read.putIfAbsent(key(String.join(">", Nodes.texts(row.path("category_path"), "name"))),
								Nodes.text(row, "id", "")));
			String last = Nodes.text(page.path("page_info"), "last_seen", "");
			hasNext = Nodes.flag(page.path("page_info"), "has_next") && !last.equals(after);
			after = last;
		}
		while (hasNext);
		return read;
	}

	private String madeCategory(List<String> steps) {
		ObjectNode body = Nodes.object();
		ArrayNode made = body.putArray("categories");
		for (int depth = 1; depth <= steps.size(); depth++) {
			String known = categories().get(key(String.join(">", steps.subList(0, depth))));
			if (known == null) {
				below(made.addObject().put("name", steps.get(depth - 1)).put("payload_id", "step-" + depth), steps,
						depth);
			}
		}
		try {
			this.api.send(Call.post("/product_categories/bulk", body).about("the category " + steps));
		}
		catch (UnknownFailure ex) {
			this.ids.remove("product_categories");
			if (!categories().containsKey(key(String.join(">", steps)))) {
				throw ex;
			}
		}
		this.ids.remove("product_categories");
		return Optional.ofNullable(categories().get(key(String.join(">", steps)))).orElse("");
	}

	private void below(ObjectNode category, List<String> steps, int depth) {
		if (depth == 1) {
			return;
		}
		String parent = categories().get(key(String.join(">", steps.subList(0, depth - 1))));
		category.put((parent != null) ? "parent_category_id" : "payload_parent_category_id",
				(parent != null) ? parent : "step-" + (depth - 1));
	}

}
