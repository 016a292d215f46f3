package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.failure.RefusedFailure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class OrderMappingTests {

	private static ObjectNode order(String more) {
		ObjectNode order = (ObjectNode) Json.of("""
				{"id": "XJ12H", "vendorOrderNumber": "XJ12H", "internalId": 55, "orderNumber": 55,
				 "email": "Ann@Example.com", "paymentStatus": "PAID", "fulfillmentStatus": "SHIPPED",
				 "paymentMethod": "Card", "orderComments": "Ring twice", "pricesIncludeTax": true,
				 "createTimestamp": 1725434529, "updateTimestamp": 1725434784, "refundedAmount": 0,
				 "total": 30.20, "subtotal": 24.20, "tax": 5.24, "discount": 0, "couponDiscount": 0,
				 "items": [{"id": 1, "productId": 7001, "combinationId": 71, "sku": "POT-B", "name": "Teapot",
				   "quantity": 2, "price": 12.10, "priceWithoutTax": 10, "tax": 4.20,
				   "selectedOptions": [{"name": "Colour", "value": "Black", "type": "CHOICE"}],
				   "taxes": [{"name": "VAT 21%", "value": 21, "total": 4.20, "includeInPrice": true}],
				   "discounts": []}],
				 "shippingOption": {"shippingMethodName": "Parcel", "shippingRate": 6.00},
				 "taxesOnShipping": [{"name": "VAT 21%", "value": 21, "total": 1.04}],
				 "billingPerson": {"name": "Ann Lee", "firstName": "Ann", "lastName": "Lee", "companyName": "Lee Ltd",
				  "street": "Main 1", "city": "Delft", "countryCode": "NL", "countryName": "Netherlands",
				  "postalCode": "2611", "stateOrProvinceCode": "ZH", "phone": "0123"},
				 "shippingPerson": {"name": "Bob Lee", "street": "Side 2", "city": "Delft", "countryCode": "NL"}}""");
		Json.of("{" + more + "}").properties().forEach((field) -> order.set(field.getKey(), field.getValue()));
		return order;
	}

	private static Order read(JsonNode row) {
		return Items.order(new OrderMapping(Json.EURO_STORE, "1003"), "webshop", row).record();
	}

	private static Order read(String more) {
		return read(order(more));
	}

	private static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	private static BigDecimal sum(Order order) {
		return order.getLines()
			.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@Test
	void readsAnOrderWithItsPeopleAndStatuses() {
		Order order = read("");

		assertThat(order.id()).isEqualTo("XJ12H");
		assertThat(order.getNumber()).isEqualTo("XJ12H");
		assertThat(order.getReference()).isEqualTo("ecwid-1003-XJ12H");
		assertThat(order.getPlaced()).isEqualTo(Instant.ofEpochSecond(1725434529));
		assertThat(order.getStatus()).isNull();
		assertThat(order.getPaymentStatus()).isEqualTo("PAID");
		assertThat(order.getFulfilmentStatus()).isEqualTo("SHIPPED");
		assertThat(order.getCustomerEmail()).isEqualTo("Ann@Example.com");
		assertThat(order.getCustomerFirstName()).isEqualTo("Ann");
		assertThat(order.getCustomerCompany()).isEqualTo("Lee Ltd");
		assertThat(order.getCustomerPhone()).isEqualTo("0123");
		assertThat(order.getBilling()).containsEntry("street", "Main 1")
			.containsEntry("postcode", "2611")
			.containsEntry("country", "NL")
			.containsEntry("region", "ZH");
		assertThat(order.getShipping()).containsEntry("name", "Bob Lee").doesNotContainKey("postcode");
		assertThat(order.getShippingMethod()).isEqualTo("Parcel");
		assertThat(order.getNote()).isEqualTo("Ring twice");
		assertThat(order.getTotal()).isEqualTo(euro("30.20"));
		assertThat(order.getRefunded()).isNull();
	}

	@Test
	void readsLinesThatNameOurProductAndComeToTheTotal() {
		List<OrderLine> lines = read("").getLines();

		assertThat(lines).extracting(OrderLine::kind, OrderLine::product, OrderLine::name, OrderLine::price)
			.containsExactly(tuple(OrderLine.Kind.PRODUCT, "7001-71", "Teapot (Colour: Black)", euro("12.10")),
					tuple(OrderLine.Kind.SHIPPING, null, "Parcel", euro("6.00")));
		assertThat(lines.get(0).tax()).isEqualTo(euro("2.10"));
		assertThat(lines.get(0).taxName()).isEqualTo("VAT 21%");
	}

	@Test
	void readsAnOrderPaidInOnePayment() {
		assertThat(read("").getPayments())
			.containsExactly(new Payment("Card", euro("30.20"), Instant.ofEpochSecond(1725434529)));
	}

	@Test
	void readsNoPaymentOfAnOrderThatIsNotPaid() {
		assertThat(read("\"paymentStatus\": \"AWAITING_PAYMENT\"").getPayments()).isEmpty();
		assertThat(read("\"paymentStatus\": \"CANCELLED\"").getPayments()).isEmpty();
	}

	@Test
	void readsARefundAsAPaymentBack() {
		Order order = read("""
				"paymentStatus": "PARTIALLY_REFUNDED", "refundedAmount": -5,
				"refunds": [{"date": "2024-09-05 10:00:00 +0000", "source": "CP", "amount": 5}]""");

		assertThat(order.getRefunded()).isEqualTo(euro("5"));
		assertThat(order.getPayments()).extracting(Payment::amount).containsExactly(euro("30.20"), euro("-5"));
		assertThat(order.getPayments().get(1).paid()).isEqualTo(Instant.parse("2024-09-05T10:00:00Z"));
	}

	@Test
	void readsAnOrderRefundedByItsStatusAloneAsRefundedWhole() {
		Order order = read("\"paymentStatus\": \"REFUNDED\"");

		assertThat(order.getPayments()).extracting(Payment::amount).containsExactly(euro("30.20"), euro("-30.20"));
	}

	@Test
	void takesCouponsAndDiscountsOffOnALineOfTheirOwn() {
		Order order = read("""
				"total": 25.20, "discount": 3, "volumeDiscount": 3, "couponDiscount": 2,
				"discountCoupon": {"code": "SPRING", "discount": 2, "discountType": "ABS"}""");

		assertThat(order.getLines()).last()
			.extracting(OrderLine::kind, OrderLine::name, OrderLine::price)
			.containsExactly(OrderLine.Kind.FEE, "Discount SPRING", euro("-5"));
		assertThat(sum(order)).isEqualByComparingTo("25.20");
	}

	@Test
	void takesADiscountOfOneItemOffItsPrice() {
		Order order = withItemDiscount("\"total\": 28.20, \"discount\": 2");

		assertThat(order.getLines().get(0).price()).isEqualTo(euro("11.10"));
		assertThat(order.getLines()).hasSize(2);
		assertThat(sum(order)).isEqualByComparingTo("28.20");
	}

	@Test
	void takesAnItemDiscountOffThatTheOrdersDiscountDoesNotHold() {
		Order order = withItemDiscount("\"total\": 27.20, \"discount\": 1");

		assertThat(sum(order)).isEqualByComparingTo("27.20");
		assertThat(order.getLines().get(0).price()).isEqualTo(euro("11.10"));
	}

	@Test
	void leavesAnItemsPriceThatIsAfterItsDiscountAlready() {
		Order order = withItemDiscount("\"total\": 30.20");

		assertThat(order.getLines().get(0).price()).isEqualTo(euro("12.10"));
		assertThat(order.getLines()).hasSize(2);
	}

	@Test
	void takesNoDiscountTwiceThatIsInAnItemsPriceAndInTheOrders() {
		Order order = withItemDiscount("\"total\": 30.20, \"discount\": 2");

		assertThat(order.getLines().get(0).price()).isEqualTo(euro("12.10"));
		assertThat(sum(order)).isEqualByComparingTo("30.20");
	}

	private static Order withItemDiscount(String more) {
		ObjectNode order = order(more);
		((ObjectNode) order.at("/items/0")).set("discounts",
				Json.of("[{\"discountInfo\": {\"value\": 2, \"type\": \"ABS\", \"base\": \"ITEM\"}, \"total\": 2}]"));
		return read(order);
	}

	@Test
	void addsHandlingAndSurcharges() {
		Order order = read("""
				"total": 34.20, "handlingFee": {"name": "Wrapping", "value": 1.5},
				"customSurcharges": [{"id": "tips", "description": "Tips", "total": 2.5, "totalWithoutTax": 2.5}]""");

		assertThat(order.getLines()).extracting(OrderLine::kind, OrderLine::name)
			.contains(tuple(OrderLine.Kind.HANDLING, "Wrapping"), tuple(OrderLine.Kind.FEE, "Tips"));
		assertThat(sum(order)).isEqualByComparingTo("34.20");
	}

	@Test
	void countsAGiftCardAsAPaymentAndNotAsADiscount() {
		Order order = read("\"total\": 20.20, \"giftCardRedemption\": 10, \"totalBeforeGiftCardRedemption\": 30.20");

		assertThat(order.getTotal()).isEqualTo(euro("30.20"));
		assertThat(order.getPayments()).extracting(Payment::method, Payment::amount)
			.containsExactly(tuple("Card", euro("20.20")), tuple("Gift card", euro("10")));
	}

	@Test
	void addsTheTaxWherePricesAreWithoutIt() {
		ObjectNode order = order("""
				"pricesIncludeTax": false, "total": 36.59, "tax": 6.39,
				"taxesOnShipping": [{"name": "VAT 21%", "value": 21, "total": 1.26, "includeInPrice": false}]""");
		((ObjectNode) order.at("/items/0")).put("tax", new BigDecimal("5.13"))
			.set("taxes", Json.of("[{\"name\": \"VAT 21%\", \"total\": 5.13, \"includeInPrice\": false}]"));

		Order read = read(order);

		assertThat(read.getLines()).extracting(OrderLine::price).containsExactly(euro("14.665"), euro("7.26"));
		assertThat(sum(read)).isEqualByComparingTo("36.59");
	}

	@Test
	void movesTheTaxOnShippingThatIsToldWithAnItem() {
		ObjectNode order = order("\"pricesIncludeTax\": false, \"total\": 36.59, \"taxesOnShipping\": []");
		((ObjectNode) order.at("/items/0")).put("tax", new BigDecimal("6.39"))
			.set("taxes", Json
				.of("[{\"name\": \"VAT\", \"total\": 6.39, \"taxOnShipping\": 1.26, \"includeInPrice\": false}]"));

		Order read = read(order);

		assertThat(read.getLines()).extracting(OrderLine::price).containsExactly(euro("14.665"), euro("7.26"));
	}

	@Test
	void roundsByALineOfItsOwnWhereCentsWereRounded() {
		Order order = read("\"total\": 30.21");

		assertThat(order.getLines()).last()
			.extracting(OrderLine::name, OrderLine::price)
			.containsExactly("Rounding", euro("0.01"));
	}

	@Test
	void refusesAnOrderThatDoesNotAddUpAndSaysByHowMuch() {
		assertThatThrownBy(() -> read("\"total\": 99")).isInstanceOf(RefusedFailure.class)
			.hasMessageContaining("webshop, order 'XJ12H'")
			.hasMessageContaining("99.00 EUR")
			.hasMessageContaining("68.80 EUR");
	}

	@Test
	void namesNoProductForALineThatHasNone() {
		ObjectNode order = order("");
		((ObjectNode) order.at("/items/0")).remove(List.of("productId", "combinationId"));

		assertThat(read(order).getLines().get(0).product()).isNull();
	}

	@Test
	void keepsItsHashWhenOnlyTimesOfWritingChange() {
		long hash = OrderMapping.FIELDS.hash(order(""), List.of());

		assertThat(OrderMapping.FIELDS.hash(order("\"updateTimestamp\": 1, \"usdTotal\": 3"), List.of()))
			.isEqualTo(hash);
		assertThat(OrderMapping.FIELDS.hash(order("\"paymentStatus\": \"CANCELLED\""), List.of())).isNotEqualTo(hash);
	}

}
