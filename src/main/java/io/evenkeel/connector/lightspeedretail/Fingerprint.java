package io.evenkeel.connector.lightspeedretail;

import java.util.Map;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Hashes what a record is made from. What changes by itself is left out: versions, times
 * of writing, and the many sizes of an image.
 */
final class Fingerprint {

	/** Counts up whenever the same JSON makes another record. */
	private static final int MAPPING = 1;

	private static final Set<String> VOLATILE = Set.of("version", "_metadata", "sizes", "created_at", "updated_at",
			"promotions", "salesperson_id");

	private final HashStream64 stream = Hashing.wyhashFinal4().hashStream();

	private Fingerprint() {
		this.stream.putInt(MAPPING);
	}

	static Fingerprint begin() {
		return new Fingerprint();
	}

	Fingerprint add(@Nullable String text) {
		this.stream.putBoolean(text != null);
		if (text != null) {
			this.stream.putString(text);
		}
		return this;
	}

	Fingerprint addAll(Map<String, ?> named) {
		named.forEach((name, value) -> add(name).add(value.toString()));
		return this;
	}

	/**
	 * Adds fields of an object.
	 * @param node the object
	 * @param fields which; one that is missing counts as null
	 * @return this
	 */
	Fingerprint add(JsonNode node, Iterable<String> fields) {
		for (String field : fields) {
			add(field);
			value(node.path(field));
		}
		return this;
	}

	private void value(JsonNode value) {
		if (value.isObject()) {
			value.properties().stream().filter((field) -> !VOLATILE.contains(field.getKey())).forEach((field) -> {
				add(field.getKey());
				value(field.getValue());
			});
			add("}");
		}
		else if (value.isArray()) {
			value.forEach(this::value);
			add("]");
		}
		else if (value.isNumber()) {
			add(Nodes.plain(value.decimalValue()).toPlainString());
		}
		else {
			add((value.isNull() || value.isMissingNode()) ? null : value.asString());
		}
	}

	long hash() {
		return this.stream.getAsLong();
	}

}
