package io.evenkeel.http;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as trees. Amounts keep every digit that was sent: 19.90 stays 19.90. */
final class Json {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private Json() {
	}

	static Call.Body body(JsonNode json) {
		return new Call.Body(MAPPER.writeValueAsBytes(json), "application/json");
	}

	/**
	 * Reads a body.
	 * @param body the bytes, in UTF-8 as RFC 8259 says
	 * @return the tree; a missing node when there is nothing but blanks
	 * @throws tools.jackson.core.JacksonException when it is no JSON
	 */
	static JsonNode read(byte[] body) {
		return MAPPER.readTree(body);
	}

}
