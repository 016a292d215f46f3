package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives products the values of attributes that their variants need. The service makes a
 * combination of everything that can be chosen together; those that nobody asked for are
 * switched off at once, and stay without a number.
 */
final class NewVariants {

	private final CcvApi api;

	private @Nullable Names attributes;

	private final Map<Long, Names> values = new HashMap<>();

	private final Set<String> prepared = new HashSet<>();

	NewVariants(CcvApi api) {
		this.api = api;
	}

	/**
	 * Prepares a product for variants, once for each batch.
	 * @param product its JSON
	 * @param creations all creations of variants below it in the batch
	 */
	void prepare(JsonNode product, List<Change> creations) {
		String id = Nodes.text(product, "id", "");
		String key = id + creations.stream().map(Change::id).collect(Collectors.joining(","));
		if (!this.prepared.add(key)) {
			return;
		}
		try {
			List<Map<String, String>> wanted = creations.stream().map(NewVariants::options).toList();
			List<JsonNode> there = combinations(id);
			wanted.forEach((options) -> checkAttributes(there, options));
			Set<Long> before = ids(there);
			if (add(id, wanted)) {
				combinations(id).stream()
					.filter((row) -> !before.contains(row.path("id").asLong(0)) && !isWanted(row, wanted))
					.forEach(this::switchOff);
			}
		}
		catch (RuntimeException ex) {
			this.prepared.remove(key);
			throw ex;
		}
	}

	/**
	 * One attribute more makes all combinations anew: their numbers and stock are lost.
	 */
	private static void checkAttributes(List<JsonNode> there, Map<String, String> options) {
		there.stream()
			.filter(Combinations::hasNumber)
			.findFirst()
			.map((row) -> lower(Combinations.options(row)).keySet())
			.filter((names) -> !names.equals(lower(options).keySet()))
			.ifPresent((names) -> {
				throw new IllegalArgumentException("its product is told by " + names + " in CCV, and not by "
						+ options.keySet() + "; give it the same options as its siblings");
			});
	}

	@SuppressWarnings("unchecked")
	static Map<String, String> options(Change change) {
		Object options = Agreement.after(change, RecordField.OPTIONS);
		if (!(options instanceof Map<?, ?> map) || map.isEmpty()) {
			throw new IllegalArgumentException("a variant of CCV is told by its options, and it has none");
		}
		return (Map<String, String>) options;
	}

	List<JsonNode> combinations(String product) {
		return this.api.all("/products/" + product + "/" + Combinations.FIELD + "/");
	}

	private static Set<Long> ids(List<JsonNode> rows) {
		return rows.stream().map((row) -> row.path("id").asLong(0)).collect(Collectors.toSet());
	}

	private static boolean isWanted(JsonNode row, List<Map<String, String>> wanted) {
		return Combinations.hasNumber(row) || wanted.stream().anyMatch((options) -> isSame(row, options));
	}

	private static boolean isSame(JsonNode combination, Map<String, String> options) {
		return lower(Combinations.options(combination)).equals(lower(options));
	}

	private static Map<String, String> lower(Map<String, String> options) {
		Map<String, String> lower = new LinkedHashMap<>();
		options.forEach((name, value) -> lower.put(name.strip().toLowerCase(), value.strip().toLowerCase()));
		return lower;
	}

	/** The combination with these options. */
	Optional<JsonNode> find(String product, Map<String, String> options) {
		return combinations(product).stream().filter((row) -> isSame(row, options)).findFirst();
	}

	/** Whether anything was added. */
	private boolean add(String product, List<Map<String, String>> wanted) {
		List<JsonNode> there = this.api.all("/products/" + product + "/productattributevalues/");
		Set<String> known = there.stream()
			.map((row) -> key(Nodes.text(row, "optionname", ""), Nodes.text(row, "optionvalue_name", "")))
			.collect(Collectors.toCollection(HashSet::new));
		List<String[]> missing = new ArrayList<>();
		wanted.forEach((options) -> options.forEach((name, value) -> {
			if (known.add(key(name, value))) {
				missing.add(new String[] { name, value });
			}
		}));
		missing.forEach((pair) -> add(product, pair[0], pair[1]));
		return !missing.isEmpty();
	}

	private static String key(String attribute, String value) {
		return attribute.strip().toLowerCase() + "=" + value.strip().toLowerCase();
	}

	private void add(String product, String attribute, String value) {
		ObjectNode body = Nodes.object()
			.put("optionvalue", value(attribute(attribute), value))
			.put("price", BigDecimal.ZERO)
			.put("stock", BigDecimal.ZERO);
		this.api.write(Call.post("/products/{id}/productattributevalues/", body, product)
			.about("'" + attribute + ": " + value + "' of product " + product));
	}

	private long attribute(String name) {
		if (this.attributes == null) {
			this.attributes = new Names(this.api, "/attributes/", "the attribute")
				.with((body) -> body.put("type", "option_menu"));
		}
		return this.attributes.id(name);
	}

	private long value(long attribute, String name) {
		return this.values
			.computeIfAbsent(attribute,
					(id) -> new Names(this.api, "/attributes/" + id + "/attributevalues/", "the value")
						.with((body) -> body.put("default_price", BigDecimal.ZERO)))
			.id(name);
	}

	private void switchOff(JsonNode combination) {
		this.api.write(Call.patch("/attributecombinations/{id}/", Nodes.object().put(ProductForm.ACTIVE, false),
				combination.path("id").asLong(0))
			.about("a combination that is not wanted"));
	}

}
