package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Target;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the connector asks for, the service's own OpenAPI documents describe: path,
 * method, query and body. Here is everything that it does; what the other tests make it
 * ask for is held against the documents when their store closes.
 */
class BigCommerceRequestsTests {

	private final AStore store = new AStore();

	@BeforeEach
	void needDocuments() {
		Requests.assumeDescribed();
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private void assertDescribed(String... operations) {
		assertThat(this.store.requests.violations()).isEmpty();
		assertThat(this.store.requests.operations()).containsExactlyInAnyOrder(operations);
	}

	private static Money money(String amount) {
		return Money.of(amount, Money.UNSPECIFIED);
	}

	/** All that a product and a variant can be given. */
	private static List<FieldChange> ofBoth(String barcode, String price, int stock) {
		return List.of(set(RecordField.BARCODE, null, barcode), set(RecordField.PRICE, null, money(price)),
				set(RecordField.COMPARE_AT_PRICE, null, money("7.95")),
				set(RecordField.SUPPLY_PRICE, null, money("2.1234")),
				set(RecordField.STOCK, null, BigDecimal.valueOf(stock)), set(RecordField.STOCK_TRACKED, null, true),
				set(RecordField.LOW_STOCK_THRESHOLD, null, new BigDecimal("2")),
				set(RecordField.WEIGHT, null, Weight.parse("250 g")),
				set(RecordField.LENGTH, null, Length.parse("8 cm")), set(RecordField.WIDTH, null, Length.parse("5 cm")),
				set(RecordField.HEIGHT, null, Length.parse("12 cm")));
	}

	private Change wholeProduct() {
		List<FieldChange> fields = new ArrayList<>(ofBoth("4006381333931", "4.50", 8));
		fields.addAll(List.of(set(RecordField.DESCRIPTION, null, "<p>Black tea</p>"),
				set(RecordField.BRAND, null, "Leaf"), set(RecordField.PUBLISHED, null, true),
				set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "Assam", "Leaf", "Whole")),
				set(RecordField.IMAGES, null, List.of("https://example.com/a.jpg", "https://example.com/b.jpg"))));
		return this.store.create("TEA", fields.toArray(FieldChange[]::new));
	}

	private Change wholeVariant(String product, String sku, String kind) {
		List<FieldChange> fields = new ArrayList<>(ofBoth("4006381333948", "5", 3));
		fields.add(set(RecordField.OPTIONS, null, new LinkedHashMap<>(Map.of("Kind", kind))));
		return this.store.createBelow(product, sku, fields.toArray(FieldChange[]::new));
	}

	private FieldChange now(String id, RecordField field, @Nullable Object after) {
		return set(field, this.store.field(id, field), after);
	}

	/** Empties what can be empty. */
	private FieldChange[] emptied(String id, FieldChange... more) {
		return Stream
			.concat(Stream.of(more), Stream
				.of(RecordField.COMPARE_AT_PRICE, RecordField.SUPPLY_PRICE, RecordField.WEIGHT, RecordField.LENGTH,
						RecordField.WIDTH, RecordField.HEIGHT, RecordField.BARCODE, RecordField.LOW_STOCK_THRESHOLD)
				.map((field) -> now(id, field, null)))
			.toArray(FieldChange[]::new);
	}

	@Test
	void testsTheConnection() {
		assertThat(this.store.connector.test(this.store.connection).works()).isTrue();

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "GET /v2/orders", "GET /v3/inventory/items");
	}

	@Test
	void readsProductsWithBrandsAndCategories() {
		String tea = Outcomes.done(this.store.apply(wholeProduct()));
		this.store.shop.edit("TEA", "categories", Json.of("[" + this.store.category("Drinks", 0) + "]"));
		this.store.requests.clear();

		AStore.Read all = this.store.read(RecordKind.PRODUCTS, null);
		this.store.read(RecordKind.PRODUCTS, all.mark());
		try (PageSource source = this.store.connector.source(this.store.connection, RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(tea, "999999"))).containsExactly(tea);
		}

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "GET /v3/catalog/brands",
				"GET /v3/catalog/trees/categories");
	}

	@Test
	void readsOrdersWithRefunds() {
		this.store.product("TEA", "4.50", 1_000);
		this.store.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 800);
		long refunded = this.store.shop.order("ann@example.com").line("TEA-G", 2).place();
		this.store.shop.refund(refunded, "TEA-G", 1);
		for (int i = 0; i < BigCommerceApi.PAGE; i++) {
			this.store.shop.order("bob@example.com").line("TEA-G", 1).place();
		}

		AStore.Read all = this.store.read(RecordKind.ORDERS, null);
		this.store.read(RecordKind.ORDERS, all.mark());
		try (PageSource source = this.store.connector.source(this.store.connection, RecordKind.ORDERS, null)) {
			assertThat(source.stillThere(List.of(refunded + "", "999999"))).containsExactly(refunded + "");
		}

		assertDescribed("GET /v2/store", "GET /v2/orders", "GET /v2/orders/count",
				"GET /v3/orders/payment_actions/refunds", "GET /v3/catalog/products");
	}

	@Test
	void readsAndWritesTheStockOfANamedLocation() {
		String tea = this.store.product("TEA", "4.50", 3);
		long harbour = this.store.shop.addLocation("HARBOUR", "Harbour");
		this.store.shop.setStock("TEA", harbour, 7);
		Connection there = this.store.connectionTo("location", "Harbour");

		try (PageSource source = this.store.connector.source(there, RecordKind.STOCK, null)) {
			assertThat(source.read(null).items()).hasSize(1);
		}
		try (Target target = this.store.connector.target(there, RecordKind.STOCK)) {
			Outcomes.done(target.apply(List.of(stock(tea, "7", "6"))).get(0));
			Outcomes.done(target.apply(List.of(stock(tea, "6", "0"))).get(0));
			Outcomes.done(target.apply(List.of(stock(tea, "0", "4"))).get(0));
		}

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "GET /v3/inventory/locations",
				"GET /v3/inventory/items", "POST /v3/inventory/adjustments/relative",
				"PUT /v3/inventory/adjustments/absolute");
	}

	private Change stock(String id, String before, String after) {
		return this.store.update(id, set(RecordField.STOCK, new BigDecimal(before), new BigDecimal(after)));
	}

	@Test
	void writesStock() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			changes.add(stock(this.store.product("P-" + i, "1", 5), "5", "6"));
		}
		changes.add(stock(this.store.product("NONE", "1", 0), "0", "4"));

		assertThat(this.store.apply(RecordKind.STOCK, changes)).allSatisfy(Outcomes::done);

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "POST /v3/inventory/adjustments/relative",
				"PUT /v3/inventory/adjustments/absolute");
	}

	@Test
	void createsChangesAndDeletesProducts() {
		String tea = Outcomes.done(this.store.apply(wholeProduct()));
		Outcomes.done(this.store.apply(this.store.update(tea,
				emptied(tea, now(tea, RecordField.NAME, "Tea"), now(tea, RecordField.SKU, "TEA-2"),
						now(tea, RecordField.BRAND, null), now(tea, RecordField.DESCRIPTION, null),
						now(tea, RecordField.CHARACTERISTICS, Map.of("Origin", "Ceylon", "Grade", "A")),
						now(tea, RecordField.IMAGES, List.of("https://example.com/c.jpg"))))));
		Outcomes.done(this.store.apply(this.store.change(Action.UNPUBLISH, tea)));
		Outcomes.done(this.store.apply(this.store.change(Action.PUBLISH, tea)));
		Outcomes.done(this.store.apply(this.store.update(tea, set(RecordField.STOCK_TRACKED, true, false),
				set(RecordField.STOCK, new BigDecimal("8"), null))));
		Outcomes.done(this.store.apply(this.store.change(Action.DELETE, tea)));

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "POST /v3/catalog/products",
				"PUT /v3/catalog/products", "DELETE /v3/catalog/products", "GET /v3/catalog/brands",
				"POST /v3/catalog/products/{product_id}/images",
				"DELETE /v3/catalog/products/{product_id}/images/{image_id}",
				"DELETE /v3/catalog/products/{product_id}/custom-fields/{custom_field_id}");
	}

	@Test
	void createsChangesAndDeletesVariants() {
		String tea = this.store.product("TEA", "4.50", 0);

		String green = Outcomes.done(this.store.apply(wholeVariant(tea, "TEA-G", "Green")));
		Outcomes.done(this.store.apply(wholeVariant(tea, "TEA-B", "Black")));
		Outcomes.done(this.store.apply(this.store.update(green, emptied(green, now(green, RecordField.PRICE, null)))));
		Outcomes.done(this.store.apply(this.store.update(green, now(green, RecordField.SKU, "TEA-GREEN"),
				now(green, RecordField.PRICE, money("5.25")))));
		Outcomes.done(this.store.apply(this.store.change(Action.DELETE, green)));

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "PUT /v3/catalog/products",
				"PUT /v3/catalog/variants", "POST /v3/catalog/products/{product_id}/options",
				"POST /v3/catalog/products/{product_id}/options/{option_id}/values",
				"PUT /v3/catalog/products/{product_id}/variants/{variant_id}",
				"DELETE /v3/catalog/products/{product_id}/variants/{variant_id}");
	}

	@Test
	void writesBatchesAndLooksForTheOneThatSpoilsThem() {
		List<Change> changes = new ArrayList<>();
		this.store.product("TAKEN", "1", 5);
		for (int i = 0; i < 25; i++) {
			changes.add(this.store.update(this.store.product("P-" + i, "1", 5),
					set(RecordField.NAME, "Product P-" + i, (i == 4) ? "Product TAKEN" : "New " + i)));
		}

		assertThat(this.store.apply(RecordKind.PRODUCTS, changes))
			.filteredOn((outcome) -> outcome.kind() == Outcome.Kind.DONE)
			.hasSize(24);

		assertDescribed("GET /v2/store", "GET /v3/catalog/products", "PUT /v3/catalog/products");
	}

	@Test
	void probesWhatBecameOfLostWrites() {
		String cup = this.store.product("CUP", "3", 10);
		List<Change> changes = List.of(this.store.create("TEA"),
				this.store.createBelow(cup, "CUP-R", set(RecordField.OPTIONS, null, Map.of("Colour", "Red"))),
				this.store.change(Action.DELETE, this.store.product("OLD", "9", 1)));
		this.store.fail(Fault.Kind.DROP_AFTER, "POST", "/v3/catalog/products");
		this.store.fail(Fault.Kind.DROP_AFTER, "PUT", "/v3/catalog/variants");
		this.store.apply(RecordKind.PRODUCTS, changes);
		this.store.requests.clear();

		changes.forEach((change) -> Outcomes.done(this.store.probe(RecordKind.PRODUCTS, change)));

		assertDescribed("GET /v2/store", "GET /v3/catalog/products");
	}

}
