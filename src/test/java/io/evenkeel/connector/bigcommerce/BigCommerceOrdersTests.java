package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BigCommerceOrdersTests {

	private final AStore store = new AStore();

	private String mug = "";

	private String red = "";

	@BeforeEach
	void fillShelves() {
		this.mug = this.store.product("MUG", "12.10", 1000);
		this.store.product("TEA", "4.50", 1000);
		this.red = this.mug + "-" + this.store.shop.addVariant("MUG", "MUG-R", Map.of("Colour", "Red"), 1000);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private long order() {
		return this.store.shop.order("ann@example.com").line("TEA", 1).place();
	}

	private List<Order> orders() {
		return this.store.read(RecordKind.ORDERS).stream().map(Item::record).map(Order.class::cast).toList();
	}

	private static BigDecimal sum(Order order) {
		return order.getLines()
			.stream()
			.map((line) -> line.price().amount().multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void readsLinesThatAddUpToTheTotal(boolean pricesIncludeTax) {
		this.store.shop.pricesIncludeTax(pricesIncludeTax);
		this.store.shop.order("ann@example.com")
			.line("MUG-R", 3)
			.line("TEA", 2)
			.shipping("Courier", new BigDecimal("5.95"))
			.handling(new BigDecimal("1.50"))
			.wrapping(new BigDecimal("2.25"))
			.coupon("SPRING", new BigDecimal("3.33"))
			.place();

		Order order = orders().get(0);

		assertThat(order.getTotal().amount()).isEqualByComparingTo(sum(order));
		assertThat(order.getLines()).extracting(OrderLine::kind)
			.contains(OrderLine.Kind.PRODUCT, OrderLine.Kind.SHIPPING, OrderLine.Kind.HANDLING,
					OrderLine.Kind.WRAPPING);
		assertThat(order.getCustomerEmail()).isEqualTo("ann@example.com");
		assertThat(order.getShipping()).containsEntry("city", "Rotterdam");
	}

	@Test
	void namesTheProductOrVariantOfALine() {
		this.store.shop.order("ann@example.com").line("MUG-R", 1).line("TEA", 1).place();
		String tea = this.store.read(RecordKind.PRODUCTS)
			.stream()
			.filter((item) -> item.record().key().equals("TEA"))
			.map(Item::id)
			.findFirst()
			.orElseThrow();

		assertThat(orders().get(0).getLines()).extracting(OrderLine::product).containsExactly(this.red, tea);
	}

	@Test
	void readsEveryStatusByItsNumber() {
		for (int status = 0; status < Statuses.ALL.size(); status++) {
			this.store.shop.order("ann@example.com").line("TEA", 1).status(status).place();
		}
		this.store.shop.renameStatus(11, "Ready to pack");

		assertThat(orders()).extracting(Order::getStatus).containsExactlyElementsOf(Statuses.ALL);
		assertThat(this.store.connector.values(RecordKind.ORDERS)).containsEntry("status", Statuses.ALL);
	}

	@Test
	void readsRefundsOfAPageInOneCall() {
		List<Long> ids = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			ids.add(this.store.shop.order("ann@example.com").line("TEA", 2).place());
		}
		this.store.shop.refund(ids.get(1), new BigDecimal("1.00"));
		this.store.shop.refund(ids.get(3), "TEA", 1);
		this.store.shop.clearCalls();

		Map<String, Order> orders = orders().stream().collect(Collectors.toMap(Order::id, Function.identity()));

		assertThat(orders.get(ids.get(1).toString()).getRefunded().amount()).isEqualByComparingTo("1.00");
		assertThat(orders.get(ids.get(3).toString()).getRefunded()).isNotNull();
		assertThat(orders.get(ids.get(0).toString()).getRefunded()).isNull();
		List<Order> refunds = orders.values().stream().filter((order) -> order.getParent() != null).toList();
		assertThat(refunds).extracting(Order::getParent)
			.containsExactlyInAnyOrder(ids.get(1).toString(), ids.get(3).toString());
		assertThat(refunds).filteredOn((refund) -> refund.getParent().equals(ids.get(3).toString()))
			.singleElement()
			.satisfies((refund) -> assertThat(refund.getLines()).extracting(OrderLine::quantity)
				.containsExactly(new BigDecimal("-1")));
		assertThat(this.store.shop.calls().latest(20)).extracting(Call::path)
			.containsExactlyInAnyOrder("/v2/store", "/v2/orders", "/v3/orders/payment_actions/refunds");
	}

	@Test
	void readsInOneCall250OrdersWithTheirLines() {
		for (int i = 0; i < 260; i++) {
			order();
		}
		this.store.shop.clearCalls();

		assertThat(orders()).hasSize(260).allSatisfy((order) -> assertThat(order.getLines()).isNotEmpty());

		assertThat(this.store.shop.calls().latest(20)).extracting(Call::path)
			.containsExactlyInAnyOrder("/v2/store", "/v2/orders", "/v2/orders/count", "/v2/orders");
	}

	@Test
	void readsNoOrdersAtAll() {
		assertThat(orders()).isEmpty();
	}

	@Test
	void bringsAnOrderWhoseStatusChangedSinceTheMark() {
		long first = order();
		order();
		AStore.Read all = this.store.read(RecordKind.ORDERS, null);
		this.store.shop.status(first, 10);

		AStore.Read changed = this.store.read(RecordKind.ORDERS, all.mark());

		assertThat(changed.isIncremental()).isTrue();
		assertThat(changed.items()).filteredOn((item) -> item.id().equals(Long.toString(first)))
			.singleElement()
			.satisfies((item) -> assertThat(((Order) item.record()).getStatus()).isEqualTo("Completed"));
		assertThat(this.store.read(RecordKind.ORDERS, Long.parseLong(all.mark()) + 60 + "0").items()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "SLOW",
			"DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	void readsOnAfterAFaultThatPasses(Fault.Kind kind) {
		order();
		this.store.fail(kind, "GET", "/v2/orders");

		assertThat(orders()).hasSize(1);
	}

	@Test
	void endsAtAPageThatRepeats() {
		for (int i = 0; i < 510; i++) {
			order();
		}
		try (PageSource source = this.store.connector.source(this.store.connection, RecordKind.ORDERS, null)) {
			String next = source.read(null).next();
			// the answer given again is that of the list, not of the count after it
			source.read(next);
			this.store.fail(Fault.Kind.REPEATED_PAGE, "GET", "/v2/orders");

			assertThatExceptionOfType(StopFailure.class)
				.isThrownBy(() -> source.read(Place.of(next).after(500, 250, 510).toString()))
				.withMessageContaining("orders");
		}
	}

	@Test
	void tellsWhichOrdersAreStillThereInOneCall() {
		long first = order();
		long second = order();
		this.store.shop.clearCalls();

		try (PageSource source = this.store.connector.source(this.store.connection, RecordKind.ORDERS, null)) {
			assertThat(source.stillThere(List.of(first + "", second + "", second + 7 + "", "x")))
				.containsExactlyInAnyOrder(first + "", second + "");
		}

		assertThat(this.store.shop.calls().count()).isEqualTo(1);
	}

}
