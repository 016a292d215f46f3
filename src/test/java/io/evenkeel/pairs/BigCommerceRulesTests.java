package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.RetailAndBigCommerce.CATALOGUE;
import static io.evenkeel.pairs.RetailAndBigCommerce.ORDERS;
import static io.evenkeel.pairs.RetailAndBigCommerce.STOCK;
import static io.evenkeel.pairs.RetailAndShop.MAIN_STREET;
import static org.assertj.core.api.Assertions.assertThat;

/** BC-1 to BC-11: BigCommerce and Retail. */
class BigCommerceRulesTests {

	/** Status ids of the service. */
	private static final Map<String, Integer> STATUS = Map.of("Incomplete", 0, "Pending", 1, "Cancelled", 5, "Declined",
			6, "Awaiting Payment", 7, "Completed", 10);

	private RetailAndBigCommerce pair;

	@BeforeEach
	void fillTheShelves(@TempDir Path folder) {
		this.pair = new RetailAndBigCommerce(folder);
		this.pair.sells("B-1", "12.10", 10);
		this.pair.begin();
	}

	@AfterEach
	void close() {
		this.pair.close();
	}

	@Test
	@Covers("BC-1")
	void retailLeadsProductsPricesAndStock() {
		assertThat(this.pair.shop.product("B-1")).isPresent();
		assertThat(this.pair.inShop("B-1")).isEqualTo(10);

		this.pair.till.edit("B-1", "price", "11.00");
		this.pair.shop.edit("B-1", "name", "Edited in the shop");
		this.pair.shop.setStock("B-1", 99);
		this.pair.run(CATALOGUE);
		this.pair.run(STOCK);

		JsonNode product = this.pair.shop.product("B-1").orElseThrow();
		assertThat(product.path("price").decimalValue()).isEqualByComparingTo("11.00");
		assertThat(product.path("name").asString()).isEqualTo("Thing B-1");
		assertThat(this.pair.inShop("B-1")).isEqualTo(10);
	}

	@Test
	@Covers({ "BC-2", "BC-4" })
	void takesOrdersTheirCustomersAndTheStockThatIsLeft() {
		this.pair.shop.order("ann@example.com")
			.name("Ann Archer")
			.line("B-1", 3)
			.status(STATUS.get("Completed"))
			.place();

		this.pair.run(ORDERS);
		this.pair.run(STOCK);

		assertThat(this.pair.till.customers()).extracting((customer) -> customer.path("email").asString())
			.containsExactly("ann@example.com");
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(7);
		assertThat(this.pair.inShop("B-1")).isEqualTo(7);
	}

