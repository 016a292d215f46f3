package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

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

	private static final int TURNS = 5;

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
			Floor floor = quietNights(engine);
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

	/**
	 * Nights and floor in turn, so that both have the same share of a machine that does
	 * other things too; the best of each counts.
	 */
	private Floor quietNights(Engine engine) {
		Night night = measure(QUIET, engine);
		Floor floor = Floor.measure(this.home.retail(), this.home.shop());
		for (int i = 1; i < TURNS; i++) {
			Night again = measure(QUIET, engine);
			night = (again.total() < night.total()) ? again : night;
			floor = floor.or(Floor.measure(this.home.retail(), this.home.shop()));
		}
		show(QUIET, night);
		compare(night, QUIET, floor.oneAfterTheOther(), floor.atOnce());
		System.out.printf(Locale.ROOT, "  of processor time %.2f s, %.1f times the %.2f s of the floor%n", night.cpu(),
				night.cpu() / floor.cpu(), floor.cpu());
		return floor;
	}

	private Night measure(String name, Engine engine) {
		this.heap.begin();
		this.steps.begin();
		double cpu = Floor.cpuSeconds();
		long begun = System.nanoTime();
		Run run = engine.run(BenchHome.JOB);
		double total = (System.nanoTime() - begun) / 1e9;
		Map<String, Long> records = new LinkedHashMap<>();
		Steps.NAMES.forEach((step) -> records.put(step, this.steps.records(step)));
		return new Night(name, run, total, Floor.cpuSeconds() - cpu,
				Steps.seconds(this.home.root().resolve("state"), run.id()), records, this.heap.peak(),
				this.heap.afterCollection());
	}

	private void compare(Night night, String scenario, double floor, double floorAtOnce) {
		System.out.printf(Locale.ROOT,
				"  floor: %.2f s reading one file after the other (%.2f s both at once); this is %.1f times the floor (%.1f)%n",
				floor, floorAtOnce, night.total() / floor, night.total() / floorAtOnce);
		this.figures.put(scenario + ".ratio", night.total() / floor);
	}

}
