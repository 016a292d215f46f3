package io.evenkeel.sync;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;

/** Does what the commands ask for. One code path for plan, apply and run. */
public interface Engine extends AutoCloseable {

	/**
	 * The state of all jobs, to read.
	 * @return the ledger
	 */
	Ledger ledger();

	/**
	 * Reads both sides, decides and stores the plan, and stops there.
	 * @param job the job's name
	 * @return the run, planned or awaiting approval
	 * @throws InputFailure when the job or a file of it needs mending; nothing was done
	 * @throws StopFailure when another process works on the job
	 */
	Run plan(String job);

	/**
	 * Does all of it; goes on with the job's last run where that was interrupted.
	 * @param job the job's name
	 * @return the run, as it ended or stopped
	 */
	Run run(String job);

	/**
	 * Applies exactly the plan of a run.
	 * @param runId the run
	 * @return the run, as it ended or stopped
	 */
	Run apply(long runId);

	/**
	 * Takes an interrupted run up where it stopped, whatever it was asked to do.
	 * @param runId the run
	 * @return the run, as it ended or stopped
	 */
	Run restart(long runId);

	/**
	 * Takes an interrupted run up, but decides with the rules in force now instead of
	 * those it began with.
	 * @param runId the run
	 * @return the run, as it ended or stopped
	 * @throws StopFailure when its plan is finished already; that is applied as it is
	 */
	Run restartWithCurrentRules(long runId);

	/**
	 * Approves a plan that its guards stopped, and applies it.
	 * @param runId the run
	 * @param who who approves
	 * @return the run, as it ended or stopped
	 */
	Run approve(long runId, String who);

	/**
	 * Rejects a plan; it will never be applied.
	 * @param runId the run
	 * @param who who rejects
	 * @return the run
	 */
	Run reject(long runId, String who);

	/**
	 * Tells why the records with this key are what they are.
	 * @param job the job's name
	 * @param key a SKU, barcode or id
	 * @return a story for each pair that goes by the key; none when there is none
	 */
	List<Story> explain(String job, String key);

	/** Asks the run under way to stop at the next chunk. Returns at once. */
	void stop();

	@Override
	void close();

	/**
	 * What an engine needs to be opened.
	 *
	 * @param env the environment variables: placeholders of connections, and
	 * EVENKEEL_STATE_URL, EVENKEEL_STATE_USER and EVENKEEL_STATE_PASSWORD
	 * @param what the command, for other processes to read
	 * @param progress hears how runs get on
	 * @param notice told what a person would not expect: that the engine has to wait,
	 * which rules a run works with
	 */
	record Opening(Map<String, String> env, String what, Progress progress, Consumer<String> notice) {
	}

}
