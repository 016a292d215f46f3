package io.evenkeel.connector.lightspeedecom;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads fixtures as the client reads bodies. */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	static final ShopProfile EURO_SHOP = ShopProfile
		.of(of("{\"id\": \"000001\", \"mainDomain\": \"www.example.com\", \"currency\": {\"shortcode\": \"eur\"}}"));

	static final EcomSettings SETTINGS = new EcomSettings("webshop", "nl", "key", "secret", "http://localhost", "sku",
			"data03", "Characteristics");

	private Json() {
	}

	static JsonNode of(String text) {
		return MAPPER.readTree(text.replace('\'', '"'));
	}

}
