package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of links by hand with the state in PostgreSQL. */
class LinksByHandOnPostgresTests extends LinksByHandTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
