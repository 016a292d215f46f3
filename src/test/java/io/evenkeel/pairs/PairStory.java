package io.evenkeel.pairs;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the stories of Retail and Ecwid share: both, and a home between them. */
abstract class PairStory {

	RetailAndEcwid pair;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.pair = new RetailAndEcwid(folder);
	}

	@AfterEach
	void close() {
		this.pair.close();
	}

}
