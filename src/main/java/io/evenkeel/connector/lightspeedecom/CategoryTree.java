package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The categories of the shop as paths such as {@code Shoes > Boots}. Read once, when they
 * are first asked about: a plan has some thousand at most.
 */
final class CategoryTree {

	private static final String STEP = " > ";

	private final EcomApi api;

	private @Nullable Map<String, Category> categories;

	CategoryTree(EcomApi api) {
		this.api = api;
	}

	private record Category(String title, @Nullable String parent) {
	}

	private Map<String, Category> all() {
		if (this.categories == null) {
			Map<String, Category> all = new HashMap<>();
			this.api.all(Route.CATEGORIES, Map.of()).forEach((row) -> all.put(Told.text(row, "id", ""), category(row)));
			this.categories = all;
		}
		return this.categories;
	}

	private static Category category(JsonNode row) {
		return new Category(Told.text(row, "title", ""), Told.id(row, "parent"));
	}

	/**
	 * The path of a category.
	 * @param id its id
	 * @return null when there is none of that id
	 */
	@Nullable String path(String id) {
		Deque<String> titles = new ArrayDeque<>();
		Set<String> seen = new HashSet<>();
		String at = id;
		while (at != null && all().containsKey(at) && seen.add(at)) {
			titles.addFirst(all().get(at).title());
			at = all().get(at).parent();
		}
		return titles.isEmpty() ? null : String.join(STEP, titles);
	}

	/**
	 * The category of a path, which is made along the path where it is missing.
	 * @param path such as {@code Shoes > Boots}
	 * @return its id
	 */
	String made(String path) {
		List<String> titles = Arrays.stream(path.split("\\s*>\\s*")).map(String::strip).toList();
		String parent = null;
		for (String title : titles) {
			if (title.isEmpty()) {
				throw new IllegalArgumentException("'" + path + "' is no path of a category such as Shoes > Boots");
			}
			String above = parent;
			parent = find(title, above).orElseGet(() -> make(title, above));
		}
		return Objects.requireNonNull(parent);
	}

	private Optional<String> find(String title, @Nullable String parent) {
		return all().entrySet()
			.stream()
			.filter((one) -> Objects.equals(one.getValue().parent(), parent)
					&& one.getValue().title().strip().equals(title))
			.map(Map.Entry::getKey)
			.sorted()
			.findFirst();
	}

	/** Whether it arrived shows when the categories are read again. */
	private String make(String title, @Nullable String parent) {
		ObjectNode body = Nodes.object().put("title", title).put("fulltitle", title).put("isVisible", true);
		if (parent != null) {
			body.put("parent", Long.parseLong(parent));
		}
		try {
			JsonNode row = this.api.create(Route.CATEGORIES, body, "the category '" + title + "'");
			String id = Told.text(row, "id", "");
			if (!Ids.isOne(id)) {
				throw new TryAgainFailure("The answer does not show whether the category '" + title + "' was made in "
						+ this.api.settings().connection(), null);
			}
			all().put(id, new Category(title, parent));
			return id;
		}
		catch (UnknownFailure ex) {
			this.categories = null;
			throw new TryAgainFailure(ex.getMessage(), ex);
		}
	}

}
