package io.evenkeel.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.Books;
import io.evenkeel.testing.Child;
import io.evenkeel.testing.Moments;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that runs the nightly job is killed at a moment of its run, and the next
 * process goes on. Whatever the moment: shop, ledger and counts end as if nothing had
 * happened, and at most one chunk of a step is done twice.
 * <p>
 * The build takes twenty moments over all steps; {@code -Dkill.points=all} takes every
 * moment of every stage.
 */
class KillMatrixTests {

	private static final Map<KillStage, List<String>> SHORT_FORM = Map.of(KillStage.FILE_ON_POSTGRES,
			List.of("read-pos advances", "read-shop ends", "end-of-read begins", "pair advances", "decide advances",
					"guard begins", "apply written", "complete visible", "complete advances"),
			KillStage.TABLE_ON_POSTGRES,
			List.of("read-shop advances", "end-of-read ends", "pair ends", "decide begins", "guard ends",
					"apply intended", "apply written", "apply settled"),
			KillStage.FILE_ON_HSQLDB, List.of("pair begins", "apply settled", "complete advances"));

	@TempDir
	static Path folder;

	@TestFactory
	Stream<DynamicContainer> goesOnWhereverItWasKilled() {
		return Stream.of(KillStage.values())
			.map((stage) -> DynamicContainer.dynamicContainer(stage.name(),
					Stream.of(stage).flatMap(KillMatrixTests::killings)));
	}

	private static Stream<DynamicTest> killings(KillStage stage) {
		stage.set(folder.resolve(stage + "/base"));
		Ending undisturbed = undisturbed(stage);
		return chosen(stage, undisturbed.moments()).stream()
			.map((moment) -> DynamicTest.dynamicTest("killed at " + moment, () -> kill(stage, moment, undisturbed)));
	}

	private static Ending undisturbed(KillStage stage) {
		List<String> moments = Collections.synchronizedList(new ArrayList<>());
		TestHome home = stage.copyTo(folder.resolve(stage + "/undisturbed"));
		try (Engine engine = home.engine(new Moments(moments::add))) {
			Run run = engine.run(KillStage.JOB);
			assertThat(run.status()).as(run.message()).isEqualTo(RunStatus.COMPLETED);
			assertThat(run.counts()).as("every kind of change")
				.containsKeys("create", "update", "publish", "unpublish", "delete", "conflict", "missing", "drift",
						"quarantined");
			Books.balance(home, run);
			return new Ending(stage.shop(home), stage.estate(home, run), moments);
		}
	}

	private static void kill(KillStage stage, String moment, Ending undisturbed) {
		TestHome home = stage.copyTo(folder.resolve(stage + "/" + moment.replace(' ', '-')));
		List<String> moments;
		try (Child child = Child.at(home, KillStage.JOB, moment)) {
			moments = new ArrayList<>(child.moments());
		}
		List<String> notices = new ArrayList<>();
		try (Engine engine = home.engine(new Moments(Collections.synchronizedList(moments)::add), notices::add)) {
			Run killed = engine.ledger().runs().latest(KillStage.JOB, 1).get(0);
			boolean byRestart = moment.hashCode() % 2 == 0;
			Run run = byRestart ? engine.restart(killed.id()) : engine.run(KillStage.JOB);

			assertThat(run.id()).isEqualTo(killed.id());
			assertThat(run.restarts()).isEqualTo(1);
			Books.balance(home, run);
			assertThat(stage.shop(home)).isEqualTo(undisturbed.shop());
			stage.estate(home, run)
				.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(undisturbed.estate().get(table)));
			assertThat(stage.leftovers(home)).isEmpty();
			assertAtMostOneChunkIsDoneTwice(moments, undisturbed.moments());
			assertThat(notices).hasSize(stage.isOnHsqldb() ? 1 : 0);
		}
	}

	private static void assertAtMostOneChunkIsDoneTwice(List<String> moments, List<String> undisturbed) {
		Map<String, Long> chunks = chunks(undisturbed);
		chunks(moments).forEach((step, count) -> assertThat(count).as(step).isLessThanOrEqualTo(chunks.get(step) + 1));
	}

	private static Map<String, Long> chunks(List<String> moments) {
		return moments.stream()
			.map(Moments::kind)
			.filter((kind) -> kind.endsWith(" advances"))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static List<String> chosen(KillStage stage, List<String> moments) {
		if ("all".equals(System.getProperty("kill.points"))) {
			return moments;
		}
		Map<String, List<String>> kinds = moments.stream().collect(Collectors.groupingBy(Moments::kind));
		assertThat(kinds).containsKeys(SHORT_FORM.get(stage).toArray(String[]::new));
		return SHORT_FORM.get(stage).stream().map(kinds::get).map(KillMatrixTests::typical).toList();
	}

	/**
	 * One in the middle; of those that complete a target the last, behind which only its
	 * leftovers are to be cleared away.
	 */
	private static String typical(List<String> alike) {
		return alike.get(alike.get(0).startsWith("complete") ? alike.size() - 1 : alike.size() / 2);
	}

	/**
	 * How a run ended.
	 *
	 * @param shop what the shop shows
	 * @param estate what is in the ledger
	 * @param moments the moments of the run
	 */
	private record Ending(List<String> shop, Map<String, List<String>> estate, List<String> moments) {
	}

}
