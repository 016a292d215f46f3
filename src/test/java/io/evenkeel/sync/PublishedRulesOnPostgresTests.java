package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of published rules with the state in PostgreSQL. */
class PublishedRulesOnPostgresTests extends PublishedRulesTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInPostgres();
	}

}
