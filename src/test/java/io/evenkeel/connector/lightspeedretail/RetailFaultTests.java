package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each fault at each call of a piece of work, in turn: in the end it is done once. */
class RetailFaultTests {

	private static final Path SAMPLES = Path.of("sample-data/retail-products.csv");

	/** Every fault that a later try gets over. */
	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	@ParameterizedTest
	void makesOneSaleOfOneCustomer(Fault.Kind kind) {
		atEachCall(kind, (till) -> {
			String tent = till.add("TENT", "12.10");
			till.shop.count("TENT", "Main Street", 5);

			Outcome outcome = till.settle(RecordKind.ORDERS, till.creation(order(tent)));

			assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
			assertThat(till.shop.sales()).hasSize(1);
			assertThat(till.shop.customers()).hasSize(1);
			assertThat(till.shop.stock("TENT", "Main Street")).isEqualByComparingTo("4");
		});
	}

	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	@ParameterizedTest
	void movesStockOnce(Fault.Kind kind) {
		atEachCall(kind, (till) -> {
			String tent = till.add("TENT", "12.10");
			Change change = till.update(tent, RecordField.STOCK_BY_OUTLET, Map.of("Harbour", BigDecimal.ZERO),
					Map.of("Harbour", BigDecimal.TEN));

			Outcome outcome = till.settle(RecordKind.STOCK, change);

			assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
			assertThat(till.shop.stock("TENT", "Harbour")).isEqualByComparingTo("10");
		});
	}

	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	@ParameterizedTest
	void makesChangesAndDeletesOneProduct(Fault.Kind kind) {
		atEachCall(kind, (till) -> {
			Product.Builder lamp = Product.product("shop-1")
				.with(RecordField.SKU, "LAMP")
				.with(RecordField.NAME, "Lamp")
				.with(RecordField.BRAND, "Lumen")
				.with(RecordField.CATEGORIES, List.of("Camping > Light"));

			String id = till.settle(RecordKind.PRODUCTS, till.creation(lamp)).targetId();
			assertThat(till.shop.products()).hasSize(1);
			till.settle(RecordKind.PRODUCTS, till.update(id, RecordField.NAME, "Lamp", "Lantern"));
			assertThat(till.shop.product("LAMP").orElseThrow().path("name").asString()).isEqualTo("Lantern");
			till.settle(RecordKind.PRODUCTS, till.change(Change.Action.DELETE, id));
			assertThat(till.shop.products()).isEmpty();
		});
	}

	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	@ParameterizedTest
	void readsEverything(Fault.Kind kind) {
		try (ATill till = new ATill(SAMPLES, ATill.QUICK)) {
			List<String> all = till.read(RecordKind.PRODUCTS).ids();
			String mark = till.read(RecordKind.STOCK).mark();
			till.shop.sell("STV-101", 1, "Harbour");
			for (int call = 1; call <= 10; call++) {
				till.shop.faults().clear();
				till.shop.faults().add(Fault.of(kind).atCall(call).askingFor(null));

				assertThat(till.read(RecordKind.PRODUCTS).ids()).isEqualTo(all);
				assertThat(till.read(RecordKind.STOCK, mark).ids()).hasSize(1);
			}
			assertThat(till.shop.faults().struck()).isEqualTo(10);
		}
	}

	private static void atEachCall(Fault.Kind kind, Consumer<ATill> work) {
		boolean struck = true;
		for (int call = 1; struck; call++) {
			try (ATill till = new ATill()) {
				till.shop.faults().add(Fault.of(kind).atCall(call).askingFor(null));
				work.accept(till);
				struck = till.shop.faults().struck() > 0;
				assertThat(call).as("calls of the work").isLessThan(60);
				assertThat(struck || call > 5).as("the fault struck at call " + call).isTrue();
			}
		}
	}

	private static Order.Builder order(String product) {
		Money price = Money.of("12.10", "EUR");
		return Order.order("shop-1")
			.with(RecordField.REFERENCE, "ecwid-1003-1")
			.with(RecordField.REGISTER, "Web orders")
			.with(RecordField.PLACED, Instant.parse("2026-07-01T10:00:00Z"))
			.with(RecordField.CUSTOMER_EMAIL, "anna@example.com")
			.with(RecordField.CUSTOMER_NAME, "Anna Berg")
			.with(RecordField.LINES,
					List.of(new OrderLine(OrderLine.Kind.PRODUCT, product, "TENT", "Tent", BigDecimal.ONE, price,
							Money.of("2.10", "EUR"), null)))
			.with(RecordField.PAYMENTS, List.of(new Payment("Web", price, null)))
			.with(RecordField.TOTAL, price);
	}

}
