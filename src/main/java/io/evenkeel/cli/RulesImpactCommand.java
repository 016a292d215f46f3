package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.run.Paint;
import io.evenkeel.run.ReportFormat;
import io.evenkeel.sync.Engines;
import io.evenkeel.sync.Impact;
import io.evenkeel.sync.ImpactReport;
import io.evenkeel.sync.Progress;
import io.evenkeel.sync.ProjectCheck;
import io.evenkeel.sync.PublishedRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what edited rules would have done to the records as they were last seen. */
@Command(name = "impact", headerHeading = "Example: evenkeel rules impact nightly-catalog%n%n",
		header = "Shows what edited rules would do differently, and writes nothing.",
		description = "Decides the records of the last read again, by the rules in force and by those in the folder,"
				+ " and shows the difference: counts first, then the first records (all of them in json, csv and html).")
final class RulesImpactCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "JOB", description = "The job's name; 'evenkeel jobs' lists them.")
	private String job = "";

	@Option(names = "--since", paramLabel = "RUN", description = "Only records that changed since this run.")
	private @Nullable String since;

	@Option(names = "--rules", paramLabel = "DIR",
			description = "A folder with the other rules. Default: the job's rule set below rules/.")
	private @Nullable Path rules;

	@Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
			description = "text, json, csv (one row a difference) or html. Default: text.")
	private ReportFormat format = ReportFormat.TEXT;

	@Mixin
	private Output output = new Output();

	RulesImpactCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		this.output.check(this.session);
		ImpactReport impact = impact();
		ImpactText text = new ImpactText(impact, this.output.isFile() ? Paint.NONE : this.session.paint());
		switch (this.format) {
			case JSON -> this.output.writeJson(this.session, (json) -> ImpactJson.write(json, impact));
			case CSV -> this.output.write(this.session, (out) -> ImpactCsv.write(out, impact));
			case HTML -> this.output.write(this.session, new ImpactPage(impact).page()::write);
			default -> this.output.write(this.session, text::write);
		}
		return ExitCode.DONE;
	}

	private ImpactReport impact() {
		Home home = this.session.home();
		Project project = Project.read(home, this.session.env());
		JobFile file = project.job(this.job);
		RuleSets sets = ProjectCheck.ruleSets(home);
		try (StateDatabase state = Engines.state(home,
				this.session.opening("rules impact " + this.job, Progress.NONE))) {
			Ledger ledger = Ledger.on(state.dataSource());
			if (ledger.runs().latest(this.job, 1).isEmpty()) {
				throw new InputFailure(new Problem(file.file(), 0,
						"'" + this.job + "' never ran, so there are no records to try rules on; 'evenkeel plan "
								+ this.job + "' reads them and writes nothing"));
			}
			RuleContent other = (this.rules != null) ? sets.content(this.session.cwd().resolve(this.rules))
					: sets.content(file.rules());
			return new Impact(ledger, file, project, sets).measure(PublishedRules.of(home, state).current(file.rules()),
					other, since(ledger));
		}
	}

	private @Nullable Long since(Ledger ledger) {
		return (this.since != null) ? Long.valueOf(new RunFinder(this.session, ledger).find(this.since).id()) : null;
	}

}
