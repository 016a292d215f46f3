package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes catalogues, keeps them in step, and prints how fast that went and whether it was
 * fast enough: {@code ./evenkeel bench [--records N]... [--quick]}, or
 * {@code ./evenkeel bench rules [--quick]} or {@code ./evenkeel bench calls [--quick]}.
 */
public final class Bench {

	private static final String USAGE = """
			./evenkeel bench --records 50000

			Makes deterministic catalogues and measures a first sync, a night with 1 % changes and a night with none.
			  --records N   rows of the catalogue; may be given several times. Without it: 100000 and 1000000
			  --quick       20000 rows only
			  --keep        keep the files below target/bench

			./evenkeel bench rules

			Measures rule sets: compiling, deciding, 1000 publishes and reloads in one process, the impact of an edit.
			  --quick       fewer of each

			./evenkeel bench calls

			Counts the calls of the catalogue, orders and stock to stand-ins against the fewest possible. With ecwid,
			bigcommerce or c-series behind it only those of this shop.
			  --quick       a tenth of the records
			  --routes      how many calls went to each route, too
			""";

	private static final double MOST_TIMES_THE_FLOOR = 4;

	/** With fewer, begin and end of a run take longer than its reading. */
	private static final int FEWEST_ROWS = 100_000;

	private static final double FEWEST_PAIRS_PER_SECOND = 50_000;

	/** Below it a step is too short for its time to say how it grows. */
	private static final double SHORTEST_SECONDS = 0.5;

	private static final double NOISE = 1.25;

	private final Path project;

	private final Path folder;

	private final boolean keep;

	private final Map<Integer, Figures> sizes = new LinkedHashMap<>();

	private Bench(Path project, boolean keep) {
		this.project = project;
		this.folder = project.resolve("target/bench");
		this.keep = keep;
	}

	/**
	 * Measures; exit code 2 when an argument is not understood.
	 * @param args the arguments
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path project = Path.of(System.getProperty("evenkeel.project", ".")).toAbsolutePath();
		if (args.length > 0 && args[0].equals("rules")) {
			rules(project, List.of(args).subList(1, args.length));
			return;
		}
		if (args.length > 0 && args[0].equals("calls")) {
			CallsBench.main(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		List<Integer> records = new ArrayList<>();
		boolean keep = false;
		for (int i = 0; i < args.length; i++) {
			switch (args[i]) {
				case "--quick" -> records.add(20_000);
				case "--keep" -> keep = true;
				case "--records" -> records.add(number((++i < args.length) ? args[i] : ""));
				case "--help", "-h" -> end(USAGE, 0);
				default -> end("bench: there is no argument '" + args[i] + "'.\n" + USAGE, 2);
			}
		}
		new Bench(project, keep).run(records.isEmpty() ? List.of(100_000, 1_000_000) : records);
	}

	private static void rules(Path project, List<String> args) throws IOException, InterruptedException {
		for (String arg : args) {
			switch (arg) {
				case "--quick" -> {
				}
				case "--help", "-h" -> end(USAGE, 0);
				default -> end("bench rules: there is no argument '" + arg + "'.\n" + USAGE, 2);
			}
		}
		new RulesBench(project.resolve("target/bench"), args.contains("--quick")).run();
	}

	private static int number(String text) {
		if (!text.matches("[1-9]\\d{0,8}")) {
			end("bench: --records takes a whole number above zero, not '" + text + "'.", 2);
		}
		return Integer.parseInt(text);
	}

	private static void end(String message, int code) {
		System.out.println(message);
		System.exit(code);
	}

	private void run(List<Integer> records) throws IOException, InterruptedException {
		Files.createDirectories(this.folder);
		System.out.printf(Locale.ROOT, "%d cores, Java %s, each size in a process with -Xmx512m%n",
				Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
		Path file = this.folder.resolve("figures.properties");
		Files.deleteIfExists(file);
		Jvm.run(DecideBench.class, this.project, this.folder.resolve("rules"), file);
		Figures decide = Figures.read(file);
		for (int rows : records) {
			measure(rows, file);
		}
		verdicts(decide);
	}

	private void measure(int rows, Path file) throws IOException, InterruptedException {
		BenchHome home = new BenchHome(this.folder.resolve("rows-" + rows));
		Files.deleteIfExists(file);
		if (Jvm.run(SizeBench.class, home.root(), rows, this.project, file)) {
			Jvm.run(ColdNight.class, home.root());
		}
		this.sizes.put(rows, Figures.read(file));
		if (!this.keep) {
			home.remove();
		}
	}

	private void verdicts(Figures decide) {
		System.out.printf("%n=== what must hold ===%n");
		double pairs = decide.get(DecideBench.PAIRS_PER_SECOND);
		verdict(pairs >= FEWEST_PAIRS_PER_SECOND, "decide at least 50,000 pairs/s on one core: %,.0f", pairs);
		this.sizes.forEach((rows, figures) -> {
			if (rows >= FEWEST_ROWS) {
				double ratio = figures.get(SizeBench.QUIET + ".ratio");
				verdict(ratio <= MOST_TIMES_THE_FLOOR,
						"a night without changes is at most 4 times the floor, %,d rows: %.1f times (%.1f of processor time)",
						rows, ratio, figures.get(SizeBench.CPU_RATIO));
			}
			verdict(!figures.names("").isEmpty(), "%,d rows go with -Xmx512m", rows);
		});
		List<Integer> rows = List.copyOf(this.sizes.keySet());
		for (int i = 1; i < rows.size(); i++) {
			growth(rows.get(i - 1), rows.get(i));
		}
	}

	/** How the time per record of each step grows from one size to the next. */
	private void growth(int few, int many) {
		for (String scenario : List.of(SizeBench.FIRST, SizeBench.CHANGES, SizeBench.QUIET)) {
			for (String name : this.sizes.get(many).names(scenario + ".")) {
				double before = this.sizes.get(few).get(name);
				double after = this.sizes.get(many).get(name);
				if (before >= SHORTEST_SECONDS && !name.endsWith(".ratio")) {
					double growth = (after / many) / (before / few);
					verdict(growth <= NOISE, "%s: time per record at %,d rows is %.2f times that at %,d", name, many,
							growth, few);
				}
			}
		}
	}

	static void verdict(boolean holds, String text, Object... values) {
		System.out.printf(Locale.ROOT, "  %-14s %s%n", holds ? "holds" : "DOES NOT HOLD",
				String.format(Locale.ROOT, text, values));
	}

}
