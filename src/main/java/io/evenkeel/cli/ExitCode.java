package io.evenkeel.cli;

import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.RunStatus;

/** What the exit codes say, the same for all commands. */
final class ExitCode {

	static final int DONE = 0;

	static final int NOT_DONE = 1;

	static final int NEEDS_MENDING = 2;

	static final Map<Integer, String> MEANINGS = Map.of(DONE, "done", NOT_DONE, "failed, stopped or awaiting approval",
			NEEDS_MENDING, "a file or an argument needs mending");

	static final List<Integer> ALL = List.of(DONE, NOT_DONE, NEEDS_MENDING);

	private ExitCode() {
	}

	/**
	 * The code of a command that worked on a run. Refused records are reported and do not
	 * make the night a failure.
	 * @param status where the run stands
	 * @return the code
	 */
	static int of(RunStatus status) {
		return switch (status) {
			case PLANNED, COMPLETED, COMPLETED_WITH_REFUSALS, REJECTED -> DONE;
			case RUNNING, AWAITING_APPROVAL, STOPPED, FAILED -> NOT_DONE;
		};
	}

}
