package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What open orders hold of each article, read once, when it is first asked for: one list
 * for each status that counts, and the rows of each order.
 */
final class OpenOrders {

	private final CcvApi api;

	private @Nullable Map<Long, List<Held>> held;

	OpenOrders(CcvApi api) {
		this.api = api;
	}

	/** What one row holds: of a product, or of one of its combinations. */
	private record Held(@Nullable String number, @Nullable String sku, Map<String, String> options,
			BigDecimal quantity) {

		boolean isOf(JsonNode combination) {
			if (this.number != null || this.sku != null) {
				return Objects.equals(this.number, Nodes.text(combination, "product_number"))
						&& Objects.equals(this.sku, Nodes.text(combination, "sku_number"));
			}
			return !this.options.isEmpty() && this.options.equals(Combinations.options(combination));
		}

	}

	/**
	 * What open orders hold of an article.
	 * @param product the product
	 * @param combination its combination; null for the product itself, whichever of its
	 * combinations was ordered
	 * @return the quantity, zero when there is none; empty when the settings do not say
	 * which orders hold stock
	 */
	Optional<BigDecimal> of(JsonNode product, @Nullable JsonNode combination) {
		if (this.api.settings().reservations() == null) {
			return Optional.empty();
		}
		BigDecimal sum = held().getOrDefault(product.path("id").asLong(0), List.of())
			.stream()
			.filter((row) -> combination == null || row.isOf(combination))
			.map(Held::quantity)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Optional.of(Nodes.plain(sum));
	}

	private Map<Long, List<Held>> held() {
		if (this.held == null) {
			this.held = read();
		}
		return this.held;
	}

	private Map<Long, List<Held>> read() {
		Map<Long, List<Held>> all = new HashMap<>();
		Set<Long> seen = new HashSet<>();
		for (int status : Objects.requireNonNull(this.api.settings().reservations())) {
			this.api.each(OrderList.PATH, Map.of("status", Integer.toString(status), "orderby", "id"), (order) -> {
				if (seen.add(order.path("id").asLong(0))) {
					OrderList.rows(this.api, order).forEach((row) -> add(row, all));
				}
			});
		}
		return all;
	}

	private static void add(JsonNode row, Map<Long, List<Held>> all) {
		long product = row.path("product_id").asLong(0);
		if (product > 0) {
			all.computeIfAbsent(product, (id) -> new ArrayList<>())
				.add(new Held(Nodes.text(row, "sub_product_number"), Nodes.text(row, "sub_sku_number"), options(row),
						Nodes.amount(row, "count")));
		}
	}

	private static Map<String, String> options(JsonNode row) {
		Map<String, String> options = new LinkedHashMap<>();
		Nodes.each(row, "attributes")
			.forEach((one) -> options.put(Nodes.text(one, "option_name", ""), Nodes.text(one, "value_name", "")));
		return options;
	}

}
