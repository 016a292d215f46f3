package io.evenkeel.sandbox.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTests {

	private final Faults faults = new Faults();

	@Test
	void strikesTheCallThatWasAskedForAndNoOther() {
		this.faults.add(Fault.of(Fault.Kind.SERVER_ERROR).on("POST", "/sales").atCall(2));

		assertThat(this.faults.next("POST", "/sales")).isEmpty();
		assertThat(this.faults.next("GET", "/sales")).isEmpty();
		assertThat(this.faults.next("POST", "/sales")).map(Fault::kind).contains(Fault.Kind.SERVER_ERROR);
		assertThat(this.faults.next("POST", "/sales")).isEmpty();
		assertThat(this.faults.struck()).isEqualTo(1);
	}

	@Test
	void strikesEveryCallUntilItIsCleared() {
		this.faults.add(Fault.of(Fault.Kind.BAD_GATEWAY));

		assertThat(this.faults.next("GET", "/a")).isPresent();
		assertThat(this.faults.next("PUT", "/b")).isPresent();
		this.faults.clear();
		assertThat(this.faults.next("GET", "/a")).isEmpty();
	}

	@Test
	void countsTheCallsOfEachFaultOnTheirOwn() {
		this.faults.add(Fault.of(Fault.Kind.SLOW).on("GET", "**").times(1));
		this.faults.add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", "**").atCall(2));

		assertThat(this.faults.next("GET", "/a")).map(Fault::kind).contains(Fault.Kind.SLOW);
		assertThat(this.faults.next("GET", "/a")).map(Fault::kind).contains(Fault.Kind.SERVER_ERROR);
	}

}
