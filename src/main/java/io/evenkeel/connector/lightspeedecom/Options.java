package io.evenkeel.connector.lightspeedecom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What tells the variants of a product apart: values of the options of its set, or else
 * the title of the variant, as in {@code Size: M, Colour: Red} or {@code M / Red}.
 */
final class Options {

	/** The name of the only option where a title names none. */
	private static final String TITLE = "Title";

	private static final String DEFAULT = "Default";

	/** A comma ends a value where another name with a colon follows. */
	private static final Pattern NEXT = Pattern.compile(",\\s+(?=[^,:]+:\\s)");

	private static final Pattern PAIR = Pattern.compile("([^,:]+):\\s+(\\S.*)");

	private Options() {
	}

	/**
	 * Whether a product has variants of its own, and is not one thing to sell.
	 * @param product its JSON
	 * @return false for a product whose only variant is its default one
	 */
	static boolean areIn(JsonNode product) {
		List<JsonNode> variants = Nodes.items(product, Catalogue.VARIANTS);
		return variants.size() > 1 || Nodes.flag(product, "hasMatrix")
				|| !Nodes.items(product.path("set"), "options").isEmpty()
				|| variants.stream().anyMatch((variant) -> !named(Told.text(variant, "title", "")).isEmpty());
	}

	/**
	 * The options of a variant.
	 * @param product its product
	 * @param variant the variant
	 * @return values by the names of options, at least one
	 */
	static Map<String, String> of(JsonNode product, JsonNode variant) {
		Map<String, String> chosen = new LinkedHashMap<>();
		for (JsonNode one : Nodes.items(variant, "options")) {
			choice(product.path("set"), one).ifPresent((choice) -> chosen.put(choice.getKey(), choice.getValue()));
		}
		if (!chosen.isEmpty()) {
			return chosen;
		}
		String title = Told.text(variant, "title", DEFAULT);
		Map<String, String> named = named(title);
		return named.isEmpty() ? bySet(product.path("set"), title) : named;
	}

	/** Names stand in it, or else its ids are those of the set. */
	private static Optional<Map.Entry<String, String>> choice(JsonNode set, JsonNode one) {
		String name = Told.text(one.path("option"), "name", Told.text(one, "name", ""));
		String value = Told.text(one.path("value"), "name", Told.text(one, "value", ""));
		if (!name.isEmpty() && !value.isEmpty()) {
			return Optional.of(Map.entry(name, value));
		}
		String id = Told.id(one, "value");
		String wanted = (id != null) ? id : Told.text(one, "id", "");
		for (JsonNode option : Nodes.items(set, "options")) {
			Optional<JsonNode> found = Nodes.first(Nodes.items(option, "values"), "id", wanted);
			if (found.isPresent()) {
				return Optional.of(Map.entry(Told.text(option, "name", ""), Told.text(found.get(), "name", "")));
			}
		}
		return Optional.empty();
	}

	/** The pairs of a title such as {@code Size: M, Colour: Red}; none of any other. */
	static Map<String, String> named(String title) {
		Map<String, String> named = new LinkedHashMap<>();
		for (String part : NEXT.split(title.strip())) {
			java.util.regex.Matcher pair = PAIR.matcher(part.strip());
			if (!pair.matches()) {
				return Map.of();
			}
			named.put(pair.group(1).strip(), pair.group(2).strip());
		}
		return named;
	}

	/** The parts of {@code M / Red} are values of the set's options, in their order. */
	private static Map<String, String> bySet(JsonNode set, String title) {
		List<JsonNode> options = Nodes.items(set, "options");
		String[] parts = title.split("\\s+/\\s+");
		Map<String, String> found = new LinkedHashMap<>();
		for (int i = 0; i < parts.length && parts.length == options.size(); i++) {
			if (Nodes.first(Nodes.items(options.get(i), "values"), "name", parts[i].strip()).isPresent()) {
				found.put(Told.text(options.get(i), "name", ""), parts[i].strip());
			}
		}
		return (found.size() == parts.length) ? found : Map.of(TITLE, title);
	}

	/**
	 * Writes options: as values of the product's set where it has them all, and always
	 * into the title.
	 * @param body the variant's update
	 * @param product its product
	 * @param options the options
	 * @throws IllegalArgumentException when a title could not be read back
	 */
	static void write(ObjectNode body, JsonNode product, Map<String, String> options) {
		if (options.isEmpty()) {
			throw new IllegalArgumentException("it has no option, which tells a variant from its siblings");
		}
		String title = title(options);
		if (!(options.size() == 1 && options.containsKey(TITLE)) && !named(title).equals(options)) {
			throw new IllegalArgumentException("its options " + options
					+ " cannot be told in the title of a variant; no colon may be in a name, and no comma before one");
		}
		body.put("title", title);
		ArrayNode chosen = chosen(product.path("set"), options);
		if (chosen.size() == options.size()) {
			body.set("options", chosen);
		}
	}

	private static String title(Map<String, String> options) {
		if (options.size() == 1 && options.containsKey(TITLE)) {
			return options.getOrDefault(TITLE, "");
		}
		return options.entrySet()
			.stream()
			.map((option) -> option.getKey() + ": " + option.getValue())
			.collect(Collectors.joining(", "));
	}

	private static ArrayNode chosen(JsonNode set, Map<String, String> options) {
		ArrayNode chosen = Nodes.array();
		options.forEach((name, value) -> Nodes.first(Nodes.items(set, "options"), "name", name)
			.ifPresent((option) -> Nodes.first(Nodes.items(option, "values"), "name", value)
				.ifPresent((one) -> chosen.addObject()
					.put("option", option.path("id").asLong())
					.put("value", one.path("id").asLong()))));
		return chosen;
	}

}
