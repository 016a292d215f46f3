package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.pairs.SalesPosAndCSeries.ORDERS;
import static io.evenkeel.pairs.SalesPosAndCSeries.PRODUCTS;
import static io.evenkeel.pairs.SalesPosAndCSeries.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

/** CV-4 to CV-12: orders of a C-Series shop in SalesPOS. */
class SalesPosOrderTests {

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
	@Covers("CV-4")
	void sendsPaidOrdersOnly() {
		this.pair.shop.order("ann@example.com").line("B-1", 1).paid(true).place();
		long unpaid = this.pair.shop.order("bo@example.com").line("B-1", 1).paid(false).place();

		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).hasSize(1);
		assertThat(this.pair.onlyOrder().path("paid").asBoolean()).isTrue();

		this.pair.shop.status(unpaid, null, "paid", null);
		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).hasSize(2);
	}

	@Test
	@Covers("CV-4")
	void sendsTheStatusesThatTheJobNames() {
		this.pair.set(ORDERS, "send-shipment", "[shipped]");
		long order = this.pair.shop.order("ann@example.com").line("B-1", 1).paid(true).place();

		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).isEmpty();

		this.pair.shop.status(order, null, "paid", "shipped");
		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).hasSize(1);
	}

	@Test
	@Covers("CV-5")
	void fillsInWhatTheOrderLacks() {
		this.pair.set(ORDERS, "fill-in", "{extra.store-id: \"12\", extra.employee: Anna}");
		this.pair.shop.order("ann@example.com").line("B-1", 1).paid(true).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.onlyOrder().path("ordernotes").toString()).contains("12", "Anna");
	}

	@Test
	@Covers("CV-6")
	void skipsAnOrderThatExistsEvenWhenTheStateIsLost() {
		this.pair.shop.order("ann@example.com").line("B-1", 1).paid(true).place();
		this.pair.run(ORDERS);
		assertThat(this.pair.changes(this.pair.run(ORDERS))).isEmpty();

		this.pair.closeEngine();
		this.pair.home.with("EVENKEEL_STATE_URL", "jdbc:hsqldb:mem:lost-" + System.nanoTime() + ";hsqldb.tx=mvcc");
		this.pair.run(PRODUCTS);
		this.pair.set(ORDERS, "import-all-orders", "on");
		this.pair.run(ORDERS);

		assertThat(this.pair.till.orders()).hasSize(1);
		assertThat(this.pair.till.users()).hasSize(1);
		assertThat(this.pair.shop.products()).hasSize(1);
	}

	@Test
	@Covers("CV-7")
	void findsTheCustomerByEmailAndUpdatesIt() {
		this.pair.shop.order("ann@example.com")
			.name("Ann Archer")
			.address("Kade", "1", "", "1011AA", "Amsterdam", "nl")
			.line("B-1", 1)
			.paid(true)
			.place();
		this.pair.run(ORDERS);
		this.pair.shop.order("Ann@Example.com")
			.name("Ann Archer")
			.address("Gracht", "2", "", "1012AB", "Amsterdam", "nl")
			.line("B-1", 1)
			.paid(true)
			.place();
		this.pair.run(ORDERS);

		assertThat(this.pair.till.users()).singleElement()
			.satisfies((user) -> assertThat(user.toString()).contains("Gracht").doesNotContain("Kade"));
	}

	@Test
	@Covers("CV-7")
	void leavesAKnownCustomerAloneWhereTheJobSaysSo() {
		this.pair.set(ORDERS, "update-customers", "off");
		for (String street : List.of("Kade", "Gracht")) {
			this.pair.shop.order("ann@example.com")
				.name("Ann Archer")
				.address(street, "1", "", "1011AA", "Amsterdam", "nl")
				.line("B-1", 1)
				.paid(true)
				.place();
			this.pair.run(ORDERS);
		}

		assertThat(this.pair.till.users()).singleElement()
			.satisfies((user) -> assertThat(user.toString()).contains("Kade").doesNotContain("Gracht"));
	}

	@Test
	@Covers("CV-8")
	void aCompanyIsABusinessAndAPersonIsNot() {
		this.pair.shop.order("ann@example.com")
			.name("Ann Archer")
			.company("Bolt BV")
			.vat("NL001234567B01")
			.coc("12345678")
			.line("B-1", 1)
			.paid(true)
			.place();
		this.pair.shop.order("bo@example.com").name("Bo Baker").line("B-1", 1).paid(true).place();

		this.pair.run(ORDERS);

		JsonNode business = user("ann@example.com");
		assertThat(business.path("userinfo").path("customertype").asString()).isEqualTo("b2b");
		assertThat(business.toString()).contains("Bolt BV", "12345678", "NL001234567B01", "Ann", "Archer");
		assertThat(user("bo@example.com").path("userinfo").path("customertype").asString()).isEqualTo("b2c");
	}

	private JsonNode user(String email) {
		return this.pair.till.users()
			.stream()
			.filter((user) -> user.path("userinfo").path("email").asString("").equals(email))
			.findFirst()
			.orElseThrow();
	}

	@Test
	@Covers("CV-9")
	void booksEveryOrderOnTheDefaultCustomer() {
		this.pair.shop.order("web@example.com").name("The web").line("B-1", 1).paid(true).place();
		this.pair.run(ORDERS);
		this.pair.set(ORDERS, "default-customer", "web@example.com");
		this.pair.shop.order("ann@example.com").name("Ann Archer").line("B-1", 1).paid(true).place();
		this.pair.run(ORDERS);

		long web = user("web@example.com").path("id").asLong();
		assertThat(this.pair.till.users()).hasSize(1);
		assertThat(this.pair.till.orders()).hasSize(2)
			.allSatisfy((order) -> assertThat(order.path("user").path("id").asLong()).isEqualTo(web));
	}

	@Test
	@Covers("CV-10")
	void aMissingArticleHoldsTheOrderBackUntilItIsThere() {
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		this.pair.shop.order("ann@example.com").line("ONLINE-1", 1).line("B-1", 1).paid(true).place();

		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).isEmpty();
		assertThat(this.pair.findings(ORDERS)).extracting(Finding::kind).contains("held");

		this.pair.sells("ONLINE-1", "6.05", 5);
		this.pair.run(PRODUCTS);
		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).hasSize(1);
	}

	@Test
	@Covers("CV-10")
	void aMissingArticleBecomesALineOfText() {
		this.pair.set(ORDERS, "missing-product", "text-line");
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		this.pair.shop.order("ann@example.com").line("ONLINE-1", 2).paid(true).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.onlyOrder().path("orderrows").toString()).contains("Only online");
		assertThat(this.pair.till.products()).hasSize(1);
	}

	@Test
	@Covers("CV-10")
	void aMissingArticleIsCreatedOnce() {
		this.pair.set(ORDERS, "missing-product", "create");
		this.pair.shop.addProduct("ONLINE-1", "Only online", new BigDecimal("6.05"), 5);
		this.pair.shop.order("ann@example.com").line("ONLINE-1", 1).paid(true).place();
		this.pair.shop.order("bo@example.com").line("ONLINE-1", 1).paid(true).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.till.products()).extracting((product) -> product.path("productnumber").asString())
			.containsExactlyInAnyOrder("B-1", "ONLINE-1");
		assertThat(this.pair.till.orders()).hasSize(2);
	}

	@Test
	@Covers("CV-11")
	void paymentMethodsAndTermsGoThroughTheTable() {
		this.pair.shop.order("ann@example.com").line("B-1", 1).paymentMethod("ideal").paid(true).place();

		this.pair.run(ORDERS);

		assertThat(this.pair.onlyOrder().path("ordernotes").toString()).contains("iDEAL", "Paid online");
	}

	@Test
	@Covers("CV-11")
	void theDefaultStandsInAndCanBeForced() {
		this.pair.set(ORDERS, "payment-method-default", "Web");
		this.pair.set(ORDERS, "payment-terms-default", "On receipt");
		this.pair.shop.order("ann@example.com").line("B-1", 1).paymentMethod("shells").paid(true).place();
		this.pair.run(ORDERS);
		assertThat(this.pair.onlyOrder().path("ordernotes").toString()).contains("Web", "On receipt");

		this.pair.set(ORDERS, "payment-method-force", "on");
		this.pair.shop.order("bo@example.com").line("B-1", 1).paymentMethod("ideal").paid(true).place();
		this.pair.run(ORDERS);
		assertThat(this.pair.till.orders()).hasSize(2)
			.allSatisfy((order) -> assertThat(order.path("ordernotes").toString()).contains("Web"));
	}

	@Test
	@Covers("CV-12")
	void namesAddressesAndLinesArriveAsTheyWere() {
		this.pair.shop.order("ann@example.com")
			.name("Ann Archer")
			.address("Kade", "12", "-14 bis", "1011AA", "Amsterdam", "nl")
			.shippingAddress("Gracht", "3", "a", "1012AB", "Utrecht", "nl")
			.line("B-1", 2)
			.shipping("By post", new BigDecimal("4.95"))
			.paid(true)
			.place();

		this.pair.run(ORDERS);

		JsonNode order = this.pair.onlyOrder();
		JsonNode billing = order.path("customer").path("billingaddress");
		assertThat(billing.path("street").asString()).isEqualTo("Kade");
		assertThat(billing.path("housenumber").asInt()).isEqualTo(12);
		assertThat(billing.path("housenumber_suffix").asString()).isEqualTo("-14 bis");
		assertThat(billing.path("zipcode").asString()).isEqualTo("1011AA");
		assertThat(billing.path("city").asString()).isEqualTo("Amsterdam");
		assertThat(order.path("customer").path("deliveryaddress").toString()).contains("Gracht", "Utrecht");
		assertThat(order.path("total_shipping").decimalValue()).isEqualByComparingTo("4.95");
		JsonNode row = order.path("orderrows").path(0);
		assertThat(row.path("product_number").asString()).isEqualTo("B-1");
		assertThat(row.path("count").decimalValue()).isEqualByComparingTo("2");
		assertThat(row.path("price").decimalValue()).isEqualByComparingTo("12.10");
		assertThat(order.path("total_price").decimalValue()).isEqualByComparingTo("29.15");
	}

	@Test
	void theNextRunsHaveNothingToDo() {
		this.pair.shop.order("ann@example.com").name("Ann Archer").line("B-1", 1).paid(true).place();
		List.of(ORDERS, STOCK, PRODUCTS, ORDERS, STOCK).forEach(this.pair::run);

		List<Run> runs = List.of(this.pair.run(PRODUCTS), this.pair.run(ORDERS), this.pair.run(STOCK));

		assertThat(runs).allSatisfy((run) -> assertThat(this.pair.changes(run)).isEmpty());
	}

}
