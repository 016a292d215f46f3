package io.evenkeel.connector.lightspeedretail;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaleIdsTests {

	@Test
	void givesTheSameReferenceTheSameIdForEver() {
		// an id that changed would write every order of the past again
		assertThat(SaleIds.of("ecwid-1003-XJ12H")).isEqualTo("40675688-85c1-537d-8dac-49f55574ff7c");
		assertThat(SaleIds.of("ecwid-1003-XJ12I")).isNotEqualTo(SaleIds.of("ecwid-1003-XJ12H"));
	}

	@Test
	void makesIdsOfVersionFive() {
		UUID id = UUID.fromString(SaleIds.of("any"));

		assertThat(id.version()).isEqualTo(5);
		assertThat(id.variant()).isEqualTo(2);
	}

}
