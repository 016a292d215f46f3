package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.RetailAndShop.MAIN_STREET;
import static io.evenkeel.pairs.RetailAndEcwid.ORDERS;
import static io.evenkeel.pairs.RetailAndEcwid.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** EC-1 to EC-5, EC-8 and EC-10 to EC-13: orders of the shop become sales in Retail. */
class OrderRulesTests extends PairStory {

	@BeforeEach
	void fillTheShelves() {
		this.pair.sells("B-1", "12.10", 10);
		this.pair.sells("B-2", "24.20", 10);
		this.pair.begin();
	}

	@Test
	@Covers("EC-1")
	void aPaidOrderBecomesASaleAndNoOtherDoes() {
		order("PAID");
		for (String status : List.of("AWAITING_PAYMENT", "CANCELLED", "INCOMPLETE", "REFUNDED")) {
			order(status);
		}

		this.pair.run(ORDERS);

		JsonNode sale = this.pair.onlySale();
		assertThat(sale.path("state").asString()).isEqualTo("closed");
		assertThat(sale.path("totals").path("price_incl_tax").decimalValue()).isEqualByComparingTo("24.20");
	}

	@Test
	@Covers("EC-2")
	void anOrderThatIsPaidLaterIsTakenInByTheNextRun() {
		String order = order("AWAITING_PAYMENT");
		this.pair.run(ORDERS);
		assertThat(this.pair.postedSales()).isEmpty();

		this.pair.shop.pay(order);
		this.pair.run(ORDERS);

		assertThat(this.pair.onlySale().path("source").path("id").asString()).endsWith(order);
	}

	@Test
	@Covers("EC-3")
	void aSaleOfTheTillNeverGoesToTheShop() {
		this.pair.till.sell("B-1", 1, MAIN_STREET);

		this.pair.run(ORDERS);
		this.pair.run(STOCK);

		assertThat(this.pair.shop.orders()).isEmpty();
		assertThat(this.pair.shop.calls().matching("POST", "/orders**")).isEmpty();
	}

	@Test
	@Covers("EC-4")
	void theSaleIsClosedWhateverTheFulfilmentIs() {
		for (String status : List.of("AWAITING_PROCESSING", "SHIPPED", "DELIVERED", "WILL_NOT_DELIVER")) {
			this.pair.shop.order("ann@example.com").line("B-1", 1).fulfilment(status).place();
		}

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).hasSize(4)
			.allSatisfy((sale) -> assertThat(sale.path("state").asString()).isEqualTo("closed"));
		assertThat(this.pair.shop.orders()).extracting((order) -> order.path("fulfillmentStatus").asString())
			.containsExactlyInAnyOrder("AWAITING_PROCESSING", "SHIPPED", "DELIVERED", "WILL_NOT_DELIVER");
	}

	@Test
	@Covers("EC-5")
	void postsNothingWherePostSalesIsOffAndSaysSo() {
		this.pair.set(ORDERS, "post-sales", "off");
		String order = order("PAID");

		this.pair.run(ORDERS);

		assertThat(this.pair.postedSales()).isEmpty();
		assertThat(this.pair.findings(ORDERS)).singleElement().satisfies((finding) -> {
			assertThat(finding.key()).isEqualTo(order);
			assertThat(finding.text()).contains("EC-5: post-sales is off");
		});

		this.pair.set(ORDERS, "post-sales", "on");
		this.pair.run(ORDERS);
		assertThat(this.pair.postedSales()).hasSize(1);
	}

	@Test
	@Covers("EC-8")
	void takesStockFromTheOutletOfTheRegister() {
		this.pair.till.count("B-1", RetailAndShop.HARBOUR, 7);
		this.pair.set(ORDERS, "register", "Harbour till");
		this.pair.shop.order("ann@example.com").line("B-1", 3).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.till.stock("B-1", RetailAndShop.HARBOUR)).isEqualByComparingTo("4");
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
	}

	@Test
	@Covers("EC-10")
	void findsTheCustomerByTheAddressWhateverItsCase() {
		String known = this.pair.till.addCustomer("Ann", "Archer", "Ann@Example.com");
		this.pair.shop.order(" ANN@example.COM ").name("Ann Archer").line("B-1", 1).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.till.customers()).hasSize(1);
		assertThat(this.pair.onlySale().path("customer_id").asString()).isEqualTo(known);
	}

	@Test
	@Covers("EC-11")
	void putsTheSaleOnAKnownAddressAndLeavesItsNameAlone() {
		String known = this.pair.till.addCustomer("Ann", "Archer", "ann@example.com");
		this.pair.shop.order("ann@example.com").name("Annabel Smith").line("B-1", 1).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.onlySale().path("customer_id").asString()).isEqualTo(known);
		assertThat(this.pair.till.customers()).singleElement().satisfies((customer) -> {
			assertThat(customer.path("first_name").asString()).isEqualTo("Ann");
			assertThat(customer.path("last_name").asString()).isEqualTo("Archer");
		});
	}

	@Test
	@Covers("EC-12")
	void makesACustomerOfAnUnknownAddressOnce() {
		this.pair.shop.order("bo@example.com").name("Bo Baker").line("B-1", 1).place();
		this.pair.shop.order("bo@example.com").name("Bo Baker").line("B-2", 1).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.till.customers()).singleElement().satisfies((customer) -> {
			assertThat(customer.path("email").asString()).isEqualTo("bo@example.com");
			assertThat(customer.path("first_name").asString()).isEqualTo("Bo");
			assertThat(customer.path("last_name").asString()).isEqualTo("Baker");
		});
		assertThat(this.pair.postedSales()).hasSize(2);
	}

	@Test
	@Covers("EC-13")
	void callsACustomerWithoutANameByTheAddress() {
		order("PAID");

		this.pair.run(ORDERS);

		JsonNode customer = this.pair.till.customers().get(0);
		assertThat((customer.path("first_name").asString("") + " " + customer.path("last_name").asString("")).strip())
			.isEqualTo("ann@example.com");
	}

	@Test
	void aCancelledOrderVoidsItsSaleAndGivesTheGoodsBack() {
		String order = order("PAID");
		this.pair.run(ORDERS);
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(8);

		this.pair.shop.cancel(order);
		this.pair.run(ORDERS);

		assertThat(this.pair.onlySale().path("state").asString()).isEqualTo("voided");
		assertThat(this.pair.inMainStreet("B-1")).isEqualTo(10);
	}

	@Test
	void theSaleComesToTheCentOfTheOrder() {
		this.pair.shop.order("ann@example.com")
			.line("B-1", 3)
			.line("B-2", 1)
			.shipping("Post", new BigDecimal("4.95"))
			.coupon("SPRING", new BigDecimal("5.00"))
			.place();

		this.pair.run(ORDERS);

		JsonNode order = this.pair.shop.orders().get(0);
		assertThat(this.pair.onlySale().path("totals").path("price_incl_tax").decimalValue())
			.isEqualByComparingTo(order.path("total").decimalValue());
	}

	@Test
	void theNextRunHasNothingToDo() {
		order("PAID");
		this.pair.run(ORDERS);
		this.pair.run(ORDERS);
		this.pair.till.clearCalls();

		Run run = this.pair.run(ORDERS);

		assertThat(this.pair.settled(run)).isEmpty();
		assertThat(this.pair.till.calls().matching("POST", "/sales**")).isEmpty();
	}

	private String order(String status) {
		return this.pair.shop.order("ann@example.com").line("B-1", 2).payment(status).place();
	}

}
