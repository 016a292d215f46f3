package io.evenkeel.pairs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.Child;
import io.evenkeel.testing.Moments;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed at a moment of one of the jobs, and the next one goes on: both
 * sides agree in the end, and nothing is doubled or lost. The build takes three moments
 * of each job; {@code -Dkill.points=all} takes all, {@code -Dpairs} names pairs.
 */
class KilledDayTests {

	private static final List<String> SHORT_FORM = List.of("read-shop advances", "apply intended", "apply written");

	@TempDir
	Path folder;

	@TestFactory
	Stream<DynamicContainer> goesOnWhereverItWasKilled() {
		return Pairs.chosen()
			.stream()
			.map((pair) -> DynamicContainer.dynamicContainer(pair.name(),
					moments(pair).entrySet()
						.stream()
						.map((job) -> DynamicContainer.dynamicContainer(job.getKey(),
								chosen(job.getValue()).stream()
									.map((moment) -> DynamicTest.dynamicTest("killed at " + moment,
											() -> kill(pair, job.getKey(), moment)))))));
	}

	private TestHome home(Pairs pair, String name) {
		return TestHome.in(this.folder.resolve(pair.name() + "-" + name)).withSampleData();
	}

	/** The moments of each job on a day on which nothing is killed. */
	private Map<String, List<String>> moments(Pairs which) {
		Map<String, List<String>> moments = new LinkedHashMap<>();
		try (BusyDay day = which.day(home(which, "undisturbed"))) {
			day.eveningBefore();
			day.happens();
			day.pair().closeEngine();
			for (String job : day.jobs()) {
				List<String> ofJob = Collections.synchronizedList(new ArrayList<>());
				try (Engine engine = day.pair().home.engine(new Moments(ofJob::add))) {
					engine.run(job);
				}
				moments.put(job, ofJob);
			}
			day.endedWell();
		}
		return moments;
	}

	private void kill(Pairs which, String job, String moment) {
		TestHome home = home(which, job + "-" + moment.replace(' ', '-')).withStateInPostgres();
		try (BusyDay day = which.day(home)) {
			ShopPair pair = day.pair();
			day.eveningBefore();
			day.happens();
			for (String other : day.jobs().subList(0, day.jobs().indexOf(job))) {
				pair.run(other);
			}
			pair.closeEngine();
			Child.at(pair.home, job, moment).close();

			Run run = pair.run(job);
			assertThat(run.restarts()).isEqualTo(1);
			assertThat(run.status()).as(run.message()).isEqualTo(RunStatus.COMPLETED);
			day.jobs().forEach(pair::run);

			day.endedWell();
		}
	}

	private static List<String> chosen(List<String> moments) {
		if ("all".equals(System.getProperty("kill.points"))) {
			return moments;
		}
		List<String> chosen = new ArrayList<>();
		for (String kind : SHORT_FORM) {
			moments.stream().filter((moment) -> Moments.kind(moment).equals(kind)).findFirst().ifPresent(chosen::add);
		}
		assertThat(chosen).isNotEmpty();
		return chosen;
	}

}
