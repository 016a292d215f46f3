package io.evenkeel.sync;

import io.evenkeel.testing.TestHome;

/** The stories of drift with the state in files, as it is by default. */
class DriftInFilesTests extends DriftTests {

	@Override
	void chooseState(TestHome home) {
		home.withStateInFiles();
	}

}
