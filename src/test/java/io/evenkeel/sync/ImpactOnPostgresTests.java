package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of impact with the state in PostgreSQL. */
class ImpactOnPostgresTests extends ImpactTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
