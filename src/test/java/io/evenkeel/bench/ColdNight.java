package io.evenkeel.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

import io.evenkeel.ledger.Run;
import io.evenkeel.sync.Engine;

/** One night without changes, as a scheduler starts it: a process of its own. */
final class ColdNight {

	private ColdNight() {
	}

	/**
	 * Runs the night in a home that was used before.
	 * @param args the folder of the home
	 */
	public static void main(String[] args) {
		BenchHome home = new BenchHome(Path.of(args[0]));
		double opened;
		Run run;
		try (Engine engine = SizeBench.open(home, new Steps())) {
			opened = sinceStart();
			run = engine.run(BenchHome.JOB);
		}
		System.out.printf(Locale.ROOT,
				"%n%s, cold: %.2f s with start and end of the process (ready after %.2f s), %s%n", SizeBench.QUIET,
				sinceStart(), opened, run.status().word());
		double floor = Floor.seconds(() -> Floor.once(home.retail(), home.shop()));
		System.out.printf(Locale.ROOT, "  floor: %.2f s reading one file after the other, once, in this process%n",
				floor);
	}

	private static double sinceStart() {
		return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
	}

}
