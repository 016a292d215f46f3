package io.evenkeel.cli;

import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.RunJson;
import io.evenkeel.run.RunStory;
import io.evenkeel.run.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Where a job stands.
 *
 * @param job the job's name
 * @param run its newest run; null before the first
 * @param breaks records that should agree and do not
 * @param quarantined records set aside
 * @param unsettled changes that were refused, stale, or of which nobody knows
 */
record JobStatus(String job, @Nullable Run run, long breaks, long quarantined, long unsettled) {

	static JobStatus never(String job) {
		return new JobStatus(job, null, 0, 0, 0);
	}

	static JobStatus of(Ledger ledger, String job) {
		List<Run> newest = ledger.runs().latest(job, 1);
		if (newest.isEmpty()) {
			return never(job);
		}
		Run run = newest.get(0);
		RunStory story = RunStory.of(ledger, run.id());
		Map<String, Long> outcomes = story.outcomes();
		return new JobStatus(job, run, story.breaks(), run.count(Counts.QUARANTINED),
				List.of("refused", "stale", "unknown")
					.stream()
					.mapToLong((word) -> outcomes.getOrDefault(word, 0L))
					.sum());
	}

	/**
	 * What a person can do.
	 * @return the next command in words, or what to look at; empty when nothing waits
	 */
	String awaits() {
		if (this.run == null) {
			return "a first plan: evenkeel plan " + this.job;
		}
		return switch (this.run.status()) {
			case AWAITING_APPROVAL -> "approval: evenkeel approve " + this.run.id();
			case PLANNED -> "evenkeel apply " + this.run.id();
			case STOPPED, FAILED, RUNNING -> "evenkeel restart " + this.run.id();
			default -> look();
		};
	}

	private String look() {
		long all = this.breaks + this.quarantined + this.unsettled;
		return (all == 0) ? "" : Words.count(all, "record") + " to look at: evenkeel report " + this.job;
	}

	static Columns table(List<JobStatus> jobs) {
		Columns table = new Columns("job", "last run", "status", "started", "awaits");
		jobs.forEach((status) -> {
			Run run = status.run();
			table.row(status.job(), (run != null) ? "#" + run.id() : "-",
					(run != null) ? run.status().word() : "never ran", (run != null) ? Words.time(run.started()) : "-",
					status.awaits());
		});
		return table;
	}

	static void write(JsonGenerator json, List<JobStatus> jobs) {
		json.writeStartObject();
		json.writeArrayPropertyStart("jobs");
		jobs.forEach((status) -> status.write(json));
		json.writeEndArray();
		json.writeEndObject();
	}

	private void write(JsonGenerator json) {
		json.writeStartObject();
		json.writeStringProperty("job", this.job);
		json.writeNumberProperty("breaks", this.breaks);
		json.writeNumberProperty("quarantined", this.quarantined);
		json.writeNumberProperty("unsettled", this.unsettled);
		json.writeBooleanProperty("awaits-approval",
				this.run != null && this.run.status() == RunStatus.AWAITING_APPROVAL);
		json.writeName("last-run");
		if (this.run == null) {
			json.writeNull();
		}
		else {
			json.writeStartObject();
			RunJson.head(json, this.run);
			json.writeEndObject();
		}
		json.writeEndObject();
	}

}
