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

	private static final List<String> SHOPS = List.of("ecwid", "bigcommerce", "c-series");

	private static final int TENTH = 10;

	private final List<String> args;

	private final CallCounts counts;

	private final int part;

	private CallsBench(List<String> args) {
		this.args = args;
		this.counts = new CallCounts(args.contains("--routes"));
		this.part = args.contains("--quick") ? TENTH : 1;
	}

	/**
	 * Measures.
	 * @param args the shops whose pairs are measured, all of them without any;
	 * {@code --quick} for a tenth of the records; {@code --routes} to count the calls of
	 * each route
	 */
	public static void main(String[] args) throws IOException {
		CallsBench bench = new CallsBench(List.of(args));
		if (bench.isAsked("ecwid")) {
			bench.ecwid();
		}
		if (bench.isAsked("bigcommerce")) {
			bench.bigCommerce();
		}
		if (bench.isAsked("c-series")) {
			bench.cSeries();
		}
	}

	private boolean isAsked(String shop) {
		return this.args.contains(shop) || this.args.stream().noneMatch(SHOPS::contains);
	}

	private void ecwid() throws IOException {
		try (CallsOfPair pair = new CallsOfRetailAndEcwid(folder(), this.counts, part(10_000), part(1_000))) {
			pair.measure();
			AtTheLimit.retail(pair.sandbox());
		}
	}

	private void bigCommerce() throws IOException {
		try (CallsOfPair pair = new CallsOfRetailAndBigCommerce(folder(), this.counts, part(10_000), part(1_000))) {
			pair.measure();
		}
	}

	private void cSeries() throws IOException {
		try (CallsOfPair pair = new CallsOfCcvAndCSeries(folder(), this.counts, part(1_000), part(200))) {
			pair.measure();
			AtTheLimit.cSeries(pair.sandbox());
		}
	}

	private int part(int records) {
		return records / this.part;
	}

	private static Path folder() throws IOException {
		return Files.createTempDirectory("evenkeel-calls");
	}

}
