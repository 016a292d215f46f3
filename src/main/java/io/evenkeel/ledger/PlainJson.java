package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The plain forms of values (text, yes or no, lists and maps of text) as JSON, written
 * and read token by token because it is done for every record.
 */
final class PlainJson {

	private PlainJson() {
	}

	static void write(JsonGenerator json, String name, @Nullable Object plain) {
		json.writeName(name);
		write(json, plain);
	}

	private static void write(JsonGenerator json, @Nullable Object plain) {
		if (plain == null) {
			json.writeNull();
		}
		else if (plain instanceof Boolean flag) {
			json.writeBoolean(flag);
		}
		else if (plain instanceof List<?> list) {
			json.writeStartArray();
			list.forEach((part) -> write(json, part));
			json.writeEndArray();
		}
		else if (plain instanceof Map<?, ?> map) {
			json.writeStartObject();
			map.forEach((name, value) -> write(json, name.toString(), value));
			json.writeEndObject();
		}
		else {
			json.writeString(plain.toString());
		}
	}

	/** Reads the object that the parser has just begun. */
	static Map<String, Object> readMap(JsonParser json) {
		Map<String, Object> map = new LinkedHashMap<>();
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String name = json.currentName();
			json.nextToken();
			Object value = read(json);
			if (value != null) {
				map.put(name, value);
			}
		}
		return map;
	}

	private static @Nullable Object read(JsonParser json) {
		return switch (json.currentToken()) {
			case START_OBJECT -> readMap(json);
			case START_ARRAY -> readList(json);
			case VALUE_TRUE -> Boolean.TRUE;
			case VALUE_FALSE -> Boolean.FALSE;
			case VALUE_NULL -> null;
			default -> json.getString();
		};
	}

	private static List<Object> readList(JsonParser json) {
		List<Object> list = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			Object value = read(json);
			if (value != null) {
				list.add(value);
			}
		}
		return list;
	}

}
