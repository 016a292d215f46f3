package io.evenkeel.job;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LimitTests {

	@ParameterizedTest
	@CsvSource({ "2%, 20, 1000, false", "2%, 21, 1000, true", "0.5%, 6, 1200, false", "0.5%, 7, 1200, true",
			"0%, 6, 1000, true", "50, 50, 60, false", "50, 51, 1000000, true", "0, 1, 1000, true", "0, 0, 0, false",
			"off, 1000, 1000, false" })
	void tripsPastTheLimitOnly(String limit, long count, long total, boolean trips) {
		assertThat(Limit.parse(limit).orElseThrow().tripsAt(count, total)).isEqualTo(trips);
	}

	@ParameterizedTest
	@CsvSource({ "2%, 5, 10, false", "2%, 6, 10, true", "2%, 5, 0, false", "2%, 6, 0, true" })
	void aShareNeverTripsForFive(String limit, long count, long total, boolean trips) {
		assertThat(Limit.parse(limit).orElseThrow().tripsAt(count, total)).isEqualTo(trips);
	}

	@ParameterizedTest
	@CsvSource({ "30%, 10.00, 13.00, false", "30%, 10.00, 13.01, true", "30%, 10.00, 7.00, false",
			"30%, 10.00, 6.99, true", "30%, 10, 0, true", "30%, 0, 10, false", "off, 10, 1000, false",
			"200%, 10, 30, false", "200%, 10, 30.01, true" })
	void tripsAtALargeChangeUpOrDown(String limit, BigDecimal before, BigDecimal after, boolean trips) {
		assertThat(Limit.parse(limit).orElseThrow().tripsAtChange(before, after)).isEqualTo(trips);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2%", "1.5%", "50", "off" })
	void readsBackWhatItShows(String text) {
		assertThat(Limit.parse(text).orElseThrow()).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "2 percent", "1.5", "none", "%", "1e3", "1,5%", "Off" })
	void refusesAnythingElse(String text) {
		assertThat(Limit.parse(text)).isEmpty();
	}

	@Test
	void everyGuardHasADefault() {
		assertThat(Guard.values()).allSatisfy((guard) -> assertThat(guard.defaultLimit()).isNotNull());
		assertThat(Guard.named("price-change")).contains(Guard.PRICE_CHANGE);
		assertThat(Guard.named("price")).isEmpty();
	}

}
