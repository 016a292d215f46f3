package io.evenkeel.connector.ecwid;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * What the store holds at most (EC-15), asked before anything is written: products by its
 * plan, variations of a product by the service. Counts what is on its way too.
 */
final class StoreLimits {

	static final int VARIATIONS = 200;

	private final EcwidApi api;

	private final StoreProfile store;

	private final Map<String, Integer> below = new HashMap<>();

	private OptionalLong products = OptionalLong.empty();

	StoreLimits(EcwidApi api, StoreProfile store) {
		this.api = api;
		this.store = store;
	}

	/**
	 * Takes a place for a new product.
	 * @param change the creation
	 * @return why there is none
	 */
	Optional<String> newProduct(Change change) {
		if (this.store.mostProducts() == null) {
			return Optional.empty();
		}
		long count = this.products.isPresent() ? this.products.getAsLong() : this.api.countProducts();
		if (count >= this.store.mostProducts()) {
			this.products = OptionalLong.of(count);
			return Optional.of("Refused product '" + change.key() + "': the plan of " + this.store.name() + " holds "
					+ this.store.mostProducts()
					+ " products, and all are used. Nothing was written. Choose a larger plan, or delete some.");
		}
		this.products = OptionalLong.of(count + 1);
		return Optional.empty();
	}

	/**
	 * Takes a place for a new variation.
	 * @param change the creation
	 * @param product its product as it stands
	 * @return why there is none
	 */
	Optional<String> newVariation(Change change, JsonNode product) {
		String id = Nodes.text(product, "id", "");
		int standing = product.path(ProductMapping.VARIATIONS).size();
		int count = standing + this.below.getOrDefault(id, 0);
		if (count >= VARIATIONS) {
			return Optional.of("Refused variation '" + change.key() + "': a product of Ecwid has at most " + VARIATIONS
					+ " variations, and product " + id + " has them."
					+ " Nothing was written. Split the product into several.");
		}
		this.below.merge(id, 1, Integer::sum);
		return Optional.empty();
	}

	/** What was on its way stands, or was refused. */
	void forgetVariations() {
		this.below.clear();
	}

}
