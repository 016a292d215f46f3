package io.evenkeel.http;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

/**
 * One call below a service's base address. It cannot be changed; each {@code with} word
 * gives a new one.
 *
 * @param method the method
 * @param path the path below the base, variables put in and percent-encoded
 * @param query the query parameters in order; a name may come twice
 * @param body the body, or null
 * @param what what it is about, for messages: {@code page 3 of the products}
 * @param urgency its turn when calls wait
 * @param isRepeatable whether sending it twice is the same as sending it once
 */
public record Call(HttpMethod method, String path, List<Parameter> query, @Nullable Body body, String what,
		Urgency urgency, boolean isRepeatable) {

	/**
	 * One query parameter, not encoded.
	 *
	 * @param name the name
	 * @param value the value
	 */
	public record Parameter(String name, String value) {
	}

	/**
	 * A body with its content type.
	 *
	 * @param content the bytes
	 * @param contentType such as {@code application/json}
	 */
	public record Body(byte[] content, String contentType) {
	}

	public Call {
		query = List.copyOf(query);
	}

	/**
	 * Reads something.
	 * @param path the path, as in {@code /products/{id}}
	 * @param variables the values of its variables in order; none may be empty
	 * @return the call, urgency PRODUCTS until said otherwise
	 * @throws io.evenkeel.failure.RefusedFailure when the path would leave the base, or a
	 * variable is empty
	 */
	public static Call get(String path, Object... variables) {
		return call(HttpMethod.GET, path, null, variables);
	}

	public static Call post(String path, JsonNode json, Object... variables) {
		return call(HttpMethod.POST, path, Json.body(json), variables);
	}

	/**
	 * Posts anything but JSON.
	 * @param path the path
	 * @param content the bytes
	 * @param contentType such as {@code image/png}
	 * @param variables the values of its variables in order
	 * @return the call
	 */
	public static Call post(String path, byte[] content, String contentType, Object... variables) {
		return call(HttpMethod.POST, path, new Body(content, contentType), variables);
	}

	public static Call put(String path, JsonNode json, Object... variables) {
		return call(HttpMethod.PUT, path, Json.body(json), variables);
	}

	public static Call patch(String path, JsonNode json, Object... variables) {
		return call(HttpMethod.PATCH, path, Json.body(json), variables);
	}

	public static Call delete(String path, Object... variables) {
		return call(HttpMethod.DELETE, path, null, variables);
	}

	private static Call call(HttpMethod method, String path, @Nullable Body body, Object... variables) {
		boolean repeatable = method != HttpMethod.POST && method != HttpMethod.PATCH;
		String expanded = Paths.expand(path, variables);
		return new Call(method, expanded, List.of(), body, method + " " + expanded, Urgency.PRODUCTS, repeatable);
	}

	/**
	 * The same with one more query parameter; the same name may be added again.
	 * @param name the name, not encoded
	 * @param value the value, not encoded
	 * @return a new call
	 */
	public Call query(String name, Object value) {
		List<Parameter> more = new ArrayList<>(this.query);
		more.add(new Parameter(name, value.toString()));
		return new Call(this.method, this.path, more, this.body, this.what, this.urgency, this.isRepeatable);
	}

	/**
	 * The same with a query parameter in place of all of its name.
	 * @param name the name, not encoded
	 * @param value the value, not encoded
	 * @return a new call
	 */
	Call with(String name, String value) {
		List<Parameter> rest = this.query.stream().filter((parameter) -> !parameter.name().equals(name)).toList();
		return new Call(this.method, this.path, rest, this.body, this.what, this.urgency, this.isRepeatable).query(name,
				value);
	}

	/**
	 * The same, said in words for messages.
	 * @param what such as {@code page 3 of the products} or {@code product 'A-88'}
	 * @return a new call
	 */
	public Call about(String what) {
		return new Call(this.method, this.path, this.query, this.body, what, this.urgency, this.isRepeatable);
	}

	public Call urgency(Urgency urgency) {
		return new Call(this.method, this.path, this.query, this.body, this.what, urgency, this.isRepeatable);
	}

	/**
	 * The same, said to be harmless when sent twice.
	 * @return a new call
	 */
	public Call repeatable() {
		return new Call(this.method, this.path, this.query, this.body, this.what, this.urgency, true);
	}

	/**
	 * The same, said to do something else when sent twice, such as a relative change of
	 * stock.
	 * @return a new call
	 */
	public Call once() {
		return new Call(this.method, this.path, this.query, this.body, this.what, this.urgency, false);
	}

	/**
	 * Method and path, without the query: it may hold personal data.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
