package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CcvReadingTests {

	private final AShop till = new AShop();

	@AfterEach
	void close() {
		this.till.close();
	}

	private Product product(String sku) {
		return this.till.read(RecordKind.PRODUCTS)
			.stream()
			.map((item) -> (Product) item.record())
			.filter((product) -> sku.equals(product.getSku()))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void readsAProductWithWhatPeoplePay() {
		this.till.product("TEA", "4.50", 8);
		this.till.shop.edit("TEA", "discount", "0.50");
		this.till.shop.edit("TEA", "eannumber", "4006381333931");

		Product tea = product("TEA");

		assertThat(tea.getPrice()).isEqualTo(Money.of("4.00", "EUR"));
		assertThat(tea.getCompareAtPrice()).isEqualTo(Money.of("4.50", "EUR"));
		assertThat(tea.getPriceWithoutTax()).isNull();
		assertThat(tea.getBarcode()).isEqualTo("4006381333931");
		assertThat(tea.getStock()).isEqualByComparingTo("8");
		assertThat(tea.getTax()).isEqualTo("normal");
		assertThat(tea.getActive()).isTrue();
		assertThat(tea.getPublished()).isTrue();
		assertThat(tea.getWeight()).isNull();
		assertThat(tea.getSupplyPrice()).isNull();
		assertThat(tea.getImages()).isEmpty();
		assertThat(tea.extra("ordering_without_stock")).isEqualTo("global_setting");
	}

	@Test
	void readsPricesWithoutTaxWhereTheyAreEnteredSo() {
		this.till.product("TEA", "4.50", 8);
		this.till.shop.pricesIncludeVat(false);

		assertThat(product("TEA").getPrice()).isNull();
		assertThat(product("TEA").getPriceWithoutTax()).isEqualTo(Money.of("4.50", "EUR"));
	}

	@Test
	void readsVariantsBelowTheirProduct() {
		String tea = this.till.product("TEA", "4.50", 0);
		this.till.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 5);
		this.till.shop.addVariant("TEA", "TEA-B", Map.of("Kind", "Black"), 7);

		Product green = product("TEA-G");

		assertThat(green.getParent()).isEqualTo(tea);
		assertThat(green.getOptions()).isEqualTo(Map.of("Kind", "Green"));
		assertThat(green.getStock()).isEqualByComparingTo("5");
		assertThat(green.getPrice()).isEqualTo(Money.of("4.50", "EUR"));
		assertThat(green.getHandle()).isEqualTo("TEA");
		assertThat(this.till.read(RecordKind.PRODUCTS)).filteredOn((item) -> item.id().equals(tea))
			.singleElement()
			.satisfies((item) -> {
				assertThat(item.record().get(RecordField.HANDLE)).isEqualTo("TEA");
				assertThat(item.record().get(RecordField.SKU)).as("nothing to sell").isNull();
				assertThat(item.record().get(RecordField.PRICE)).isNull();
				assertThat(item.record().get(RecordField.STOCK)).isNull();
			});
	}

	@Test
	void asksForNothingBesidesThePages() {
		for (int i = 1; i <= 120; i++) {
			this.till.product("P-" + i, "1", i);
		}
		this.till.shop.addVariant("P-7", "P-7-G", Map.of("Kind", "Green"), 5);
		this.till.shop.clearCalls();

		assertThat(this.till.read(RecordKind.PRODUCTS)).hasSize(121);

		assertThat(this.till.shop.calls().count("GET", "/products")).isEqualTo(2);
		assertThat(this.till.shop.calls().count("GET", "/products/*/attributecombinations")).isZero();
		assertThat(this.till.shop.calls().count("GET", "/products/*/producttocategories")).isZero();
		assertThat(this.till.shop.calls().count("GET", "/products/*/producttopropertygroups")).isZero();
	}

	@Test
	void asksForCombinationsWhereTheyAreNotTold() {
		this.till.shop.expand(false);
		this.till.product("TEA", "4.50", 0);
		this.till.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 5);

		assertThat(product("TEA-G").getStock()).isEqualByComparingTo("5");
	}

	@Test
	void readsNoRowTwiceAndSkipsNoneWhenRowsLeave() {
		for (int i = 1; i <= 250; i++) {
			this.till.product("P-" + i, "1", i);
		}
		try (PageSource source = this.till.connector.source(this.till.connection, RecordKind.STOCK, null)) {
			Page first = source.read(null);
			for (int i = 1; i <= 30; i++) {
				this.till.shop.delete("P-" + i);
			}
			List<String> ids = new ArrayList<>(first.items().stream().map(Item::id).toList());
			for (String cursor = first.next(); cursor != null;) {
				Page page = source.read(cursor);
				page.items().forEach((item) -> ids.add(item.id()));
				assertThat(page.rejections()).isEmpty();
				cursor = page.next();
			}

			assertThat(ids).doesNotHaveDuplicates().hasSize(250);
		}
	}

	@Test
	void readsWhatChangedSinceTheLastTime() {
		for (int i = 1; i <= 5; i++) {
			this.till.product("P-" + i, "1", i);
		}
		AShop.Read all = this.till.read(RecordKind.PRODUCTS, null);
		this.till.shop.edit("P-3", "name", "Other");

		AShop.Read changes = this.till.read(RecordKind.PRODUCTS, all.mark());

		assertThat(changes.isIncremental()).isTrue();
		assertThat(changes.items()).extracting((item) -> item.record().get(RecordField.NAME)).contains("Other");
		assertThat(this.till.read(RecordKind.PRODUCTS, Long.toString(4_000_000_000L)).items()).isEmpty();
	}

	@Test
	void givesTheSameHashInEveryKindOfRead() {
		this.till.product("TEA", "4.50", 3);
		this.till.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 5);

		AShop.Read all = this.till.read(RecordKind.PRODUCTS, null);
		AShop.Read changes = this.till.read(RecordKind.PRODUCTS, all.mark());

		assertThat(changes.items()).extracting(Item::hash)
			.containsExactlyInAnyOrderElementsOf(all.items().stream().map(Item::hash).toList());
	}

	@Test
	void tellsWhatOpenOrdersHold() {
		String tea = this.till.product("TEA", "4.50", 8);
		this.till.product("POT", "9", 2);
		this.till.shop.addVariant("POT", "POT-R", Map.of("Colour", "Red"), 4);
		this.till.shop.openOrder("TEA", 3);
		long sent = this.till.shop.openOrder("TEA", 1);
		this.till.shop.status(sent, 5);
		this.till.shop.openOrder("POT-R", 2);

		List<Item> stock = this.till.read(RecordKind.STOCK);

		assertThat(stock).filteredOn((item) -> item.id().equals(tea))
			.singleElement()
			.satisfies((item) -> assertThat(item.record().get(RecordField.STOCK_IN_OPEN_ORDERS))
				.isEqualTo(new BigDecimal("3")));
		assertThat(stock).filteredOn((item) -> item.id().contains("-"))
			.singleElement()
			.satisfies((item) -> assertThat(item.record().get(RecordField.STOCK_IN_OPEN_ORDERS))
				.isEqualTo(new BigDecimal("2")));
		assertThat(this.till.read(this.till.connectionTo("reservations", "none"), RecordKind.STOCK, null).items())
			.filteredOn((item) -> item.record().get(RecordField.STOCK) != null)
			.isNotEmpty()
			.allSatisfy((item) -> assertThat(item.record().get(RecordField.STOCK_IN_OPEN_ORDERS))
				.isEqualTo(BigDecimal.ZERO));
		assertThat(this.till.read(this.till.connectionTo("reservations", ""), RecordKind.STOCK, null).items())
			.allSatisfy((item) -> assertThat(item.record().get(RecordField.STOCK_IN_OPEN_ORDERS)).isNull());
	}

	@Test
	void tellsTheStockOfFurtherStores() {
		this.till.product("TEA", "4.50", 8);
		this.till.product("CUP", "2", 1);
		try (CcvStandIn harbour = new CcvStandIn(0, java.time.Clock.systemUTC(), null, null)) {
			harbour.addProduct("tea", "Tea", new BigDecimal("4.50"), 5);
			Connection other = new Connection("harbour", "ccv", Map.of("shop", "harbour.ccvshop.nl", "public-key",
					harbour.publicKey(), "secret", harbour.secret(), "url", harbour.origin().toString()), Path.of("."));
			Connection both = new Connection("till", "ccv",
					this.till.connectionTo("stores", List.of("harbour")).settings(), Path.of("."),
					Map.of("harbour", other));

			List<Item> stock = this.till.read(both, RecordKind.STOCK, null).items();

			assertThat(stock).extracting((item) -> item.record().get(RecordField.STOCK_BY_OUTLET))
				.containsExactly(Map.of("till", new BigDecimal("8"), "harbour", new BigDecimal("5")),
						Map.of("till", new BigDecimal("1")));
		}
	}

}
