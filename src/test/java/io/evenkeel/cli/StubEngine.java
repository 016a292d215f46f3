package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.ALedger;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.Story;

/**
 * Ends every run as the test wants it, over a real ledger, and notes what was asked for.
 */
final class StubEngine implements Engine {

	final List<String> calls = new ArrayList<>();

	private final ALedger ledger;

	private final RunStatus ending;

	private final List<Story> stories;

	StubEngine(ALedger ledger, RunStatus ending, List<Story> stories) {
		this.ledger = ledger;
		this.ending = ending;
		this.stories = stories;
	}

	@Override
	public Ledger ledger() {
		return this.ledger.ledger();
	}

	@Override
	public Run plan(String job) {
		this.calls.add("plan " + job);
		return ended(this.ledger.aBusyNight());
	}

	@Override
	public Run run(String job) {
		this.calls.add("run " + job);
		return ended(this.ledger.aBusyNight());
	}

	@Override
	public Run apply(long runId) {
		this.calls.add("apply " + runId);
		return ended(runId);
	}

	@Override
	public Run restart(long runId) {
		this.calls.add("restart " + runId);
		return ended(runId);
	}

	@Override
	public Run restartWithCurrentRules(long runId) {
		this.calls.add("restart " + runId + " with current rules");
		return ended(runId);
	}

	@Override
	public Run approve(long runId, String who) {
		this.calls.add("approve " + runId + " by " + who);
		return ended(runId);
	}

	@Override
	public Run reject(long runId, String who) {
		this.calls.add("reject " + runId + " by " + who);
		return ended(runId);
	}

	@Override
	public List<Story> explain(String job, String key) {
		return this.stories;
	}

	@Override
	public void stop() {
		this.calls.add("stop");
	}

	@Override
	public void close() {
		this.calls.add("close");
	}

	private Run ended(long runId) {
		this.ledger.status(runId, this.ending);
		return ledger().runs().find(runId).orElseThrow();
	}

}
