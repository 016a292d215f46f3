package io.evenkeel.run;

import java.time.Instant;

import io.evenkeel.ledger.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The facts about a run as a whole, the same in every JSON document. */
public final class RunJson {

	private RunJson() {
	}

	/**
	 * Writes the properties of a run into the object that was begun.
	 * @param json the document
	 * @param run the run
	 */
	public static void head(JsonGenerator json, Run run) {
		json.writeStringProperty("plan", Words.name(run));
		json.writeStringProperty("job", run.job());
		json.writeNumberProperty("run", run.id());
		json.writeStringProperty("status", run.status().word());
		json.writeStringProperty("started", text(run.started()));
		json.writeStringProperty("ended", text(run.ended()));
		json.writeNumberProperty("restarts", run.restarts());
		json.writeStringProperty("approved-by", run.approvedBy());
		json.writeStringProperty("message", run.message());
	}

	private static @Nullable String text(@Nullable Instant time) {
		return (time != null) ? time.toString() : null;
	}

}
