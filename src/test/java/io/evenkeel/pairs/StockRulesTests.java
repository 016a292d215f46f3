package io.evenkeel.pairs;

import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.pairs.RetailAndShop.HARBOUR;
import static io.evenkeel.pairs.RetailAndShop.MAIN_STREET;
import static io.evenkeel.pairs.RetailAndEcwid.ORDERS;
import static io.evenkeel.pairs.RetailAndEcwid.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** EC-6, EC-7, EC-9 and ES-12: the stock of both sides. */
class StockRulesTests extends PairStory {

	@BeforeEach
	void fillTheShelves() {
		this.pair.sells("B-1", "12.10", 10);
		this.pair.begin();
		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("EC-6")
	void agreesAfterASaleAtTheTill() {
		this.pair.till.sell("B-1", 2, MAIN_STREET);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(8);
	}

	@Test
	@Covers("EC-6")
	void agreesAfterASaleInTheShop() {
		this.pair.shop.order("ann@example.com").line("B-1", 3).place();

		this.pair.run(ORDERS);
		this.pair.run(STOCK);

		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(7);
		assertThat(this.pair.inShop("B-1")).isEqualTo(7);
	}

	@Test
	@Covers("EC-6")
	void agreesAfterSalesOnBothSidesInEitherOrderOfTheJobs() {
		this.pair.shop.order("ann@example.com").line("B-1", 3).place();
		this.pair.till.sell("B-1", 1, MAIN_STREET);

		this.pair.run(STOCK);
		assertThat(this.pair.inShop("B-1")).isEqualTo(6);
		this.pair.run(ORDERS);
		this.pair.run(STOCK);

		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(6);
		assertThat(this.pair.inShop("B-1")).isEqualTo(6);
	}

	@Test
	@Covers("EC-6")
	void keepsWhatIsOrderedAndNotPaidYetForItsCustomer() {
		this.pair.shop.order("ann@example.com").line("B-1", 4).payment("AWAITING_PAYMENT").place();
		this.pair.till.sell("B-1", 1, MAIN_STREET);

		this.pair.run(ORDERS);
		this.pair.run(STOCK);

		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(9);
		assertThat(this.pair.inShop("B-1")).isEqualTo(5);
	}

	@Test
	@Covers("EC-7")
	void carriesAChangeMadeByHandFromTheTillToTheShop() {
		this.pair.till.count("B-1", MAIN_STREET, 25);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(25);
	}

	@Test
	@Covers("EC-7")
	void putsBackAChangeMadeByHandInTheShop() {
		this.pair.shop.setStock("B-1", 99);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("EC-9")
	void writesNoStockWhereUpdateStockIsOffAndSaysSo() {
		this.pair.set(STOCK, "update-stock", "off");
		this.pair.till.sell("B-1", 2, MAIN_STREET);

		Run run = this.pair.run(STOCK);

		assertThat(this.pair.settled(run)).isEmpty();
		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
		assertThat(this.pair.findings(STOCK))
			.anySatisfy((finding) -> assertThat(finding.text()).contains("EC-9: update-stock is off"));
	}

	@Test
	@Covers("ES-12")
	void showsTheSumOfTheChosenOutlets() {
		this.pair.set(STOCK, "outlets", "[Main Street, Harbour]");
		this.pair.till.count("B-1", HARBOUR, 5);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(15);
	}

	@Test
	@Covers("ES-12")
	void showsTheStockOfTheRegistersOutletOtherwise() {
		this.pair.till.count("B-1", HARBOUR, 5);
		this.pair.till.sell("B-1", 1, MAIN_STREET);

		this.pair.run(STOCK);

		assertThat(this.pair.inShop("B-1")).isEqualTo(9);
	}

	@Test
	void aRunWithNothingToDoWritesNothing() {
		this.pair.run(STOCK);
		this.pair.shop.clearCalls();

		Run run = this.pair.run(STOCK);

		assertThat(this.pair.settled(run)).isEmpty();
		assertThat(this.pair.shop.calls().matching("PUT", "**")).isEmpty();
		assertThat(this.pair.shop.calls().matching("POST", "**")).isEmpty();
	}

}
