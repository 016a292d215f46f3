package io.evenkeel.connector.bigcommerce;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Description;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.StandIn;
import org.junit.jupiter.api.Assumptions;

/** Every request of a test, held against the service's own description. */
final class Requests {

	/**
	 * The documents' words say more than their schemas. Orders: "add :asc or :desc". A
	 * batch of variants: "to create a new variant: product_id, sku, option_values".
	 */
	private static final Pattern IN_WORDS = Pattern.compile("GET /v2/orders \\?sort: .*, not \\w+:(asc|desc)"
			+ "|PUT /v3/catalog/variants /\\d+/(product_id|option_values): is not described");

	private static final Description DESCRIPTION = Facts.areThere("bigcommerce") ? described()
			: new Description(List.of());

	private final List<Request> all = new CopyOnWriteArrayList<>();

	Requests(StandIn shop) {
		shop.onCall(this.all::add);
	}

	private static Description described() {
		return Description.of(Stream
			.of("catalog/products_catalog.v3.yml", "catalog/product-variants_catalog.v3.yml",
					"catalog/product-variant-options_catalog.v3.yml", "catalog/brands_catalog.v3.yml",
					"catalog/category-trees_catalog.v3.yml", "inventory.v3.yml", "locations.v3.yml", "orders.v3.yml",
					"orders.v2.oas2.yml", "store_information.v2.yml")
			.map((name) -> "bigcommerce/reference/" + name)
			.toArray(String[]::new));
	}

	/** Skips a test that is about nothing else where the description is not there. */
	static void assumeDescribed() {
		Assumptions.assumeTrue(Facts.areThere("bigcommerce"), "the facts are not there: bigcommerce");
	}

	void clear() {
		this.all.clear();
	}

	/**
	 * The operations that were used.
	 * @return such as {@code GET /v3/catalog/products}
	 */
	Set<String> operations() {
		return this.all.stream()
			.flatMap((request) -> DESCRIPTION.operation(request).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What is not as the service describes it.
	 * @return each once; empty where the facts are not there
	 */
	List<String> violations() {
		return DESCRIPTION.documents().isEmpty() ? List.of()
				: this.all.stream().flatMap((request) -> violations(request).stream()).distinct().toList();
	}

	private static List<String> violations(Request request) {
		List<String> all = DESCRIPTION.violations(request);
		return all.stream()
			.filter((violation) -> !IN_WORDS.matcher(violation).matches())
			.filter((violation) -> !isArticleNumberOfNewVariant(violation, all))
			.toList();
	}

	/** In a batch only what is new has a product, and may have an article number. */
	private static boolean isArticleNumberOfNewVariant(String violation, List<String> all) {
		return violation.matches("PUT /v3/catalog/variants /\\d+/sku: is not described")
				&& all.contains(violation.replace("/sku:", "/product_id:"));
	}

}
