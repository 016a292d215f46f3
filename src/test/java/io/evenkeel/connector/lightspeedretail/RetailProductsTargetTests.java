package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RetailProductsTargetTests {

	private final ATill till = ATill.seeded();

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Product.Builder lamp() {
		return Product.product("shop-1")
			.with(RecordField.NAME, "Lamp")
			.with(RecordField.SKU, "LAMP")
			.with(RecordField.BARCODE, "4006381333931")
			.with(RecordField.BRAND, "Lumen")
			.with(RecordField.CATEGORIES, List.of("Camping > Light > Lamps"))
			.with(RecordField.TAGS, List.of("night", "camp"))
			.with(RecordField.PRICE, Money.of("24.20", "EUR"))
			.with(RecordField.SUPPLY_PRICE, Money.of("10", "EUR"))
			.with(RecordField.SUPPLIER, "Lumen Trade")
			.parse(RecordField.WEIGHT, "300 g")
			.parse(RecordField.LENGTH, "1 m")
			.with(RecordField.IMAGES, List.of("https://images.example.com/lamp.jpg"));
	}

	private Outcome write(Change change) {
		return this.till.write(RecordKind.PRODUCTS, change).get(0);
	}

	private String id(String sku) {
		return this.till.shop.product(sku).orElseThrow().path("id").asString();
	}

	private FieldChange field(RecordField field, @Nullable Object before, @Nullable Object after) {
		return new FieldChange(field.fieldName(), before, after);
	}

	private List<JsonNode> family() {
		JsonNode variant = this.till.shop.products()
			.stream()
			.filter((row) -> Nodes.has(row, "variant_parent_id"))
			.findFirst()
			.orElseThrow();
		return this.till.shop.products()
			.stream()
			.filter((row) -> row.path("family_id").equals(variant.path("family_id")))
			.toList();
	}

	@Test
	void makesAProductAndWhateverItNames() {
		Outcome outcome = write(this.till.creation(lamp()));

		Product read = this.till.read(RecordKind.PRODUCTS).record("LAMP");
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(read.id()).isEqualTo(outcome.targetId());
		Product wanted = lamp().build();
		for (RecordField field : List.of(RecordField.NAME, RecordField.SKU, RecordField.BARCODE, RecordField.BRAND,
				RecordField.CATEGORIES, RecordField.TAGS, RecordField.PRICE, RecordField.SUPPLY_PRICE,
				RecordField.SUPPLIER, RecordField.WEIGHT, RecordField.LENGTH, RecordField.IMAGES)) {
			assertThat(read.get(field)).as(field.fieldName()).isEqualTo(wanted.get(field));
		}
	}

	@Test
	void takesWhatItNamesFromWhatIsThere() {
		write(this.till.creation(lamp()));
		this.till.shop.clearCalls();

		write(this.till.creation(lamp().with(RecordField.SKU, "LAMP-2").with(RecordField.BARCODE, null)));

		assertThat(this.till.shop.calls().latest(50)).filteredOn((call) -> call.method().equals("POST"))
			.extracting((call) -> call.path())
			.containsExactly("/products");
	}

	@ParameterizedTest
	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	void makesOneProductAndOneBrandWhateverGoesWrong(Fault.Kind kind) {
		int before = this.till.shop.products().size();
		for (String path : List.of("/products", "/brands", "/tags", "/product_categories/bulk")) {
			this.till.shop.faults().add(Fault.of(kind).on("POST", path).times(1).askingFor(Duration.ZERO));
		}

		Outcome outcome = this.till.settle(RecordKind.PRODUCTS, this.till.creation(lamp()));

		assertThat(this.till.shop.faults().struck()).isEqualTo(4);
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.shop.products()).hasSize(before + 1);
		assertThat(this.till.read(RecordKind.PRODUCTS).<Product>record("LAMP").getBrand()).isEqualTo("Lumen");
	}

	@Test
	void makesOneProductOfTwoTriesWithoutASku() {
		Change change = this.till.creation(Product.product("shop-1").with(RecordField.NAME, "Nameless"));
		int before = this.till.shop.products().size();

		String first = write(change).targetId();

		assertThat(write(change).targetId()).isEqualTo(first);
		assertThat(this.till.shop.products()).hasSize(before + 1);
	}

	@Test
	void refusesASkuThatIsTakenInTheServicesWords() {
		Outcome outcome = write(this.till.creation(lamp().with(RecordField.SKU, "STV-101")));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("'STV-101' already exists");
	}

	@Test
	void refusesAVariantAndAProductAboveVariants() {
		Outcome variant = write(this.till.creation(lamp().parent("family:x")));
		Outcome family = write(this.till
			.creation(Product.product("shop-1").with(RecordField.NAME, "Lamp").with(RecordField.HANDLE, "lamp")));

		assertThat(variant.message()).contains("only together with their product");
		assertThat(family.message()).contains("exists in Retail only as its variants");
	}

	@ParameterizedTest
	@CsvSource({ "price, 69.00 EUR, 71.00 EUR", "name, Alpenglut Gas Stove, Stove", "brand, Alpenglut, Other",
			"weight, 0.31 kg, 500 g", "length, 11 cm, 20 cm", "barcode, , 4006381333931", "tax, VAT 19%, VAT 9%",
			"supply-price, 36.40 EUR, 30 EUR", "supplier-code, STV101, X1", "sku, STV-101, STV-102",
			"tags, cooking, hot | small", "active, true, false", "description, , New",
			"categories, Cooking, Fire > Gas", "supplier, Alpenglut Trade, Other Trade", "stock-tracked, true, false" })
	void changesOneFieldAndNoOther(String name, @Nullable String before, String after) {
		RecordField field = RecordField.named(name).orElseThrow();
		Product was = this.till.read(RecordKind.PRODUCTS).record(id("STV-101"));
		Object seen = (before != null) ? field.type().parse(before) : was.get(field);
		Object wanted = field.type().parse(after);

		Outcome outcome = write(this.till.update(was.id(), field, seen, wanted));

		Product is = this.till.read(RecordKind.PRODUCTS).record(was.id());
		assertThat(outcome.message()).isEmpty();
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(is.get(field)).isEqualTo(wanted);
		Product others = is.toBuilder()
			.with(field, was.get(field))
			.with(RecordField.PRICE_WITHOUT_TAX, was.get(RecordField.PRICE_WITHOUT_TAX))
			.with(RecordField.STOCK_BY_OUTLET, was.getStockByOutlet())
			.build();
		assertThat(others).isEqualTo(was);
	}

	@Test
	void changesWhatAFamilySharesInAllItsVariants() {
		String head = family().get(0).path("family_id").asString();
		Product before = this.till.read(RecordKind.PRODUCTS).record("family:" + head);

		Outcome outcome = write(this.till.update(before.id(), RecordField.NAME, before.getName(), "Renamed"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(family()).extracting((row) -> row.path("name").asString()).containsOnly("Renamed");
	}

	@Test
	void takesAFamilyOffSaleWithAllItsVariantsAndPutsItBack() {
		String family = "family:" + family().get(0).path("family_id").asString();

		Outcome off = write(this.till.change(Change.Action.UNPUBLISH, family));
		List<Boolean> active = family().stream().map((row) -> row.path("is_active").asBoolean()).toList();
		Outcome on = write(this.till.change(Change.Action.PUBLISH, family));

		assertThat(List.of(off, on)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(active).containsOnly(false);
		assertThat(family()).extracting((row) -> row.path("is_active").asBoolean()).containsOnly(true);
	}

	@Test
	void deletesAFamilyWhole() {
		String family = "family:" + family().get(0).path("family_id").asString();
		List<String> variants = family().stream().map((row) -> row.path("id").asString()).toList();

		Outcome outcome = write(this.till.change(Change.Action.DELETE, family));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.read(RecordKind.PRODUCTS).ids()).doesNotContain(family)
			.doesNotContainAnyElementsOf(variants);
	}

	@Test
	void leavesADeletionOfWhatMovedSinceThePlanAlone() {
		Outcome outcome = write(this.till.change(Change.Action.DELETE, id("STV-101"),
				field(RecordField.PRICE, Money.of("1", "EUR"), null)));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(this.till.shop.product("STV-101")).isPresent();
	}

	@Test
	void refusesWhatOfAProductIsWrittenOnlyOnce() {
		Outcome outcome = write(this.till.update(id("STV-101"), RecordField.HANDLE, "alpenglut-gas-stove", "other"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("does not take handle here");
	}

	@Test
	void readsABatchInOneCall() {
		this.till.shop.clearCalls();

		this.till.write(RecordKind.PRODUCTS,
				this.till.update(id("STV-101"), RecordField.NAME, "Alpenglut Gas Stove", "A"),
				this.till.update(id("CND-020"), RecordField.NAME, "Beeswax Candle, Large", "B"));

		assertThat(this.till.shop.calls().latest(20)).extracting((call) -> call.method() + " " + call.path())
			.filteredOn((call) -> call.contains("search") || call.contains("PUT"))
			.hasSize(3);
	}

	@Test
	void answersForEachChangeWhenTheBatchCannotBeRead() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", "/search"));
		Change change = this.till.update(id("STV-101"), RecordField.NAME, "Alpenglut Gas Stove", "A");

		assertThat(write(change).kind()).isEqualTo(Outcome.Kind.UNSENT);
		assertThat(this.till.probe(RecordKind.PRODUCTS, change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);
	}

	@Test
	void comparesAmountsWhateverTheirDigits() {
		assertThat(Values.alike(Money.of("5", "EUR"), new Money(new BigDecimal("5.000"), Money.UNSPECIFIED))).isTrue();
		assertThat(Values.alike("", null)).isTrue();
		assertThat(Values.alike(Money.of("5", "EUR"), Money.of("5", "USD"))).isFalse();
	}

}
