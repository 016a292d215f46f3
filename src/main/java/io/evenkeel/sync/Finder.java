package io.evenkeel.sync;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.WordIndex;

/**
 * Finds the records of both sides by their words. What it finds may not say the word any
 * more; whoever asks compares.
 */
final class Finder {

	private final SyncRun run;

	private final Map<Side, WordIndex> indexes = new EnumMap<>(Side.class);

	Finder(SyncRun run) {
		this.run = run;
	}

	long[] find(Side side, Keys word, String value) {
		int sideId = this.run.sideId(side);
		return Arrays.stream(index(side).find(word, value)).mapToLong((nr) -> Refs.ref(sideId, nr)).toArray();
	}

	/** Whether a side has no records to be found. */
	boolean isEmpty(Side side) {
		return this.run.index(side).size() == 0;
	}

	/** Gives the memory back that finding takes. */
	void forget() {
		this.indexes.clear();
	}

	private WordIndex index(Side side) {
		return this.indexes.computeIfAbsent(side,
				(missing) -> this.run.ledger().words().load(this.run.sideId(missing)));
	}

}
