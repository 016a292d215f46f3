package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.evenkeel.ledger.Finding;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.ccv.StockTaking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.evenkeel.pairs.SalesPosAndCSeries.ORDERS;
import static io.evenkeel.pairs.SalesPosAndCSeries.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** CV-1 to CV-3: stock of SalesPOS in a C-Series shop. */
class SalesPosStockTests {

	private SalesPosAndCSeries pair;

	@BeforeEach
	void fillTheShelves(@TempDir Path folder) {
		this.pair = new SalesPosAndCSeries(folder);
		this.pair.sells("B-1", "12.10", 10);
		this.pair.begin();
	}

	@AfterEach
	void close() {
		this.pair.close();
	}

	@Test
	@Covers("CV-1")
	void aSaleAtTheTillLowersTheStockOfTheShop() {
		this.pair.till.sell("B-1", 3);
		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(7);
	}

	@Test
	@Covers("CV-1")
	void aChangeInTheShopDoesNotReachTheTillAndIsPutBack() {
		this.pair.shop.setStock("B-1", 99);
		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
		assertThat(this.pair.atTill("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("CV-1")
	void whatTheShopHasSoldIsNotForSaleAgainBeforeTheTillHasIt() {
		this.pair.shop.order("ann@example.com").name("Ann Archer").line("B-1", 2).paid(false).place();
		this.pair.till.sell("B-1", 1);

		this.pair.run(STOCK);
		assertThat(this.pair.inShop("B-1")).isEqualTo(7);

		this.pair.run(ORDERS);
		this.pair.run(STOCK);
		assertThat(this.pair.inShop("B-1")).isEqualTo(7);
	}

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource({ "physical, 10", "available, 7", "available-less-buffer, 5", "capped, 4" })
	@Covers("CV-2")
	void theJobChoosesTheFigure(String figure, int expected) {
		this.pair.till.stockTaking(StockTaking.NEVER);
		this.pair.reservations("open");
		this.pair.set(STOCK, "cap", "4");
		this.pair.set(STOCK, "buffer", "2");
		this.pair.set(STOCK, "stock-figure", figure);
		this.pair.openOrder("B-1", 3);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(expected);
		assertThat(this.pair.atTill("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("CV-2")
	void theFigureIsSummedOverSeveralStores() {
		try (CcvStandIn harbour = new CcvStandIn(0, Clock.systemUTC(), null, null)) {
			harbour.limits(100_000, Duration.ofMinutes(1));
			harbour.addProduct("B-1", "Thing B-1", new BigDecimal("12.10"), 5);
			this.pair.home.file("jobs/connections.yml", this.pair.home.text("jobs/connections.yml")
				.replaceFirst("(?m)^    reservations: .*$", "    reservations: none\n    stores: [harbour]")
					+ "\n  harbour:\n    service: ccv\n    shop: harbour.example\n    public-key: ${HARBOUR_KEY}\n"
					+ "    secret: ${HARBOUR_SECRET}\n    url: " + harbour.origin() + "\n    reservations: none\n");
			this.pair.home.with("HARBOUR_KEY", harbour.publicKey()).with("HARBOUR_SECRET", harbour.secret());
			this.pair.set(STOCK, "stock-figure", "summed");

			this.pair.run(STOCK);

			assertThat(this.pair.inShop("B-1")).isEqualTo(15);
		}
	}

	@Test
	@Covers("CV-2")
	void whatNobodyKnowsIsNotWritten() {
		this.pair.reservations("");
		this.pair.till.sell("B-1", 3);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
		assertThat(this.pair.findings(STOCK)).extracting(Finding::kind).contains("note");
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled", "disabled", "indicator" })
	@Covers("CV-3")
	void theShopManagesStockAsTheJobSays(String tracking) {
		this.pair.shop.edit("B-1", "stockTracking", tracking.equals("enabled") ? "disabled" : "enabled");
		this.pair.set(STOCK, "stock-tracking", tracking);

		this.pair.run(STOCK);

		assertThat(this.pair.variant("B-1").path("stockTracking").asString()).isEqualTo(tracking);
	}

	@Test
	@Covers("CV-3")
	void leftAsItIs() {
		this.pair.shop.edit("B-1", "stockTracking", "indicator");
		this.pair.till.sell("B-1", 1);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(9);
		assertThat(this.pair.variant("B-1").path("stockTracking").asString()).isEqualTo("indicator");
	}

}
