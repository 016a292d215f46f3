package io.evenkeel.ledger;

import java.io.StringWriter;
import java.util.Map;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Records as JSON text, the form they have in the state database:
 * {@code {"id":"1","price":"19.90 EUR","tags":["new"],"extra":{"colour code":"7"}}}.
 */
final class RecordJson {

	/** Stands in records that are no products. */
	private static final String KIND = "kind";

	private static final JsonFactory JSON = new JsonFactory();

	private RecordJson() {
	}

	static @Nullable String write(@Nullable CommerceRecord record) {
		if (record == null) {
			return null;
		}
		StringWriter text = new StringWriter(512);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			json.writeStartObject();
			json.writeStringProperty("id", record.id());
			if (record instanceof Order) {
				json.writeStringProperty(KIND, RecordKind.ORDERS.word());
			}
			if (record.getParent() != null) {
				json.writeStringProperty("parent", record.getParent());
			}
			record.forEach((field, value) -> PlainJson.write(json, field.fieldName(), field.type().plain(value)));
			if (!record.getExtra().isEmpty()) {
				PlainJson.write(json, "extra", record.getExtra());
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	static @Nullable CommerceRecord read(@Nullable String text) {
		if (text == null) {
			return null;
		}
		Map<String, Object> plain = readMap(text);
		CommerceRecord.Builder builder = kind(plain.remove(KIND)).record((String) plain.remove("id"))
			.parent((String) plain.remove("parent"));
		if (plain.remove("extra") instanceof Map<?, ?> extra) {
			extra.forEach((name, value) -> builder.withExtra((String) name, (String) value));
		}
		plain.forEach((name, value) -> RecordField.named(name).ifPresent((field) -> builder.parse(field, value)));
		return builder.build();
	}

	private static RecordKind kind(@Nullable Object word) {
		return (word != null) ? RecordKind.ORDERS : RecordKind.PRODUCTS;
	}

	private static Map<String, Object> readMap(String text) {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			json.nextToken();
			return PlainJson.readMap(json);
		}
	}

}
