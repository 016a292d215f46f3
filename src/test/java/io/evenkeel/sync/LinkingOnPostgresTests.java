package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of linking with the state in PostgreSQL. */
class LinkingOnPostgresTests extends LinkingTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
