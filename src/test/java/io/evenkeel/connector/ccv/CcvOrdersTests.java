package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

class CcvOrdersTests {

	private static final Map<String, String> HOME = Map.of("name", "Ada Byron", "street", "Kade", "number", "12",
			"suffix", "-14 bis", "postcode", "1011AA", "city", "Amsterdam", "country", "NL");

	private final AShop till = new AShop();

	private String tea;

	@BeforeEach
	void fillShelves() {
		this.tea = this.till.product("TEA", "4.50", 10);
	}

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	private static OrderLine line(OrderLine.Kind kind, String product, String name, int quantity, String price) {
		return new OrderLine(kind, product, (kind == OrderLine.Kind.SHIPPING) ? null : name, name,
				BigDecimal.valueOf(quantity), euro(price), null, "VAT 21%");
	}

	private OrderLine tea(int quantity) {
		return line(OrderLine.Kind.PRODUCT, this.tea, "TEA", quantity, "4.50");
	}

	private Change order(String reference, List<OrderLine> lines, FieldChange... more) {
		List<FieldChange> fields = new ArrayList<>(List.of(set(RecordField.REFERENCE, null, reference),
				set(RecordField.NUMBER, null, reference), set(RecordField.STATUS, null, "New"),
				set(RecordField.PAYMENT_STATUS, null, "paid"), set(RecordField.PLACED, null, Instant.now()),
				set(RecordField.CUSTOMER_EMAIL, null, "ada@example.com"),
				set(RecordField.CUSTOMER_NAME, null, "Ada Byron"), set(RecordField.BILLING, null, HOME),
				set(RecordField.SHIPPING, null, HOME), set(RecordField.LINES, null, lines)));
		fields.addAll(List.of(more));
		return new Change("order-" + reference, Change.Action.CREATE, null, null, reference, fields);
	}

	private Outcome apply(Change change) {
		return this.till.apply(RecordKind.ORDERS, List.of(change)).get(0);
	}

	private JsonNode only() {
		assertThat(this.till.shop.orders()).hasSize(1);
		return this.till.shop.orders().get(0);
	}

	@Test
	void placesAnOrderThatAddsUp() {
		Outcomes.done(apply(order("1001",
				List.of(tea(2), line(OrderLine.Kind.TEXT, null, "Gift card", 1, "2"),
						line(OrderLine.Kind.SHIPPING, null, "Post", 1, "5.95"),
						line(OrderLine.Kind.WRAPPING, null, "Ribbon", 1, "1"),
						line(OrderLine.Kind.FEE, null, "Discount", 1, "-0.50")),
				set(RecordField.TOTAL, null, euro("17.45")), set(RecordField.PAYMENT_METHOD, null, "iDEAL"),
				set(RecordField.PAYMENT_TERMS, null, "14 days"), set(RecordField.NOTE, null, "Ring twice"),
				new FieldChange("extra.store-id", null, "S-7"),
				new FieldChange("extra.delivery-method", null, "pickup"))));

		JsonNode order = only();
		assertThat(order.path("total_price").decimalValue()).isEqualByComparingTo("17.45");
		assertThat(order.path("reservationnumber").asString()).isEqualTo("1001");
		assertThat(order.path("paid").asBoolean()).isTrue();
		assertThat(order.path("deliver_method").asString()).isEqualTo("pickup");
		assertThat(order.path("extra_costs_description").asString()).isEqualTo("Ribbon, Discount");
		assertThat(order.path("ordernotes").toString())
			.contains("Order: 1001\\nPayment method: iDEAL\\n" + "Payment terms: 14 days\\nStore: S-7\\nRing twice");
	}

	@Test
	void readsBackWhatItPlaced() {
		String id = Outcomes.done(apply(order("1001", List.of(tea(2)), set(RecordField.CUSTOMER_KIND, null, "business"),
				set(RecordField.CUSTOMER_COMPANY, null, "Engines"),
				set(RecordField.CUSTOMER_VAT_NUMBER, null, "NL001234567B01"))));

		Order read = (Order) this.till.byId(RecordKind.ORDERS).get(id).record();

		assertThat(read.getReference()).isEqualTo("1001");
		assertThat(read.getStatus()).isEqualTo("New");
		assertThat(read.getPaymentStatus()).isEqualTo("paid");
		assertThat(read.getCustomerKind()).isEqualTo("business");
		assertThat(read.getCustomerVatNumber()).isEqualTo("NL001234567B01");
		assertThat(read.getBilling()).containsAllEntriesOf(HOME);
		assertThat(read.getShipping()).containsAllEntriesOf(HOME);
		assertThat(read.getLines()).singleElement().satisfies((line) -> {
			assertThat(line.product()).isEqualTo(this.tea);
			assertThat(line.sku()).isEqualTo("TEA");
			assertThat(line.quantity()).isEqualByComparingTo("2");
			assertThat(line.price().amount()).isEqualByComparingTo("4.50");
		});
	}

	@Test
	void findsAnOrderThatIsPlacedAlready() {
		String first = Outcomes.done(apply(order("1001", List.of(tea(1)))));
		String second = Outcomes.done(apply(order("1001", List.of(tea(1)))));

		assertThat(second).isEqualTo(first);
		assertThat(only().path("ordernotes").path("items").size() + only().path("ordernotes").path("collection").size())
			.isLessThanOrEqualTo(1);
	}

