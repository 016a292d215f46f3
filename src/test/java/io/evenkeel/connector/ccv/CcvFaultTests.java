package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong with a write, asked about and sent again it is there once. */
class CcvFaultTests {

	private final AShop till = new AShop();

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Stream<Arguments> faults(String... calls) {
		return Stream
			.of(Fault.Kind.TOO_MANY_REQUESTS, Fault.Kind.SERVER_ERROR, Fault.Kind.BAD_GATEWAY, Fault.Kind.DROP_BEFORE,
					Fault.Kind.DROP_AFTER, Fault.Kind.INVALID_JSON, Fault.Kind.WRONG_SIGNATURE)
			.flatMap((kind) -> Stream.of(calls).map((call) -> Arguments.of(kind, call)));
	}

	private static Stream<Arguments> faultsOfProducts() {
		return faults("POST /products", "PATCH /products/*", "POST /products/*/productattributevalues",
				"PATCH /attributecombinations/*", "POST /categories", "POST /producttocategories", "GET /products",
				"DELETE /products/*");
	}

	private static Stream<Arguments> faultsOfOrders() {
		return faults("POST /orders", "POST /orders/*/ordernotes", "POST /users", "POST /products", "GET /orders",
				"GET /users");
	}

	@ParameterizedTest
	@MethodSource("faultsOfProducts")
	void writesEachChangeOnce(Fault.Kind kind, String call) {
		String cup = this.till.product("CUP", "3", 10);
		String pot = this.till.product("POT", "9", 0);
		String old = this.till.product("OLD", "9", 1);
		List<Change> changes = List.of(
				this.till.create("TEA", set(RecordField.CATEGORIES, null, List.of("Drinks > Tea"))),
				this.till.createBelow(pot, "POT-R", set(RecordField.OPTIONS, null, Map.of("Colour", "Red")),
						set(RecordField.STOCK, null, new BigDecimal("4"))),
				this.till.update(cup, set(RecordField.NAME, "Product CUP", "Cup"),
						set(RecordField.STOCK, new BigDecimal("10"), new BigDecimal("7"))),
				this.till.change(Change.Action.DELETE, old));
		this.till.fail(kind, call.split(" ")[0], call.split(" ")[1]);

		changes.forEach((change) -> untilItIsDone(RecordKind.PRODUCTS, change));

		assertThat(this.till.read(RecordKind.PRODUCTS)).extracting((item) -> item.record().key())
			.containsExactlyInAnyOrder("CUP", "POT", "TEA", "POT-R");
		assertThat(this.till.field(cup, RecordField.NAME)).isEqualTo("Cup");
		assertThat(this.till.shop.stock("CUP")).isEqualByComparingTo("7");
		assertThat(this.till.shop.stock("POT-R")).isEqualByComparingTo("4");
		assertThat(this.till.read(RecordKind.PRODUCTS)).filteredOn((item) -> item.record().key().equals("TEA"))
			.singleElement()
			.satisfies(
					(item) -> assertThat(item.record().get(RecordField.CATEGORIES)).isEqualTo(List.of("Drinks > Tea")));
	}

	@ParameterizedTest
	@MethodSource("faultsOfOrders")
	void placesEachOrderOnce(Fault.Kind kind, String call) {
		Change order = new Change("o1", Change.Action.CREATE, null, null, "1001",
				List.of(set(RecordField.REFERENCE, null, "1001"), set(RecordField.NUMBER, null, "1001"),
						set(RecordField.PLACED, null, Instant.now()),
						set(RecordField.CUSTOMER_EMAIL, null, "ada@example.com"),
						set(RecordField.CUSTOMER_NAME, null, "Ada Byron"),
						set(RecordField.LINES, null, List.of(new OrderLine(OrderLine.Kind.NEW, null, "NEW-1", "New",
								BigDecimal.ONE, Money.of("2", "EUR"), null, null)))));
		this.till.fail(kind, call.split(" ")[0], call.split(" ")[1]);

		untilItIsDone(RecordKind.ORDERS, order);
		untilItIsDone(RecordKind.ORDERS, order);

		assertThat(this.till.shop.orders()).hasSize(1);
		assertThat(this.till.shop.users()).hasSize(1);
		assertThat(this.till.shop.products()).hasSize(1);
		assertThat(this.till.shop.orders().get(0).path("ordernotes").toString()).containsOnlyOnce("Order: 1001");
	}

	private void untilItIsDone(RecordKind kind, Change change) {
		Outcome outcome = this.till.apply(kind, List.of(change)).get(0);
		for (int i = 0; i < 4 && outcome.kind() != Outcome.Kind.DONE; i++) {
			outcome = (outcome.kind() == Outcome.Kind.UNKNOWN) ? this.till.probe(kind, change)
					: this.till.apply(kind, List.of(change)).get(0);
		}
		Outcomes.done(outcome);
	}

}
