package io.evenkeel.connector.ccv;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Addresses: ours in named parts, the service's with a house number that is a whole
 * number and whatever else stands there behind it. {@code 12-14 bis} is the number 12
 * with {@code -14 bis} behind it, and becomes {@code 12} and {@code -14 bis} again when
 * it is read.
 */
final class Addresses {

	private static final Pattern NUMBER = Pattern.compile("(\\d{1,7})(.*)", Pattern.DOTALL);

	private Addresses() {
	}

	static Map<String, String> read(JsonNode address) {
		Map<String, String> parts = new LinkedHashMap<>();
		put(parts, "name", name(address));
		put(parts, "company", Nodes.text(address, "company"));
		String street = Nodes.text(address, "street");
		put(parts, "street", (street != null) ? street : Nodes.text(address, "address_line_1"));
		put(parts, "number", Nodes.text(address, "housenumber"));
		put(parts, "suffix", Nodes.text(address, "housenumber_suffix"));
		put(parts, "street-2", Nodes.text(address, "address_line_2"));
		put(parts, "postcode", Nodes.text(address, "zipcode"));
		put(parts, "city", Nodes.text(address, "city"));
		put(parts, "region", Nodes.text(address, "province"));
		String country = Nodes.text(address, "country_code");
		put(parts, "country", (country != null) ? country.toUpperCase(Locale.ROOT) : null);
		String phone = Nodes.text(address, "telephone");
		put(parts, "phone", (phone != null) ? phone : Nodes.text(address, "mobile"));
		return parts;
	}

	private static void put(Map<String, String> parts, String part, @Nullable String value) {
		if (value != null) {
			parts.put(part, value.strip());
		}
	}

	static @Nullable String name(JsonNode address) {
		String whole = Nodes.text(address, "full_name");
		if (whole != null) {
			return whole;
		}
		String both = Stream.of("first_name", "last_name")
			.map((field) -> Nodes.text(address, field))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return both.isEmpty() ? null : both;
	}

	/**
	 * The parts of an address that billing and delivery share, without a name.
	 * @param parts ours
	 * @return the service's
	 */
	static ObjectNode write(Map<String, String> parts) {
		ObjectNode address = Nodes.object();
		put(address, "company", parts.get("company"));
		street(address, parts);
		put(address, "zipcode", parts.get("postcode"));
		put(address, "city", parts.get("city"));
		put(address, "province", parts.get("region"));
		put(address, "country_code", parts.get("country"));
		put(address, "telephone", parts.get("phone"));
		return address;
	}

	private static void street(ObjectNode address, Map<String, String> parts) {
		String street = parts.getOrDefault("street", "").strip();
		String number = parts.getOrDefault("number", "").strip();
		String suffix = parts.getOrDefault("suffix", "").strip();
		Matcher form = NUMBER.matcher(number);
		String second = parts.getOrDefault("street-2", "").strip();
		if (!street.isEmpty() && form.matches() && second.isEmpty()) {
			address.put("street", street).put("housenumber", Integer.parseInt(form.group(1)));
			put(address, "housenumber_suffix", joined(form.group(2).strip(), suffix));
			return;
		}
		put(address, "address_line_1", joined(street, joined(number, suffix)));
		put(address, "address_line_2", second);
	}

	private static String joined(String one, String other) {
		return Stream.of(one, other).filter((part) -> !part.isEmpty()).collect(Collectors.joining(" "));
	}

	static void put(ObjectNode node, String field, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			node.put(field, value.strip());
		}
	}

}
