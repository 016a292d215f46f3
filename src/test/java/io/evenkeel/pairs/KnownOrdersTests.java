package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.ledger.RunStatus;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * C-Series tells the lines of an order in a call of its own. A stock job that runs every
 * few minutes asked for those of orders it knew, over and over.
 */
class KnownOrdersTests {

	private static final String STOCK = "stock-ccv-to-c-series";

	private static final String LINES = "/orders/*/products";

	private final Sandbox sandbox = Sandbox
		.start(SandboxOptions.of(List.of(SandboxService.CCV, SandboxService.CSERIES)));

	@AfterEach
	void close() {
		this.sandbox.close();
	}

	@Test
	void stockAsksForTheLinesOfOrdersThatAreNotTakenInYetAlone(@TempDir Path folder) {
		this.sandbox.ccv().addProduct("TEA", "Tea leaves", new BigDecimal("4.50"), 20);
		TestHome home = TestHome.in(folder).withSampleData();
		this.sandbox.environment().forEach(home::with);
		try (Engine engine = home.engine()) {
			run(engine, "products-ccv-to-c-series");
			run(engine, STOCK);
			run(engine, "orders-c-series-to-ccv");
			order(true);
			order(false);
			run(engine, "orders-c-series-to-ccv");

			assertThat(linesAskedBy(engine)).as("both are known").isZero();
			assertThat(this.sandbox.cseries().stock("TEA")).isEqualByComparingTo("18");

			order(true);
			assertThat(linesAskedBy(engine)).as("one is new").isEqualTo(1);
			assertThat(this.sandbox.cseries().stock("TEA")).isEqualByComparingTo("17");
		}
	}

	private void order(boolean paid) {
		this.sandbox.cseries().order("ann@example.com").name("Ann Archer").line("TEA", 1).paid(paid).place();
	}

	private long linesAskedBy(Engine engine) {
		this.sandbox.cseries().clearCalls();
		run(engine, STOCK);
		return this.sandbox.cseries().calls().count("GET", LINES);
	}

	private static void run(Engine engine, String job) {
		assertThat(engine.run(job).status()).isEqualTo(RunStatus.COMPLETED);
	}

}
