package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong with a write, asked about and sent again it is there once. */
class EcomFaultTests {

	private final AShop shop = new AShop();

	@AfterEach
	void close() {
		this.shop.close();
	}

	private static Stream<Arguments> faults() {
		return Stream
			.of(Fault.Kind.TOO_MANY_REQUESTS, Fault.Kind.SERVER_ERROR, Fault.Kind.BAD_GATEWAY, Fault.Kind.SLOW,
					Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER, Fault.Kind.INVALID_JSON)
			.flatMap((kind) -> Stream
				.of("POST /products", "GET /variants", "PUT /variants/*", "POST /variants", "POST /categories",
						"POST /categories/products", "POST /brands", "POST /types", "POST /attributes",
						"POST /types/attributes", "PUT /products/*", "PUT /products/*/attributes", "GET /catalog/*",
						"GET /variants/movements", "DELETE /products/*")
				.map((call) -> Arguments.of(kind, call)));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void writesEachChangeOnce(Fault.Kind kind, String call) {
		String cup = this.shop.product("CUP", "3", 10);
		String pot = this.shop.product("POT", "9", 1);
		String old = this.shop.product("OLD", "9", 1);
		List<Change> changes = List.of(
				this.shop.create("TEA", set(RecordField.BRAND, null, "Leaf"),
						set(RecordField.STOCK, null, new BigDecimal("5")), set(RecordField.PUBLISHED, null, true),
						set(RecordField.CATEGORIES, null, List.of("Drinks > Tea")),
						set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "India"))),
				this.shop.createBelow(pot, "POT-R", set(RecordField.OPTIONS, null, Map.of("Colour", "Red")),
						set(RecordField.STOCK, null, new BigDecimal("4"))),
				this.shop.update(cup, set(RecordField.NAME, "Product CUP", "Cup"),
						set(RecordField.STOCK, new BigDecimal("10"), new BigDecimal("7"))),
				this.shop.change(Change.Action.DELETE, old));
		this.shop.fail(kind, call.split(" ")[0], call.split(" ")[1]);

		changes.forEach(this::untilItIsDone);

		assertThat(this.shop.read(RecordKind.PRODUCTS)).extracting((item) -> item.record().key())
			.contains("CUP", "TEA", "POT-R")
			.doesNotContain("OLD")
			.hasSize(5);
		assertThat(this.shop.shop.stock("CUP")).isEqualByComparingTo("7");
		assertThat(this.shop.shop.stock("POT-R")).isEqualByComparingTo("4");
		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("5");
		assertThat(this.shop.shop.categories()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER",
			"INVALID_JSON", "MISSING_SCOPE" })
	void writesABatchOnce(Fault.Kind kind) {
		List<Change> changes = new ArrayList<>();
		for (String sku : List.of("CUP", "POT", "JUG", "PAN")) {
			changes.add(this.shop.update(this.shop.product(sku, "3", 10),
					set(RecordField.STOCK, new BigDecimal("10"), new BigDecimal("7"))));
		}
		changes.add(this.shop.create("TEA", set(RecordField.STOCK, null, new BigDecimal("7"))));
		this.shop.fail(kind, "PUT", "/variants/bulk");

		this.shop.apply(RecordKind.PRODUCTS, changes);
		changes.forEach(this::untilItIsDone);

		assertThat(this.shop.read(RecordKind.PRODUCTS)).hasSize(5)
			.allSatisfy((item) -> assertThat(item.record().get(RecordField.STOCK)).isEqualTo(new BigDecimal("7")));
	}

	private void untilItIsDone(Change change) {
		Outcome outcome = this.shop.apply(change);
		for (int i = 0; i < 4 && outcome.kind() != Outcome.Kind.DONE; i++) {
			outcome = (outcome.kind() == Outcome.Kind.UNKNOWN) ? this.shop.probe(RecordKind.PRODUCTS, change)
					: this.shop.apply(change);
		}
		Outcomes.done(outcome);
	}

}
