package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of coverage with the state in PostgreSQL. */
class CoverageOnPostgresTests extends CoverageTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
