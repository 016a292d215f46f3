package io.evenkeel.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

import io.evenkeel.ledger.Leases.Holder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeasesTests extends OnBothDatabases {

	@Test
	void areHadByOneOwnerAtATime() {
		Leases other = anotherProcess().leases();
		assertThat(this.ledger.leases().take("nightly", "run nightly")).isEmpty();

		assertThat(other.take("nightly", "plan nightly")).get().satisfies((holder) -> {
			assertThat(holder.what()).isEqualTo("run nightly");
			assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
		});
		assertThat(other.take("hourly", "run hourly")).isEmpty();
		assertThat(other.renew("nightly")).isFalse();
		assertThat(this.ledger.leases().renew("nightly")).isTrue();

		this.ledger.leases().release("nightly");
		assertThat(other.take("nightly", "plan nightly")).isEmpty();
	}

	@Test
	void areTakenOverFromAProcessOfThisMachineThatIsDead() throws Exception {
		Process dead = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-version")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		dead.waitFor();
		this.ledger.leases().take("nightly", "run nightly");
		sql().update("update lease set pid = ?", dead.pid());

		assertThat(anotherProcess().leases().take("nightly", "restart nightly")).isEmpty();
		assertThat(this.ledger.leases().renew("nightly")).isFalse();
	}

	@Test
	void areTakenOverFromAnotherMachineOnlyWhenItWasSilentForTooLong() {
		this.ledger.leases().take("nightly", "run nightly");
		sql().update("update lease set host = 'elsewhere', pid = 1");
		assertThat(anotherProcess().leases().take("nightly", "restart nightly")).map(Holder::host)
			.contains("elsewhere");

		sql().update("update lease set heartbeat = ?",
				Instant.now().minus(Leases.LIFE).minusSeconds(1).atOffset(ZoneOffset.UTC));

		assertThat(anotherProcess().leases().take("nightly", "restart nightly")).isEmpty();
	}

	@Test
	void areReleasedByTheirOwnerOnly() {
		this.ledger.leases().take("nightly", "run nightly");

		anotherProcess().leases().release("nightly");

		assertThat(this.ledger.leases().holder("nightly")).isPresent();
	}

}
