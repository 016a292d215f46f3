package io.evenkeel.connector;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at outcomes. */
public final class Outcomes {

	private Outcomes() {
	}

	/**
	 * The id of what was written.
	 * @param outcome how it ended
	 * @return the id; the test fails when it is not done
	 */
	public static String done(Outcome outcome) {
		assertThat(outcome.kind()).as(outcome.message()).isEqualTo(Outcome.Kind.DONE);
		return String.valueOf(outcome.targetId());
	}

}
