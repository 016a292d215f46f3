package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the records of products say that is not in their own JSON. */
final class Details {

	private final Categories categories;

	private final Characteristics characteristics;

	private final Stores stores;

	private final OpenOrders open;

	Details(CcvApi api) {
		this.categories = new Categories(api);
		this.characteristics = new Characteristics(api);
		this.stores = new Stores(api);
		this.open = new OpenOrders(api);
	}

	Categories categories() {
		return this.categories;
	}

	Characteristics characteristics() {
		return this.characteristics;
	}

	/** Reads what all products share, while the first page is at hand. */
	void learn() {
		this.categories.learn();
		this.characteristics.properties();
	}

	List<String> categories(JsonNode product) {
		return this.categories.of(product);
	}

	Map<String, String> characteristics(JsonNode product) {
		return this.characteristics.of(product);
	}

	Map<String, BigDecimal> stores(@Nullable String number, @Nullable BigDecimal own) {
		return this.stores.of(number, own);
	}

	Optional<BigDecimal> held(JsonNode product, @Nullable JsonNode combination) {
		return this.open.of(product, combination);
	}

}
