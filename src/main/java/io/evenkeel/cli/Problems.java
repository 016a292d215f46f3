package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.failure.Problem;
import tools.jackson.core.JsonGenerator;

/** Problems of files as a JSON document. */
final class Problems {

	private Problems() {
	}

	static void write(JsonGenerator json, List<Problem> problems) {
		json.writeStartObject();
		json.writeArrayPropertyStart("problems");
		problems.forEach((problem) -> {
			json.writeStartObject();
			json.writeStringProperty("file", problem.file());
			json.writeNumberProperty("line", problem.line());
			json.writeStringProperty("what", problem.what());
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
