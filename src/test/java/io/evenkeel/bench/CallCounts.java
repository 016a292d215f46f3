package io.evenkeel.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.evenkeel.ledger.Run;
import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.StandIn;

/** Counts the calls of a run at both sides, and prints a line of it. */
final class CallCounts {

	private final boolean areRoutesShown;

	CallCounts(boolean areRoutesShown) {
		this.areRoutesShown = areRoutesShown;
	}

	/**
	 * Prints the head of a table.
	 * @param pair what it is about
	 */
	void head(String pair) {
		System.out.printf(Locale.ROOT, "%n%-40s %8s %8s %8s %8s %8s %8s%n", pair, "till", "least", "shop", "least",
				"ratio", "seconds");
	}

	/**
	 * Runs something and prints how many calls it made.
	 * @param what what is done, for people
	 * @param till the till
	 * @param shop the shop
	 * @param least the fewest calls to each
	 * @param work what makes them
	 */
	void count(String what, StandIn till, StandIn shop, Least least, Supplier<Run> work) {
		till.clearCalls();
		shop.clearCalls();
		long begin = System.nanoTime();
		Run run = work.get();
		double seconds = (System.nanoTime() - begin) / 1e9;
		List<Call> atTill = till.calls().all();
		List<Call> atShop = shop.calls().all();
		System.out.printf(Locale.ROOT, "%-40s %8d %8d %8d %8d %8.2f %8.1f  %s%n", what, atTill.size(), least.till(),
				atShop.size(), least.shop(), (double) (atTill.size() + atShop.size()) / (least.till() + least.shop()),
				seconds, run.status().word() + ((run.message() != null) ? ": " + run.message() : ""));
		if (this.areRoutesShown) {
			routes("till", atTill);
			routes("shop", atShop);
		}
	}

	private static void routes(String side, List<Call> calls) {
		Map<String, Long> routes = calls.stream()
			.collect(Collectors.groupingBy(CallCounts::route, TreeMap::new, Collectors.counting()));
		routes.forEach((route, count) -> System.out.printf(Locale.ROOT, "    %s %6d %s%n", side, count, route));
	}

	private static String route(Call call) {
		return call.method() + " " + call.path().replaceAll("/[0-9a-f-]*[0-9][0-9a-f-]*(?=/|$)", "/{id}");
	}

	/**
	 * The fewest calls that some work takes.
	 *
	 * @param till to the till
	 * @param shop to the shop
	 */
	record Least(int till, int shop) {
	}

}
