package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.connector.Outcomes;
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
class BigCommerceFaultTests {

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private static Stream<Arguments> faults() {
		return Stream
			.of(Fault.Kind.TOO_MANY_REQUESTS, Fault.Kind.SERVER_ERROR, Fault.Kind.BAD_GATEWAY, Fault.Kind.SLOW,
					Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER, Fault.Kind.INVALID_JSON)
			.flatMap((kind) -> Stream
				.of("POST /v3/catalog/products", "PUT /v3/catalog/products", "PUT /v3/catalog/variants",
						"POST /v3/catalog/products/*/options", "POST /v3/inventory/adjustments/relative",
						"GET /v3/catalog/products", "DELETE /v3/catalog/products")
				.map((call) -> Arguments.of(kind, call)));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void writesEachChangeOnce(Fault.Kind kind, String call) {
		String cup = this.store.product("CUP", "3", 10);
		String pot = this.store.product("POT", "9", 1);
		String old = this.store.product("OLD", "9", 1);
		List<Change> changes = List.of(this.store.create("TEA"),
				this.store.createBelow(pot, "POT-R", set(RecordField.OPTIONS, null, Map.of("Colour", "Red")),
						set(RecordField.STOCK, null, new BigDecimal("4"))),
				this.store.update(cup, set(RecordField.NAME, "Product CUP", "Cup"),
						set(RecordField.STOCK, new BigDecimal("10"), new BigDecimal("7"))),
				this.store.change(Change.Action.DELETE, old));
		this.store.fail(kind, call.split(" ")[0], call.split(" ")[1]);

		changes.forEach(this::untilItIsDone);

		assertThat(this.store.read(RecordKind.PRODUCTS)).extracting((item) -> item.record().key())
			.containsExactlyInAnyOrder("CUP", "POT", "TEA", "POT-R");
		assertThat(this.store.field(cup, RecordField.NAME)).isEqualTo("Cup");
		assertThat(this.store.shop.stock("CUP")).isEqualByComparingTo("7");
		assertThat(this.store.shop.stock("POT-R")).isEqualByComparingTo("4");
	}

	private void untilItIsDone(Change change) {
		Outcome outcome = this.store.apply(change);
		for (int i = 0; i < 3 && outcome.kind() != Outcome.Kind.DONE; i++) {
			outcome = (outcome.kind() == Outcome.Kind.UNKNOWN) ? this.store.probe(RecordKind.PRODUCTS, change)
					: this.store.apply(change);
		}
		Outcomes.done(outcome);
	}

}
