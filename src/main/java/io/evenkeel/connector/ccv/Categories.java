package io.evenkeel.connector.ccv;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The categories of a shop by their paths, as {@code Shoes > Boots}: the whole tree in
 * one call, when the first product asks.
 */
final class Categories {

	static final String LINKS = "producttocategories";

	private static final String BETWEEN = " > ";

	private final CcvApi api;

	private @Nullable Map<String, Long> ids;

	private final Map<Long, String> paths = new HashMap<>();

	Categories(CcvApi api) {
		this.api = api;
	}

	void learn() {
		known();
	}

	/**
	 * The links of a product to its categories.
	 * @param product its JSON
	 * @return each with its own id and {@code category_id}
	 */
	List<JsonNode> links(JsonNode product) {
		return this.api.below(product, LINKS, "/products/" + product.path("id").asLong() + "/" + LINKS + "/");
	}

	List<String> of(JsonNode product) {
		return links(product).stream().map(this::path).flatMap(Optional::stream).distinct().sorted().toList();
	}

	Optional<String> path(JsonNode link) {
		known();
		return Optional.ofNullable(this.paths.get(link.path("category_id").asLong(0)));
	}

	private Map<String, Long> known() {
		if (this.ids == null) {
			this.ids = new LinkedHashMap<>();
			JsonNode tree = this.api.send(Call.get("/categorytree/").about("the tree of categories")).json();
			Nodes.each(tree, "root_categories").forEach((root) -> learn("", root));
		}
		return this.ids;
	}

	private void learn(String above, JsonNode node) {
		String path = above + Nodes.text(node, "name", "");
		learn(path, node.path("id").asLong(0));
		Nodes.each(node, "children").forEach((child) -> learn(path + BETWEEN, child));
	}

	private void learn(String path, long id) {
		if (this.ids != null) {
			this.ids.putIfAbsent(path, id);
		}
		this.paths.put(id, path);
	}

	/**
	 * The category at the end of a path; what is missing along it is made.
	 * @param path the path
	 * @return its id
	 */
	long id(String path) {
		String clean = String.join(BETWEEN, List.of(path.split(">")).stream().map(String::strip).toList());
		Long id = known().get(clean);
		return (id != null) ? id : make(clean);
	}

	private long make(String path) {
		int cut = path.lastIndexOf(BETWEEN);
		ObjectNode body = Nodes.object().put("name", path.substring((cut < 0) ? 0 : cut + BETWEEN.length()));
		if (cut >= 0) {
			body.put("parentcategory_id", id(path.substring(0, cut)));
		}
		// a lost answer is unknown: it is looked up in a new tree before it is made again
		this.ids = null;
		Long there = known().get(path);
		if (there != null) {
			return there;
		}
		JsonNode made = this.api.send(Call.post("/categories/", body).about("the category '" + path + "'")).json();
		learn(path, made.path("id").asLong(0));
		return made.path("id").asLong(0);
	}

}
