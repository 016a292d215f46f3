package io.evenkeel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.Paint;
import io.evenkeel.run.ReportFormat;
import io.evenkeel.run.RunReport;
import io.evenkeel.run.RunStory;
import io.evenkeel.sync.Engine;

/** What the commands that work on a run have in common: do it, show it, keep its page. */
final class Work {

	private final Session session;

	private final EngineOpener opener;

	Work(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	/**
	 * Does the work and shows the run.
	 * @param what the command, for other processes to read
	 * @param output where the run is shown
	 * @param work what to do with the engine
	 * @return the exit code
	 */
	int on(String what, RunOutput output, Function<Engine, Run> work) {
		output.check(this.session);
		try (RunningEngine running = RunningEngine.open(this.session, this.opener, what)) {
			Run run = work.apply(running.engine());
			running.quiet();
			show(running.engine(), run, output);
			return ExitCode.of(run.status());
		}
	}

	/**
	 * Runs jobs one after the other, each with those that follow it, until one does not
	 * complete.
	 * @param what the command, for other processes to read
	 * @param output where the runs are shown
	 * @param jobs the jobs to begin with
	 * @param next the jobs that follow a job; none of them runs twice
	 * @return the exit code of the last one
	 */
	int onEach(String what, RunOutput output, List<String> jobs, Function<String, List<String>> next) {
		output.check(this.session);
		try (RunningEngine running = RunningEngine.open(this.session, this.opener, what)) {
			Deque<String> waiting = new ArrayDeque<>(jobs);
			Set<String> done = new HashSet<>();
			int code = ExitCode.DONE;
			while (!waiting.isEmpty() && code == ExitCode.DONE) {
				String job = waiting.poll();
				if (done.add(job)) {
					this.session.worksOn(job);
					Run run = running.engine().run(job);
					running.quiet();
					showInTurn(running.engine(), run, output, done.size() == 1);
					code = ExitCode.of(run.status());
					waiting.addAll(next.apply(job));
				}
			}
			return code;
		}
	}

	/** A document holds one run; of those that follow it, people are told. */
	private void showInTurn(Engine engine, Run run, RunOutput output, boolean first) {
		if (first || output.isText()) {
			show(engine, run, output);
		}
		else {
			this.session.say("Then '" + run.job() + "' ran: run " + run.id() + " is " + run.status().word() + ".");
		}
	}

	void show(Engine engine, Run run, RunOutput output) {
		RunStory story = RunStory.of(engine.ledger(), run.id());
		output.show(this.session, story);
		if (!output.isText() && run.message() != null) {
			this.session.say(run.message());
		}
		if (run.status() == RunStatus.PLANNED) {
			this.session.say("Nothing is written yet. '" + this.session.typed("apply " + run.id())
					+ "' applies exactly this plan.");
		}
		if (run.mode().equals(Run.RUN) && run.status() != RunStatus.REJECTED) {
			keepPage(story);
		}
	}

	/** The run is what it is, also when its page cannot be kept. */
	void keepPage(RunStory story) {
		Path folder = this.session.home().state().resolve("reports");
		Path page = folder.resolve(story.run().job() + "-" + story.run().id() + ".html");
		try {
			Files.createDirectories(folder);
			Output.write(page, (out) -> new RunReport(story).write(ReportFormat.HTML, true, Paint.NONE, out));
			this.session.say("The report as a page: " + this.session.shown(page));
		}
		catch (IOException | StopFailure ex) {
			this.session.say("The report could not be kept as a page: " + ex.getMessage());
		}
	}

}
