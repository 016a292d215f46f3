package io.evenkeel.pairs;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.sandbox.web.Fault;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each fault at each call of a busy day in turn: in the end both sides agree all the
 * same, and nothing is doubled or lost. The build takes a few of them;
 * {@code -Dfaults.points=all} takes all, a number takes so many of each pair, and
 * {@code -Dpairs} names pairs.
 */
class FaultMatrixTests {

	private static final List<Fault.Kind> KINDS = List.of(Fault.Kind.TOO_MANY_REQUESTS, Fault.Kind.SERVER_ERROR,
			Fault.Kind.BAD_GATEWAY, Fault.Kind.SLOW, Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER,
			Fault.Kind.REPEATED_PAGE, Fault.Kind.CURSOR_BACK, Fault.Kind.INVALID_JSON, Fault.Kind.EXPIRED_TOKEN);

	/** How many of the points of each pair the build takes. */
	private static final int FEW = 9;

	@TempDir
	Path folder;

	@TestFactory
	Stream<DynamicContainer> endsWellWhateverFails() {
		return Pairs.chosen().stream().map((pair) -> DynamicContainer.dynamicContainer(pair.name(), points(pair)));
	}

	private Stream<DynamicTest> points(Pairs pair) {
		List<Point> points = points(undisturbed(pair));
		int step = Math.max(1, points.size() / wanted(points.size()));
		return IntStream.iterate(0, (i) -> i < points.size(), (i) -> i + step)
			.mapToObj((i) -> DynamicTest.dynamicTest(points.get(i).toString(), () -> strike(pair, points.get(i), i)));
	}

	private static int wanted(int all) {
		String wanted = System.getProperty("faults.points", Integer.toString(FEW));
		return wanted.equals("all") ? all : Math.min(all, Integer.parseInt(wanted));
	}

	private BusyDay day(Pairs pair, String name) {
		return pair.day(TestHome.in(this.folder.resolve(pair.name() + "-" + name)).withSampleData());
	}

	/** How many calls of each side a day takes on which nothing fails. */
	private int[] undisturbed(Pairs which) {
		try (BusyDay day = day(which, "undisturbed")) {
			ShopPair pair = day.pair();
			day.eveningBefore();
			day.happens();
			pair.atTill().clearCalls();
			pair.atShop().clearCalls();
			day.jobs().forEach(pair::run);
			int[] calls = { pair.atTill().calls().all().size(), pair.atShop().calls().all().size() };
			day.endedWell();
			return calls;
		}
	}

	private static List<Point> points(int[] calls) {
		List<Point> points = new ArrayList<>();
		for (int side = 0; side < calls.length; side++) {
			for (int call = 1; call <= calls[side]; call++) {
				for (Fault.Kind kind : KINDS) {
					points.add(new Point(side == 0, call, kind));
				}
			}
		}
		return points;
	}

	private void strike(Pairs which, Point point, int number) {
		try (BusyDay day = day(which, "point-" + number)) {
			ShopPair pair = day.pair();
			day.eveningBefore();
			day.happens();
			StandIn struck = point.atTill() ? pair.atTill() : pair.atShop();
			struck.faults()
				.add(Fault.of(point.kind())
					.atCall(point.call())
					.askingFor(Duration.ofSeconds(1))
					.taking(Duration.ofSeconds(1)));

			day.jobs().forEach((job) -> toTheEnd(pair, job));
			assertThat(struck.faults().struck()).as("the fault struck").isPositive();

			day.jobs().forEach((job) -> toTheEnd(pair, job));

			day.endedWell();
		}
	}

	/** A run that had to stop is started again, as a person would in the morning. */
	private static void toTheEnd(ShopPair pair, String job) {
		Run run = pair.run(job);
		for (int tries = 1; run.status() == RunStatus.FAILED && tries < 4; tries++) {
			run = pair.run(job);
		}
		assertThat(run.status()).as(job + ": " + run.message())
			.isIn(RunStatus.COMPLETED, RunStatus.COMPLETED_WITH_REFUSALS);
	}

	/**
	 * Where something fails.
	 *
	 * @param atTill at the till, or else in the shop
	 * @param call the number of the call on that side
	 * @param kind what goes wrong
	 */
	private record Point(boolean atTill, int call, Fault.Kind kind) {

		@Override
		public String toString() {
			return this.kind + " at call " + this.call + " of the " + (this.atTill ? "till" : "shop");
		}

	}

}