	@Test
	@Covers("BC-3")
	void takesOrdersPaidAndUnpaid() {
		order("Awaiting Payment");
		order("Completed");

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).hasSize(2)
			.allSatisfy((sale) -> assertThat(sale.path("state").asString()).isEqualTo("closed"));
	}

	@Test
	@Covers("BC-5")
	void makesAProductOfAnArticleThatRetailDoesNotKnow() {
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		this.pair.shop.order("ann@example.com").line("ONLINE-1", 1).status(STATUS.get("Completed")).place();
		this.pair.shop.order("bo@example.com").line("ONLINE-1", 2).status(STATUS.get("Completed")).place();

		this.pair.run(ORDERS);

		assertThat(skus()).containsOnlyOnce("ONLINE-1");
		assertThat(this.pair.postedSales()).hasSize(2);
	}

	@Test
	@Covers("BC-6")
	void sellsShippingHandlingAndWrappingAsArticles() {
		for (int i = 0; i < 2; i++) {
			this.pair.shop.order("ann@example.com")
				.line("B-1", 1)
				.shipping("Post", new BigDecimal("4.95"))
				.handling(new BigDecimal("1.00"))
				.wrapping(new BigDecimal("2.50"))
				.status(STATUS.get("Completed"))
				.place();
		}

		this.pair.run(ORDERS);

		assertThat(skus()).containsOnlyOnce("SHIPPING", "HANDLING", "GIFT-WRAPPING");
		assertThat(this.pair.postedSales()).hasSize(2)
			.allSatisfy((sale) -> assertThat(sale.path("line_items")).hasSize(4));
	}

	@Test
	@Covers("BC-7")
	void aSaleOfTheTillNeverGoesToTheShop() {
		this.pair.till.sell("B-1", 1, MAIN_STREET);

		this.pair.run(ORDERS);

		assertThat(this.pair.shop.orders()).isEmpty();
	}

	@Test
	@Covers("BC-8")
	void importsByStatus() {
		for (String status : List.of("Incomplete", "Pending", "Cancelled", "Declined", "Awaiting Payment")) {
			order(status);
		}

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).extracting((sale) -> sale.path("state").asString())
			.containsExactlyInAnyOrder("voided", "voided", "closed");
	}

	@Test
	@Covers("BC-8")
	void aStatusThatChangesLaterChangesTheSale() {
		long order = order("Completed");
		this.pair.run(ORDERS);

		this.pair.shop.status(order, STATUS.get("Cancelled"));
		this.pair.run(ORDERS);

		assertThat(this.pair.onlySale().path("state").asString()).isEqualTo("voided");
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("BC-9")
	void leavesTheTimeBeforeTheJobAloneUnlessItSaysSo(@TempDir Path elsewhere) {
		this.pair.close();
		this.pair = new RetailAndBigCommerce(elsewhere);
		this.pair.sells("B-1", "12.10", 10);
		this.pair.run(CATALOGUE);
		order("Completed");
		this.pair.run(ORDERS);
		assertThat(this.pair.postedSales()).isEmpty();

		this.pair.set(ORDERS, "import-all-orders", "on");
		this.pair.home.file("jobs/" + ORDERS + ".yml",
				this.pair.home.text("jobs/" + ORDERS + ".yml").replace("create: 500", "create: 0"));
		Run run = this.pair.run(ORDERS);
		assertThat(run.status().word()).isEqualTo("awaiting-approval");
		this.pair.engine().approve(run.id(), "Ann");

		assertThat(this.pair.postedSales()).hasSize(1);
	}

	@Test
	@Covers("BC-10")
	void makesNothingTwiceWhenTheStateIsLost() {
		order("Completed");
		this.pair.run(ORDERS);
		this.pair.closeEngine();
		this.pair.home.with("EVENKEEL_STATE_URL", "jdbc:hsqldb:mem:lost-" + System.nanoTime() + ";hsqldb.tx=mvcc");

		this.pair.begin();
		this.pair.set(ORDERS, "import-all-orders", "on");
		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).hasSize(1);
		assertThat(this.pair.shop.products()).hasSize(1);
	}

	@Test
	@Covers("BC-11")
	void postsWhatIsGivenBackOnceAndSendsNothingBack() {
		long order = order("Completed");
		this.pair.run(ORDERS);
		this.pair.shop.refund(order, "B-1", 1);

		this.pair.run(ORDERS);
		Run again = this.pair.run(ORDERS);

		assertThat(this.pair.changes(again)).isEmpty();
		assertThat(this.pair.postedSales()).hasSize(2);
		JsonNode refund = this.pair.postedSales()
			.stream()
			.filter((sale) -> sale.path("source").path("id").asString("").contains("refund"))
			.findFirst()
			.orElseThrow();
		assertThat(refund.path("line_items").path(0).path("quantity").decimalValue()).isEqualByComparingTo("-1");
		assertThat(refund.path("payments").path(0).path("amount").decimalValue()).isEqualByComparingTo("-12.10");
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
		assertThat(this.pair.shop.orders()).hasSize(1);
	}

	@Test
	@Covers("BC-11")
	void postsOrderAndRefundThatComeTogether() {
		long order = order("Completed");
		this.pair.shop.refund(order, "B-1", 1);

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).hasSize(2);
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("BC-11")
	void whatWasGivenBackOfAnOrderThatRetailNeverHadStaysOut(@TempDir Path elsewhere) {
		this.pair.close();
		this.pair = new RetailAndBigCommerce(elsewhere);
		this.pair.sells("B-1", "12.10", 10);
		this.pair.run(CATALOGUE);
		long order = order("Completed");
		this.pair.run(ORDERS);
		this.pair.shop.refund(order, "B-1", 1);

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).isEmpty();
	}

	@Test
	void theNextRunsHaveNothingToDo() {
		order("Completed");
		List.of(ORDERS, STOCK, CATALOGUE, ORDERS, STOCK).forEach(this.pair::run);

		List<Run> runs = List.of(this.pair.run(CATALOGUE), this.pair.run(ORDERS), this.pair.run(STOCK));

		assertThat(runs).allSatisfy((run) -> assertThat(this.pair.changes(run)).isEmpty());
	}

	private long order(String status) {
		return this.pair.shop.order("ann@example.com").line("B-1", 1).status(STATUS.get(status)).place();
	}

	private List<String> skus() {
		return this.pair.till.products()
			.stream()
			.map((product) -> product.path("sku").asString(""))
			.collect(Collectors.toList());
	}

}
