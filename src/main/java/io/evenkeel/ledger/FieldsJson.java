package io.evenkeel.ledger;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a planned change as JSON text: {@code [{"f":"price","b":"19.90
 * EUR","a":"18.90 EUR","w":"3"}]}, where {@code w} is the number of the reason within the
 * run.
 */
final class FieldsJson {

	private static final JsonFactory JSON = new JsonFactory();

	private FieldsJson() {
	}

	static String write(List<PlannedField> fields, ToIntFunction<Reason> reasons) {
		StringWriter text = new StringWriter(256);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			json.writeStartArray();
			for (PlannedField field : fields) {
				json.writeStartObject();
				json.writeStringProperty("f", field.field());
				writeValue(json, "b", field.field(), field.before());
				writeValue(json, "a", field.field(), field.after());
				json.writeStringProperty("w", Integer.toString(reasons.applyAsInt(field.reason())));
				json.writeEndObject();
			}
			json.writeEndArray();
		}
		return text.toString();
	}

	static List<PlannedField> read(String text, IntFunction<Reason> reasons) {
		List<PlannedField> fields = new ArrayList<>();
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			json.nextToken();
			while (json.nextToken() != JsonToken.END_ARRAY) {
				Map<String, Object> plain = PlainJson.readMap(json);
				String name = (String) plain.get("f");
				fields.add(new PlannedField(name, value(name, plain.get("b")), value(name, plain.get("a")),
						reasons.apply(Integer.parseInt((String) plain.get("w")))));
			}
		}
		return fields;
	}

	private static void writeValue(JsonGenerator json, String name, String field, @Nullable Object value) {
		if (value != null) {
			PlainJson.write(json, name, type(field).plain(value));
		}
	}

	private static @Nullable Object value(String field, @Nullable Object plain) {
		return (plain != null) ? type(field).parse(plain) : null;
	}

	private static FieldType type(String field) {
		return RecordField.named(field).map(RecordField::type).orElse(FieldType.TEXT);
	}

}
