package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures what analysts wait for, and prints whether it holds:
 * {@code ./evenkeel bench rules [--quick]}.
 */
final class RulesBench {

	private static final double FEWEST_PAIRS_PER_SECOND = 100_000;

	private static final double MOST_SECONDS_FOR_IMPACT = 10;

	/** What a garbage collection leaves differs a little from one time to the next. */
	private static final double FLAT = 1.15;

	private final Path folder;

	private final boolean quick;

	RulesBench(Path folder, boolean quick) {
		this.folder = folder;
		this.quick = quick;
	}

	void run() throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		System.out.printf(Locale.ROOT, "%d cores, Java %s, each part in a process with -Xmx512m%n",
				Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
		Figures rules = measured(RulesReloadBench.class, this.quick ? 50 : 1_000, this.quick ? 20_000 : 100_000);
		Figures impact = measured(ImpactBench.class, this.quick ? 20_000 : 100_000);
		System.out.printf("%n=== what must hold ===%n");
		Bench.verdict(rules.get(RulesReloadBench.PAIRS_PER_SECOND) >= FEWEST_PAIRS_PER_SECOND,
				"40 rows and 20 policies decide at least 100,000 pairs/s on one core: %,.0f",
				rules.get(RulesReloadBench.PAIRS_PER_SECOND));
		flat("metaspace", rules.get(RulesReloadBench.METASPACE_GROWTH));
		flat("heap", rules.get(RulesReloadBench.HEAP_GROWTH));
		Bench.verdict(impact.get(ImpactBench.SECONDS) <= MOST_SECONDS_FOR_IMPACT,
				"the impact of an edit is there in at most 10 s: %.1f s", impact.get(ImpactBench.SECONDS));
	}

	private static void flat(String what, double growth) {
		Bench.verdict(growth <= FLAT,
				"%s stays flat over the publishes: at their end %.2f times what it was after a tenth", what, growth);
	}

	private Figures measured(Class<?> part, int... numbers) throws IOException, InterruptedException {
		Path file = this.folder.resolve("rules.properties");
		Files.deleteIfExists(file);
		Object[] arguments = new Object[numbers.length + 1];
		for (int i = 0; i < numbers.length; i++) {
			arguments[i] = numbers[i];
		}
		arguments[numbers.length] = file;
		System.out.println();
		Jvm.run(part, arguments);
		return Figures.read(file);
	}

}
