package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/** Writes which categories a product is in. */
final class CategoryLinks {

	private final EcomApi api;

	private final CategoryTree tree;

	private final Details details;

	CategoryLinks(EcomApi api, CategoryTree tree, Details details) {
		this.api = api;
		this.tree = tree;
		this.details = details;
	}

	/**
	 * Puts a product into the categories that are wanted, and takes it out of others.
	 * @param product its id
	 * @param paths the categories as paths; made where they are missing
	 * @param what what it is about, for messages
	 * @return nothing of interest
	 */
	JsonNode write(String product, List<String> paths, String what) {
		Map<String, String> links = new HashMap<>();
		this.details.links(product)
			.forEach((row) -> links.put(Objects.requireNonNullElse(Told.id(row, "category"), ""),
					Told.text(row, "id", "")));
		Set<String> wanted = new LinkedHashSet<>();
		paths.forEach((path) -> wanted.add(this.tree.made(path)));
		for (String category : wanted) {
			if (links.remove(category) == null) {
				this.api.create(Route.CATEGORIES_PRODUCTS,
						Nodes.object()
							.put("category", Long.parseLong(category))
							.put("product", Long.parseLong(product)),
						"a category of " + what);
			}
		}
		links.values().forEach((link) -> this.api.delete(Route.CATEGORIES_PRODUCTS, link, "a category of " + what));
		return Nodes.object();
	}

}
