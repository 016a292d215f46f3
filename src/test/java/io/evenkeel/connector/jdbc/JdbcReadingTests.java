package io.evenkeel.connector.jdbc;

import io.evenkeel.commerce.RecordKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.RefusedFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading, the same on every database. */
abstract class JdbcReadingTests {

	private final JdbcConnector connector = new JdbcConnector();

	private TestDatabase database;

	abstract TestDatabase newDatabase();

	/**
	 * The type of a column that holds a list of texts.
	 * @return as the database spells it
	 */
	abstract String listType();

	@BeforeEach
	void makeTable() {
		this.database = newDatabase();
		this.database.run("create table products (sku varchar(20) primary key, parent varchar(20), name varchar(40),"
				+ " price numeric(10,2), compare_at_price varchar(20), stock integer, published boolean,"
				+ " active smallint, weight numeric(8,3), width varchar(20), categories varchar(100), tags "
				+ listType() + ", options varchar(100), low_stock_threshold double precision, loaded timestamp)");
	}

	@Test
	void readsEveryRowOnceInPages() {
		fill(2500);

		try (PageSource source = source(Map.of("table", "products", "key", "sku"))) {
			List<Page> pages = all(source);

			assertThat(pages).extracting(Page::size).containsExactly(1000, 1000, 500);
			assertThat(pages).extracting(Page::share).containsExactly(0.4, 0.8, 1.0);
			assertThat(ids(pages)).hasSize(2500).isSorted().doesNotHaveDuplicates();
		}
	}

	@Test
	void endsWithAFullPage() {
		fill(1000);

		try (PageSource source = source(Map.of("table", "products", "key", "sku"))) {
			Page page = source.read(null);

			assertThat(page.size()).isEqualTo(1000);
			assertThat(page.next()).isNull();
		}
	}

	@Test
	void readsAnEmptyTable() {
		try (PageSource source = source(Map.of("table", "products", "key", "sku"))) {
			assertThat(source.read(null)).isEqualTo(new Page(List.of(), List.of(), null, 1));
		}
	}

	@Test
	void answersTheSameCursorWithTheSamePageInAnyProcess() {
		fill(2500);
		Page second;
		String cursor;
		try (PageSource source = source(Map.of("table", "products", "key", "sku"))) {
			cursor = source.read(null).next();
			second = source.read(cursor);
			source.read(second.next());

			assertSame(source.read(cursor), second);
		}

		this.database.run("delete from products where sku = 'S00001'");

		try (PageSource another = source(Map.of("table", "products", "key", "sku"))) {
			assertThat(shown(another.read(cursor))).isEqualTo(shown(second));
		}
	}

	@Test
	void pagesByAKeyOfSeveralColumns() {
		this.database.run("create table stock (shop integer not null, code varchar(10) not null, name varchar(20),"
				+ " primary key (shop, code))");
		for (int shop = 1; shop <= 12; shop++) {
			StringBuilder insert = new StringBuilder("insert into stock (shop, code, name) values ");
			for (int code = 0; code < 100; code++) {
				insert.append((code > 0) ? "," : "").append("(" + shop + ", 'C" + code + "', 'x')");
			}
			this.database.run(insert.toString());
		}

		try (PageSource source = source(Map.of("table", "stock", "key", List.of("shop", "code")))) {
			List<Page> pages = all(source);

			assertThat(pages).extracting(Page::size).containsExactly(1000, 200);
			assertThat(new HashSet<>(ids(pages))).hasSize(1200).contains("[\"12\",\"C99\"]");
			assertThat(source.stillThere(List.of("[\"12\",\"C99\"]", "[\"13\",\"C1\"]", "nonsense")))
				.containsExactly("[\"12\",\"C99\"]");
		}
	}

