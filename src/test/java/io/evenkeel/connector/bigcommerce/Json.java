package io.evenkeel.connector.bigcommerce;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads fixtures as the client reads bodies. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	static final StoreProfile EURO_STORE = StoreProfile.of(of("""
			{"name": "Tea house", "currency": "EUR", "weight_units": "KGS", "dimension_units": "Centimeters",
			 "is_price_entered_with_tax": true, "plan_name": "Plus"}"""));

	private Json() {
	}

	static JsonNode of(String text) {
		return MAPPER.readTree(text);
	}

}
