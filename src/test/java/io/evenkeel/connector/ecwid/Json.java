package io.evenkeel.connector.ecwid;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads fixtures as the client reads bodies. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	static final StoreProfile EURO_STORE = StoreProfile.of(of("""
			{"settings": {"storeName": "Tea house"}, "account": {"limitsAndRestrictions": {"maxProductLimit": 2500}},
			 "formatsAndUnits": {"currency": "EUR", "weightUnit": "KILOGRAM", "dimensionsUnit": "CM"}}"""));

	private Json() {
	}

	static JsonNode of(String text) {
		return MAPPER.readTree(text);
	}

}
