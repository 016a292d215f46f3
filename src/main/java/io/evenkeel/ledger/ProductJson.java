package io.evenkeel.ledger;

import java.io.StringWriter;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.ProductField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Products as JSON text, the form they have in the state database:
 * {@code {"id":"1","price":"19.90 EUR","tags":["new"],"extra":{"colour code":"7"}}}.
 */
final class ProductJson {

	private static final JsonFactory JSON = new JsonFactory();

	private ProductJson() {
	}

	static @Nullable String write(@Nullable Product product) {
		if (product == null) {
			return null;
		}
		StringWriter text = new StringWriter(512);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			json.writeStartObject();
			json.writeStringProperty("id", product.id());
			if (product.getParent() != null) {
				json.writeStringProperty("parent", product.getParent());
			}
			product.forEach((field, value) -> PlainJson.write(json, field.fieldName(), field.type().plain(value)));
			if (!product.getExtra().isEmpty()) {
				PlainJson.write(json, "extra", product.getExtra());
			}
			json.writeEndObject();
		}
		return text.toString();
	}

	static @Nullable Product read(@Nullable String text) {
		if (text == null) {
			return null;
		}
		Map<String, Object> plain = readMap(text);
		Product.Builder builder = Product.product((String) plain.remove("id")).parent((String) plain.remove("parent"));
		if (plain.remove("extra") instanceof Map<?, ?> extra) {
			extra.forEach((name, value) -> builder.withExtra((String) name, (String) value));
		}
		plain.forEach((name, value) -> ProductField.named(name).ifPresent((field) -> builder.parse(field, value)));
		return builder.build();
	}

	private static Map<String, Object> readMap(String text) {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			json.nextToken();
			return PlainJson.readMap(json);
		}
	}

}
