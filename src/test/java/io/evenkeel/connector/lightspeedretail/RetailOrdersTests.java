package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.sandbox.retail.SecondPost;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailOrdersTests {

	private final ATill till = new ATill();

	private final String tent = this.till.add("TENT", "199.95");

	private final String mug = this.till.add("MUG", "7.49");

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	private static OrderLine line(@Nullable String product, String quantity, String price, @Nullable String tax) {
		return new OrderLine(OrderLine.Kind.PRODUCT, product, "SKU", "A thing", new BigDecimal(quantity), euro(price),
				(tax != null) ? euro(tax) : null, null);
	}

	private static OrderLine other(OrderLine.Kind kind, String name, String price) {
		return new OrderLine(kind, null, null, name, BigDecimal.ONE, euro(price), null, null);
	}

	private static Order.Builder order(String number, List<OrderLine> lines, String total) {
		return Order.order("shop-1")
			.with(RecordField.NUMBER, number)
			.with(RecordField.REFERENCE, "ecwid-1003-" + number)
			.with(RecordField.REGISTER, "Web orders")
			.with(RecordField.PLACED, Instant.parse("2026-07-01T10:00:00Z"))
			.with(RecordField.LINES, lines)
			.with(RecordField.PAYMENTS, List.of(new Payment("Web", euro(total), null)))
			.with(RecordField.TOTAL, euro(total));
	}

	private Order.Builder tentOrder(String number) {
		return order(number, List.of(line(this.tent, "1", "199.95", "34.70")), "199.95");
	}

	private Order.Builder annasOrder(String number) {
		return tentOrder(number).with(RecordField.CUSTOMER_EMAIL, "anna@example.com")
			.with(RecordField.CUSTOMER_NAME, "Anna van der Berg");
	}

	private Outcome write(Order.Builder order) {
		return this.till.write(RecordKind.ORDERS, this.till.creation(order)).get(0);
	}

	private JsonNode onlySale() {
		return onlyOne(this.till.shop.sales());
	}

	private JsonNode onlyCustomer() {
		return onlyOne(this.till.shop.customers());
	}

	private static JsonNode onlyOne(List<JsonNode> rows) {
		assertThat(rows).hasSize(1);
		return rows.get(0);
	}

	@Test
	void writesAnOrderAsAClosedSaleThatTakesStockFromTheRegistersOutlet() {
		this.till.shop.count("TENT", "Main Street", 5);
		this.till.shop.count("TENT", "Harbour", 5);

		Outcome outcome = write(tentOrder("XJ12H"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(onlySale().path("state").asString()).isEqualTo("closed");
		assertThat(onlySale().path("id").asString()).isEqualTo(outcome.targetId());
		assertThat(onlySale().path("note").asString()).isEqualTo("Order XJ12H");
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("4");
		assertThat(this.till.shop.stock("TENT", "Harbour")).isEqualByComparingTo("5");
	}

	@Test
	void readsItBackWithLinesPaymentsAndOurReference() {
		Outcome outcome = write(tentOrder("XJ12H"));
		this.till.shop.sell("MUG", 1, "Harbour");

		ATill.Read read = this.till.read(RecordKind.ORDERS);
		Order order = read.record(outcome.targetId());

		assertThat(read.ids()).containsExactly(outcome.targetId());
		assertThat(order.getReference()).isEqualTo("ecwid-1003-XJ12H");
		assertThat(order.getStatus()).isEqualTo("closed");
		assertThat(order.getRegister()).isEqualTo("Web orders");
		assertThat(order.getTotal()).isEqualTo(euro("199.95"));
		assertThat(order.getPayments())
			.containsExactly(new Payment("Web", euro("199.95"), Instant.parse("2026-07-01T10:00:00Z")));
		OrderLine line = order.getLines().get(0);
		assertThat(line.product()).isEqualTo(this.tent);
		assertThat(line.price()).isEqualTo(euro("199.95"));
		assertThat(line.tax()).isEqualTo(euro("34.70"));
		assertThat(line.taxName()).isEqualTo("VAT 21%");
	}

	@Test
	void tellsTheHashThatTheNextReadGivesAndReadsOnlyNewSalesAfterIt() {
		Outcome first = write(tentOrder("1"));
		ATill.Read read = this.till.read(RecordKind.ORDERS);
		Outcome second = write(tentOrder("2"));

		assertThat(first.now().hash()).isEqualTo(read.items().get(0).hash());
		assertThat(this.till.read(RecordKind.ORDERS, read.mark()).ids()).containsExactly(second.targetId());
	}

	@ParameterizedTest(name = "{0} at {1} with {2}")
	@CsvSource({ "3, 7.49, 1.30", "7, 0.99, 0.17", "1, 0.03, 0.01", "2.5, 12.345, 2.1425", "3, 3.33, 0.27",
			"1, 19.99, 0", "11, 33.33, 5.784545" })
	void totalsWhatTheOrderTotalsToTheCent(String quantity, String price, String tax) {
		BigDecimal sum = new BigDecimal(quantity).multiply(new BigDecimal(price));
		List<OrderLine> lines = List.of(line(this.mug, quantity, price, tax), line(this.tent, "1", "199.95", "16.51"),
				other(OrderLine.Kind.SHIPPING, "Parcel", "4.95"), other(OrderLine.Kind.FEE, "SUMMER", "-3.33"));
		String total = sum.add(new BigDecimal("201.57")).toPlainString();

		write(order("1", lines, total));

		assertThat(onlySale().path("totals").path("price_incl_tax").decimalValue()).isEqualByComparingTo(total);
	}

	@Test
	void takesTheTillsTaxOfTheSameRate() {
		write(order("1", List.of(line(this.tent, "1", "121.00", "21.00"), line(this.mug, "1", "10.90", "0.90"),
				line(this.mug, "1", "5.00", "0"), line(this.mug, "2", "12.10", null)), "161.10"));

		List<OrderLine> lines = this.till.read(RecordKind.ORDERS)
			.<Order>record(onlySale().path("id").asString())
			.getLines();
		assertThat(lines).extracting(OrderLine::taxName).containsExactly("VAT 21%", "VAT 9%", "No Tax", "VAT 21%");
		assertThat(lines).extracting(OrderLine::tax)
			.containsExactly(euro("21.00"), euro("0.90"), euro("0.00"), euro("2.10"));
	}

	@Test
	void refusesATaxThatTheTillDoesNotHave() {
		Outcome outcome = write(order("1", List.of(line(this.tent, "1", "119.00", "19.00")), "119.00"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("a tax of 19 %", "VAT 21% 21 %");
		assertThat(this.till.shop.sales()).isEmpty();
	}

	@Test
	void writesShippingAsAFeeAndWhatDoesNotAddUpAsADifferenceThatPeopleSee() {
		List<OrderLine> lines = List.of(line(this.tent, "1", "100.00", "17.36"),
				other(OrderLine.Kind.SHIPPING, "Parcel", "4.95"), other(OrderLine.Kind.TEXT, "Wrap it well", "0"));

		write(order("1", lines, "104.94"));

		assertThat(onlySale().path("adjustments"))
			.extracting((adjustment) -> adjustment.path("type").asString() + " " + adjustment.path("name").asString()
					+ " " + adjustment.path("amount").path("value").asString())
			.containsExactly("NON_CASH_FEE Parcel 4.95", "DISCOUNT Rounding 0.01");
		assertThat(onlySale().path("note").asString()).isEqualTo("Order 1\n1 × Wrap it well");
	}

	@Test
	void refusesWhatTheTillDoesNotKnowAndSaysWhatThereIs() {
		Outcome register = write(tentOrder("1").with(RecordField.REGISTER, "Moon"));
		Outcome payment = write(
				tentOrder("2").with(RecordField.PAYMENTS, List.of(new Payment("Shells", euro("199.95"), null))));
		Outcome unlinked = write(order("3", List.of(line(null, "1", "1.00", "0")), "1.00"));
		Outcome family = write(order("4", List.of(line("family:" + this.tent, "1", "1.00", "0")), "1.00"));
		Outcome nameless = write(annasOrder("5").with(RecordField.REFERENCE, null));

		assertThat(List.of(register, payment, unlinked, family, nameless)).extracting(Outcome::kind)
			.containsOnly(Outcome.Kind.REFUSED);
		assertThat(register.message()).contains("no register 'Moon'", "Harbour till, Main Street till, Web orders");
		assertThat(payment.message()).contains("no payment type 'Shells'", "Card, Cash, Web");
		assertThat(unlinked.message()).contains("the till has no product for its line");
		assertThat(family.message()).contains("a product with variants");
		assertThat(nameless.message()).contains("no 'reference'");
		assertThat(this.till.shop.sales()).isEmpty();
		assertThat(this.till.shop.customers()).isEmpty();
	}

	@Test
	void refusesASaleAtAClosedRegisterInTheServicesWords() {
		this.till.shop.register("Web orders", false);

		Outcome outcome = write(tentOrder("1"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("the register Web orders is closed");
	}

	@ParameterizedTest
	@EnumSource(SecondPost.class)
	void leavesOneSaleWhenAnOrderIsWrittenTwice(SecondPost answer) {
		this.till.shop.secondPost(answer);
		this.till.shop.count("TENT", "Main Street", 5);
		Change change = this.till.creation(annasOrder("1"));

		List<Outcome> outcomes = List.of(this.till.write(RecordKind.ORDERS, change).get(0),
				this.till.write(RecordKind.ORDERS, change).get(0));

		assertThat(outcomes).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(outcomes).extracting(Outcome::targetId).containsOnly(onlySale().path("id").asString());
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("4");
		assertThat(onlySale().path("payments")).hasSize(1);
	}

	@Test
	void refusesAnIdThatSomebodyElseUsed() {
		this.till.shop.secondPost(SecondPost.CONFLICT);
		Change change = this.till.creation(tentOrder("1"));
		this.till.write(RecordKind.ORDERS, change);
		Change stranger = this.till.creation(tentOrder("1").with(RecordField.NOTE, "again"));

		assertThat(this.till.write(RecordKind.ORDERS, stranger).get(0).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.shop.sales()).hasSize(1);
	}

	@ParameterizedTest(name = "{0} at {1} {2}")
	@CsvSource({ "DROP_AFTER, POST, /sales", "DROP_BEFORE, POST, /sales", "SERVER_ERROR, POST, /sales",
			"BAD_GATEWAY, POST, /sales", "INVALID_JSON, POST, /sales", "TOO_MANY_REQUESTS, POST, /sales",
			"DROP_AFTER, POST, /customers", "DROP_BEFORE, POST, /customers", "SERVER_ERROR, POST, /customers",
			"BAD_GATEWAY, POST, /customers", "INVALID_JSON, POST, /customers", "DROP_AFTER, GET, /search",
			"SERVER_ERROR, GET, /registers", "BAD_GATEWAY, GET, /taxes", "SLOW, POST, /sales" })
	void leavesOneSaleAndOneCustomerWhateverGoesWrong(Fault.Kind kind, String method, String path) {
		this.till.shop.count("TENT", "Main Street", 5);
		this.till.shop.faults()
			.add(Fault.of(kind).on(method, path).times(1).askingFor(Duration.ZERO).taking(Duration.ofSeconds(3)));

		Outcome outcome = this.till.settle(RecordKind.ORDERS, this.till.creation(annasOrder("1")));

		assertThat(this.till.shop.faults().struck()).isOne();
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(onlySale().path("customer_id")).isEqualTo(onlyCustomer().path("id"));
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("4");
	}

	@Test
	void booksNoSaleOnAnotherCustomerWhenAnAnswerIsAboutSomebodyElse() {
		this.till.write(RecordKind.ORDERS, this.till.creation(annasOrder("1")));
		this.till.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("POST", "/customers").times(1));
		Order.Builder order = annasOrder("2").with(RecordField.CUSTOMER_EMAIL, "bo@example.com");

		Outcome outcome = this.till.settle(RecordKind.ORDERS, this.till.creation(order));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.shop.customers()).extracting((customer) -> customer.path("email").asString())
			.contains("bo@example.com")
			.doesNotHaveDuplicates();
		assertThat(this.till.shop.sales()).extracting((sale) -> sale.path("customer_id").asString())
			.doesNotHaveDuplicates();
	}

	@Test
	void doesNotSendASaleAgainWhoseAnswerIsLostAndFindsItWhenAsked() {
		this.till.fails(Fault.Kind.DROP_AFTER, "POST", "/sales");
		Change change = this.till.creation(tentOrder("1"));

		Outcome lost = this.till.write(RecordKind.ORDERS, change).get(0);
		Outcome found = this.till.probe(RecordKind.ORDERS, change);

		assertThat(lost.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
		assertThat(found.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(found.targetId()).isEqualTo(onlySale().path("id").asString());
		assertThat(this.till.probe(RecordKind.ORDERS, this.till.creation(tentOrder("2"))).kind())
			.isEqualTo(Outcome.Kind.UNSENT);
	}

	@Test
	void leavesADoubtStandingWhenNobodyAnswers() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", "/sales/*"));

		Outcome outcome = this.till.probe(RecordKind.ORDERS, this.till.creation(tentOrder("1")));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
	}

	@Test
	void sendsNothingMoreWhenTheTokenIsRefusedInTheMiddle() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.EXPIRED_TOKEN).on("POST", "/sales").atCall(2));

		List<Outcome> outcomes = this.till.write(RecordKind.ORDERS, this.till.creation(tentOrder("1")),
				this.till.creation(tentOrder("2")), this.till.creation(tentOrder("3")));

		assertThat(outcomes).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNSENT, Outcome.Kind.UNSENT);
		assertThat(this.till.shop.sales()).hasSize(1);
	}

	@Test
	void voidsASaleAndGivesItsStockBackOnce() {
		this.till.shop.count("TENT", "Main Street", 5);
		String id = write(annasOrder("1")).targetId();
		Change voiding = this.till.update(id, RecordField.STATUS, "closed", "voided");

		Outcome first = this.till.write(RecordKind.ORDERS, voiding).get(0);
		Outcome again = this.till.write(RecordKind.ORDERS, voiding).get(0);

		assertThat(List.of(first, again)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(onlySale().path("state").asString()).isEqualTo("voided");
		assertThat(onlySale().path("customer_id")).isEqualTo(onlyCustomer().path("id"));
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("5");
		assertThat(this.till.probe(RecordKind.ORDERS, voiding).kind()).isEqualTo(Outcome.Kind.DONE);
	}

	@ParameterizedTest
	@EnumSource(names = { "DROP_AFTER", "DROP_BEFORE", "SERVER_ERROR", "BAD_GATEWAY" })
	void voidsASaleOnceWhateverGoesWrong(Fault.Kind kind) {
		this.till.shop.count("TENT", "Main Street", 5);
		String id = write(tentOrder("1")).targetId();
		this.till.fails(kind, "PUT", "/sales/*");

		Outcome outcome = this.till.settle(RecordKind.ORDERS,
				this.till.update(id, RecordField.STATUS, "closed", "voided"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("5");
	}

	@Test
	void leavesASaleAloneThatMovedSinceThePlan() {
		String id = write(tentOrder("1")).targetId();
		this.till.write(RecordKind.ORDERS, this.till.update(id, RecordField.STATUS, "closed", "voided"));

		Outcome outcome = this.till
			.write(RecordKind.ORDERS, this.till.update(id, RecordField.STATUS, "parked", "closed"))
			.get(0);

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STALE);
	}

	@Test
	void refusesToChangeWhatASaleCannotChange() {
		String id = write(tentOrder("1")).targetId();

		Outcome lines = this.till.write(RecordKind.ORDERS, this.till.update(id, RecordField.LINES, null, List.of()))
			.get(0);
		Outcome deletion = this.till.write(RecordKind.ORDERS, this.till.change(Change.Action.DELETE, id)).get(0);

		assertThat(List.of(lines, deletion)).extracting(Outcome::kind).containsOnly(Outcome.Kind.REFUSED);
	}

	@Test
	void makesTheCustomerWithNameAndAddresses() {
		write(annasOrder("1").with(RecordField.CUSTOMER_COMPANY, "Berg BV")
			.with(RecordField.CUSTOMER_PHONE, "010 1234567")
			.with(RecordField.BILLING,
					Map.of("street", "Kade 1", "city", "Rotterdam", "postcode", "3011 AA", "country", "NL"))
			.with(RecordField.SHIPPING, Map.of("street", "Weg 2", "city", "Delft")));

		JsonNode customer = onlyCustomer();
		assertThat(customer.path("first_name").asString()).isEqualTo("Anna");
		assertThat(customer.path("last_name").asString()).isEqualTo("van der Berg");
		assertThat(customer.path("company_name").asString()).isEqualTo("Berg BV");
		assertThat(customer.path("physical_address_1").asString()).isEqualTo("Kade 1");
		assertThat(customer.path("physical_country_id").asString()).isEqualTo("NL");
		assertThat(customer.path("postal_city").asString()).isEqualTo("Delft");
	}

	@Test
	void doesNotLoseAnOrderForAPostcode() {
		Outcome outcome = write(
				annasOrder("1").with(RecordField.BILLING, Map.of("postcode", "wrong", "country", "NL")));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(onlyCustomer().path("email").asString()).isEqualTo("anna@example.com");
		assertThat(onlyCustomer().has("physical_postcode")).isFalse();
	}

	@Test
	void findsACustomerByEmailWhateverItsCaseAndLeavesTheProfile() {
		write(annasOrder("1"));

		write(tentOrder("2").with(RecordField.CUSTOMER_EMAIL, "  ANNA@Example.com ")
			.with(RecordField.CUSTOMER_NAME, "A. Berg-Visser"));

		assertThat(onlyCustomer().path("first_name").asString()).isEqualTo("Anna");
		assertThat(this.till.shop.sales()).extracting((sale) -> sale.path("customer_id").asString())
			.containsOnly(onlyCustomer().path("id").asString());
	}

	@Test
	void takesTheEmailForTheNameOfWhoHasNoneAndNobodyForWhoHasNoEmail() {
		write(tentOrder("1").with(RecordField.CUSTOMER_EMAIL, "x@example.com"));
		write(tentOrder("2").with(RecordField.CUSTOMER_NAME, "Nobody"));

		assertThat(onlyCustomer().path("name").asString()).isEqualTo("x@example.com");
		assertThat(this.till.shop.sales()).hasSize(2);
	}

	@Test
	void asksForEachCustomerOnceAndForTheAccountOnce() {
		this.till.shop.clearCalls();

		this.till.write(RecordKind.ORDERS, this.till.creation(annasOrder("1")), this.till.creation(annasOrder("2")),
				this.till.creation(annasOrder("3")));

		// the customer is looked for and made; users, registers, taxes, payment types and
		// outlets are read
		assertThat(this.till.shop.calls().count()).isEqualTo(3 + 2 + 5);
	}

}
