package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Counts the calls that jobs make to the stand-ins, and holds them against the fewest
 * that the work takes: pages and batches of the largest size, and calls for a single
 * record only where there is no other way. Prints the share of the call budget too, and
 * how often a service had to refuse a call.
 */
public final class CallsBench {

	private static final int QUICK = 10;

	private CallsBench() {
	}

	/**
	 * Measures.
	 * @param args {@code --quick} for a tenth of the records, {@code --routes} to count
	 * the calls of each route
	 */
	public static void main(String[] args) throws IOException {
		int part = List.of(args).contains("--quick") ? QUICK : 1;
		CallCounts counts = new CallCounts(List.of(args).contains("--routes"));
		try (CallsOfPair pair = new CallsOfRetailAndEcwid(folder(), counts, 10_000 / part, 1_000 / part)) {
			pair.measure();
			AtTheLimit.retail(pair.sandbox());
		}
		try (CallsOfPair pair = new CallsOfRetailAndBigCommerce(folder(), counts, 10_000 / part, 1_000 / part)) {
			pair.measure();
		}
		try (CallsOfPair pair = new CallsOfCcvAndCSeries(folder(), counts, 1_000 / part, 200 / part)) {
			pair.measure();
			AtTheLimit.cSeries(pair.sandbox());
		}
	}

	private static Path folder() throws IOException {
		return Files.createTempDirectory("evenkeel-calls");
	}

}
