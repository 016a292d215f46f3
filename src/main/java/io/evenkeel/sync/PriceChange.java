package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.List;

/**
 * By how much prices differ, in one currency.
 *
 * @param currency the currency
 * @param count how many prices differ
 * @param min the smallest difference, negative where prices fall
 * @param median the middle one
 * @param max the largest one
 * @param sum all of them together
 */
public record PriceChange(String currency, int count, BigDecimal min, BigDecimal median, BigDecimal max,
		BigDecimal sum) {

	static PriceChange of(String currency, List<BigDecimal> differences) {
		List<BigDecimal> sorted = differences.stream().sorted().toList();
		return new PriceChange(currency, sorted.size(), sorted.get(0), sorted.get(sorted.size() / 2),
				sorted.get(sorted.size() - 1), sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
	}

}
