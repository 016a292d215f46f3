package io.evenkeel.sandbox.ecwid;

import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameter {@code responseFields}, such as {@code total,items(id,sku)}. */
final class Projection {

	private final Map<String, Projection> fields = new LinkedHashMap<>();

	private Projection() {
	}

	static Projection of(String text) {
		Projection whole = new Projection();
		int end = whole.read(text, 0);
		if (end != text.length()) {
			throw EcwidErrors.invalid("responseFields: there is a ) too many");
		}
		return whole;
	}

	private int read(String text, int from) {
		int at = from;
		StringBuilder name = new StringBuilder();
		while (at < text.length() && text.charAt(at) != ')') {
			char letter = text.charAt(at++);
			if (letter == '(') {
				Projection below = new Projection();
				at = below.read(text, at) + 1;
				add(name, below);
			}
			else if (letter == ',') {
				add(name, new Projection());
			}
			else {
				name.append(letter);
			}
		}
		add(name, new Projection());
		return at;
	}

	private void add(StringBuilder name, Projection below) {
		String field = name.toString().strip();
		if (!field.isEmpty()) {
			this.fields.put(field, below);
		}
		name.setLength(0);
	}

	JsonNode apply(JsonNode node) {
		if (this.fields.isEmpty()) {
			return node;
		}
		if (node.isArray()) {
			ArrayNode array = Json.array();
			node.forEach((item) -> array.add(apply(item)));
			return array;
		}
		ObjectNode part = Json.object();
		this.fields.forEach((field, below) -> {
			if (node.has(field)) {
				part.set(field, below.apply(node.get(field)));
			}
		});
		return part;
	}

}
