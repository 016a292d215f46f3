package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.sandbox.web.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OrderMappingTests {

	private final OrderMapping mapping = new OrderMapping(Json.EURO_SHOP, Json.SETTINGS);

	private static ObjectNode order(String total) {
		return (ObjectNode) Json.of("{'id': 1, 'number': 'ORD1', 'createdAt': '2024-05-28T15:25:46+02:00',"
				+ " 'status': 'processing_awaiting_shipment', 'paymentStatus': 'paid', 'shipmentStatus': 'not_shipped',"
				+ " 'priceIncl': " + total + ", 'shipmentPriceIncl': 5.95, 'shipmentPriceExcl': 4.92,"
				+ " 'shipmentTitle': 'Post', 'paymentPriceIncl': 0, 'paymentId': 'ideal', 'paymentData': false,"
				+ " 'isDiscounted': false, 'discountAmount': 0, 'discountPercentage': 0, 'discountCouponCode': ''}");
	}

	private static List<JsonNode> lines(String price) {
		return List.of(Json.of("{'id': 9, 'productTitle': 'Tea', 'variantTitle': 'Default', 'sku': 'TEA',"
				+ " 'quantityOrdered': 3, 'quantityRefunded': 1, 'priceIncl': " + price + ", 'priceExcl': 10,"
				+ " 'taxRates': [{'name': 'BTW', 'rate': 0.21, 'amount': 6.3}]}"));
	}

	private static OrderLine first(Order order) {
		return order.getLines().get(0);
	}

	@Test
	void takesPricesForThoseOfOneWhereThatAddsUp() {
		Order order = this.mapping.order(order("42.25"), lines("12.1"));

		assertThat(first(order).price()).isEqualTo(Money.of("12.10", "EUR"));
		assertThat(first(order).tax()).isEqualTo(Money.of("2.10", "EUR"));
		assertThat(first(order).taxName()).isEqualTo("BTW 21 %");
		assertThat(order.getRefunded()).isEqualTo(Money.of("12.10", "EUR"));
		assertThat(order.getPlaced()).hasToString("2024-05-28T13:25:46Z");
	}

	@Test
	void takesPricesForThoseOfTheLineWhereOnlyThatAddsUp() {
		Order order = this.mapping.order(order("42.25"), lines("36.3"));

		assertThat(first(order).price()).isEqualTo(Money.of("12.10", "EUR"));
		assertThat(first(order).quantity()).isEqualByComparingTo("3");
	}

	@Test
	void refusesAnOrderThatDoesNotAddUp() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.mapping.order(order("99.00"), lines("12.1")))
			.withMessageContaining("56.75 EUR is not accounted for");
	}

	@ParameterizedTest
	@CsvSource({ "39.25,3,0", "38.62,0,10", "38.02,0,10", "38.62,3,0" })
	void findsWhatADiscountIsTakenOffFrom(String total, String amount, String percentage) {
		ObjectNode order = order(total);
		order.put("discountAmount", new BigDecimal(amount)).put("discountPercentage", new BigDecimal(percentage));
		order.put("discountCouponCode", "MAY");

		List<OrderLine> lines = this.mapping.order(order, lines("12.1")).getLines();

		OrderLine last = lines.stream().filter((line) -> line.name().equals("Discount MAY")).findFirst().orElseThrow();
		assertThat(last.kind()).isEqualTo(OrderLine.Kind.FEE);
		assertThat(lines.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()))
			.reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
	}

	@Test
	void readsTheExampleOfTheService() {
		JsonNode row = Facts.example("lightspeed-ecom-c/order.json").path("order");

		Order order = this.mapping.order(row, Told.others(row, "products"));

		assertThat(order.getNumber()).isEqualTo("ORD00018");
		assertThat(order.getLines()).extracting(OrderLine::kind).contains(OrderLine.Kind.SHIPPING);
		assertThat(order.getTotal()).isEqualTo(Money.of("50.35", "EUR"));
		assertThat(order.getCustomerName()).isEqualTo("Lightspeed Test");
		assertThat(order.getCustomerKind()).isEqualTo("private");
		assertThat(order.getBilling()).containsEntry("country", "CA").containsEntry("street", "123 viger");
	}

}
