package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BigCommerceReadingTests {

	private static final String PRODUCTS = "/v3/catalog/products";

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private List<String> fill(int count) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(this.store.product("P-" + i, "10", 5));
		}
		return ids;
	}

	private PageSource source(RecordKind kind, @Nullable String since) {
		return this.store.connector.source(this.store.connection, kind, since);
	}

	@Test
	void readsVariantsAfterTheirProduct() {
		String tea = this.store.product("TEA", "4.50", 0);
		this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);

		List<Item> items = this.store.read(RecordKind.PRODUCTS);

		assertThat(items).hasSize(2);
		Product green = (Product) items.get(1).record();
		assertThat(green.getParent()).isEqualTo(tea);
		assertThat(green.getOptions()).isEqualTo(Map.of("Kind", "Green"));
		assertThat(green.getStock()).isEqualByComparingTo("8");
		assertThat(green.getPrice()).isEqualTo(((Product) items.get(0).record()).getPrice());
		assertThat(((Product) items.get(0).record()).getStock()).isNull();
	}

	@Test
	void readsAProductWithoutOptionsAsOneRecord() {
		String tea = this.store.product("TEA", "4.50", 3);

		Product product = (Product) this.store.item(tea).record();

		assertThat(this.store.read(RecordKind.PRODUCTS)).hasSize(1);
		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getPrice()).extracting(Money::amount).isEqualTo(new BigDecimal("4.50"));
		assertThat(product.getStock()).isEqualByComparingTo("3");
		assertThat(product.getStockTracked()).isTrue();
	}

	@Test
	void readsOnlyStockForStock() {
		String tea = this.store.product("TEA", "4.50", 3);

		Product product = (Product) this.store.byId(RecordKind.STOCK).get(tea).record();

		assertThat(product.getStock()).isEqualByComparingTo("3");
		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getPrice()).isNull();
	}

	@Test
	void readsTheStockOfANamedLocation() {
		String tea = this.store.product("TEA", "4.50", 3);
		long harbour = this.store.shop.addLocation("HARBOUR", "Harbour");
		this.store.shop.setStock("TEA", harbour, 7);
		Connection there = this.store.connectionTo("location", "harbour");

		try (PageSource source = this.store.connector.source(there, RecordKind.STOCK, null)) {
			assertThat(source.read(null).items()).singleElement().satisfies((item) -> {
				assertThat(item.id()).isEqualTo(tea);
				assertThat(((Product) item.record()).getStock()).isEqualByComparingTo("7");
			});
		}
	}

	@Test
	void stopsAtALocationThatIsNotThere() {
		this.store.product("TEA", "4.50", 3);

		try (PageSource source = this.store.connector.source(this.store.connectionTo("location", "Moon"),
				RecordKind.STOCK, null)) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> source.read(null))
				.withMessageContaining("Moon")
				.withMessageContaining("location");
		}
	}

	@Test
	void keepsTheHashOfWhatDidNotChange() {
		String tea = this.store.product("TEA", "4.50", 3);
		long stock = this.store.byId(RecordKind.STOCK).get(tea).hash();
		long product = this.store.item(tea).hash();

		this.store.shop.edit("TEA", "description", "Now with words");

		assertThat(this.store.byId(RecordKind.STOCK).get(tea).hash()).isEqualTo(stock);
		assertThat(this.store.item(tea).hash()).isNotEqualTo(product);
	}

	@Test
	void givesAVariantAnotherHashWhenThePriceItSharesChanges() {
		this.store.product("TEA", "4.50", 0);
		this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);
		long before = this.store.read(RecordKind.PRODUCTS).get(1).hash();

		this.store.shop.edit("TEA", "price", "5");

		assertThat(this.store.read(RecordKind.PRODUCTS).get(1).hash()).isNotEqualTo(before);
	}

	@Test
	void readsInOneCall250Products() {
		fill(510);
		this.store.shop.clearCalls();

		AStore.Read read = this.store.read(RecordKind.PRODUCTS, null);

		assertThat(read.items()).hasSize(510);
		assertThat(this.store.shop.calls().latest(100)).extracting(Call::path)
			.containsExactlyInAnyOrder("/v2/store", PRODUCTS, PRODUCTS, PRODUCTS);
	}

	@Test
	void bringsWhatChangedSinceTheMark() {
		fill(3);
		AStore.Read all = this.store.read(RecordKind.PRODUCTS, null);
		String later = Long.parseLong(all.mark()) + 60 + "0";

		this.store.shop.edit("P-1", "price", "12");

		AStore.Read changed = this.store.read(RecordKind.PRODUCTS, all.mark());
		assertThat(all.isIncremental()).isFalse();
		assertThat(changed.isIncremental()).isTrue();
		assertThat(changed.ids()).contains(all.ids().get(1));
		assertThat(this.store.read(RecordKind.PRODUCTS, later).items()).isEmpty();
	}

	@Test
	void readsStockAlwaysWhole() {
		fill(3);

		AStore.Read again = this.store.read(RecordKind.STOCK, "1");

		assertThat(again.isIncremental()).isFalse();
		assertThat(again.mark()).isNull();
		assertThat(again.items()).hasSize(3);
	}

	@Test
	void showsTheMarkInAProcessThatWentOn() {
		fill(300);
		Page first;
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			first = source.read(null);
		}

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			source.read(first.next());

			assertThat(source.mark()).contains(Place.of(first.next()).mark());
		}
	}

	@Test
	void skipsNothingWhenProductsAreDeletedWhileTheListIsRead() {
		List<String> ids = fill(300);
		List<String> read = new ArrayList<>();
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			first.items().forEach((item) -> read.add(item.id()));
			this.store.shop.delete("P-0");
			this.store.shop.delete("P-1");

			source.read(first.next()).items().forEach((item) -> read.add(item.id()));
		}

		assertThat(read).containsExactlyElementsOf(ids);
	}

	@Test
	void endsAtAPageThatRepeats() {
		fill(600);
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			this.store.fail(Fault.Kind.REPEATED_PAGE, "GET", PRODUCTS);

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> source.read(first.next()))
				.withMessageContaining("repeats")
				.withMessageContaining("webshop");
		}
	}

	@Test
	void stopsAtACursorThatIsNone() {
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> source.read("page 3"));
		}
	}

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "SLOW",
			"DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	void readsOnAfterAFaultThatPasses(Fault.Kind kind) {
		fill(300);
		this.store.fail(kind, "GET", PRODUCTS);

		assertThat(this.store.read(RecordKind.PRODUCTS)).hasSize(300);
	}

	@Test
	void triesAgainLaterWhenFaultsDoNotPass() {
		fill(1);
		this.store.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", PRODUCTS));

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> source.read(null));
		}
	}

	@Test
	void tellsWhichVariantsAreStillThere() {
		String tea = this.store.product("TEA", "4.50", 0);
		String green = tea + "-" + this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(tea, green, tea + "-999", "999", "x"))).containsExactlyInAnyOrder(tea,
					green);
		}
	}

	@Test
	void namesBrandsAndCustomFields() {
		Outcomes.done(this.store.apply(this.store.create("TEA", AStore.set(RecordField.BRAND, null, "Leaf"),
				AStore.set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "Assam")))));

		Product tea = (Product) this.store.read(RecordKind.PRODUCTS).get(0).record();

		assertThat(tea.getBrand()).isEqualTo("Leaf");
		assertThat(tea.getCharacteristics()).isEqualTo(Map.of("Origin", "Assam"));
	}

	@Test
	void namesCategoriesAsPaths() {
		String tea = this.store.product("TEA", "4.50", 3);
		long drinks = this.store.category("Drinks", 0);
		this.store.shop.edit("TEA", "categories", Json.of("[" + this.store.category("Hot", drinks) + "]"));

		assertThat(this.store.field(tea, RecordField.CATEGORIES)).isEqualTo(List.of("Drinks > Hot"));
	}

	@Test
	void asksForNoCategoriesToWrite() {
		String tea = this.store.product("TEA", "4.50", 3);
		this.store.shop.edit("TEA", "categories", Json.of("[" + this.store.category("Drinks", 0) + "]"));
		this.store.shop.clearCalls();

		Outcomes.done(this.store.apply(this.store.update(tea, AStore.set(RecordField.NAME, "Product TEA", "Tea"))));

		assertThat(this.store.shop.calls().latest(10)).extracting(Call::path)
			.containsExactlyInAnyOrder("/v2/store", PRODUCTS, PRODUCTS);
	}

}