	@Test
	void makesValuesOfEveryKindOfColumn() {
		this.database.run("insert into products (sku, parent, name, price, compare_at_price, stock, published, active,"
				+ " weight, width, categories, options, low_stock_threshold) values ('A-1', 'A', 'Boot', 19.90,"
				+ " '25 USD', 7, true, 0, 1.250, '3 in', 'Shoes > Boots; Sale', 'Colour=Red; Size=42', 1.5)");

		Product boot = (Product) only(
				Map.of("table", "products", "key", "sku", "currency", "EUR", "list-separator", ";"))
			.record();

		assertThat(boot.getId()).isEqualTo("A-1");
		assertThat(boot.getParent()).isEqualTo("A");
		assertThat(boot.getPrice()).hasToString("19.90 EUR");
		assertThat(boot.getCompareAtPrice()).hasToString("25.00 USD");
		assertThat(boot.getStock()).isEqualTo("7");
		assertThat(boot.getLowStockThreshold()).isEqualTo("1.5");
		assertThat(boot.getPublished()).isTrue();
		assertThat(boot.getActive()).isFalse();
		assertThat(boot.getWeight()).isEqualTo(Weight.parse("1250 g"));
		assertThat(boot.getWidth()).isEqualTo(Length.parse("3 in"));
		assertThat(boot.getCategories()).containsExactly("Shoes > Boots", "Sale");
		assertThat(boot.getOptions()).containsExactly(Map.entry("Colour", "Red"), Map.entry("Size", "42"));
	}

	@Test
	void takesAnEmptyCellForUnknown() {
		this.database.run("insert into products (sku, name, compare_at_price) values ('A-1', '', ' ')");

		Product product = (Product) only(Map.of("table", "products", "key", "sku")).record();

		assertThat(product.getPublished()).isNull();
		assertThat(product.getPrice()).isNull();
		assertThat(product.getCompareAtPrice()).isNull();
		assertThat(product.getName()).isNull();
	}

	@Test
	void readsThroughATableOfColumns() {
		this.database.run("insert into products (sku, name, price, active) values ('A-1', 'Boot', 5, 1)");

		Product boot = (Product) only(Map.of("table", "PRODUCTS", "key", "SKU", "columns",
				Map.of("name", "sku", "price-without-tax", "price", "extra.title", "name")))
			.record();

		assertThat(boot.getName()).isEqualTo("A-1");
		assertThat(boot.getPriceWithoutTax()).hasToString("5.00");
		assertThat(boot.extra("title")).isEqualTo("Boot");
		assertThat(boot.getActive()).isNull();
	}

	@Test
	void readsAQuery() {
		fill(1500);

		try (PageSource source = source(
				Map.of("query", "select p.sku as code, p.name from products p where p.stock >= 0;", "key", "code"))) {
			List<Page> pages = all(source);

			assertThat(ids(pages)).hasSize(1500).doesNotHaveDuplicates();
			assertThat(pages.get(0).share()).isNegative();
			assertThat(source.stillThere(List.of("S00007", "gone"))).containsExactly("S00007");
		}
	}

	@Test
	void refusesOnlyTheRecordWhoseCellCannotBeMadeOut() {
		this.database.run("insert into products (sku, width) values ('A-1', 'wide'), ('A-2', '3')");

		try (PageSource source = source(Map.of("table", "products", "key", "sku"))) {
			List<Item> items = source.read(null).items();

			assertThatExceptionOfType(RefusedFailure.class).isThrownBy(() -> items.get(0).record())
				.withMessageContaining("A-1")
				.withMessageMatching("(?is).*products, sku=A-1, column width, value 'wide'.*");
			assertThat(((Product) items.get(1).record()).getWidth()).isEqualTo(Length.parse("3 cm"));
		}
	}

	@Test
	void setsRowsAsideThatHaveNoKeyOrShareOne() {
		this.database.run("create table loose (code varchar(10), name varchar(20))",
				"insert into loose values ('A', 'first'), (null, 'keyless'), ('B', 'one'), ('B', 'two'), ('B', 'three')");

		try (PageSource source = source(Map.of("table", "loose", "key", "code"))) {
			Page page = source.read(null);

			assertThat(page.items()).extracting(Item::id).containsExactly("A");
			assertThat(page.rejections()).hasSize(2);
			assertThat(page.rejections().get(0).id()).isEqualTo("B");
			assertThat(page.rejections().get(1).id()).isNull();
			assertThat(page.rejections().get(1).cause()).contains("keyless");
		}
	}

