package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OrderMappingTests {

	private final OrderMapping mapping = new OrderMapping(Json.EURO_STORE, "abc123");

	/**
	 * Two mugs and a bundle part; shipping, handling, wrapping and a fee: 40.70 in all.
	 */
	private static ObjectNode anOrder() {
		return (ObjectNode) Json
			.of("""
					{"id": 218, "customer_id": 11, "date_created": "Tue, 05 Mar 2024 21:40:11 +0000", "status_id": 11,
					 "status": "Ready to pack", "custom_status": "Ready to pack", "payment_status": "captured",
					 "payment_method": "Credit Card", "currency_code": "EUR", "total_inc_tax": "40.7000",
					 "shipping_cost_inc_tax": "6.0500", "shipping_cost_tax": "1.0500", "handling_cost_inc_tax": "1.2100",
					 "handling_cost_tax": "0.2100", "wrapping_cost_inc_tax": "2.4200", "wrapping_cost_tax": "0.4200",
					 "discount_amount": "0.0000", "coupon_discount": "0.0000", "store_credit_amount": "0.0000",
					 "gift_certificate_amount": "0.0000", "refunded_amount": "0.0000", "items_total": 3,
					 "customer_message": "Ring twice", "staff_notes": "", "external_order_id": null,
					 "billing_address": {"first_name": "Jane", "last_name": "Doe", "company": "Laser",
					   "street_1": "1 Quay", "street_2": "Top floor", "city": "Rotterdam", "state": "Zuid-Holland",
					   "zip": "3011 AA", "country": "Netherlands", "country_iso2": "NL", "phone": "010",
					   "email": "jane@example.com"},
					 "fees": [{"id": 1, "display_name_customer": "Deposit", "cost_inc_tax": "6.8200", "cost_tax": "0.0000"}],
					 "consignments": {"shipping": [{"first_name": "Joe", "last_name": "Doe", "street_1": "2 Quay",
					   "city": "Delft", "zip": "2611", "country_iso2": "NL", "shipping_method": "Courier", "line_items": [
					     {"id": 1, "our_product": "77-8", "sku": "MUG-R", "name": "Mug", "quantity": 2,
					      "price_inc_tax": "12.1000", "total_inc_tax": "24.2000", "total_tax": "4.2000",
					      "discounted_total_inc_tax": "24.2000", "product_options": [
					        {"display_name": "Colour", "display_value": "Red"}]},
					     {"id": 2, "our_product": "78", "sku": "SPOON", "name": "Spoon", "quantity": 1,
					      "price_inc_tax": "0.0000", "total_inc_tax": "0.0000", "total_tax": "0.0000",
					      "discounted_total_inc_tax": "0.0000"}]}], "pickups": [], "downloads": [],
					   "email": {"gift_certificates": []}}}""");
	}

	private static ObjectNode mug(ObjectNode order) {
		return (ObjectNode) order.at("/consignments/shipping/0/line_items/0");
	}

	private Order order(JsonNode row) {
		return Items.order(this.mapping, "webshop", row).record();
	}

	private static BigDecimal sum(Order order) {
		return order.getLines()
			.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@Test
	void mapsWhoWhereAndWhat() {
		Order order = order(anOrder());

		assertThat(order.key()).isEqualTo("218");
		assertThat(order.getReference()).isEqualTo("bigcommerce-abc123-218");
		assertThat(order.getPlaced()).isEqualTo("2024-03-05T21:40:11Z");
		assertThat(order.getCustomerName()).isEqualTo("Jane Doe");
		assertThat(order.getCustomerEmail()).isEqualTo("jane@example.com");
		assertThat(order.getBilling()).containsEntry("street", "1 Quay, Top floor")
			.containsEntry("country", "NL")
			.containsEntry("region", "Zuid-Holland");
		assertThat(order.getShipping()).containsEntry("name", "Joe Doe").containsEntry("city", "Delft");
		assertThat(order.getShippingMethod()).isEqualTo("Courier");
		assertThat(order.getNote()).isEqualTo("Ring twice");
		assertThat(order.getPayments()).singleElement()
			.isEqualTo(new Payment("Credit Card", Money.of("40.70", "EUR"), order.getPlaced()));
	}

	@Test
	void makesALineOfEverythingThatCosts() {
		Order order = order(anOrder());

		assertThat(order.getLines()).extracting(OrderLine::kind)
			.containsExactly(OrderLine.Kind.PRODUCT, OrderLine.Kind.PRODUCT, OrderLine.Kind.SHIPPING,
					OrderLine.Kind.HANDLING, OrderLine.Kind.WRAPPING, OrderLine.Kind.FEE);
		OrderLine mug = order.getLines().get(0);
		assertThat(mug.product()).isEqualTo("77-8");
		assertThat(mug.name()).isEqualTo("Mug (Colour: Red)");
		assertThat(mug.price()).isEqualTo(Money.of("12.10", "EUR"));
		assertThat(mug.tax()).isEqualTo(Money.of("2.10", "EUR"));
		assertThat(order.getLines().get(2).name()).isEqualTo("Courier");
		assertThat(sum(order)).isEqualByComparingTo("40.70");
	}

	@Test
	void goesByTheNumberOfAStatusWhateverTheShopCallsIt() {
		Order order = order(anOrder());

		assertThat(order.getStatus()).isEqualTo("Awaiting Fulfillment");
		assertThat(order.getExtra()).containsEntry("custom-status", "Ready to pack");
	}

	@Test
	void refusesAStatusThatIsNotKnown() {
		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(() -> order(anOrder().put("status_id", 15)))
			.withMessageContaining("15")
			.withMessageContaining("218");
	}

	@Test
	void givesTheAmountOfALineAfterDiscounts() {
		ObjectNode row = anOrder().put("coupon_discount", "4.8400").put("total_inc_tax", "35.8600");
		mug(row).put("discounted_total_inc_tax", "19.3600");
		mug(row).putArray("applied_discounts").addObject().put("code", "SPRING").put("amount", "4.0000");

		Order order = order(row);

		assertThat(order.getLines().get(0).price()).isEqualTo(Money.of("9.68", "EUR"));
		assertThat(order.getLines().get(0).tax()).isEqualTo(Money.of("1.68", "EUR"));
		assertThat(order.getExtra()).containsEntry("coupon", "SPRING");
		assertThat(sum(order)).isEqualByComparingTo("35.86");
	}

	@ParameterizedTest
	@CsvSource({ "5.00, 3.00, 32.70", "5.00, 0, 35.70", "0, 3.00, 37.70", "5.00, 5.00, 35.70" })
	void makesALineOfADiscountThatLinesDoNotHave(String discount, String coupon, String total) {
		ObjectNode row = anOrder().put("discount_amount", discount)
			.put("coupon_discount", coupon)
			.put("total_inc_tax", total);
		mug(row).remove("discounted_total_inc_tax");

		Order order = order(row);

		OrderLine last = order.getLines().get(order.getLines().size() - 1);
		assertThat(last.kind()).isEqualTo(OrderLine.Kind.FEE);
		assertThat(last.price().amount()).isNegative();
		assertThat(sum(order)).isEqualByComparingTo(total);
	}

	@Test
	void takesTheTaxOffWithADiscountThatHasNone() {
		ObjectNode row = anOrder().put("coupon_discount", "2.0000").put("total_inc_tax", "38.2800");
		row.put("subtotal_ex_tax", "20.0000").put("subtotal_inc_tax", "24.2000");
		mug(row).put("discounted_total_inc_tax", "22.2000");

		assertThat(sum(order(row))).isEqualByComparingTo("38.28");
	}

	@Test
	void accountsForCentsOfRounding() {
		ObjectNode row = anOrder().put("total_inc_tax", "40.7100");

		assertThat(sum(order(row))).isEqualByComparingTo("40.71");
	}

	@Test
	void refusesAnOrderThatDoesNotAddUp() {
		assertThatExceptionOfType(RefusedFailure.class)
			.isThrownBy(() -> order(anOrder().put("total_inc_tax", "45.0000")))
			.withMessageContaining("45.00 EUR")
			.withMessageContaining("4.30 EUR is not accounted for")
			.withMessageContaining("order '218'");
	}

	@Test
	void takesACreditAndACertificateForPaymentsWhateverTheTotalHolds() {
		ObjectNode inside = anOrder().put("store_credit_amount", "10.0000").put("gift_certificate_amount", "5.0000");
		ObjectNode outside = inside.deepCopy().put("total_inc_tax", "25.7000");

		for (ObjectNode row : List.of(inside, outside)) {
			Order order = order(row);
			assertThat(order.getTotal()).isEqualTo(Money.of("40.70", "EUR"));
			assertThat(order.getPayments()).extracting(Payment::toString)
				.containsExactly("25.70 EUR by Credit Card", "10.00 EUR by Store credit",
						"5.00 EUR by Gift certificate");
		}
	}

	@ParameterizedTest
	@CsvSource({ "captured, 7, 1", "paid, 11, 1", "authorized, 11, 0", "pending, 11, 0", "void, 5, 0", "'', 7, 0",
			"'', 1, 0", "'', 11, 1", "'', 10, 1", "'', 5, 0" })
	void tellsWhetherItIsPaid(String payment, int status, int payments) {
		Order order = order(anOrder().put("payment_status", payment).put("status_id", status));

		assertThat(order.getPayments()).hasSize(payments);
	}

	@Test
	void tellsWhatWentBack() {
		ObjectNode row = anOrder().put("status_id", 14).put("payment_status", "partially refunded");
		ObjectNode refund = row.putArray("refunds")
			.addObject()
			.put("id", 7)
			.put("created", "2024-03-09T10:00:00+00:00");
		refund.put("total_amount", 10)
			.putArray("payments")
			.add(Json.of("{\"provider_id\": \"storecredit\", \"amount\": 4, \"is_declined\": false}"))
			.add(Json.of("{\"provider_id\": \"stripe\", \"amount\": 6, \"is_declined\": false}"))
			.add(Json.of("{\"provider_id\": \"stripe\", \"amount\": 6, \"is_declined\": true}"));

		Order order = order(row);

		assertThat(order.getStatus()).isEqualTo("Partially Refunded");
		assertThat(order.getRefunded()).isEqualTo(Money.of("10.00", "EUR"));
		assertThat(order.getPayments()).extracting(Payment::toString).containsExactly("40.70 EUR by Credit Card");
		Order back = Items.refund(new RefundMapping(this.mapping), "webshop", row, refund).record();
		assertThat(back.getParent()).isEqualTo(order.id());
		assertThat(back.getTotal()).isEqualTo(Money.of("-10.00", "EUR"));
		assertThat(back.getLines()).extracting(OrderLine::toString).containsExactly("1 × Refund at -10.00 EUR");
		assertThat(back.getPayments()).extracting(Payment::toString)
			.containsExactly("-4.00 EUR by Store credit", "-6.00 EUR by Credit Card");
	}

	@Test
	void refusesARefundOfALineThatTheOrderDoesNotShow() {
		ObjectNode row = anOrder();
		JsonNode refund = Json.of("{\"id\": 7, \"total_amount\": 10,"
				+ " \"items\": [{\"item_type\": \"PRODUCT\", \"item_id\": 999, \"quantity\": 1}]}");
		Item item = Items.refund(new RefundMapping(this.mapping), "webshop", row, refund);

		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(item::record)
			.withMessageContaining("gives back line 999");
	}

	@Test
	void takesAnOrderRefundedByItsStatusAloneForGivenBackWhole() {
		Order order = order(anOrder().put("status_id", 4).put("payment_status", ""));

		assertThat(order.getRefunded()).isEqualTo(Money.of("40.70", "EUR"));
	}

	@Test
	void tellsWhetherAllLinesAreThere() {
		ObjectNode links = anOrder();
		((ObjectNode) links.at("/consignments/shipping/0")).putArray("line_items")
			.addObject()
			.put("resource", "/orders/218/products/1");

		assertThat(OrderParts.areComplete(anOrder())).isTrue();
		assertThat(OrderParts.areComplete(anOrder().put("items_total", 4))).isFalse();
		assertThat(OrderParts.areComplete(links)).isFalse();
	}

	@Test
	void findsLinesThatArePickedUpOrDownloaded() {
		ObjectNode row = anOrder();
		ObjectNode consignments = (ObjectNode) row.get("consignments");
		JsonNode line = mug(row);
		consignments.putArray("shipping");
		consignments.putArray("pickups")
			.addObject()
			.put("pickup_method_display_name", "Counter")
			.putArray("line_items")
			.add(line);
		consignments.putArray("downloads").addObject().set("line_items", line);

		assertThat(OrderParts.lines(row)).hasSize(2);
		assertThat(order(row.put("total_inc_tax", "64.90")).getShippingMethod()).isEqualTo("Counter");
	}

	@Test
	void namesAnotherHashForAnotherContentOnly() {
		long hash = Items.order(this.mapping, "webshop", anOrder()).hash();

		assertThat(Items.order(this.mapping, "webshop", anOrder().put("date_modified", "now")).hash()).isEqualTo(hash);
		assertThat(Items.order(this.mapping, "webshop", anOrder().put("status_id", 10)).hash()).isNotEqualTo(hash);
	}

}
