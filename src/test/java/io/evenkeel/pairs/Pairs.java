package io.evenkeel.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import io.evenkeel.testing.TestHome;

/** The pairs of services that the shipped jobs keep in step. */
enum Pairs {

	RETAIL_AND_ECWID((home) -> new BusyDayAtEcwid(new RetailAndEcwid(home))),

	RETAIL_AND_BIGCOMMERCE((home) -> new BusyDayAtBigCommerce(new RetailAndBigCommerce(home))),

	SALESPOS_AND_CSERIES((home) -> new BusyDayAtSalesPos(new SalesPosAndCSeries(home)));

	private final Function<TestHome, BusyDay> day;

	Pairs(Function<TestHome, BusyDay> day) {
		this.day = day;
	}

	/**
	 * The pairs to look at: all, or those that {@code -Dpairs} names, with commas
	 * between.
	 * @return at least one
	 */
	static List<Pairs> chosen() {
		String names = System.getProperty("pairs", "");
		return names.isEmpty() ? List.of(values()) : Arrays.stream(names.split(",")).map(Pairs::valueOf).toList();
	}

	/**
	 * Starts both services with a busy day before them.
	 * @param home where the jobs run
	 * @return the day; closing it ends all
	 */
	BusyDay day(TestHome home) {
		return this.day.apply(home);
	}

}