	@Test
	void hashesWhatTheRecordIsMadeFromAndHow() {
		this.database.run("insert into products (sku, name, price) values ('A-1', 'Boot', 5)");
		Map<String, Object> settings = Map.of("table", "products", "key", "sku");
		long before = only(settings).hash();

		this.database.run("update products set loaded = current_timestamp");
		assertThat(only(settings).hash()).isEqualTo(before);

		Map<String, Object> inEuro = new HashMap<>(settings);
		inEuro.put("currency", "EUR");
		assertThat(only(inEuro).hash()).isNotEqualTo(before);

		this.database.run("update products set price = 6");
		assertThat(only(settings).hash()).isNotEqualTo(before);
	}

	@Test
	void asksAgainForManyIdsAndForImpossibleOnes() {
		this.database.run("create table numbered (id integer primary key, name varchar(20))",
				"insert into numbered values (1, 'a'), (2, 'b')");

		try (PageSource source = source(Map.of("table", "numbered", "key", "id"))) {
			List<String> ids = new ArrayList<>(List.of("1", "x", "99999999999999"));
			for (int id = 1000; id < 2200; id++) {
				ids.add(Integer.toString(id));
			}
			ids.add("2");

			assertThat(source.stillThere(ids)).containsExactlyInAnyOrder("1", "2");
		}
	}

	@Test
	void namesTheTableOrColumnThatWasLikelyMeant() {
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> source(Map.of("table", "product", "key", "sku")))
			.withMessageContaining("connection 'webshop', table: there is no table 'product'")
			.withMessageMatching("(?is).*did you mean 'products'.*");
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> source(Map.of("table", "products", "key", "skus")))
			.withMessageMatching("(?is).*key: products has no column 'skus'; did you mean 'sku'.*");
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> source(Map.of("table", "products", "key", "sku", "columns", Map.of("price", "prices"))))
			.withMessageMatching("(?is).*columns: products has no column 'prices'; did you mean 'price'.*");
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> source(Map.of("query", "select nothing from nowhere", "key", "sku")))
			.withMessageMatching("(?is).*query: the database says .*nowhere.*");
	}

	private void fill(int count) {
		for (int from = 0; from < count; from += 500) {
			StringBuilder insert = new StringBuilder("insert into products (sku, name, price, stock) values ");
			for (int number = from; number < Math.min(from + 500, count); number++) {
				insert.append((number > from) ? "," : "")
					.append("('S%05d', 'Product %d', 9.5, %d)".formatted(number, number, number % 7));
			}
			this.database.run(insert.toString());
		}
	}

	private PageSource source(Map<String, Object> settings) {
		return this.connector.source(this.database.connection(settings), RecordKind.PRODUCTS, null);
	}

	private Item only(Map<String, Object> settings) {
		try (PageSource source = source(settings)) {
			Page page = source.read(null);
			assertThat(page.rejections()).isEmpty();
			assertThat(page.items()).hasSize(1);
			return page.items().get(0);
		}
	}

	private static List<Page> all(PageSource source) {
		List<Page> pages = new ArrayList<>();
		String cursor = null;
		do {
			pages.add(source.read(cursor));
			cursor = pages.get(pages.size() - 1).next();
		}
		while (cursor != null);
		return pages;
	}

	private static List<String> ids(List<Page> pages) {
		return pages.stream().flatMap((page) -> page.items().stream()).map(Item::id).toList();
	}

	private static void assertSame(Page actual, Page expected) {
		assertThat(actual.next()).isEqualTo(expected.next());
		assertThat(actual.share()).isEqualTo(expected.share());
		assertThat(shown(actual)).isEqualTo(shown(expected));
	}

	private static List<String> shown(Page page) {
		return page.items().stream().map((item) -> item.id() + " " + item.hash()).toList();
	}

}
