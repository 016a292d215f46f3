package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of plans with the state in PostgreSQL. */
class PlanOnPostgresTests extends PlanTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
