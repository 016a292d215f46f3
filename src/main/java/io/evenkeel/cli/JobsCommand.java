package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Run;
import io.evenkeel.run.RunJson;
import io.evenkeel.run.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Lists the jobs. */
@Command(name = "jobs", headerHeading = "Example: evenkeel jobs%n%n",
		header = "Lists the jobs with their sides and rules.",
		description = "Each is a file below jobs/; jobs/README.md explains every key.")
final class JobsCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private TextOrJson output = new TextOrJson();

	JobsCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Project project = Project.read(this.session.home(), this.session.env());
		List<Row> rows = rows(project);
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, rows));
		}
		else {
			this.output.write(this.session, (out) -> table(rows).print(out, this.session.paint()));
		}
		if (!project.problems().isEmpty()) {
			this.session.say("Some files need mending: " + this.session.typed("lint"));
		}
		return ExitCode.DONE;
	}

	/** The jobs are worth listing while their state is in use, too. */
	private List<Row> rows(Project project) {
		List<Row> rows = new ArrayList<>();
		try (State state = open().orElse(null)) {
			project.jobs().forEach((job) -> rows.add(new Row(job, (state == null) ? null : lastRun(state, job))));
		}
		return rows;
	}

	private Optional<State> open() {
		try {
			return State.open(this.session, "jobs");
		}
		catch (StopFailure ex) {
			this.session.say("Last runs are not shown. " + ex.getMessage());
			return Optional.empty();
		}
	}

	private static @Nullable Run lastRun(State state, JobFile job) {
		return state.ledger().runs().latest(job.name(), 1).stream().findFirst().orElse(null);
	}

	private static Columns table(List<Row> rows) {
		Columns table = new Columns("job", "records", "pos", "shop", "rules", "every", "last run");
		rows.forEach((row) -> table.row(row.job().name(), row.job().records(), row.job().pos(), row.job().shop(),
				row.job().rules(), (row.job().every() != null) ? row.job().every() : "-", lastRun(row.run())));
		return table;
	}

	private static String lastRun(@Nullable Run run) {
		return (run != null) ? "#" + run.id() + " " + run.status().word() + " " + Words.time(run.started()) : "-";
	}

	private static void write(JsonGenerator json, List<Row> rows) {
		json.writeStartObject();
		json.writeArrayPropertyStart("jobs");
		rows.forEach((row) -> write(json, row));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, Row row) {
		json.writeStartObject();
		json.writeStringProperty("job", row.job().name());
		json.writeStringProperty("file", row.job().file());
		json.writeStringProperty("records", row.job().records());
		json.writeStringProperty("pos", row.job().pos());
		json.writeStringProperty("shop", row.job().shop());
		json.writeStringProperty("rules", row.job().rules());
		json.writeStringProperty("every", row.job().every());
		json.writeName("last-run");
		if (row.run() == null) {
			json.writeNull();
		}
		else {
			json.writeStartObject();
			RunJson.head(json, row.run());
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	/** A job with its newest run, null before the first. */
	private record Row(JobFile job, @Nullable Run run) {
	}

}