	@Test
	void makesTheCustomerOnce() {
		Outcomes.done(apply(order("1001", List.of(tea(1)))));
		Outcomes.done(apply(order("1002", List.of(tea(1)), set(RecordField.CUSTOMER_NAME, null, "Ada Lovelace"))));

		assertThat(this.till.shop.users()).singleElement()
			.satisfies((user) -> assertThat(user.path("userinfo").path("billingaddress").path("last_name").asString())
				.isEqualTo("Byron"));
		assertThat(this.till.shop.orders())
			.allSatisfy((order) -> assertThat(order.path("user").path("id").asLong()).isPositive());
	}

	@Test
	void updatesACustomerWhereTheOrderSaysSo() {
		Outcomes.done(apply(order("1001", List.of(tea(1)))));
		Outcomes.done(apply(order("1002", List.of(tea(1)), set(RecordField.CUSTOMER_NAME, null, "Ada Lovelace"),
				set(RecordField.CUSTOMER_UPDATE, null, true))));

		assertThat(this.till.shop.users()).singleElement()
			.satisfies((user) -> assertThat(user.path("userinfo").path("billingaddress").path("last_name").asString())
				.isEqualTo("Lovelace"));
	}

	@Test
	void booksOnTheCustomerThatIsSet() {
		Outcomes.done(apply(order("1001", List.of(tea(1)))));
		Outcomes.done(apply(order("1002", List.of(tea(1)), set(RecordField.CUSTOMER_EMAIL, null, "bob@example.com"),
				set(RecordField.CUSTOMER, null, "ADA@example.com"))));
		Outcome unknown = apply(order("1003", List.of(tea(1)), set(RecordField.CUSTOMER, null, "eve@example.com")));

		assertThat(this.till.shop.users()).hasSize(1);
		assertThat(unknown.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(unknown.message()).contains("no user 'eve@example.com'");
		assertThat(this.till.shop.orders()).hasSize(2);
	}

	@Test
	void makesNoCustomerWithoutAnAddress() {
		Outcomes.done(apply(order("1001", List.of(tea(1)), set(RecordField.CUSTOMER_EMAIL, null, null))));

		assertThat(this.till.shop.users()).isEmpty();
		assertThat(only().path("customer").path("billingaddress").path("last_name").asString()).isEqualTo("Byron");
	}

	@Test
	void sellsAVariantWithWhatItsChoiceAdds() {
		this.till.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 5);
		String green = this.till.read(RecordKind.PRODUCTS)
			.stream()
			.filter((item) -> item.id().contains("-"))
			.findFirst()
			.map(Item::id)
			.orElseThrow();

		Outcomes.done(apply(order("1001", List.of(line(OrderLine.Kind.PRODUCT, green, "TEA-G", 2, "5.25")),
				set(RecordField.TOTAL, null, euro("10.50")))));

		JsonNode order = only();
		assertThat(order.path("total_price").decimalValue()).isEqualByComparingTo("10.50");
		assertThat(this.till.shop.stock("TEA-G")).isEqualByComparingTo("3");
	}

	@Test
	void makesArticlesThatTheRulesWantMade() {
		Change change = order("1001", List.of(line(OrderLine.Kind.NEW, null, "NEW-1", 3, "2")));

		Outcomes.done(apply(change));

		assertThat(this.till.shop.product("NEW-1")).isPresent();
		assertThat(only().path("total_price").decimalValue()).isEqualByComparingTo("6");
	}

	@Test
	void refusesWhatDoesNotAddUpAndLeavesNothingBehind() {
		Outcome outcome = apply(order("1001", List.of(tea(1)), set(RecordField.TOTAL, null, euro("9"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("add up to 4.5").contains("9.00 EUR");
		assertThat(this.till.shop.users()).isEmpty();
		assertThat(this.till.shop.orders()).isEmpty();
	}

	@Test
	void refusesAProductThatIsNotThereAndWritesTheRest() {
		List<Outcome> outcomes = this.till.apply(RecordKind.ORDERS,
				List.of(order("1001", List.of(line(OrderLine.Kind.PRODUCT, "99999", "GONE", 1, "1"))),
						order("1002", List.of(tea(1)))));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		assertThat(outcomes.get(0).message()).contains("no product 99999");
	}

	@Test
	void changesStatusAndPaymentWithoutTellingTheCustomer() {
		String id = Outcomes.done(apply(order("1001", List.of(tea(1)))));

		Outcomes.done(apply(new Change("u1", Change.Action.UPDATE, id, null, "1001",
				List.of(set(RecordField.STATUS, "New", "Sent"), set(RecordField.PAYMENT_STATUS, "paid", "not paid")))));
		Outcome stale = apply(new Change("u2", Change.Action.UPDATE, id, null, "1001",
				List.of(set(RecordField.STATUS, "New", "Completed"))));

		assertThat(only().path("status").asInt()).isEqualTo(5);
		assertThat(only().path("paid").asBoolean()).isFalse();
		assertThat(only().path("mails")).isEmpty();
		assertThat(stale.kind()).isEqualTo(Outcome.Kind.STALE);
	}

	@Test
	void readsAgainWhatWasOpen() {
		long order = this.till.shop.openOrder("TEA", 1);
		AShop.Read first = this.till.read(RecordKind.ORDERS, null);
		this.till.shop.status(order, 5);

		AShop.Read second = this.till.read(RecordKind.ORDERS, first.mark());

		assertThat(second.isIncremental()).isTrue();
		assertThat(second.items()).filteredOn((item) -> item.id().equals(Long.toString(order)))
			.singleElement()
			.satisfies((item) -> assertThat(item.record().get(RecordField.STATUS)).isEqualTo("Sent"));
	}

	@Test
	void knowsTheFourteenStatuses() {
		assertThat(new HashMap<>(this.till.connector.values(RecordKind.ORDERS)).get("status")).hasSize(14)
			.startsWith("New")
			.endsWith("Reserved");
	}

}
