package io.evenkeel.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers its headers
 * @param body its bytes
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

	private static final String CONTENT_TYPE = "Content-Type";

	public static Response json(int status, JsonNode body) {
		return new Response(status, Map.of(CONTENT_TYPE, "application/json"), Json.write(body));
	}

	public static Response html(int status, String body) {
		return new Response(status, Map.of(CONTENT_TYPE, "text/html;charset=UTF-8"),
				body.getBytes(StandardCharsets.UTF_8));
	}

	public static Response empty(int status) {
		return new Response(status, Map.of(), new byte[0]);
	}

	public Response with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Response(this.status, more, this.body);
	}

	public Response saying(byte[] otherBody) {
		return new Response(this.status, this.headers, otherBody);
	}

	boolean isJson() {
		return this.headers.getOrDefault(CONTENT_TYPE, "").startsWith("application/json");
	}

	boolean isOk() {
		return this.status >= 200 && this.status < 300;
	}

}
