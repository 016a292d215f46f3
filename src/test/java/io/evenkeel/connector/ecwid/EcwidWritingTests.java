package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.sandbox.ecwid.EcwidPlan;
import io.evenkeel.sandbox.web.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EcwidWritingTests {

	private static final String IMAGE = "https://pos.example/images/";

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private static Money euro(String amount) {
		return Money.of(amount, "EUR");
	}

	private Product read(Outcome outcome) {
		return (Product) this.store.item(outcome.targetId()).record();
	}

	private List<Call> calls() {
		return this.store.shop.calls().latest(100);
	}

	private static FieldChange options(String name, String value) {
		return set(RecordField.OPTIONS, null, Map.of(name, value));
	}

	@Test
	void createsAProductWithAllItsFields() {
		Change creation = this.store.create("POT", set(RecordField.DESCRIPTION, null, "<p>Iron</p>"),
				set(RecordField.BRAND, null, "Iwachu"), set(RecordField.BARCODE, null, "4006381333931"),
				set(RecordField.CHARACTERISTICS, null, Map.of("Origin", "Japan")),
				set(RecordField.PRICE, null, euro("49.90")), set(RecordField.COMPARE_AT_PRICE, null, euro("59")),
				set(RecordField.STOCK, null, new BigDecimal("7")), set(RecordField.STOCK_TRACKED, null, true),
				set(RecordField.LOW_STOCK_THRESHOLD, null, new BigDecimal("2")),
				set(RecordField.WEIGHT, null, Weight.parse("1250 g")),
				set(RecordField.HEIGHT, null, Length.parse("180 mm")), set(RecordField.PUBLISHED, null, true),
				set(RecordField.IMAGES, null, List.of(IMAGE + "a.jpg", IMAGE + "b.jpg")));

		Outcome outcome = this.store.apply(creation);

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		Product product = read(outcome);
		creation.fields()
			.stream()
			.filter((field) -> !field.field().equals("images"))
			.forEach((field) -> assertThat(FieldChange.value(product, field.field())).as(field.field())
				.isEqualTo(field.after()));
		assertThat(this.store.shop.images("POT")).containsExactly(IMAGE + "a.jpg", IMAGE + "b.jpg");
	}

	@Test
	void hidesANewProductThatNobodyPublished() {
		assertThat(read(this.store.apply(this.store.create("POT"))).getPublished()).isFalse();
	}

	@Test
	void refusesToGiveAProductAway() {
		Outcome outcome = this.store.apply(this.store.create("POT", set(RecordField.PUBLISHED, null, true)));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("for sale without a price");
		assertThat(this.store.shop.products()).isEmpty();
	}

	@Test
	void writesOnlyTheFieldsOfTheChange() {
		String id = this.store.product("POT", "49.90", 7);
		this.store.shop.edit("POT", "subtitle", "Written in the shop");

		this.store.apply(this.store.update(id, set(RecordField.PRICE, euro("49.90"), euro("45"))));

		Product product = (Product) this.store.item(id).record();
		assertThat(product.getPrice()).isEqualTo(euro("45"));
		assertThat(product.getSubtitle()).isEqualTo("Written in the shop");
		assertThat(product.getName()).isEqualTo("Product POT");
		assertThat(product.getStock()).isEqualByComparingTo("7");
	}

	@Test
	void keepsTheAttributesThatTheChangeDoesNotName() {
		String id = this.store.product("POT", "49.90", 7);
		this.store.shop.edit("POT", "attributes", Json.of("""
				[{"id": 1, "name": "Gender", "type": "GENDER", "value": "any"},
				 {"id": 2, "name": "UPC", "type": "UPC", "value": "4006381333931"}]"""));

		this.store.apply(this.store.update(id, set(RecordField.BRAND, null, "Iwachu")));

		JsonNode attributes = this.store.shop.product("POT").orElseThrow().path("attributes");
		assertThat(attributes.size()).isEqualTo(3);
		assertThat(attributes.at("/0/value").asString()).isEqualTo("any");
		Product product = (Product) this.store.item(id).record();
		assertThat(product.getBarcode()).isEqualTo("4006381333931");
		assertThat(product.getBrand()).isEqualTo("Iwachu");
	}

	@Test
	void keepsTheSidesThatTheChangeDoesNotName() {
		String id = this.store.apply(this.store.create("POT", set(RecordField.LENGTH, null, Length.parse("20 cm"))))
			.targetId();
		Object width = this.store.field(id, RecordField.WIDTH);

		this.store.apply(this.store.update(id, set(RecordField.WIDTH, width, Length.parse("9 cm"))));

		assertThat(this.store.field(id, RecordField.LENGTH)).isEqualTo(Length.parse("20 cm"));
	}

	@Test
	void showsAndHides() {
		String id = this.store.product("POT", "49.90", 7);

		Outcome hidden = this.store.apply(this.store.change(Action.UNPUBLISH, id));
		Outcome again = this.store.apply(this.store.change(Action.UNPUBLISH, id));
		assertThat(this.store.field(id, RecordField.PUBLISHED)).isEqualTo(false);
		Outcome shown = this.store
			.apply(this.store.change(Action.PUBLISH, id, set(RecordField.PUBLISHED, false, true)));

		assertThat(List.of(hidden, again, shown)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(this.store.field(id, RecordField.PUBLISHED)).isEqualTo(true);
	}

	@Test
	void createsUpdatesAndDeletesVariations() {
		String id = this.store.product("TEA", "4.50", 0);
		List<Outcome> made = this.store.apply(RecordKind.PRODUCTS,
				List.of(this.store.createBelow(id, "TEA-G", options("Kind", "Green"),
						set(RecordField.STOCK, null, new BigDecimal("8")),
						set(RecordField.BARCODE, null, "4006381333948")),
						this.store.createBelow(id, "TEA-B", options("Kind", "Black")),
						this.store.createBelow(id, "TEA-W", options("Kind", "White"))));
		String green = made.get(0).targetId();

		Outcome update = this.store.apply(this.store.update(green, set(RecordField.PRICE, euro("4.50"), euro("5")),
				set(RecordField.SKU, "TEA-G", "TEA-GREEN")));
		Outcome deletion = this.store.apply(this.store.change(Action.DELETE, made.get(2).targetId()));

		assertThat(made).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(List.of(update, deletion)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		Product variation = (Product) this.store.item(green).record();
		assertThat(variation.getPrice()).isEqualTo(euro("5"));
		assertThat(variation.getSku()).isEqualTo("TEA-GREEN");
		assertThat(variation.getBarcode()).isEqualTo("4006381333948");
		assertThat(variation.getStock()).isEqualByComparingTo("8");
		assertThat(this.store.byId(RecordKind.PRODUCTS)).hasSize(3);
		assertThat(this.store.shop.product("TEA").orElseThrow().at("/options/0/choices").size()).isEqualTo(3);
	}

	@Test
	void leavesOneVariationWhenItsCreationIsReplayed() {
		String id = this.store.product("TEA", "4.50", 0);
		Change creation = this.store.createBelow(id, "TEA-G", options("Kind", "Green"));

		Outcome first = this.store.apply(creation);
		Outcome second = this.store.apply(creation);

		assertThat(second).isEqualTo(first);
		assertThat(this.store.byId(RecordKind.PRODUCTS)).hasSize(2);
		assertThat(this.store.probe(RecordKind.PRODUCTS, creation).targetId()).isEqualTo(first.targetId());
	}

	@Test
	void refusesAVariationThatNothingTellsFromItsSiblings() {
		String id = this.store.product("TEA", "4.50", 0);

		Outcome outcome = this.store.apply(this.store.createBelow(id, "TEA-G"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("no option");
	}

	@Test
	void refusesTheVariationThatIsOneTooMany() {
		String id = this.store.product("TEA", "4.50", 0);
		List<Change> changes = new ArrayList<>();
		IntStream.rangeClosed(1, 201)
			.forEach((i) -> changes.add(this.store.createBelow(id, "TEA-" + i, options("Kind", "Kind " + i))));

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes.subList(0, 200)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(outcomes.get(200).kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcomes.get(200).message()).contains("at most 200 variations");
	}

	@Test
	void refusesTheProductThatThePlanDoesNotHoldBeforeItIsSent() {
		this.store.product("OLD", "1", 0);
		this.store.shop.plan(new EcwidPlan(2, 50, 200, 100));
		this.store.shop.clearCalls();

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS,
				List.of(this.store.create("NEW-1"), this.store.create("NEW-2")));

		assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.DONE, Outcome.Kind.REFUSED);
		assertThat(outcomes.get(1).message()).contains("holds 2 products");
		assertThat(calls()).filteredOn((call) -> call.method().equals("POST")).hasSize(1);
	}

	@Test
	void passesOnTheLimitThatOnlyTheStoreKnows() {
		String id = this.store.product("TEA", "4.50", 0);
		this.store.shop.plan(new EcwidPlan(100, 1, 200, 100));

		Outcome outcome = this.store.apply(this.store.createBelow(id, "TEA-G",
				set(RecordField.OPTIONS, null, Map.of("Kind", "Green", "Size", "Big"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("at most 1 options");
	}

	@Test
	void replacesImagesOnlyWhenTheChangeNamesThem() {
		String id = this.store
			.apply(this.store.create("POT", set(RecordField.IMAGES, null, List.of(IMAGE + "a.jpg", IMAGE + "b.jpg"))))
			.targetId();
		Object before = this.store.field(id, RecordField.IMAGES);

		this.store.apply(this.store.update(id, set(RecordField.NAME, "Product POT", "Pot")));
		assertThat(this.store.field(id, RecordField.IMAGES)).isEqualTo(before);
		Change change = this.store.update(id,
				set(RecordField.IMAGES, before, List.of(IMAGE + "c.jpg", IMAGE + "d.jpg", IMAGE + "e.jpg")));
		this.store.apply(change);

		assertThat(this.store.shop.images("POT")).containsExactly(IMAGE + "c.jpg", IMAGE + "d.jpg", IMAGE + "e.jpg");
		assertThat(this.store.probe(RecordKind.PRODUCTS, change).kind()).isEqualTo(Outcome.Kind.DONE);
	}

	@Test
	void removesImages() {
		String id = this.store
			.apply(this.store.create("POT", set(RecordField.IMAGES, null, List.of(IMAGE + "a.jpg", IMAGE + "b.jpg"))))
			.targetId();

		this.store
			.apply(this.store.update(id, set(RecordField.IMAGES, this.store.field(id, RecordField.IMAGES), List.of())));

		assertThat(this.store.shop.images("POT")).isEmpty();
	}

	@Test
	void saysWhichImageWasNotTaken() {
		Outcome outcome = this.store
			.apply(this.store.create("POT", set(RecordField.IMAGES, null, List.of(IMAGE + "a.jpg", "no address"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.targetId()).isNotNull();
		assertThat(outcome.message()).contains("image 2 of product 'POT'").contains("The product itself is there");
	}

	@Test
	void givesANewProductTheImagesThatAnEarlierTryDidNotGetTo() {
		Change bare = this.store.create("POT");
		this.store.apply(bare);
		Change whole = new Change(bare.id(), Action.CREATE, null, null, "POT", List.of(bare.fields().get(0),
				bare.fields().get(1), set(RecordField.IMAGES, null, List.of(IMAGE + "a.jpg", IMAGE + "b.jpg"))));

		assertThat(this.store.probe(RecordKind.PRODUCTS, whole).kind()).isEqualTo(Outcome.Kind.UNSENT);
		this.store.apply(whole);
		this.store.apply(whole);

		assertThat(this.store.shop.products()).hasSize(1);
		assertThat(this.store.shop.images("POT")).containsExactly(IMAGE + "a.jpg", IMAGE + "b.jpg");
	}

	@Test
	void writesTheStockOfAProductAsADifference() {
		String id = this.store.product("POT", "49.90", 7);

		this.store.apply(this.store.update(id, set(RecordField.STOCK, new BigDecimal("7"), new BigDecimal("4")),
				set(RecordField.NAME, "Product POT", "Pot")));

		assertThat(this.store.field(id, RecordField.STOCK)).isEqualTo(new BigDecimal("4"));
		assertThat(calls()).filteredOn((call) -> call.path().endsWith("/inventory")).hasSize(1);
	}

	@Test
	void finishesAChangeOfWhichAPartWasWritten() {
		String id = this.store.product("POT", "49.90", 7);
		Change change = this.store.update(id, set(RecordField.STOCK, new BigDecimal("7"), new BigDecimal("4")),
				set(RecordField.NAME, "Product POT", "Pot"));
		this.store.shop.edit("POT", "name", "Pot");

		assertThat(this.store.probe(RecordKind.PRODUCTS, change).kind()).isEqualTo(Outcome.Kind.UNSENT);
		assertThat(this.store.apply(change).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.store.field(id, RecordField.STOCK)).isEqualTo(new BigDecimal("4"));
	}

	@Test
	void writesFiveHundredChangesInOneBatch() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			String id = this.store.product("P-" + i, "10", 5);
			changes.add(this.store.update(id, set(RecordField.PRICE, euro("10"), euro("11"))));
		}
		this.store.shop.clearCalls();

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS, changes);

		assertThat(outcomes).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		assertThat(calls()).filteredOn((call) -> call.path().equals("/products")).hasSize(5);
		assertThat(calls()).filteredOn((call) -> call.method().equals("POST")).hasSize(1);
		assertThat(this.store.read(RecordKind.PRODUCTS))
			.allSatisfy((item) -> assertThat(item.record().get(RecordField.PRICE)).isEqualTo(euro("11")));
	}

	@Test
	void refusesOneChangeOfABatchAndWritesTheOthers() {
		String id = this.store.product("POT", "49.90", 7);
		this.store.product("TAKEN", "1", 0);

		List<Outcome> outcomes = this.store.apply(RecordKind.PRODUCTS,
				List.of(this.store.create("NEW-1"), this.store.update(id, set(RecordField.SKU, "POT", "TAKEN")),
						this.store.create("TAKEN"), this.store.create("NEW-2")));

		assertThat(outcomes).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.DONE, Outcome.Kind.REFUSED, Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		assertThat(outcomes.get(1).message()).contains("SKU_ALREADY_EXISTS").contains("product '" + id + "'");
	}

	@Test
	void refusesAnAmountInAnotherCurrency() {
		String id = this.store.product("POT", "49.90", 7);

		Outcome outcome = this.store
			.apply(this.store.update(id, set(RecordField.PRICE, euro("49.90"), Money.of("45", "USD"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("45.00 USD").contains("EUR");
	}

	@Test
	void saysWhichFieldMovedSinceThePlan() {
		String id = this.store.product("POT", "49.90", 7);

		Outcome outcome = this.store.apply(this.store.update(id, set(RecordField.PRICE, euro("48"), euro("45"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(outcome.message()).contains("'price'").contains("49.90 EUR").contains("48.00 EUR");
	}

	@Test
	void refusesAChangeOfWhatIsGone() {
		Outcome product = this.store.apply(this.store.update("12", set(RecordField.NAME, "Old", "New")));
		Outcome variation = this.store.apply(this.store.createBelow("12", "TEA", options("Kind", "Green")));
		Outcome noId = this.store.apply(this.store.update("no id", set(RecordField.NAME, "Old", "New")));

		assertThat(List.of(product, variation, noId)).extracting(Outcome::kind).containsOnly(Outcome.Kind.REFUSED);
	}

	@Test
	void neverDeletesWithoutAnId() {
		this.store.product("POT", "49.90", 7);

		for (String id : List.of("", " ", "/", "0", "..", "12/../", "-1")) {
			Outcome outcome = this.store.apply(new Change("c", Action.DELETE, id, null, "POT", List.of()));
			assertThat(outcome.kind()).as("'%s'", id).isEqualTo(Outcome.Kind.REFUSED);
		}
		Outcome none = this.store.apply(new Change("c", Action.DELETE, null, null, "POT", List.of()));

		assertThat(none.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(calls()).extracting(Call::method).doesNotContain("DELETE");
		assertThat(this.store.shop.products()).hasSize(1);
	}

	@Test
	void takesNoPathThatWouldEmptyTheShop() {
		for (String path : List.of("/products", "/products/", "/products/12/combinations", "/orders/12")) {
			assertThatThrownBy(() -> new Write("DELETE", path, Map.of(), null, true, "all"))
				.isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void offersNoTargetForOrders() {
		assertThatThrownBy(() -> this.store.connector.target(this.store.connection, RecordKind.ORDERS))
			.isInstanceOf(InputFailure.class)
			.hasMessageContaining("sales never go there (EC-3)");
	}

}
