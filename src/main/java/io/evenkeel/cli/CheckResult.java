package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.failure.Problem;
import tools.jackson.core.JsonGenerator;

/**
 * What a check of files came to.
 *
 * @param problems what needs mending
 * @param notices what a person should look at, though it may be meant so
 */
record CheckResult(List<Problem> problems, List<Problem> notices) {

	/**
	 * Says it.
	 * @param session the session
	 * @param output where to, and in which form
	 * @param well what to say when nothing needs mending
	 * @return the exit code
	 */
	int report(Session session, TextOrJson output, String well) {
		if (output.isJson()) {
			output.writeJson(session, this::write);
		}
		else {
			output.write(session, (out) -> {
				this.problems.forEach(out::println);
				if (this.problems.isEmpty()) {
					out.println(well);
				}
				if (!this.notices.isEmpty()) {
					out.println("Worth a look, though it may be meant so:");
					this.notices.forEach((notice) -> out.println("  " + notice));
				}
			});
		}
		return this.problems.isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_MENDING;
	}

	private void write(JsonGenerator json) {
		json.writeStartObject();
		write(json, "problems", this.problems);
		write(json, "notices", this.notices);
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, String name, List<Problem> problems) {
		json.writeArrayPropertyStart(name);
		problems.forEach((problem) -> {
			json.writeStartObject();
			json.writeStringProperty("file", problem.file());
			json.writeNumberProperty("line", problem.line());
			json.writeStringProperty("what", problem.what());
			json.writeEndObject();
		});
		json.writeEndArray();
	}

}
