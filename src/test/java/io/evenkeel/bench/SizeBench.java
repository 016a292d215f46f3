package io.evenkeel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import io.evenkeel.job.Home;
import io.evenkeel.ledger.Run;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.Engines;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The scenarios with a catalogue of one size, in a process of their own: first sync, two
 * nights without changes, a night with changes in a hundredth of the rows.
 */
final class SizeBench {

	static final String FIRST = "first sync";

	static final String QUIET = "night without changes";

	static final String CHANGES = "night with 1 % changes";

	private final BenchHome home;

	private final int rows;

	private final Steps steps = new Steps();

	private final Heap heap = new Heap();

	private final Figures figures = new Figures();

	private SizeBench(BenchHome home, int rows) {
		this.home = home;
		this.rows = rows;
	}

	/**
	 * Runs the scenarios.
	 * @param args the folder to work in, the number of rows, the folder of the project,
	 * the file for the figures
	 */
	public static void main(String[] args) throws IOException {
		BenchHome home = new BenchHome(Path.of(args[0]));
		home.make(Path.of(args[2]));
		SizeBench bench = new SizeBench(home, Integer.parseInt(args[1]));
		bench.run();
		bench.figures.write(Path.of(args[3]));
	}

	static Engine open(BenchHome home, Steps steps) {
		LoggingSystem.get(SizeBench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		return Engines.open(new Home(home.root()), new Engine.Opening(Map.of(), "bench", steps, System.out::println));
	}

	private void run() throws IOException {
		RetailCatalog catalog = new RetailCatalog(this.rows, 0);
		catalog.write(this.home.retail());
		System.out.printf(Locale.ROOT, "%n=== %,d rows, which are %,d products and variants ===%n", this.rows,
				catalog.records());
		try (Engine engine = open(this.home, this.steps)) {
			show(FIRST, measure(FIRST, engine));
			measure(QUIET, engine);
			Night quiet = bestOf(QUIET, engine);
			show(QUIET, quiet);
			Floor floor = Floor.measure(this.home.retail(), this.home.shop());
			compare(quiet, QUIET, floor.oneAfterTheOther(), floor.atOnce());
			new RetailCatalog(this.rows, 1).write(this.home.retail());
			Night changes = measure(CHANGES, engine);
			show(CHANGES, changes);
			compare(changes, CHANGES, floor.oneAfterTheOther() + floor.writing(), floor.atOnce() + floor.writing());
		}
	}

	private void show(String scenario, Night night) {
		night.print();
		this.figures.put(scenario, night);
	}

	/** As with the floor, the best of three counts. */
	private Night bestOf(String name, Engine engine) {
		return Stream.generate(() -> measure(name, engine))
			.limit(3)
			.min(Comparator.comparingDouble(Night::total))
			.orElseThrow();
	}

	private Night measure(String name, Engine engine) {
		this.heap.begin();
		this.steps.begin();
		double cpu = cpuSeconds();
		long begun = System.nanoTime();
		Run run = engine.run(BenchHome.JOB);
		double total = (System.nanoTime() - begun) / 1e9;
		Map<String, Long> records = new LinkedHashMap<>();
		Steps.NAMES.forEach((step) -> records.put(step, this.steps.records(step)));
		return new Night(name, run, total, cpuSeconds() - cpu,
				Steps.seconds(this.home.root().resolve("state"), run.id()), records, this.heap.peak(),
				this.heap.afterCollection());
	}

	private static double cpuSeconds() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
	}

	private void compare(Night night, String scenario, double floor, double floorAtOnce) {
		System.out.printf(Locale.ROOT,
				"  floor: %.2f s reading one file after the other (%.2f s both at once); this is %.1f times the floor (%.1f)%n",
				floor, floorAtOnce, night.total() / floor, night.total() / floorAtOnce);
		this.figures.put(scenario + ".ratio", night.total() / floor);
	}

}
