package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetailProductsTests {

	private final ATill till = ATill.seeded();

	@AfterEach
	void close() {
		this.till.close();
	}

	private String variant() {
		return this.till.shop.products()
			.stream()
			.filter((row) -> Nodes.has(row, "variant_parent_id"))
			.map((row) -> row.path("sku").asString())
			.findFirst()
			.orElseThrow();
	}

	private JsonNode row(String sku) {
		return this.till.shop.product(sku).orElseThrow();
	}

	@Test
	void readsAProductWithItsPricesStockAndNames() {
		Product stove = this.till.read(RecordKind.PRODUCTS).record("STV-101");

		assertThat(stove.getName()).isEqualTo("Alpenglut Gas Stove");
		assertThat(stove.getBrand()).isEqualTo("Alpenglut");
		assertThat(stove.getPrice()).isEqualTo(Money.of("69.00", "EUR"));
		assertThat(stove.getTax()).isEqualTo("VAT 19%");
		assertThat(stove.getStockByOutlet())
			.isEqualTo(Map.of("Main Street", BigDecimal.valueOf(7), "Harbour", BigDecimal.valueOf(3)));
		assertThat(stove.getImages()).hasSize(2).first().asString().endsWith("stv-101.jpg");
		assertThat(stove.getCategories()).containsExactly("Cooking");
	}

	@Test
	void putsAProductAboveItsVariantsWithAHandleAndNoSku() {
		ATill.Read read = this.till.read(RecordKind.PRODUCTS);
		Product variant = read.record(variant());
		Product family = read.record(variant.getParent());
		String head = family.id().substring("family:".length());

		assertThat(family.getSku()).isNull();
		assertThat(family.getHandle()).isEqualTo(variant.getHandle());
		assertThat(family.getName()).isNotBlank();
		assertThat(family.getPrice()).isNull();
		assertThat(variant.getOptions()).isNotEmpty();
		assertThat(read.<Product>record(head).getParent()).isEqualTo(family.id());
		assertThat(read.ids()).doesNotHaveDuplicates();
	}

	@Test
	void saysOfAFamilyThatItIsActiveWhenAnyVariantIs() {
		String sku = variant();
		JsonNode head = this.till.shop.products()
			.stream()
			.filter((row) -> row.path("id").equals(row(sku).path("variant_parent_id")))
			.findFirst()
			.orElseThrow();
		String family = "family:" + head.path("id").asString();
		this.till.shop.deactivate(head.path("sku").asString());

		String mark = this.till.read(RecordKind.PRODUCTS).mark();
		boolean before = this.till.read(RecordKind.PRODUCTS).<Product>record(family).getActive();
		this.till.shop.products()
			.stream()
			.filter((row) -> row.path("family_id").equals(head.path("family_id")))
			.forEach((row) -> this.till.shop.deactivate(row.path("sku").asString()));

		assertThat(before).isTrue();
		assertThat(this.till.read(RecordKind.PRODUCTS, mark).<Product>record(family).getActive()).isFalse();
	}

	@Test
	void bringsTheFamilyWhenOnlyAVariantChanged() {
		String mark = this.till.read(RecordKind.PRODUCTS).mark();
		String sku = variant();

		this.till.shop.deactivate(sku);

		assertThat(this.till.read(RecordKind.PRODUCTS, mark).ids()).containsExactlyInAnyOrder(
				row(sku).path("id").asString(), "family:" + row(sku).path("variant_parent_id").asString());
	}

	@Test
	void bringsOnlyWhatChangedSinceTheMark() {
		ATill.Read all = this.till.read(RecordKind.PRODUCTS);

		this.till.shop.edit("STV-101", "price", "71");
		ATill.Read changed = this.till.read(RecordKind.PRODUCTS, all.mark());

		assertThat(changed.ids()).containsExactly(row("STV-101").path("id").asString());
		assertThat(changed.<Product>record("STV-101").getPrice()).isEqualTo(Money.of("71", "EUR"));
		assertThat(this.till.read(RecordKind.PRODUCTS, changed.mark()).items()).isEmpty();
	}

	@Test
	void givesTheSameHashUntilSomethingThatMattersChanges() {
		long before = hash("STV-101");

		this.till.shop.edit("STV-101", "loyalty_amount", "4");
		long touched = hash("STV-101");
		this.till.shop.count("STV-101", "Harbour", 1);

		assertThat(touched).isEqualTo(before);
		assertThat(hash("STV-101")).isNotEqualTo(before);
	}

	private long hash(String sku) {
		String id = row(sku).path("id").asString();
		return this.till.read(RecordKind.PRODUCTS)
			.items()
			.stream()
			.filter((item) -> item.id().equals(id))
			.findFirst()
			.orElseThrow()
			.hash();
	}

	@Test
	void leavesDeletedProductsOut() {
		String id = row("STV-101").path("id").asString();
		this.till.shop.delete("STV-101");

		assertThat(this.till.read(RecordKind.PRODUCTS).ids()).doesNotContain(id);
		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(id))).isEmpty();
		}
	}

	@Test
	void believesNoDeletionBecauseAnEarlierAnswerCameAgain() {
		String stove = row("STV-101").path("id").asString();
		String candle = row("CND-020").path("id").asString();
		this.till.shop.delete("CND-020");
		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(candle))).isEmpty();
			this.till.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("GET", "/search"));

			assertThat(source.stillThere(List.of(stove))).containsExactly(stove);
		}
	}

	@Test
	void confirmsAFamilyByItsHead() {
		String head = row(variant()).path("variant_parent_id").asString();
		String single = row("STV-101").path("id").asString();

		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of("family:" + head, "family:" + single, single)))
				.containsExactlyInAnyOrder("family:" + head, single);
		}
	}

	@ParameterizedTest
	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	void readsAllOfItWhateverGoesWrongOnce(Fault.Kind kind) {
		List<String> all = this.till.read(RecordKind.PRODUCTS).ids();
		for (String path : List.of("/products", "/outlets", "/taxes", "/search")) {
			this.till.shop.faults().add(Fault.of(kind).on("GET", path).times(1).askingFor(Duration.ZERO));
		}
		this.till.shop.faults().add(Fault.of(kind).on("POST", "/inventory_levels").times(1).askingFor(Duration.ZERO));

		assertThat(this.till.read(RecordKind.PRODUCTS).ids()).isEqualTo(all);
		assertThat(this.till.shop.faults().struck()).isGreaterThanOrEqualTo(4);
	}

	@Test
	void endsTheReadWhenAPageRepeats() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("GET", "/products").atCall(2));

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.till.read(RecordKind.PRODUCTS))
			.withMessageContaining("repeats");
	}

	@Test
	void endsTheReadWhenACursorGoesBack() {
		String mark = this.till.read(RecordKind.PRODUCTS).mark();
		this.till.shop.edit("STV-101", "price", "71");
		this.till.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK).on("GET", "/products"));

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.till.read(RecordKind.PRODUCTS, mark))
			.withMessageContaining("repeats");
	}

	@Test
	void mayBeAskedAgainWhenTheServiceStaysAway() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", "/products"));

		assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> this.till.read(RecordKind.PRODUCTS));
	}

}
