package io.evenkeel.connector.ecwid;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call that writes, sent by itself or in a batch.
 *
 * @param method the method
 * @param path the path below the store
 * @param query its parameters
 * @param body what is written, or null
 * @param isRepeatable whether sending it twice is the same as sending it once
 * @param what what it is about, for messages
 */
record Write(String method, String path, Map<String, String> query, @Nullable JsonNode body, boolean isRepeatable,
		String what) {

	Write {
		query = Map.copyOf(query);
		if (method.equals("DELETE") && !path.matches("/products/[1-9]\\d*(/combinations/[1-9]\\d*|/image|/gallery)?")) {
			throw new IllegalArgumentException("'" + path + "' is nothing that may be deleted");
		}
	}

	static Write create(JsonNode product, String what) {
		return new Write("POST", "/products", Map.of(), product, false, what);
	}

	static Write createBelow(Ids product, JsonNode variation, String what) {
		return new Write("POST", product.path() + "/combinations", Map.of(), variation, false, what);
	}

	static Write update(Ids ids, JsonNode fields, String what) {
		return new Write("PUT", ids.path(), Map.of(), fields, true, what);
	}

	static Write addToStock(Ids ids, int delta, String what) {
		JsonNode body = Nodes.object().put("quantityDelta", delta);
		return new Write("PUT", ids.path() + "/inventory", Map.of(), body, false, what);
	}

	static Write delete(Ids ids, String what) {
		return new Write("DELETE", ids.path(), Map.of(), null, true, what);
	}

	static Write deleteImages(Ids product, String which, String what) {
		return new Write("DELETE", product.path() + which, Map.of(), null, true, what);
	}

	static Write addImage(Ids product, String which, String url, String what) {
		return new Write("POST", product.path() + which, Map.of("externalUrl", url), null, which.equals("/image"),
				what);
	}

	/**
	 * The write as a part of a batch.
	 * @param id tells it from the others
	 * @return its JSON
	 */
	JsonNode request(int id) {
		ObjectNode request = Nodes.object().put("id", Integer.toString(id)).put("method", this.method);
		request.put("path", this.path.substring(1) + (this.query.isEmpty() ? "" : "?" + parameters()));
		if (this.body != null) {
			request.set("body", this.body);
		}
		return request;
	}

	private String parameters() {
		return this.query.entrySet()
			.stream()
			.map((one) -> one.getKey() + "=" + UriUtils.encode(one.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
