package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class BigCommercePaymentTests {

	private final ABigCommerce bigcommerce = new ABigCommerce(new AClock());

	@BeforeEach
	void fillShelves() {
		this.bigcommerce.shop.addProduct("MUG", "Mug", new BigDecimal("12.10"), 10);
	}

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	private long order() {
		return this.bigcommerce.shop.order("ann@example.com").line("MUG", 2).place();
	}

	private JsonNode order(long id) {
		return this.bigcommerce.client.get("/v2/orders/" + id).json();
	}

	private JsonNode line(long id) {
		return this.bigcommerce.client.get("/v2/orders/" + id + "/products").json().path(0);
	}

	@Test
	void paysByCardAtOnce() {
		long id = order();

		JsonNode paid = this.bigcommerce.client.get("/v3/orders/" + id + "/transactions").data().path(0);

		assertThat(order(id).path("payment_status").asString()).isEqualTo("captured");
		assertThat(paid.path("event").asString()).isEqualTo("purchase");
		assertThat(paid.path("amount").decimalValue()).isEqualByComparingTo("24.20");
	}

	@Test
	void hasNoTransactionOfAnOrderThatAwaitsPayment() {
		long id = this.bigcommerce.shop.order("ann@example.com")
			.line("MUG", 1)
			.status(7)
			.paidBy("Bank Deposit")
			.place();

		assertThat(this.bigcommerce.client.get("/v3/orders/" + id + "/transactions").status()).isEqualTo(204);
	}

	@Test
	void givesBackAPartOfAnOrder() {
		long id = order();

		this.bigcommerce.shop.refund(id, new BigDecimal("4.20"));

		JsonNode order = order(id);
		assertThat(order.path("status_id").intValue()).isEqualTo(14);
		assertThat(order.path("refunded_amount").asString()).isEqualTo("4.2000");
		assertThat(order.path("payment_status").asString()).isEqualTo("partially refunded");
		JsonNode refund = this.bigcommerce.client.get("/v3/orders/" + id + "/payment_actions/refunds").data().path(0);
		assertThat(refund.path("total_amount").decimalValue()).isEqualByComparingTo("4.20");
		assertThat(refund.at("/items/0/item_type").asString()).isEqualTo("ORDER");
		JsonNode back = this.bigcommerce.client.get("/v3/orders/" + id + "/transactions").data().path(1);
		assertThat(back.path("event").asString()).isEqualTo("refund");
	}

	@Test
	void givesBackLinesUntilTheOrderIsRefunded() {
		long id = order();

		this.bigcommerce.shop.refund(id, "MUG", 1);
		assertThat(line(id).path("quantity_refunded").intValue()).isEqualTo(1);
		assertThat(line(id).path("is_refunded").booleanValue()).isFalse();
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("8");
		this.bigcommerce.shop.refund(id, "MUG", 1);

		assertThat(line(id).path("is_refunded").booleanValue()).isTrue();
		assertThat(line(id).path("refund_amount").asString()).isEqualTo("24.2000");
		assertThat(order(id).path("status_id").intValue()).isEqualTo(4);
		assertThat(this.bigcommerce.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void quotesARefundAndMakesItOverHttp() {
		long id = order();
		String body = "{'items': [{'item_type': 'PRODUCT', 'item_id': %s, 'quantity': 1}], 'reason': 'Broken'}"
			.formatted(line(id).path("id"));
		String actions = "/v3/orders/" + id + "/payment_actions";

		Answer quote = this.bigcommerce.client.post(actions + "/refund_quotes", body);
		Answer refund = this.bigcommerce.client.post(actions + "/refunds", body);

		assertThat(quote.status()).isEqualTo(201);
		assertThat(quote.data().path("total_refund_tax_amount").decimalValue()).isEqualByComparingTo("2.10");
		assertThat(refund.status()).isEqualTo(201);
		assertThat(refund.data().path("reason").asString()).isEqualTo("Broken");
		assertThat(this.bigcommerce.values("/v3/orders/payment_actions/refunds?order_id:in=" + id, "id"))
			.containsExactly(refund.data().path("id").asString());
	}

	@Test
	void givesBackNoMoreThanWasPaid() {
		long id = order();
		String body = "{'items': [{'item_type': 'PRODUCT', 'item_id': %s, 'quantity': 3}]}"
			.formatted(line(id).path("id"));

		Answer answer = this.bigcommerce.client.post("/v3/orders/" + id + "/payment_actions/refunds", body);

		assertThat(answer.status()).isEqualTo(422);
		assertThat(order(id).path("status_id").intValue()).isEqualTo(11);
	}

}
