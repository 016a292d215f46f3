package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Rows in the shape in which the service was seen to send them. */
class ProductMappingTests {

	private static final String ROW = """
			{'id': '0d5a1e70-0001-11e9-fbb5-7988a6ed80f8', 'name': 'Harbour Jacket', 'variant_name': 'Harbour Jacket / Navy / M',
			 'handle': 'harbour-jacket', 'sku': 'HJ-NAVY-M', 'supplier_code': 'S-77', 'active': true, 'is_active': true,
			 'has_inventory': true, 'is_composite': false, 'description': '<p>Dry.</p>', 'source': 'USER',
			 'created_at': '2024-12-01T18:34:15+00:00', 'updated_at': '2026-05-21T23:50:39+00:00', 'version': 4284638488,
			 'supply_price': 40, 'price_including_tax': 126.5, 'price_excluding_tax': 110,
			 'type': {'id': 'b1e2babe-f019-11e3-a0f5-b8ca3a64f8f4', 'name': 'Coats', 'version': 449902},
			 'product_category': {'id': 'b1e2babe-f019-11e3-a0f5-b8ca3a64f8f4', 'name': 'Coats', 'leaf_category': true,
			   'category_path': [{'id': '1', 'name': 'Clothes'}, {'id': '2', 'name': 'Coats'}]},
			 'supplier': {'id': 'dc85058a-a683-11e5-ef46-08f9a926615e', 'name': 'Peak', 'version': 2089502},
			 'brand': {}, 'brand_id': null, 'has_variants': true, 'variant_parent_id': null,
			 'variant_options': [{'id': '9a97', 'name': 'Colour', 'value': 'Navy'}, {'id': '6b8f', 'name': 'Size', 'value': 'M'}],
			 'categories': [{'id': 't1', 'name': 'rain', 'version': 1446856}],
			 'images': [{'id': 'i1', 'url': 'https://cdn.example.com/1.jpg', 'version': 5, 'sizes': {'ss': 'https://cdn.example.com/s.jpg'}}],
			 'skuImages': [], 'weight': 1.2, 'weight_unit': 'KG', 'width': 30, 'height': 10.5, 'length': 40, 'dimensions_unit': 'CM',
			 'product_codes': [{'type': 'custom', 'code': 'HJ-NAVY-M'}, {'type': 'ean', 'code': '4006381333931'}]}
			""";

	private final ATill till = new ATill();

	private final RetailApi api = new RetailApi(RetailSettings.of(this.till.connection()), ATill.QUICK,
			Urgency.PRODUCTS);

	private final ProductMapping mapping = new ProductMapping(new Account(this.api), RecordKind.PRODUCTS);

	@AfterEach
	void close() {
		this.api.close();
		this.till.close();
	}

	private static JsonNode row(String... replacements) {
		String row = ROW;
		for (int i = 0; i < replacements.length; i += 2) {
			assertThat(row).contains(replacements[i]);
			row = row.replace(replacements[i], replacements[i + 1]);
		}
		return JsonMapper.shared().readTree(row.replace('\'', '"'));
	}

	private Product single(String... replacements) {
		List<String> all = new ArrayList<>(List.of("'has_variants': true", "'has_variants': false"));
		all.addAll(List.of(replacements));
		return this.mapping.product(row(all.toArray(String[]::new)), Map.of());
	}

	@Test
	void makesAProductOfARow() {
		Product product = single();

		assertThat(product.getParent()).isNull();
		assertThat(product.getName()).isEqualTo("Harbour Jacket");
		assertThat(product.getBarcode()).isEqualTo("4006381333931");
		assertThat(product.getCategories()).containsExactly("Clothes > Coats");
		assertThat(product.getTags()).containsExactly("rain");
		assertThat(product.getBrand()).isNull();
		assertThat(product.getSupplier()).isEqualTo("Peak");
		assertThat(product.getPrice()).isEqualTo(Money.of("126.5", "EUR"));
		assertThat(product.getPriceWithoutTax()).isEqualTo(Money.of("110", "EUR"));
		assertThat(product.getWeight()).hasToString("1.2 kg");
		assertThat(product.getHeight()).hasToString("10.5 cm");
		assertThat(product.get(RecordField.CHANNELS)).isNull();
	}

	@Test
	void makesTwoRecordsOfTheHeadOfAFamily() {
		Product variant = this.mapping.product(row(), Map.of("Harbour", BigDecimal.ONE));
		Product family = this.mapping.family(row(), true);

		assertThat(family.id()).isEqualTo("family:" + variant.id());
		assertThat(variant.getParent()).isEqualTo(family.id());
		assertThat(variant.getName()).isNull();
		assertThat(variant.getOptions()).containsExactly(Map.entry("Colour", "Navy"), Map.entry("Size", "M"));
		assertThat(variant.getStockByOutlet()).containsExactly(Map.entry("Harbour", BigDecimal.ONE));
		assertThat(family.getImages()).containsExactly("https://cdn.example.com/1.jpg");
		assertThat(family.get(RecordField.PRICE)).isNull();
		assertThat(family.get(RecordField.OPTIONS)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "G, 1.2 g", "LB, 1.2 lb", "OZ, 1.2 oz", "CT, 0.24 g" })
	void readsEveryUnitOfWeight(String unit, String weight) {
		assertThat(single("'KG'", "'" + unit + "'").getWeight()).hasToString(weight);
	}

	@ParameterizedTest
	@CsvSource({ "MM, 40 mm", "IN, 40 in", "YD, 36.576 m" })
	void readsEveryUnitOfLength(String unit, String length) {
		assertThat(single("'CM'", "'" + unit + "'").getLength()).hasToString(length);
	}

	@Test
	void readsChannelsWhereTheServiceTellsThem() {
		assertThat(single("'skuImages': []", "'channels': ['store', {'name': 'online'}]").getChannels())
			.containsExactly("store", "online");
	}

	@Test
	void knowsNothingOfWhatIsNullOrEmpty() {
		Product product = single("'price_including_tax': 126.5", "'price_including_tax': null", "'weight': 1.2",
				"'weight': 0", "'<p>Dry.</p>'", "''");

		assertThat(product.getPrice()).isNull();
		assertThat(product.getWeight()).isNull();
		assertThat(product.getDescription()).isNull();
	}

	@Test
	void namesTheFieldAndTheValueThatItCannotMakeOut() {
		Item item = Items.product(this.mapping, "retail", row("'KG'", "'STONE'"), Map.of());

		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(item::record)
			.withMessageContainingAll("retail, product 'HJ-NAVY-M'", "'weight_unit' says 'STONE'", "set aside");
	}

	@Test
	void hashesWhatTheRecordIsMadeFromAndNothingElse() {
		long hash = hash(row());

		assertThat(hash(row("4284638488", "9", "2026-05-21", "2026-06-30", "449902", "1"))).isEqualTo(hash);
		assertThat(hash(row("'supply_price': 40", "'supply_price': 40.00"))).isEqualTo(hash);
		assertThat(hash(row("s.jpg", "t.jpg"))).isEqualTo(hash);
		assertThat(hash(row("'Navy'", "'Red'"))).isNotEqualTo(hash);
		assertThat(hash(row("1.jpg", "2.jpg"))).isNotEqualTo(hash);
		assertThat(Items.product(this.mapping, "retail", row(), Map.of("Harbour", BigDecimal.ONE)).hash())
			.isNotEqualTo(hash);
	}

	private long hash(JsonNode row) {
		return Items.product(this.mapping, "retail", row, Map.of()).hash();
	}

}
