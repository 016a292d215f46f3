package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.job.Project;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Run;
import io.evenkeel.run.RunJson;
import io.evenkeel.run.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Lists runs. */
@Command(name = "history", headerHeading = "Example: evenkeel history nightly-catalog%n%n",
		header = "Lists the runs of a job, or of all.",
		description = "The newest first. 'evenkeel report RUN' shows one of them.")
final class HistoryCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "JOB", arity = "0..1", description = "The job's name; left out, all jobs.")
	private @Nullable String job;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "30", description = "How many at most. Default: 30.")
	private int limit = 30;

	@Mixin
	private TextOrJson output = new TextOrJson();

	HistoryCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		List<Run> runs = runs();
		if (runs.isEmpty() && this.job != null) {
			Project.read(this.session.home(), this.session.env()).job(this.job);
		}
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, runs));
		}
		else if (runs.isEmpty()) {
			this.session.say("Nothing ran yet. 'evenkeel plan JOB' makes a first plan.");
		}
		else {
			this.output.write(this.session, (out) -> table(runs).print(out, this.session.paint()));
		}
		return ExitCode.DONE;
	}

	private List<Run> runs() {
		return State.open(this.session, "history").map((state) -> {
			try (state) {
				return state.ledger().runs().latest(this.job, Math.max(1, this.limit));
			}
		}).orElse(List.of());
	}

	private static Columns table(List<Run> runs) {
		Columns table = new Columns("run", "asked for", "status", "started", "changes", "restarts", "why");
		runs.forEach((run) -> table.row(Words.name(run), run.mode(), run.status().word(), Words.time(run.started()),
				Words.number(run.count(Counts.PLANNED)), Integer.toString(run.restarts()),
				(run.message() != null) ? run.message() : ""));
		return table;
	}

	private static void write(JsonGenerator json, List<Run> runs) {
		json.writeStartObject();
		json.writeArrayPropertyStart("runs");
		runs.forEach((run) -> {
			json.writeStartObject();
			RunJson.head(json, run);
			json.writeNumberProperty("planned", run.count(Counts.PLANNED));
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
