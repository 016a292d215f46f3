package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.time.Duration;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BigCommerceOrderTests {

	private final AClock clock = new AClock();

	private final ABigCommerce bigcommerce = new ABigCommerce(this.clock);

	private long mug;

	@BeforeEach
	void fillShelves() {
		this.mug = this.bigcommerce.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
	}

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private OrderDraft basket() {
		return this.bigcommerce.shop.order("ann@example.com").name("Ann Lee").line("MUG", 2);
	}

	private JsonNode order(long id) {
		return this.bigcommerce.client.get("/v2/orders/" + id).json();
	}

	@Test
	void answersWithNothingWhereThereIsNoOrder() {
		Answer answer = this.bigcommerce.client.get("/v2/orders");

		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.text()).isEmpty();
	}

	@Test
	void countsAnOrderInPricesWithTax() {
		long id = basket().shipping("By post", new BigDecimal("6.05"))
			.handling(new BigDecimal("1.21"))
			.wrapping(new BigDecimal("2.42"))
			.coupon("SPRING", new BigDecimal("2.42"))
			.place();

		JsonNode order = order(id);
		assertThat(order.path("subtotal_inc_tax").asString()).isEqualTo("24.2000");
		assertThat(order.path("subtotal_ex_tax").asString()).isEqualTo("20.0000");
		assertThat(order.path("shipping_cost_ex_tax").asString()).isEqualTo("5.0000");
		assertThat(order.path("coupon_discount").asString()).isEqualTo("2.4200");
		assertThat(order.path("total_inc_tax").asString()).isEqualTo("31.4600");
		assertThat(order.path("total_ex_tax").asString()).isEqualTo("26.0000");
		assertThat(order.path("total_tax").asString()).isEqualTo("5.4600");
		assertThat(order.path("date_created").asString()).isEqualTo("Sun, 01 Mar 2026 10:00:00 +0000");
	}

	@Test
	void countsAnOrderInPricesWithoutTax() {
		this.bigcommerce.shop.pricesIncludeTax(false);

		JsonNode order = order(basket().tax(BigDecimal.TEN).place());

		assertThat(order.path("is_tax_inclusive_pricing").booleanValue()).isFalse();
		assertThat(order.path("total_ex_tax").asString()).isEqualTo("24.2000");
		assertThat(order.path("total_inc_tax").asString()).isEqualTo("26.6200");
	}

	@Test
	void keepsLinesAddressesAndCouponsBehindLinks() {
		long id = basket().coupon("SPRING", BigDecimal.ONE).place();
		JsonNode order = order(id);

		JsonNode line = this.bigcommerce.client.get("/v2" + order.at("/products/resource").asString()).json().path(0);
		JsonNode address = this.bigcommerce.client.get("/v2" + order.at("/shipping_addresses/resource").asString())
			.json()
			.path(0);
		JsonNode coupon = this.bigcommerce.client.get("/v2" + order.at("/coupons/resource").asString()).json().path(0);

		assertThat(order.has("parts")).isFalse();
		assertThat(line.path("product_id").longValue()).isEqualTo(this.mug);
		assertThat(line.path("sku").asString()).isEqualTo("MUG");
		assertThat(line.at("/applied_discounts/0/amount").asString()).isEqualTo("1.0000");
		assertThat(line.path("order_address_id")).isEqualTo(address.path("id"));
		assertThat(coupon.path("code").asString()).isEqualTo("SPRING");
	}

	@Test
	void putsTheLinesIntoTheListWhereTheyAreAskedFor() {
		basket().place();

		JsonNode order = this.bigcommerce.client
			.get("/v2/orders?include=consignments.line_items&consignment_structure=object")
			.json()
			.path(0);

		assertThat(order.at("/consignments/shipping/0/line_items/0/sku").asString()).isEqualTo("MUG");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2026-03-01T10:05:00Z", "2026-03-01T10:05:00", "Sun,%2001%20Mar%202026%2010:05:00%20%2B0000" })
	void findsWhatChangedSinceADate(String date) {
		basket().place();
		this.clock.pass(Duration.ofMinutes(5));
		long second = basket().place();

		assertThat(this.bigcommerce.values("/v2/orders?min_date_modified=" + date, "id"))
			.containsExactly(Long.toString(second));
	}

	@Test
	void sortsAndPages() {
		long first = basket().place();
		this.clock.pass(Duration.ofMinutes(1));
		long second = basket().place();
		this.clock.pass(Duration.ofMinutes(1));
		this.bigcommerce.shop.status(first, 2);

		assertThat(this.bigcommerce.values("/v2/orders?sort=date_modified:asc", "id"))
			.containsExactly(Long.toString(second), Long.toString(first));
		assertThat(this.bigcommerce.values("/v2/orders?sort=id:desc&limit=1&page=2", "id"))
			.containsExactly(Long.toString(first));
		assertThat(this.bigcommerce.client.get("/v2/orders?page=3&limit=1").status()).isEqualTo(204);
		assertThat(this.bigcommerce.client.get("/v2/orders?limit=251").status()).isEqualTo(413);
	}

	@Test
	void keepsTheIdOfAStatusThatWasRenamed() {
		long id = basket().place();

		this.bigcommerce.shop.renameStatus(11, "In the warehouse");

		assertThat(order(id).path("status").asString()).isEqualTo("In the warehouse");
		assertThat(order(id).path("status_id").intValue()).isEqualTo(11);
		JsonNode status = this.bigcommerce.client.get("/v2/order_statuses/11").json();
		assertThat(Json.text(status, "system_label")).isEqualTo("Awaiting Fulfillment");
		assertThat(Json.text(status, "custom_label")).isEqualTo("In the warehouse");
		assertThat(this.bigcommerce.client.get("/v2/order_statuses").json().size()).isEqualTo(15);
	}

	@ParameterizedTest
	@CsvSource({ "0, 10", "1, 8", "11, 8", "5, 10", "6, 10", "4, 10" })
	void takesTheStockOfAnOrderThatHoldsIt(int status, int left) {
		long id = basket().place();

		this.bigcommerce.shop.status(id, status);

		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo(Integer.toString(left));
	}

	@Test
	void sellsNoMoreThanThereIs() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> basket().line("MUG", 9).place());

		assertThat(this.bigcommerce.shop.orders()).isEmpty();
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void takesAnOrderOverHttpAndFindsItByItsReference() {
		String body = """
				{'status_id': 11, 'external_order_id': 'ours-1', 'external_source': 'POS',
				 'billing_address': {'first_name': 'Ann', 'last_name': 'Lee', 'email': 'ann@example.com'},
				 'products': [{'product_id': %d, 'quantity': 1},
				  {'name': 'Gift wrap', 'quantity': 1, 'price_inc_tax': 5, 'price_ex_tax': '4.35'}]}""";

		Answer made = this.bigcommerce.client.post("/v2/orders", body.formatted(this.mug));

		assertThat(made.status()).as(made.text()).isEqualTo(200);
		assertThat(made.json().path("total_inc_tax").asString()).isEqualTo("17.1000");
		assertThat(this.bigcommerce.values("/v2/orders?external_order_id=ours-1", "id"))
			.containsExactly(made.json().path("id").asString());
		assertThat(this.bigcommerce.client.get("/v2/orders?external_order_id=ours-2").status()).isEqualTo(204);
	}

	@Test
	void movesAnOrderOverHttpAndRefusesWhatItCannotDo() {
		long id = basket().place();
		String path = "/v2/orders/" + id;

		assertThat(this.bigcommerce.client.put(path, "{'status_id': 2}").json().path("items_shipped").intValue())
			.isEqualTo(2);
		Answer unknown = this.bigcommerce.client.put(path, "{'status_id': 15}");
		assertThat(unknown.status()).isEqualTo(400);
		assertThat(unknown.json().at("/0/message").asString()).contains("status_id");
		assertThat(this.bigcommerce.client.put(path, "{'external_id': 'x'}").status()).isEqualTo(400);
		assertThat(this.bigcommerce.client.get("/v2/orders/1").json().at("/0/status").intValue()).isEqualTo(404);
	}

	@Test
	void archivesAnOrderInsteadOfDeletingIt() {
		long id = basket().place();

		assertThat(this.bigcommerce.client.delete("/v2/orders/" + id).status()).isEqualTo(204);

		assertThat(this.bigcommerce.client.get("/v2/orders").status()).isEqualTo(204);
		assertThat(order(id).path("is_deleted").booleanValue()).isTrue();
	}

	@Test
	void knowsTheCustomerOfAnOrderUnlessItIsAGuest() {
		long first = basket().place();
		long second = basket().place();
		long third = basket().asGuest().place();

		assertThat(this.bigcommerce.shop.customers()).hasSize(1);
		assertThat(order(first).path("customer_id")).isEqualTo(order(second).path("customer_id"));
		assertThat(order(third).path("customer_id").intValue()).isZero();
	}

}
