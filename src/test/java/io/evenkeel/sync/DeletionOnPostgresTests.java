package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of deletion with the state in PostgreSQL. */
class DeletionOnPostgresTests extends DeletionTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
