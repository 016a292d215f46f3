package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The part of OpenAPI's schemas that the facts use. Answers are held against types,
 * properties, what is required and what may be null; requests against limits and choices
 * too, and they name nothing that is not described.
 *
 * @param document the whole document, for its references
 */
public record Schema(JsonNode document) {

	/**
	 * Where an answer breaks the schema of an operation.
	 * @param path the path as the document has it
	 * @param method get, post, ...
	 * @param status the status
	 * @param answer the answer's body
	 * @return such as {@code /data/0/id: must be a string}
	 */
	public List<String> violations(String path, String method, int status, JsonNode answer) {
		JsonNode response = operation(path, method).path("responses").path(Integer.toString(status));
		List<String> found = new ArrayList<>();
		if (response.isMissingNode()) {
			found.add(method + " " + path + " does not answer with " + status);
		}
		SchemaCheck.ofAnswers(this.document).check("", json(response), answer, found);
		return found;
	}

	/**
	 * Where a request breaks the description of an operation.
	 * @param path the path as the document has it
	 * @param method get, post, ...
	 * @param query the values of the query by name
	 * @param body the body, null for none
	 * @return such as {@code ?limit: must be at most 250} or {@code /0/name: must be
	 * string}
	 */
	public List<String> requestViolations(String path, String method, Map<String, List<String>> query,
			@Nullable JsonNode body) {
		List<String> found = new ArrayList<>();
		checkQuery(parameters(path, method), query, found);
		checkBody(resolved(operation(path, method).path("requestBody")), body, found);
		return found;
	}

	/**
	 * The described path that a call took.
	 * @param path the path of the call
	 * @param method get, post, ...
	 * @return the one with the fewest variables; empty where none fits
	 */
	public Optional<String> template(String path, String method) {
		return this.document.path("paths")
			.propertyNames()
			.stream()
			.filter((template) -> path.matches(template.replaceAll("\\{[^}]+}", "\\\\d+")))
			.filter((template) -> !operation(template, method).isMissingNode())
			.min(Comparator.comparingInt((template) -> template.split("\\{").length));
	}

	private JsonNode operation(String path, String method) {
		return this.document.path("paths").path(path).path(method);
	}

	/** Those of the operation and of all operations of its path. */
	private List<JsonNode> parameters(String path, String method) {
		return Stream
			.concat(Json.items(operation(path, method), "parameters").stream(),
					Json.items(this.document.path("paths").path(path), "parameters").stream())
			.map(this::resolved)
			.filter((parameter) -> Json.text(parameter, "in", "").equals("query"))
			.toList();
	}

	private void checkQuery(List<JsonNode> parameters, Map<String, List<String>> query, List<String> found) {
		SchemaCheck check = SchemaCheck.ofRequests(this.document);
		query.forEach((name, values) -> parameters.stream()
			.filter((parameter) -> Json.text(parameter, "name", "").equals(name))
			.findFirst()
			.ifPresentOrElse(
					(parameter) -> values
						.forEach((value) -> check.checkText("?" + name, parameter.path("schema"), value, found)),
					() -> found.add("?" + name + ": is not described")));
		parameters.stream()
			.filter((parameter) -> Json.flag(parameter, "required") && !query.containsKey(Json.text(parameter, "name")))
			.forEach((parameter) -> found.add("?" + Json.text(parameter, "name") + ": is missing"));
	}

	private void checkBody(JsonNode described, @Nullable JsonNode body, List<String> found) {
		if (body == null) {
			if (Json.flag(described, "required")) {
				found.add("needs a body");
			}
		}
		else if (json(described).isMissingNode()) {
			found.add("takes no body");
		}
		else {
			SchemaCheck.ofRequests(this.document).check("", json(described), body, found);
		}
	}

	private static JsonNode json(JsonNode message) {
		return message.at("/content/application~1json/schema");
	}

	private JsonNode resolved(JsonNode node) {
		return SchemaCheck.resolved(this.document, node);
	}

}
