package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.List;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.Paint;
import io.evenkeel.run.ReportFormat;
import io.evenkeel.run.RunReport;
import io.evenkeel.run.RunStory;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.ProjectCheck;

/** Shows a night between an export of the till and the file of a shop. */
final class FilesDemo {

	private static final String JOB = "nightly-catalog";

	private static final int FEW = 3;

	/** One whose price differs in the sample data. */
	static final String EXAMPLE = "PCK-DAY-24-GN";

	private final Session session;

	private final EngineOpener opener;

	FilesDemo(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	/**
	 * Shows it.
	 * @param folder the home of the demo
	 * @return the exit code
	 */
	int show(Path folder) {
		ProjectCheck.checkJob(this.session.home(), this.session.env(), JOB);
		try (RunningEngine running = RunningEngine.open(this.session, this.opener, "demo")) {
			RunStatus status = night(running);
			tryNext(folder);
			return ExitCode.of(status);
		}
	}

	private RunStatus night(RunningEngine running) {
		Engine engine = running.engine();
		this.session.worksOn(JOB);
		if (wasInterrupted(engine)) {
			title("The last night was interrupted: going on with it");
			return ended(running, engine.run(JOB));
		}
		title(isFirst(engine) ? "Two shops that drifted apart: what would be done"
				: "The next night: what would be done");
		Run plan = engine.plan(JOB);
		running.quiet();
		new RunReport(RunStory.of(engine.ledger(), plan.id())).writeBrief(FEW, this.session.paint(),
				this.session.out());
		if (plan.status() == RunStatus.AWAITING_APPROVAL) {
			this.session.say("A guard holds the plan, as it would at night: a person looks first.");
		}
		if (plan.status() != RunStatus.PLANNED) {
			return plan.status();
		}
		title("Applying exactly that plan");
		return ended(running, engine.apply(plan.id()));
	}

	private RunStatus ended(RunningEngine running, Run run) {
		running.quiet();
		show(running.engine(), run);
		new Work(this.session, this.opener).keepPage(RunStory.of(running.engine().ledger(), run.id()));
		return run.status();
	}

	private static boolean isFirst(Engine engine) {
		return engine.ledger().runs().latest(JOB, 1).isEmpty();
	}

	private static boolean wasInterrupted(Engine engine) {
		return engine.ledger()
			.runs()
			.latest(JOB, 1)
			.stream()
			.anyMatch((run) -> run.status() == RunStatus.RUNNING || run.status() == RunStatus.STOPPED
					|| run.status() == RunStatus.FAILED);
	}

	private void show(Engine engine, Run run) {
		Paint paint = this.session.paint();
		RunStory story = RunStory.of(engine.ledger(), run.id());
		new RunReport(story).write(ReportFormat.TEXT, false, paint, this.session.out());
	}

	private void title(String text) {
		this.session.out().println();
		this.session.out().println(this.session.paint().bold("== " + text + " =="));
		this.session.out().flush();
	}

	private void tryNext(Path folder) {
		String home = " --home " + this.session.shown(folder);
		title("What to try next");
		for (String command : List.of("evenkeel report " + JOB + home + " --details",
				"evenkeel explain " + JOB + " " + EXAMPLE + home,
				"evenkeel plan " + JOB + home + " --format csv -o plan.csv", "evenkeel rules test" + home,
				"evenkeel demo --pair files")) {
			this.session.out().println("  " + command);
		}
		this.session.out()
			.println("Edit a price in " + this.session.shown(folder.resolve("sample-data/retail-products.csv"))
					+ " and run the demo again: one change.");
		this.session.out().flush();
	}

}
