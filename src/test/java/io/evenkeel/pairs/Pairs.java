package io.evenkeel.pairs;

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
	 * Starts both services with a busy day before them.
	 * @param home where the jobs run
	 * @return the day; closing it ends all
	 */
	BusyDay day(TestHome home) {
		return this.day.apply(home);
	}

}
