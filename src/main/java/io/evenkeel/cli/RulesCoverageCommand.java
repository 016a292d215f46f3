package io.evenkeel.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.RuleFirings;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.run.Words;
import io.evenkeel.sync.Coverage;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Progress;
import io.evenkeel.sync.ProjectCheck;
import io.evenkeel.sync.PublishedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Tells how often each row and rule decided. */
@Command(name = "coverage", headerHeading = "Example: evenkeel rules coverage nightly-catalog --runs 30%n%n",
		header = "Tells how often each row and rule of a set decided.",
		description = "Over its examples and over real runs. A row decides where the side that leads has a value, or"
				+ " where both sides keep theirs; what never fired, or was only ever overruled, says so.")
final class RulesCoverageCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private RuleSetArgument set = new RuleSetArgument();

	@Option(names = "--runs", paramLabel = "N", defaultValue = "10",
			description = "Over how many of the newest runs. Default: 10.")
	private int runs = 10;

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesCoverageCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Counted counted = counted();
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, counted));
			return ExitCode.DONE;
		}
		this.output.write(this.session, (out) -> {
			out.println(this.session.paint().bold(counted.rules().name()) + "  version "
					+ Words.version(counted.rules().version()) + ", " + Words.count(counted.runs().size(), "run"));
			table(counted.coverage()).print(out, this.session.paint());
		});
		return ExitCode.DONE;
	}

	private Counted counted() {
		Home home = this.session.home();
		String name = this.set.set(this.session);
		try (StateDatabase state = Engines.state(home, this.session.opening("rules coverage " + name, Progress.NONE))) {
			RuleFirings firings = Ledger.on(state.dataSource()).ruleFirings();
			String job = this.set.job(this.session).map(JobFile::name).orElse(null);
			List<Long> newest = firings.runs(name, job, Math.max(1, this.runs));
			RuleContent rules = rules(PublishedRules.of(home, state), name);
			return new Counted(rules, newest, Coverage.of(ProjectCheck.ruleSets(home).uses(rules), firings.of(newest)));
		}
	}

	/** Examples that were added since the rules were published count, too. */
	private RuleContent rules(PublishedRules published, String name) {
		RuleContent current = published.current(name);
		try {
			RuleContent folder = published.find(name, PublishedRules.FOLDER);
			return folder.version().equals(current.version()) ? folder : current;
		}
		catch (InputFailure ex) {
			return current; // the folder is broken or gone, and what is in force is not
		}
	}

	private static Columns table(Coverage coverage) {
		Columns table = new Columns("in examples", "overruled", "in runs", "overruled", "remark", "rule", "where");
		coverage.lines()
			.forEach((line) -> table.row(Words.number(line.use().fired()), Words.number(line.use().overruled()),
					Words.number(line.fired()), Words.number(line.overruled()), line.remark(), line.use().rule(),
					line.use().source()));
		return table;
	}

	private static void write(JsonGenerator json, Counted counted) {
		json.writeStartObject();
		json.writeStringProperty("set", counted.rules().name());
		json.writeStringProperty("version", counted.rules().version());
		json.writeArrayPropertyStart("runs");
		counted.runs().forEach(json::writeNumber);
		json.writeEndArray();
		json.writeArrayPropertyStart("rules");
		counted.coverage().lines().forEach((line) -> write(json, line));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, Coverage.Line line) {
		json.writeStartObject();
		json.writeStringProperty("rule", line.use().rule());
		json.writeStringProperty("source", line.use().source());
		json.writeStringProperty("kind", line.use().isRow() ? "row" : "policy");
		json.writeNumberProperty("fired-in-examples", line.use().fired());
		json.writeNumberProperty("overruled-in-examples", line.use().overruled());
		json.writeNumberProperty("fired-in-runs", line.fired());
		json.writeNumberProperty("overruled-in-runs", line.overruled());
		json.writeStringProperty("remark", line.remark());
		json.writeEndObject();
	}

	/** What was counted, of which version, over which runs. */
	private record Counted(RuleContent rules, List<Long> runs, Coverage coverage) {
	}

}
