package io.evenkeel.connector.bigcommerce;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the ids of options and their values into new variants, which a batch of them
 * needs, and makes those that their product does not have yet.
 */
final class VariantOptions {

	private final BigCommerceApi api;

	VariantOptions(BigCommerceApi api) {
		this.api = api;
	}

	/**
	 * Completes new variants.
	 * @param writes their creations, the options by name
	 */
	void resolve(List<Write> writes) {
		Set<String> products = new LinkedHashSet<>();
		writes.stream().filter((write) -> !isResolved(write)).forEach((write) -> products.add(product(write)));
		Map<String, JsonNode> known = this.api.products(products, "options");
		for (String id : products) {
			List<Write> own = writes.stream().filter((write) -> product(write).equals(id)).toList();
			Map<String, JsonNode> options = new LinkedHashMap<>();
			Nodes.items(known.getOrDefault(id, Nodes.object()), "options")
				.forEach((option) -> options.put(key(Nodes.text(option, "display_name", "")), option));
			names(own).forEach((name, labels) -> options.put(key(name),
					complete(new Ids(id, null), name, labels, Optional.ofNullable(options.get(key(name))))));
			own.forEach((write) -> resolve(write, options));
		}
	}

	private static String product(Write write) {
		return Nodes.text(write.body(), "product_id", "");
	}

	private static boolean isResolved(Write write) {
		return Nodes.items(write.body(), ProductMapping.OPTION_VALUES).stream().allMatch((one) -> one.has("id"));
	}

	/** The service takes small and large letters for the same. */
	private static String key(String name) {
		return name.toLowerCase(java.util.Locale.ROOT);
	}

	private static Map<String, Set<String>> names(List<Write> writes) {
		Map<String, Set<String>> names = new LinkedHashMap<>();
		writes.forEach((write) -> Nodes.items(write.body(), ProductMapping.OPTION_VALUES)
			.forEach((one) -> names
				.computeIfAbsent(Nodes.text(one, "option_display_name", ""), (name) -> new LinkedHashSet<>())
				.add(Nodes.text(one, "label", ""))));
		return names;
	}

	private JsonNode complete(Ids product, String name, Set<String> labels, Optional<JsonNode> known) {
		if (known.isEmpty()) {
			ObjectNode body = Nodes.object().put("product_id", Long.parseLong(product.product()));
			body.put("display_name", name).put("type", "dropdown");
			ArrayNode values = body.putArray(ProductMapping.OPTION_VALUES);
			labels.forEach((label) -> values.addObject().put("label", label).put("sort_order", values.size() - 1));
			return make(product.path() + "/options", body, "the option '" + name + "' of product " + product);
		}
		ObjectNode option = (ObjectNode) known.get();
		for (String label : labels) {
			if (value(option, label).isEmpty()) {
				ObjectNode body = Nodes.object().put("label", label);
				body.put("sort_order", option.path(ProductMapping.OPTION_VALUES).size());
				option.withArray(ProductMapping.OPTION_VALUES)
					.add(make(product.path() + "/options/" + Nodes.text(option, "id", "") + "/values", body,
							"'" + label + "' of the option '" + name + "' of product " + product));
			}
		}
		return option;
	}

	/** Whether it arrived shows when the options are read again; no variant is made. */
	private JsonNode make(String path, ObjectNode body, String what) {
		try {
			return this.api.send(Call.post(path, body).about(what).once()).json().path("data");
		}
		catch (UnknownFailure ex) {
			throw new TryAgainFailure(ex.getMessage(), ex);
		}
	}

	private static Optional<JsonNode> value(JsonNode option, String label) {
		return Nodes.items(option, ProductMapping.OPTION_VALUES)
			.stream()
			.filter((value) -> label.equalsIgnoreCase(Nodes.text(value, "label", "")))
			.findFirst();
	}

	private static void resolve(Write write, Map<String, JsonNode> options) {
		for (JsonNode one : Nodes.items(write.body(), ProductMapping.OPTION_VALUES)) {
			JsonNode option = options.getOrDefault(key(Nodes.text(one, "option_display_name", "")), Nodes.object());
			ObjectNode own = (ObjectNode) one;
			own.put("option_id", option.path("id").asLong());
			value(option, Nodes.text(one, "label", "")).ifPresent((value) -> own.put("id", value.path("id").asLong()));
		}
	}

}
