package io.evenkeel.sandbox.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A call as it arrived.
 *
 * @param method GET, POST, ...
 * @param path the path below the service's base, beginning with a slash
 * @param scope the part of the base that varies: a version of the API, or a store
 * @param rawQuery the query as it was sent
 * @param headers looks up a header
 * @param body the bytes of the body
 * @param variables what the route's places in braces stand for
 */
public record Request(String method, String path, String scope, String rawQuery,
		Function<String, @Nullable String> headers, byte[] body, Map<String, String> variables) {

	public Request at(String otherPath, String otherScope) {
		return new Request(this.method, otherPath, otherScope, this.rawQuery, this.headers, this.body, this.variables);
	}

	Request with(Map<String, String> found) {
		return new Request(this.method, this.path, this.scope, this.rawQuery, this.headers, this.body, found);
	}

	public String variable(String name) {
		return this.variables.getOrDefault(name, "");
	}

	public @Nullable String header(String name) {
		return this.headers.apply(name);
	}

	/**
	 * All values of a query parameter, in order.
	 * @param name its name
	 * @return none where it was not sent
	 */
	public List<String> all(String name) {
		return parameters().getOrDefault(name, List.of());
	}

	/**
	 * The first value of a query parameter.
	 * @param name its name
	 * @return null where it was not sent or is empty
	 */
	public @Nullable String query(String name) {
		return all(name).stream().filter((value) -> !value.isEmpty()).findFirst().orElse(null);
	}

	public boolean asks(String name) {
		return "true".equalsIgnoreCase(query(name));
	}

	/**
	 * The names of the query parameters that were sent.
	 * @return in order
	 */
	public Set<String> names() {
		return parameters().keySet();
	}

	private Map<String, List<String>> parameters() {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		for (String pair : this.rawQuery.split("&")) {
			int sign = pair.indexOf('=');
			if (!pair.isEmpty()) {
				String name = decoded((sign < 0) ? pair : pair.substring(0, sign));
				parameters.computeIfAbsent(name, (key) -> new ArrayList<>())
					.add((sign < 0) ? "" : decoded(pair.substring(sign + 1)));
			}
		}
		return parameters;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

}
