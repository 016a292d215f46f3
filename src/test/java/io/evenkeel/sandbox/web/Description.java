package io.evenkeel.sandbox.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A service's API as its OpenAPI documents describe it.
 *
 * @param documents the documents, each of one version of the API
 */
public record Description(List<Schema> documents) {

	/**
	 * An operation of the description.
	 *
	 * @param document where it is
	 * @param base the version of the API, such as {@code /v3}
	 * @param path the path as the document has it
	 * @param method get, post, ...
	 */
	private record Operation(Schema document, String base, String path, String method) {

		@Override
		public String toString() {
			return this.method.toUpperCase(Locale.ROOT) + " " + this.base + this.path;
		}

	}

	/**
	 * Reads documents.
	 * @param names their names in the facts
	 * @return the description
	 */
	public static Description of(String... names) {
		return new Description(List.of(names).stream().map((name) -> new Schema(Facts.yaml(name))).toList());
	}

	/**
	 * The operation that a call used.
	 * @param request the call
	 * @return such as {@code PUT /v3/catalog/products}; empty where none is described
	 */
	public Optional<String> operation(Request request) {
		return find(request).map(Operation::toString);
	}

	/**
	 * Where a call breaks the description.
	 * @param request the call
	 * @return such as {@code PUT /v3/catalog/products /0/id: must be integer}
	 */
	public List<String> violations(Request request) {
		Map<String, List<String>> query = request.names()
			.stream()
			.collect(Collectors.toMap((name) -> name, request::all));
		@Nullable JsonNode body = (request.body().length > 0) ? Json.read(request.body()) : null;
		return find(request)
			.map((operation) -> operation.document()
				.requestViolations(operation.path(), operation.method(), query, body)
				.stream()
				.map((violation) -> operation + " " + violation)
				.toList())
			.orElseGet(() -> List.of(request.method() + " " + request.path() + ": is not described"));
	}

	private Optional<Operation> find(Request request) {
		String method = request.method().toLowerCase(Locale.ROOT);
		return this.documents.stream()
			.filter((document) -> request.path().startsWith(base(document) + "/"))
			.flatMap((document) -> document.template(request.path().substring(base(document).length()), method)
				.map((path) -> new Operation(document, base(document), path, method))
				.stream())
			.findFirst();
	}

	/** What follows the store in the address of the server. */
	private static String base(Schema document) {
		String server = document.document().at("/servers/0/url").asString();
		return server.substring(server.lastIndexOf('/'));
	}

}
