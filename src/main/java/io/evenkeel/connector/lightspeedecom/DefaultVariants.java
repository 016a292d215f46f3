package io.evenkeel.connector.lightspeedecom;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * The variants that the service makes with new products. No creation tells them, so they
 * are asked for; products that were made one after the other have variants that stand
 * close together, and a page of the list shows those of many.
 */
final class DefaultVariants {

	/** So many are asked for one by one: a walk takes two calls at least. */
	private static final int FEW = 2;

	private final Catalogue catalogue;

	private final Set<String> made = new LinkedHashSet<>();

	private final Map<String, List<JsonNode>> found = new HashMap<>();

	private boolean isWalked;

	DefaultVariants(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * Remembers a product that was just made.
	 * @param product its id
	 */
	void made(String product) {
		this.made.add(product);
	}

	/**
	 * The variants of a product, asked for when all products are made.
	 * @param product its id
	 * @return the one that was made with it
	 */
	List<JsonNode> of(String product) {
		if (!this.found.containsKey(product) && this.made.remove(product)) {
			List<JsonNode> own = this.catalogue.variants(product);
			this.found.put(product, own);
			if (this.made.size() >= FEW && !own.isEmpty() && !this.isWalked) {
				this.isWalked = true;
				walk(own.get(0).path("id").asLong(0));
			}
		}
		return this.found.getOrDefault(product, List.of());
	}

	/**
	 * Walks on from the variant of the first product. What others make meanwhile stands
	 * between ours; a product that does not show within as many pages as there are
	 * products is asked for by itself.
	 */
	private void walk(long first) {
		int[] pages = { this.made.size() };
		this.catalogue.variants(first, (rows) -> {
			rows.forEach(this::find);
			return !this.made.isEmpty() && --pages[0] > 0;
		});
	}

	private void find(JsonNode variant) {
		String product = Told.id(variant, "product");
		if (product != null && this.made.remove(product)) {
			this.found.put(product, List.of(variant));
		}
	}

}
