package io.evenkeel.sandbox.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimiterTests {

	private final AClock clock = new AClock();

	private final Limiter limiter = new Limiter(this.clock, 2, Duration.ofMinutes(1));

	@Test
	void refusesWhatIsAboveTheLimitUntilTheWindowEnds() {
		assertThat(this.limiter.take().remaining()).isEqualTo(1);
		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.take().allowed()).isFalse();

		this.clock.pass(Duration.ofSeconds(59));
		assertThat(this.limiter.take().allowed()).isFalse();

		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.refusals()).isEqualTo(2);
	}

	@Test
	void beginsAnewWhenTheLimitIsSet() {
		this.limiter.take();
		this.limiter.take();

		this.limiter.set(1, Duration.ofSeconds(10));

		assertThat(this.limiter.take().allowed()).isTrue();
		assertThat(this.limiter.take().allowed()).isFalse();
	}

	@Test
	void limitsARouteBesideAllTogether() {
		Limiter.Allowance products = new Limiter.Allowance("products", 1, Duration.ofSeconds(10));
		Limiter.Allowance orders = new Limiter.Allowance("orders", 1, Duration.ofSeconds(10));
		assertThat(this.limiter.take(products).allowed()).isTrue();

		Limiter.Grant ofTheRoute = this.limiter.take(products);
		Limiter.Grant ofAnother = this.limiter.take(orders);
		Limiter.Grant ofAll = this.limiter.take();

		assertThat(ofTheRoute.allowed()).isFalse();
		assertThat(ofTheRoute.reached()).isEqualTo(products);
		assertThat(ofTheRoute.end()).isEqualTo(this.clock.instant().plusSeconds(10));
		assertThat(ofAnother.allowed()).isTrue();
		assertThat(ofAll.allowed()).isFalse();
		assertThat(ofAll.reached()).isNull();
		assertThat(this.limiter.refusals()).isEqualTo(2);
	}

	@Test
	void takesNothingFromARouteForACallThatIsRefusedByAll() {
		Limiter.Allowance products = new Limiter.Allowance("products", 1, Duration.ofHours(1));
		this.limiter.take();
		this.limiter.take();
		assertThat(this.limiter.take(products).allowed()).isFalse();

		this.clock.pass(Duration.ofMinutes(1));

		assertThat(this.limiter.take(products).allowed()).isTrue();
	}

	@Test
	void followsALimitOfARouteThatChanges() {
		this.limiter.take(new Limiter.Allowance("products", 1, Duration.ofHours(1)));

		assertThat(this.limiter.take(new Limiter.Allowance("products", 2, Duration.ofHours(1))).allowed()).isTrue();
	}

}
