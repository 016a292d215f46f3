package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BigCommerceWritingTests {

	private static final String PRODUCTS = "/v3/catalog/products";

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private Money money(String amount) {
		return Money.of(amount, Money.UNSPECIFIED);
	}

	private Money read(String id, RecordField field) {
		return (Money) this.store.field(id, field);
	}

	@Test
	void createsAProductWithAllItsFields() {
		String id = Outcomes.done(this.store.apply(this.store.create("TEA", set(RecordField.PRICE, null, money("4.50")),
				set(RecordField.COMPARE_AT_PRICE, null, money("5")), set(RecordField.BRAND, null, "Leaf"),
				set(RecordField.BARCODE, null, "4006381333931"), set(RecordField.PUBLISHED, null, true),
				set(RecordField.WEIGHT, null, Weight.parse("250 g")), set(RecordField.STOCK, null, new BigDecimal("8")),
				set(RecordField.IMAGES, null, List.of("https://example.com/a.jpg", "https://example.com/b.jpg")))));

		assertThat(read(id, RecordField.PRICE).amount()).isEqualByComparingTo("4.50");
		assertThat(read(id, RecordField.COMPARE_AT_PRICE).amount()).isEqualByComparingTo("5");
		assertThat(this.store.field(id, RecordField.BRAND)).isEqualTo("Leaf");
		assertThat(this.store.field(id, RecordField.BARCODE)).isEqualTo("4006381333931");
		assertThat(this.store.field(id, RecordField.PUBLISHED)).isEqualTo(true);
		assertThat((Weight) this.store.field(id, RecordField.WEIGHT)).isNotNull();
		assertThat(this.store.field(id, RecordField.STOCK)).isEqualTo(new BigDecimal("8"));
		assertThat(this.store.shop.images("TEA")).containsExactly("https://example.com/a.jpg",
				"https://example.com/b.jpg");
	}

	@Test
	void doesNotPublishWhatNobodyPublished() {
		String id = Outcomes.done(this.store.apply(this.store.create("TEA")));

		assertThat(this.store.field(id, RecordField.PUBLISHED)).isEqualTo(false);
		assertThat(this.store.field(id, RecordField.STOCK_TRACKED)).isEqualTo(false);
	}

	@Test
	void createsManyVariantsInOneBatch() {
		String tea = this.store.product("TEA", "4.50", 0);
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			changes.add(this.store.createBelow(tea, "TEA-" + i,
					set(RecordField.OPTIONS, null, options("Kind", "K" + i / 2, "Size", (i % 2 == 0) ? "S" : "L")),
					set(RecordField.PRICE, null, money("5." + i)),
					set(RecordField.STOCK, null, new BigDecimal(i + 1))));
		}
		this.store.shop.clearCalls();

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes).allSatisfy(Outcomes::done);
		assertThat(this.store.shop.calls().count("PUT", "/v3/catalog/variants")).isEqualTo(1);
		assertThat(this.store.shop.calls().count("PUT", PRODUCTS)).isEqualTo(1);
		assertThat(this.store.shop.stock("TEA-29")).isEqualByComparingTo("30");
		assertThat(this.store.field(String.valueOf(outcomes.get(3).targetId()), RecordField.OPTIONS))
			.isEqualTo(options("Kind", "K1", "Size", "L"));
	}

	private static Map<String, String> options(String... parts) {
		Map<String, String> options = new LinkedHashMap<>();
		for (int i = 0; i < parts.length; i += 2) {
			options.put(parts[i], parts[i + 1]);
		}
		return options;
	}

	@Test
	void addsAVariantToThoseThatAreThere() {
		String tea = this.store.product("TEA", "4.50", 0);
		this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);

		String black = Outcomes.done(this.store
			.apply(this.store.createBelow(tea, "TEA-B", set(RecordField.OPTIONS, null, Map.of("Kind", "Black")))));

		assertThat(this.store.read(RecordKind.PRODUCTS)).hasSize(3).extracting((item) -> item.id()).contains(black);
	}

	@Test
	void givesAVariantAnotherArticleNumberByItself() {
		String tea = this.store.product("TEA", "4.50", 0);
		String green = tea + "-" + this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		this.store.shop.clearCalls();

		Outcomes.done(this.store.apply(this.store.update(green, set(RecordField.SKU, "TEA-G", "TEA-GREEN"))));

		assertThat(this.store.field(green, RecordField.SKU)).isEqualTo("TEA-GREEN");
		assertThat(this.store.shop.calls().count("PUT", "/v3/catalog/variants")).isZero();
	}

	@Test
	void updatesTenProductsInOneCallAndFiftyVariantsInAnother() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			String id = this.store.product("P-" + i, "1", 5);
			changes.add(this.store.update(id, set(RecordField.NAME, "Product P-" + i, "New " + i)));
		}
		String tea = this.store.product("TEA", "4.50", 0);
		for (int i = 0; i < 20; i++) {
			String id = tea + "-" + this.store.shop.addVariant("TEA", "TEA-" + i, Map.of("Kind", "K" + i), 8);
			changes.add(this.store.update(id, set(RecordField.BARCODE, null, "400638133" + i)));
		}
		this.store.shop.clearCalls();

		assertThat(this.store.apply(RecordKind.PRODUCTS, changes)).allSatisfy(Outcomes::done);

		assertThat(this.store.shop.calls().count("PUT", PRODUCTS)).isEqualTo(2);
		assertThat(this.store.shop.calls().count("PUT", "/v3/catalog/variants")).isEqualTo(1);
	}

	@Test
	void writesTheRestOfABatchThatOneSpoils() {
		List<Change> changes = new ArrayList<>();
		this.store.product("TAKEN", "1", 5);
		for (int i = 0; i < 7; i++) {
			String id = this.store.product("P-" + i, "1", 5);
			changes.add(this.store.update(id,
					set(RecordField.NAME, "Product P-" + i, (i == 4) ? "Product TAKEN" : "New " + i)));
		}

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes.get(4).kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcomes.get(4).message()).contains("duplicate").contains("409").contains("Nothing was written");
		assertThat(outcomes).filteredOn((outcome) -> outcome.kind() == Outcome.Kind.DONE).hasSize(6);
	}

	@Test
	void publishesAndUnpublishes() {
		String tea = this.store.product("TEA", "4.50", 3);

		Outcomes.done(this.store.apply(this.store.change(Action.UNPUBLISH, tea)));
		assertThat(this.store.field(tea, RecordField.PUBLISHED)).isEqualTo(false);
		Outcomes.done(this.store.apply(this.store.change(Action.PUBLISH, tea)));
		assertThat(this.store.field(tea, RecordField.PUBLISHED)).isEqualTo(true);
	}

	@Test
	void deletesByIdAndLeavesTheRest() {
		String tea = this.store.product("TEA", "4.50", 3);
		String cup = this.store.product("CUP", "4.50", 3);
		String red = cup + "-" + this.store.shop.addVariant("CUP", "CUP-R", Map.of("Colour", "Red"), 1);
		this.store.shop.addVariant("CUP", "CUP-B", Map.of("Colour", "Blue"), 1);

		assertThat(this.store.apply(RecordKind.PRODUCTS,
				List.of(this.store.change(Action.DELETE, tea), this.store.change(Action.DELETE, red))))
			.allSatisfy(Outcomes::done);

		assertThat(this.store.read(RecordKind.PRODUCTS)).extracting((item) -> item.id())
			.contains(cup)
			.doesNotContain(tea, red)
			.hasSize(2);
	}

	@Test
	void replacesCustomFieldsAndImages() {
		String id = Outcomes.done(this.store.apply(this.store.create("TEA",
				set(RecordField.CHARACTERISTICS, null, options("Origin", "Assam", "Leaf", "Whole")),
				set(RecordField.IMAGES, null, List.of("https://example.com/a.jpg")))));
		Object shown = this.store.field(id, RecordField.IMAGES);

		Outcomes.done(this.store.apply(this.store.update(id,
				set(RecordField.CHARACTERISTICS, options("Origin", "Assam", "Leaf", "Whole"),
						options("Origin", "Ceylon")),
				set(RecordField.IMAGES, shown, List.of("https://example.com/b.jpg", "https://example.com/c.jpg")))));

		assertThat(this.store.field(id, RecordField.CHARACTERISTICS)).isEqualTo(options("Origin", "Ceylon"));
		assertThat(this.store.shop.images("TEA")).containsExactly("https://example.com/b.jpg",
				"https://example.com/c.jpg");
	}

	@Test
	void saysWhichImageCouldNotBeFetched() {
		this.store.shop.breakImage("https://example.com/a.jpg");

		Outcome outcome = this.store
			.apply(this.store.create("TEA", set(RecordField.IMAGES, null, List.of("https://example.com/a.jpg"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.targetId()).isNotNull();
		assertThat(outcome.message()).contains("a part of").contains("a.jpg");
	}

	@Test
	void findsAProductWhoseAnswerWasLost() {
		Change change = this.store.create("TEA");
		this.store.fail(Fault.Kind.DROP_AFTER, "POST", PRODUCTS);

		assertThat(this.store.apply(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);

		Outcome probed = this.store.probe(RecordKind.PRODUCTS, change);
		assertThat(this.store.byId(RecordKind.PRODUCTS)).containsOnlyKeys(Outcomes.done(probed));
	}

	@Test
	void findsAVariantWhoseAnswerWasLost() {
		String tea = this.store.product("TEA", "4.50", 0);
		Change change = this.store.createBelow(tea, "TEA-G", set(RecordField.OPTIONS, null, Map.of("Kind", "Green")));
		this.store.fail(Fault.Kind.DROP_AFTER, "PUT", "/v3/catalog/variants");

		assertThat(this.store.apply(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);

		Outcomes.done(this.store.probe(RecordKind.PRODUCTS, change));
		Outcomes.done(this.store.apply(change));
		assertThat(this.store.read(RecordKind.PRODUCTS)).hasSize(2);
	}

	@Test
	void refusesAProductWhoseArticleNumberSomebodyElseUses() {
		this.store.product("TEA", "4.50", 3);
		this.store.shop.edit("TEA", "name", "Another tea");

		Outcome outcome = this.store.apply(this.store.create("TEA"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("TEA").contains("409");
	}

	@Test
	void sendsAnUpdateAgainWhoseAnswerWasLost() {
		String tea = this.store.product("TEA", "4.50", 3);
		this.store.fail(Fault.Kind.DROP_AFTER, "PUT", PRODUCTS);

		Outcomes.done(this.store.apply(this.store.update(tea, set(RecordField.NAME, "Product TEA", "Tea"))));

		assertThat(this.store.field(tea, RecordField.NAME)).isEqualTo("Tea");
	}

	@Test
	void waitsWhenTheServiceShedsLoadWithoutSayingForHowLong() {
		String tea = this.store.product("TEA", "4.50", 3);
		this.store.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).on("PUT", PRODUCTS).times(2));

		Outcomes.done(this.store.apply(this.store.update(tea, set(RecordField.NAME, "Product TEA", "Tea"))));
	}

	@Test
	void stopsWhenTheTokenIsNoLongerGood() {
		String tea = this.store.product("TEA", "4.50", 3);
		this.store.fail(Fault.Kind.EXPIRED_TOKEN, "PUT", PRODUCTS);

		assertThatExceptionOfType(StopFailure.class)
			.isThrownBy(() -> this.store.apply(this.store.update(tea, set(RecordField.NAME, "Product TEA", "Tea"))))
			.withMessageContaining("401");
	}

	@Test
	void neverWritesOrders() {
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.store.connector.target(this.store.connection, RecordKind.ORDERS))
			.withMessageContaining("BC-7");
	}

	@Test
	void saysWhatTheAccountIs() {
		Diagnosis diagnosis = this.store.connector.test(this.store.connection);

		assertThat(diagnosis.works()).isTrue();
		assertThat(diagnosis.facts()).anyMatch((fact) -> fact.contains("currency"))
			.anyMatch((fact) -> fact.contains("calls in 30 s are left"));
	}

	@Test
	void saysWhyATokenOrAStoreWillNotDo() {
		Diagnosis wrongToken = this.store.connector.test(this.store.connectionTo("token", "nonsense"));
		Diagnosis wrongStore = this.store.connector.test(this.store.connectionTo("store", "nosuchstore"));

		assertThat(wrongToken.works()).isFalse();
		assertThat(wrongToken.reason()).contains("refused the token").doesNotContain("nonsense");
		assertThat(wrongStore.works()).isFalse();
	}

	@Test
	void checksSettingsWithoutACall() {
		Connection connection = this.store.connectionTo("store", "stores/abc");

		assertThat(this.store.connector.check(connection)).extracting(SettingProblem::setting).containsExactly("store");
		assertThat(this.store.shop.calls().count()).isZero();
	}

}
