package io.evenkeel.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import tools.jackson.databind.JsonNode;

/**
 * The fields that a record is made from, as in {@code id,media(images(isMain))}: what the
 * service is asked for, and what the hash is made of. Whatever else an answer has
 * (counters, times of writing, smaller images) changes nothing.
 */
public final class Fields {

	private final Map<String, Fields> fields = new LinkedHashMap<>();

	private final int mapping;

	private Fields(int mapping) {
		this.mapping = mapping;
	}

	/**
	 * Reads a list of fields.
	 * @param mapping the number of the connector's mapping; it counts up whenever the
	 * same JSON makes another record, so that every hash is another
	 * @param text such as {@code id,media(images(isMain))}
	 * @return the fields
	 */
	public static Fields of(int mapping, String text) {
		Fields whole = new Fields(mapping);
		whole.read(text, 0);
		return whole;
	}

	private int read(String text, int from) {
		int at = from;
		int begin = from;
		while (at < text.length() && text.charAt(at) != ')') {
			if (text.charAt(at) == '(') {
				Fields below = new Fields(this.mapping);
				this.fields.put(text.substring(begin, at), below);
				at = below.read(text, at + 1);
				begin = at + 1;
			}
			else if (text.charAt(at) == ',') {
				add(text.substring(begin, at));
				begin = at + 1;
			}
			at++;
		}
		add(text.substring(Math.min(begin, at), at));
		return at;
	}

	private void add(String name) {
		if (!name.isEmpty()) {
			this.fields.put(name, new Fields(this.mapping));
		}
	}

	/**
	 * A field with fields of its own.
	 * @param name its name
	 * @return its fields, none where it has none
	 */
	public Fields below(String name) {
		return this.fields.getOrDefault(name, new Fields(this.mapping));
	}

	/**
	 * The same fields but one.
	 * @param name the one
	 * @return the others
	 */
	public Fields without(String name) {
		Fields fewer = new Fields(this.mapping);
		this.fields.forEach((field, below) -> {
			if (!field.equals(name)) {
				fewer.fields.put(field, below);
			}
		});
		return fewer;
	}

	/**
	 * A hash of these fields of a record.
	 * @param node the record
	 * @param more what else the record is made from
	 * @return 64 bits
	 */
	public long hash(JsonNode node, Iterable<String> more) {
		HashStream64 stream = Hashing.wyhashFinal4().hashStream().putInt(this.mapping);
		add(stream, node);
		more.forEach((text) -> stream.putBoolean(true).putString(text));
		return stream.getAsLong();
	}

	private void add(HashStream64 stream, JsonNode node) {
		this.fields.forEach((name, below) -> {
			JsonNode value = node.path(name);
			if (!value.isMissingNode() && !value.isNull()) {
				stream.putString(name);
				below.value(stream, value);
			}
		});
	}

	private void value(HashStream64 stream, JsonNode value) {
		if (value.isArray()) {
			stream.putInt(value.size());
			value.forEach((item) -> value(stream, item));
		}
		else if (value.isObject() && this.fields.isEmpty()) {
			stream.putInt(value.size());
			value.properties().forEach((entry) -> {
				stream.putString(entry.getKey());
				value(stream, entry.getValue());
			});
		}
		else if (value.isObject()) {
			stream.putChar('{');
			add(stream, value);
			stream.putChar('}');
		}
		else {
			stream.putString(value.isNumber() ? Nodes.plain(value.decimalValue()).toPlainString() : value.asString());
		}
	}

	@Override
	public String toString() {
		return this.fields.entrySet()
			.stream()
			.map((field) -> field.getValue().fields.isEmpty() ? field.getKey()
					: field.getKey() + "(" + field.getValue() + ")")
			.collect(Collectors.joining(","));
	}

}
