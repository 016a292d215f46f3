package io.evenkeel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.job.Home;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;
import io.evenkeel.rules.Verdict;
import io.evenkeel.sync.PublishedRules;

/**
 * Measures rule sets: compile time and memory by number of rows, decisions a second, and
 * whether publishing and reloading a set over and over leaves anything behind. Arguments:
 * how many publishes (1,000), how many pairs (100,000), a file for the figures.
 */
public final class RulesReloadBench {

	static final String PAIRS_PER_SECOND = "rules.pairs-per-second";

	static final String METASPACE_GROWTH = "rules.metaspace-growth";

	static final String HEAP_GROWTH = "rules.heap-growth";

	private static final int BATCH = 500;

	private final Figures figures = new Figures();

	private final Path home;

	private final GeneratedRules rules;

	private final RuleSets sets;

	private RulesReloadBench(Path home) {
		this.home = home;
		this.rules = new GeneratedRules(home);
		this.sets = sets();
	}

	public static void main(String[] arguments) throws Exception {
		int publishes = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 1_000;
		int pairs = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 100_000;
		Path home = Files.createTempDirectory("rules-bench");
		try {
			RulesReloadBench bench = new RulesReloadBench(home);
			bench.warmUp();
			for (int rows : List.of(100, 1_000, 5_000)) {
				bench.compile(rows);
			}
			bench.decide(pairs);
			bench.publish(publishes);
			if (arguments.length > 2) {
				bench.figures.write(Path.of(arguments[2]));
			}
		}
		finally {
			delete(home);
		}
	}

	private void warmUp() throws IOException {
		this.rules.table("warm", 40);
		this.rules.policies("warm", 20);
		long begin = System.nanoTime();
		this.sets.load("warm");
		System.out.printf("first set of the process, 40 rows and 20 policies: %,d ms%n", millisSince(begin));
	}

	private void compile(int rows) throws IOException {
		String set = "rows-" + rows;
		this.rules.table(set, rows);
		this.rules.policies(set, 20);
		long before = usedHeap();
		long begin = System.nanoTime();
		RuleSet compiled = sets().load(set);
		long compiling = millisSince(begin);
		long kept = usedHeap() - before;
		begin = System.nanoTime();
		sets().load(set);
		long loading = millisSince(begin);
		System.out.printf("%,6d rows: compile %,7d ms, load compiled %,6d ms, heap %,6d KB, metaspace %,d KB (%s)%n",
				rows, compiling, loading, kept / 1024, metaspace() / 1024, compiled.version().substring(0, 8));
	}

	private void decide(int pairs) throws IOException {
		this.rules.table("decide", 40);
		this.rules.policies("decide", 20);
		try (Decider decider = this.sets.load("decide").decider(new Settings(Map.of()))) {
			double best = 0;
			for (int round = 1; round <= 4; round++) {
				double settled = measure("nothing to do", decider, pairs, "19.90 EUR");
				double changed = measure("a price changed", decider, pairs, "18.90 EUR");
				best = Math.max(best, Math.min(settled, changed));
			}
			this.figures.put(PAIRS_PER_SECOND, best);
		}
		try (Decider decider = this.sets.load("rows-5000").decider(new Settings(Map.of()))) {
			measure("5,000 rows, warm", decider, pairs, "19.90 EUR");
			measure("5,000 rows", decider, pairs, "19.90 EUR");
		}
	}

	private static double measure(String what, Decider decider, int pairs, String price) {
		long spent = 0;
		long reasons = 0;
		for (int from = 0; from < pairs; from += BATCH) {
			List<PairInput> batch = new ArrayList<>(BATCH);
			for (int number = from; number < from + BATCH; number++) {
				batch.add(pair(number, price));
			}
			long begin = processorTime();
			for (Verdict verdict : decider.decide(batch)) {
				reasons += verdict.changes().stream().mapToInt((change) -> change.fields().size()).sum();
			}
			spent += processorTime() - begin;
		}
		long perSecond = pairs * 1_000_000_000L / Math.max(1, spent);
		System.out.printf("decide, %-18s %,9d pairs a second of one core (%,d fields written, each with its reason)%n",
				what + ":", perSecond, reasons);
		return perSecond;
	}

	/**
	 * Publishes one edit after the other on a real state database, and decides with what
	 * is in force then.
	 */
	private void publish(int publishes) throws IOException {
		this.rules.table("published", 40);
		this.rules.policies("published", 5);
		Home place = new Home(this.home);
		try (StateDatabase state = StateDatabase.embedded(place.state(), "bench", (notice) -> {
		})) {
			PublishedRules published = PublishedRules.of(place, state);
			long[] early = new long[2];
			long begin = System.nanoTime();
			for (int edit = 1; edit <= publishes; edit++) {
				this.rules.edit("published", edit);
				published.publish("published", "bench", "edit " + edit);
				try (Decider decider = this.sets.load(published.inForce("published").orElseThrow())
					.decider(new Settings(Map.of()))) {
					decider.decide(List.of(pair(edit, "19.90 EUR")));
				}
				if (edit == 1 || edit % Math.max(1, publishes / 10) == 0) {
					long[] now = { usedHeap(), metaspace() };
					early = (edit <= Math.max(1, publishes / 10)) ? now : early;
					System.out.printf(
							"publish and reload %,5d: heap %,7d KB, metaspace %,7d KB, classes %,d, %,d ms each%n",
							edit, now[0] / 1024, now[1] / 1024,
							ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(), millisSince(begin) / edit);
					this.figures.put(HEAP_GROWTH, (double) now[0] / early[0]);
					this.figures.put(METASPACE_GROWTH, (double) now[1] / early[1]);
				}
			}
		}
	}

	private RuleSets sets() {
		return new RuleSets(this.home.resolve("rules"), this.home.resolve("state"), this.home);
	}

	private static PairInput pair(int number, String price) {
		Product base = product("p", number, "19.90 EUR");
		return PairInput.of(product("p", number, price), product("s", number, "19.90 EUR"), base);
	}

	private static Product product(String side, int number, String price) {
		return Product.product(side + number)
			.parse(RecordField.SKU, "SKU-" + number)
			.parse(RecordField.NAME, "Boot " + number)
			.parse(RecordField.BRAND, "Brand " + number % 700)
			.parse(RecordField.DESCRIPTION, "A boot for wet days, sewn twice")
			.parse(RecordField.SUBTITLE, side.equals("p") ? price : "19.90 EUR")
			.parse(RecordField.PRICE, price)
			.parse(RecordField.ACTIVE, "yes")
			.build();
	}

	/**
	 * What the waiting thread and the one that decides have used: others may be busy too.
	 */
	private static long processorTime() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long spent = 0;
		for (long thread : threads.getAllThreadIds()) {
			ThreadInfo known = threads.getThreadInfo(thread);
			if (known != null && List.of("main", "rules").contains(known.getThreadName())) {
				spent += threads.getThreadCpuTime(thread);
			}
		}
		return spent;
	}

	private static long usedHeap() {
		for (int time = 0; time < 3; time++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static long metaspace() {
		return ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getName().equals("Metaspace"))
			.mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
			.sum();
	}

	private static long millisSince(long begin) {
		return (System.nanoTime() - begin) / 1_000_000;
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			paths.sorted(Comparator.reverseOrder()).forEach((path) -> {
				try {
					Files.delete(path);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
	}

}
