package io.evenkeel.bench;

import java.util.Locale;
import java.util.Map;

import io.evenkeel.ledger.Run;

/**
 * What one run came to.
 *
 * @param name the scenario
 * @param run the run as it ended
 * @param total seconds from its begin to its end
 * @param cpu seconds of processor time, of all cores together
 * @param seconds seconds by step
 * @param records records by step
 * @param peak the most heap in use, megabytes
 * @param kept the most heap in use after a collection, megabytes
 */
record Night(String name, Run run, double total, double cpu, Map<String, Double> seconds, Map<String, Long> records,
		long peak, long kept) {

	void print() {
		System.out.printf(Locale.ROOT, "%n%s: %.2f s (%.2f s of processor time), %s%n", this.name, this.total, this.cpu,
				this.run.status().word());
		System.out.printf(Locale.ROOT, "  %-12s %9s %10s %12s%n", "step", "seconds", "records", "records/s");
		Steps.NAMES.stream().filter(this.seconds::containsKey).forEach(this::printStep);
		System.out.printf(Locale.ROOT, "  %-12s %9.2f   (begin and end of the run, both reads at once)%n", "rest",
				rest());
		System.out.printf(Locale.ROOT, "  planned %,d; rules took %.1f %% of the time%n", this.run.count("planned"),
				100 * ruleSeconds() / this.total);
		System.out.printf(Locale.ROOT, "  heap: at most %,d MB in use, %,d MB after a collection, of %,d MB%n",
				this.peak, this.kept, Heap.limit());
		if (this.run.message() != null) {
			System.out.println("  " + this.run.message());
		}
	}

	private void printStep(String step) {
		double took = this.seconds.get(step);
		long done = this.records.getOrDefault(step, 0L);
		if (done == 0) {
			System.out.printf(Locale.ROOT, "  %-12s %9.2f%n", step, took);
		}
		else {
			System.out.printf(Locale.ROOT, "  %-12s %9.2f %,10d %,12.0f%n", step, took, done, done / took);
		}
	}

	private double rest() {
		double reads = Math.max(second("read-pos"), second("read-shop"));
		double others = this.seconds.entrySet()
			.stream()
			.filter((step) -> !step.getKey().startsWith("read-"))
			.mapToDouble(Map.Entry::getValue)
			.sum();
		return this.total - reads - others;
	}

	private double second(String step) {
		return this.seconds.getOrDefault(step, 0.0);
	}

	private double ruleSeconds() {
		return this.run.count("rules-micros") / 1e6;
	}

}
