package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Set;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.TryAgainFailure;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EcomOrdersTests {

	private static final String LINES = "/orders/*/products";

	private final AShop shop = new AShop();

	@AfterEach
	void close() {
		this.shop.close();
	}

	private Order order() {
		List<Order> orders = this.shop.orders();
		assertThat(orders).hasSize(1);
		return orders.get(0);
	}

	private static List<String> lines(Order order) {
		return order.getLines()
			.stream()
			.map((line) -> line.kind().word() + " " + line.quantity() + " x " + line.name() + " at "
					+ line.price().amount())
			.toList();
	}

	@Test
	void readsAnOrderWithShippingPaymentFeeAndDiscountAsLines() {
		String tea = this.shop.product("TEA", "4.50", 10);
		this.shop.product("POT", "20.00", 1);
		long red = this.shop.shop.addVariant("POT", "POT-R", Map.of("Colour", "Red"), 5);
		String pot = this.shop.read(RecordKind.PRODUCTS).get(1).id();
		this.shop.shop.order("jane@example.com")
			.line("TEA", 3)
			.line("POT-R", 1)
			.shipping("Courier", new BigDecimal("5.95"))
			.paymentFee(new BigDecimal("0.50"))
			.paymentMethod("ideal", "iDEAL")
			.discount(new BigDecimal("2.00"))
			.comment("Ring twice")
			.place();

		Order order = order();

		assertThat(lines(order)).satisfiesExactly(
				(line) -> assertThat(line).isEqualTo("product 3 x Product TEA at 4.50"),
				(line) -> assertThat(line).startsWith("product 1 x Product POT ("),
				(line) -> assertThat(line).isEqualTo("shipping 1 x Courier at 5.95"),
				(line) -> assertThat(line).isEqualTo("fee 1 x iDEAL at 0.50"),
				(line) -> assertThat(line).isEqualTo("fee 1 x Discount at -2.00"));
		assertThat(order.getLines()).extracting(OrderLine::product)
			.startsWith(tea, pot + "-" + red)
			.endsWith(null, null, null);
		assertThat(order.getLines().get(0).sku()).isEqualTo("TEA");
		BigDecimal sum = order.getLines()
			.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		assertThat(order.get(RecordField.TOTAL)).isEqualTo(new Money(sum, "EUR"));
		assertThat(order.get(RecordField.NOTE)).isEqualTo("Ring twice");
		assertThat(order.get(RecordField.SHIPPING_METHOD)).isEqualTo("Courier");
		assertThat(order.get(RecordField.PAYMENT_METHOD)).isEqualTo("ideal");
		assertThat(order.getNumber()).startsWith("ORD").isEqualTo(order.getReference());
	}

	@Test
	void learnsTheProductsOfManyOrdersFromTheCatalogue() {
		List<String> skus = Stream.of("TEA", "CUP", "CAN", "TIN", "BOX", "JAR").toList();
		List<String> ids = skus.stream().map((sku) -> this.shop.product(sku, "4.50", 10)).toList();
		this.shop.product("POT", "20.00", 1);
		long red = this.shop.shop.addVariant("POT", "POT-R", Map.of("Colour", "Red"), 5);
		skus.forEach((sku) -> this.shop.shop.order("jane@example.com").line(sku, 1).place());
		this.shop.shop.order("jane@example.com").line("POT-R", 1).place();
		this.shop.shop.clearCalls();

		List<String> products = this.shop.orders().stream().map((order) -> order.getLines().get(0).product()).toList();

		assertThat(products).startsWith(ids.toArray(String[]::new)).last().asString().endsWith("-" + red);
		assertThat(this.shop.calls("GET", "/catalog")).isEqualTo(1);
		assertThat(this.shop.calls("GET", "/catalog/*")).as("three, and the count").isLessThanOrEqualTo(4);
	}

	@Test
	void readsTheThreeStatusesInTheWordsOfTheService() {
		this.shop.product("TEA", "4.50", 10);
		long id = this.shop.shop.order("jane@example.com").line("TEA", 1).place();
		this.shop.shop.status(id, null, null, "shipped");

		Order order = order();

		assertThat(order.getPaymentStatus()).isEqualTo("paid");
		assertThat(order.getFulfilmentStatus()).isEqualTo("shipped");
		Map<String, List<String>> values = this.shop.connector.values(RecordKind.ORDERS);
		assertThat(values.get("status")).contains(order.getStatus());
		assertThat(values.get("payment-status")).contains("paid");
		assertThat(values.get("fulfilment-status")).contains("shipped");
	}

	@Test
	void readsABusinessWithItsNumbersAndAHouseWithItsSuffix() {
		this.shop.product("TEA", "4.50", 10);
		this.shop.shop.order("jane@example.com")
			.name("Jane van Dijk")
			.company("Laser BV")
			.coc("12345678")
			.vat("NL001234567B01")
			.phone("010")
			.address("Coolsingel", "12", "bis", "3011 AA", "Rotterdam", "nl")
			.shippingAddress("Markt", "3", "", "2611 GP", "Delft", "nl")
			.line("TEA", 1)
			.place();

		Order order = order();

		assertThat(order.getCustomerKind()).isEqualTo("business");
		assertThat(order.getCustomerCompany()).isEqualTo("Laser BV");
		assertThat(order.getCustomerRegistrationNumber()).isEqualTo("12345678");
		assertThat(order.getCustomerVatNumber()).isEqualTo("NL001234567B01");
		assertThat(order.getCustomerEmail()).isEqualTo("jane@example.com");
		assertThat(order.getCustomerName()).isEqualTo("Jane van Dijk");
		assertThat(order.get(RecordField.BILLING)).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("street", "Coolsingel")
			.containsEntry("number", "12")
			.containsEntry("suffix", "bis")
			.containsEntry("company", "Laser BV")
			.containsEntry("country", "NL");
		assertThat(order.get(RecordField.SHIPPING)).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("number", "3")
			.doesNotContainKey("suffix");
	}

	@Test
	void anUnpaidOrderHasNoPayment() {
		this.shop.product("TEA", "4.50", 10);
		this.shop.shop.order("jane@example.com").line("TEA", 1).paid(false).place();

		Order order = order();

		assertThat(order.getPaymentStatus()).isEqualTo("not_paid");
		assertThat(order.get(RecordField.PAYMENTS)).isNull();
		assertThat(order.getCustomerKind()).isEqualTo("private");
	}

	@Test
	void aPaidOrderHasOnePaymentOfItsTotal() {
		this.shop.product("TEA", "4.50", 10);
		this.shop.shop.order("jane@example.com").line("TEA", 2).place();

		assertThat(order().getPayments()).singleElement().satisfies((payment) -> {
			assertThat(payment.amount()).isEqualTo(Money.of("9.00", "EUR"));
			assertThat(payment.method()).isEqualTo("ideal");
		});
	}

	@Test
	void waitsForLinesThatAreNotThereYet() {
		this.shop.product("TEA", "4.50", 10);
		this.shop.shop.linesComeLate(2);
		this.shop.shop.order("jane@example.com").line("TEA", 2).place();

		assertThat(lines(order())).containsExactly("product 2 x Product TEA at 4.50");
		assertThat(this.shop.calls("GET", LINES)).isEqualTo(3);
	}

	@Test
	void doesNotMissAnOrderWhoseLinesStayAway() {
		this.shop.product("TEA", "4.50", 10);
		this.shop.shop.linesComeLate(1000);
		this.shop.shop.order("jane@example.com").line("TEA", 2).place();

		assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(this.shop::orders)
			.withMessageContaining("the next run asks again");
	}

	@Test
	void asksForNoLinesWhereNobodyAsksForTheRecord() {
		this.shop.product("TEA", "4.50", 100);
		this.shop.shop.setStock("TEA", 500);
		for (int i = 0; i < 120; i++) {
			this.shop.shop.order("jane@example.com").line("TEA", 1).place();
		}
		this.shop.shop.clearCalls();

		AShop.Read read = this.shop.read(RecordKind.ORDERS, null);

		assertThat(read.items()).hasSize(120);
		assertThat(this.shop.calls("GET", LINES)).isZero();
		assertThat(this.shop.calls("GET", "/orders")).isEqualTo(2);
	}

	@Test
	void readsWhatChangedSinceTheLastTimeWithAnotherHash() {
		this.shop.product("TEA", "4.50", 10);
		long first = this.shop.shop.order("jane@example.com").line("TEA", 1).paid(false).place();
		AShop.Read before = this.shop.read(RecordKind.ORDERS, null);
		this.shop.shop.status(first, null, "paid", null);

		AShop.Read after = this.shop.read(RecordKind.ORDERS, before.mark());

		assertThat(after.isIncremental()).isTrue();
		assertThat(after.ids()).containsExactly(Long.toString(first));
		assertThat(after.items().get(0).hash()).isNotEqualTo(before.items().get(0).hash());
		assertThat(order().getPaymentStatus()).isEqualTo("paid");
	}

	@Test
	void tellsWhichOrdersAreStillThere() {
		this.shop.product("TEA", "4.50", 10);
		long one = this.shop.shop.order("jane@example.com").line("TEA", 1).place();
		long two = this.shop.shop.order("joe@example.com").line("TEA", 1).place();

		try (PageSource source = this.shop.connector.source(this.shop.connection, RecordKind.ORDERS, null)) {
			assertThat(source.stillThere(Set.of("" + one, "" + two, "987654", "gone")))
				.containsExactlyInAnyOrder("" + one, "" + two);
		}
	}

}
