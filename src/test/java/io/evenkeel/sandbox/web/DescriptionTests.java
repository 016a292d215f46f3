package io.evenkeel.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTests {

	private static final Description DESCRIPTION = new Description(List.of(new Schema(Json.read("""
			{"servers": [{"url": "https://api.example/stores/{store}/v3"}],
			 "paths": {
			  "/cups/{id}": {"get": {}},
			  "/cups": {
			   "parameters": [{"$ref": "#/components/parameters/limit"}],
			   "get": {"parameters": [
			    {"name": "id:in", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}},
			    {"name": "since", "in": "query", "schema": {"type": "string", "format": "date-time"}}]},
			   "post": {"requestBody": {"required": true, "content": {"application/json": {"schema":
			    {"allOf": [{"$ref": "#/components/schemas/cup"}, {"required": ["name"]}]}}}}}}},
			 "components": {
			  "parameters": {"limit": {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 250}}},
			  "schemas": {"cup": {"type": "object", "properties": {
			   "name": {"type": "string", "minLength": 1},
			   "price": {"type": "number", "minimum": 0, "x-nullable": true},
			   "kind": {"type": "string", "enum": ["mug", "glass"]},
			   "size": {"oneOf": [{"type": "number"}, {"type": "string", "maxLength": 2}]}}}}}}
			""".getBytes(StandardCharsets.UTF_8)))));

	private static List<String> violations(String method, String path, String query, String body) {
		return DESCRIPTION.violations(new Request(method, path, "", query, (name) -> null,
				body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Map.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET  | /v3/cups/12 | ''                          | ''
			GET  | /v3/cups    | limit=250&id:in=1,2         | ''
			GET  | /v3/cups    | since=2026-01-01T00:00:00Z  | ''
			POST | /v3/cups    | ''  | '{"name": "Mug", "price": null, "kind": "mug", "size": "XL"}'
			""")
	void takesWhatIsDescribed(String method, String path, String query, String body) {
		assertThat(violations(method, path, query, body)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET    | /v3/plates | ''           | '' | GET /v3/plates: is not described
					DELETE | /v3/cups   | ''           | '' | DELETE /v3/cups: is not described
					GET    | /v2/cups   | ''           | '' | GET /v2/cups: is not described
					GET    | /v3/cups   | limit=251    | '' | GET /v3/cups ?limit: must be at most 250
					GET    | /v3/cups   | limit=many   | '' | GET /v3/cups ?limit: must be integer
					GET    | /v3/cups   | id:in=1,x    | '' | GET /v3/cups ?id:in: must be integer
					GET    | /v3/cups   | since=monday | '' | GET /v3/cups ?since: must be a date-time
					GET    | /v3/cups   | colour=red   | '' | GET /v3/cups ?colour: is not described
					GET    | /v3/cups   | ''           | '{}' | GET /v3/cups takes no body
					POST   | /v3/cups   | ''           | '' | POST /v3/cups needs a body
					POST   | /v3/cups   | '' | '{}' | POST /v3/cups : needs name
					POST   | /v3/cups   | '' | '{"name": ""}' | POST /v3/cups /name: must be at least 1 characters
					POST   | /v3/cups   | '' | '{"name": null}' | POST /v3/cups /name: must not be null
					POST   | /v3/cups   | '' | '{"name": "a", "price": -1}' | POST /v3/cups /price: must be at least 0
					POST   | /v3/cups   | '' | '{"name": "a", "nmae": "b"}' | POST /v3/cups /nmae: is not described
					POST   | /v3/cups   | '' | '{"name": "a", "kind": "pot"}' | POST /v3/cups /kind: must be one of [mug, glass], not pot
					POST   | /v3/cups   | '' | '{"name": "a", "size": "XXL"}' | POST /v3/cups /size: must be number
					""")
	void saysWhatIsNotDescribed(String method, String path, String query, String body, String violation) {
		assertThat(violations(method, path, query, body)).containsExactly(violation);
	}

}
