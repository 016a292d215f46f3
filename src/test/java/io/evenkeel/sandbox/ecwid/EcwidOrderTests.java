package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidOrderTests {

	private final AClock clock = new AClock();

	private final AnEcwid ecwid = new AnEcwid(this.clock);

	private long mug;

	@BeforeEach
	void fillShelves() {
		this.mug = this.ecwid.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
	}

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	private String order(String status) {
		this.clock.pass(Duration.ofSeconds(5));
		return this.ecwid.shop.order("ann@example.com").name("Ann Lee").line("MUG", 2).payment(status).place();
	}

	private BigDecimal stock() {
		return this.ecwid.shop.stock("MUG");
	}

	@Test
	void holdsTheStockOfAnOrderUntilItIsCancelled() {
		String order = order("AWAITING_PAYMENT");
		assertThat(stock()).isEqualByComparingTo("8");

		this.ecwid.shop.pay(order);
		assertThat(stock()).isEqualByComparingTo("8");

		this.ecwid.shop.cancel(order);
		assertThat(stock()).isEqualByComparingTo("10");
	}

	@Test
	void holdsNothingForAnUnfinishedOrderAndHidesIt() {
		order("INCOMPLETE");

		assertThat(stock()).isEqualByComparingTo("10");
		assertThat(this.ecwid.values("/orders", "id")).isEmpty();
		assertThat(this.ecwid.values("/orders?paymentStatus=INCOMPLETE,PAID", "id")).hasSize(1);
	}

	@Test
	void addsUpAnOrder() {
		String id = this.ecwid.shop.order("ann@example.com")
			.line("MUG", 2)
			.shipping("Post", new BigDecimal("4.95"))
			.coupon("SPRING", new BigDecimal("2"))
			.discount(BigDecimal.ONE)
			.place();

		JsonNode order = this.ecwid.client.get("/orders/" + id).json();
		assertThat(order.path("subtotal").decimalValue()).isEqualByComparingTo("24.20");
		assertThat(order.path("total").decimalValue()).isEqualByComparingTo("26.15");
		assertThat(order.path("tax").decimalValue()).isEqualByComparingTo("4.20");
		assertThat(order.at("/items/0/taxes/0/value").asInt()).isEqualTo(21);
		assertThat(order.at("/items/0/productId").longValue()).isEqualTo(this.mug);
		assertThat(order.path("vendorOrderNumber").asString()).isEqualTo(id);
	}

	@Test
	void addsTaxOnTopWhenPricesDoNotIncludeIt() {
		this.ecwid.shop.pricesIncludeTax(false);

		JsonNode order = this.ecwid.client.get("/orders/" + this.ecwid.shop.order("a@b.c").line("MUG", 1).place())
			.json();

		assertThat(order.path("total").decimalValue()).isEqualByComparingTo("14.64");
		assertThat(order.path("pricesIncludeTax").asBoolean()).isFalse();
		assertThat(this.ecwid.client.get("/profile").json().at("/taxSettings/pricesIncludeTax").asBoolean()).isFalse();
	}

	@Test
	void makesTheCustomerOnceForAnAddress() {
		order("PAID");
		order("PAID");

		assertThat(this.ecwid.shop.customers()).hasSize(1);
		JsonNode customer = this.ecwid.client.get("/customers?email=ANN@example.com&useExactEmailMatch=true").json();
		assertThat(customer.at("/items/0/name").asString()).isEqualTo("Ann Lee");
		assertThat(customer.at("/items/0/stats/numberOfOrders").asInt()).isEqualTo(2);
		assertThat(this.ecwid.client.post("/customers", "{'email': 'Ann@Example.com'}").status()).isEqualTo(409);
	}

	@Test
	void listsTheNewestFirstAndFindsWhatChanged() {
		String first = order("PAID");
		String second = order("AWAITING_PAYMENT");
		this.clock.pass(Duration.ofSeconds(5));
		long now = this.clock.instant().getEpochSecond();
		this.ecwid.shop.fulfil(first);

		assertThat(this.ecwid.values("/orders", "id")).containsExactly(second, first);
		assertThat(this.ecwid.values("/orders?updatedFrom=" + now, "id")).containsExactly(first);
		assertThat(this.ecwid.values("/orders?paymentStatus=AWAITING_PAYMENT", "id")).containsExactly(second);
		assertThat(this.ecwid.values("/orders?fulfillmentStatus=SHIPPED", "id")).containsExactly(first);
		assertThat(this.ecwid.values("/orders?ids=" + first, "id")).containsExactly(first);
		assertThat(this.ecwid.values("/orders?email=ann@example.com&productId=" + this.mug, "id")).hasSize(2);
		assertThat(this.ecwid.values("/orders?createdTo=2026-03-01%2010:00:05", "id")).containsExactly(first);
		assertThat(this.ecwid.client.get("/orders/last").json().path("id").asString()).isEqualTo(second);
	}

	@Test
	void takesAnOrderAndFindsItByItsReference() {
		String body = """
				{'subtotal': 24.2, 'total': 24.2, 'email': 'bo@example.com', 'paymentStatus': 'PAID',
				 'fulfillmentStatus': 'AWAITING_PROCESSING', 'paymentReference': 'ref-7',
				 'items': [{'name': 'Mug', 'price': 12.1, 'quantity': 2, 'productId': %d}]}""".formatted(this.mug);

		Answer answer = this.ecwid.client.post("/orders", body);

		String id = answer.json().path("orderid").asString();
		assertThat(this.ecwid.values("/orders?paymentReference=ref-7", "id")).containsExactly(id);
		assertThat(this.ecwid.values("/orders?keywords=REF-7", "id")).containsExactly(id);
		assertThat(stock()).isEqualByComparingTo("8");
		assertThat(this.ecwid.client.post("/orders", body.replace("'PAID'", "'MAYBE'")).status()).isEqualTo(400);
		assertThat(this.ecwid.client.post("/orders", body.replace("'total': 24.2,", "")).status()).isEqualTo(400);
	}

	@Test
	void replacesTheItemsOfAnOrderAndTheStockTheyHold() {
		String id = order("PAID");

		this.ecwid.client.put("/orders/" + id, """
				{'items': [{'name': 'Mug', 'price': 12.1, 'quantity': 5, 'productId': %d}]}""".formatted(this.mug));

		assertThat(stock()).isEqualByComparingTo("5");
		assertThat(this.ecwid.client.put("/orders/XXXXX", "{}").json().path("errorCode").asString())
			.isEqualTo("ORDER_NOT_FOUND");
	}

	@Test
	void refundsInPartAndThenTheRest() {
		String id = order("PAID");

		this.ecwid.shop.refund(id, BigDecimal.TEN);
		JsonNode order = this.ecwid.client.get("/orders/" + id).json();
		assertThat(order.path("paymentStatus").asString()).isEqualTo("PARTIALLY_REFUNDED");
		assertThat(order.at("/refunds/0/amount").asInt()).isEqualTo(10);

		this.ecwid.shop.refund(id, new BigDecimal("14.20"));
		order = this.ecwid.client.get("/orders/" + id).json();
		assertThat(order.path("paymentStatus").asString()).isEqualTo("REFUNDED");
		assertThat(order.path("refundedAmount").decimalValue()).isEqualByComparingTo("24.20");
		assertThat(stock()).isEqualByComparingTo("8");
	}

	@Test
	void takesTheStockOfTheVariationThatWasOrdered() {
		this.ecwid.client.post("/products/" + this.mug + "/combinations",
				"{'options': [{'name': 'Color', 'value': 'Red'}], 'sku': 'MUG-R', 'quantity': 4}");

		this.ecwid.shop.order("a@b.c").line("MUG-R", 3).place();

		assertThat(this.ecwid.shop.stock("MUG-R")).isEqualByComparingTo("1");
		assertThat(stock()).isEqualByComparingTo("10");
		assertThat(this.ecwid.shop.orders().get(0).at("/items/0/selectedOptions/0/value").asString()).isEqualTo("Red");
	}

	@Test
	void hasATaxonomyOfStatuses() {
		List<JsonNode> statuses = Json.items(this.ecwid.client.get("/profile/order_statuses").json(), "items");

		assertThat(statuses).extracting((row) -> row.path("statusId").asString())
			.contains("PAID", "AWAITING_PAYMENT", "SHIPPED", "CUSTOM_FULFILLMENT_STATUS_3");
	}

}
