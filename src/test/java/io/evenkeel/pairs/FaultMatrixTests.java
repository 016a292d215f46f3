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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static io.evenkeel.pairs.RetailAndEcwid.CATALOGUE;
import static io.evenkeel.pairs.RetailAndEcwid.ORDERS;
import static io.evenkeel.pairs.RetailAndEcwid.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each fault at each call of a busy day in turn: in the end both sides agree all the
 * same, and nothing is doubled or lost. The build takes a few of them;
 * {@code -Dfaults.points=all} takes all, a number takes so many.
 */
class FaultMatrixTests {

	private static final List<String> JOBS = List.of(CATALOGUE, ORDERS, STOCK);

	private static final List<Fault.Kind> KINDS = List.of(Fault.Kind.TOO_MANY_REQUESTS, Fault.Kind.SERVER_ERROR,
			Fault.Kind.BAD_GATEWAY, Fault.Kind.SLOW, Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER,
			Fault.Kind.REPEATED_PAGE, Fault.Kind.CURSOR_BACK, Fault.Kind.INVALID_JSON, Fault.Kind.EXPIRED_TOKEN);

	/** How many of the points the build takes. */
	private static final int FEW = 24;

	@TempDir
	Path folder;

	@TestFactory
	Stream<DynamicTest> endsWellWhateverFails() {
		List<Point> points = points(undisturbed());
		int step = Math.max(1, points.size() / wanted(points.size()));
		return IntStream.iterate(0, (i) -> i < points.size(), (i) -> i + step)
			.mapToObj((i) -> DynamicTest.dynamicTest(points.get(i).toString(), () -> strike(points.get(i), i)));
	}

	private static int wanted(int all) {
		String wanted = System.getProperty("faults.points", Integer.toString(FEW));
		return wanted.equals("all") ? all : Integer.parseInt(wanted);
	}

	/** How many calls of each side a day takes on which nothing fails. */
	private int[] undisturbed() {
		try (RetailAndEcwid pair = new RetailAndEcwid(this.folder.resolve("undisturbed"))) {
			BusyDay day = new BusyDay(pair);
			day.eveningBefore();
			day.happens();
			pair.till.clearCalls();
			pair.shop.clearCalls();
			JOBS.forEach(pair::run);
			day.endedWell();
			return new int[] { pair.till.calls().all().size(), pair.shop.calls().all().size() };
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

	private void strike(Point point, int number) {
		try (RetailAndEcwid pair = new RetailAndEcwid(this.folder.resolve("point-" + number))) {
			BusyDay day = new BusyDay(pair);
			day.eveningBefore();
			day.happens();
			StandIn struck = point.atTill() ? pair.till : pair.shop;
			struck.faults()
				.add(Fault.of(point.kind())
					.atCall(point.call())
					.askingFor(Duration.ofSeconds(1))
					.taking(Duration.ofSeconds(1)));

			JOBS.forEach((job) -> toTheEnd(pair, job));
			assertThat(struck.faults().struck()).as("the fault struck").isPositive();

			JOBS.forEach((job) -> toTheEnd(pair, job));

			day.endedWell();
		}
	}

	/** A run that had to stop is started again, as a person would in the morning. */
	private static void toTheEnd(RetailAndEcwid pair, String job) {
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
