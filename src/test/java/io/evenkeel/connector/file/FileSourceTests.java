package io.evenkeel.connector.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import io.evenkeel.connector.file.TestFile.Reading;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileSourceTests {

	@TempDir
	private Path home;

	private TestFile plain() {
		return TestFile.plain(this.home);
	}

	@Test
	void readsEveryKindOfValue() {
		TestFile file = plain().with("currency", "EUR")
			.lines("id,parent,price,compare-at-price,stock,published,weight,length,tags,options,stock-by-outlet,extra.shelf",
					"1,0,19.9,25 USD,3.50,yes,1.2,300 mm,a | b,Size=M | Colour=Red,Main=2|Harbour=0,A7");

		Product product = file.read().product("1");

		assertThat(product.getParent()).isEqualTo("0");
		assertThat(product.getPrice()).isEqualTo(Money.of("19.90", "EUR"));
		assertThat(product.getCompareAtPrice()).isEqualTo(Money.of("25", "USD"));
		assertThat(product.getStock()).isEqualTo("3.5");
		assertThat(product.getPublished()).isTrue();
		assertThat(product.getWeight()).isEqualTo(Weight.parse("1200 g"));
		assertThat(product.getLength()).isEqualTo(Length.parse("30 cm"));
		assertThat(product.getTags()).containsExactly("a", "b");
		assertThat(product.getOptions()).isEqualTo(Map.of("Size", "M", "Colour", "Red"));
		assertThat(product.getStockByOutlet())
			.isEqualTo(Map.of("Main", new BigDecimal("2"), "Harbour", BigDecimal.ZERO));
		assertThat(product.getExtra()).containsEntry("shelf", "A7");
	}

	@Test
	void takesAnEmptyCellForUnknown() {
		Product product = plain().lines("id,name,stock,tags,parent", "1,\"\",,,").read().product("1");

		assertThat(product).isEqualTo(Product.product("1").build());
	}

	@Test
	void readsNumbersWithADecimalComma() {
		TestFile file = plain().with("decimal", "comma").lines("id;price;stock", "1;1.234,50;2,5");

		Product product = file.read().product("1");

		assertThat(product.getPrice()).isEqualTo(Money.of("1234.50", "XXX"));
		assertThat(product.getStock()).isEqualTo("2.5");
	}

	@Test
	void namesFileLineColumnAndValueOfACellThatCannotBeMadeOut() {
		Item item = plain().lines("id,price", "1,1.00", "2,\"1,50\"").read().item("2");

		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(item::record)
			.withMessageContaining("shop.csv:3, column 'price': '1,50' is not a number")
			.withMessageContaining("decimal: comma");
	}

	@Test
	void refusesANumberThatWouldFillTheMemory() {
		Item item = plain().lines("id,stock", "1,1e999999999").read().item("1");

		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(item::record)
			.withMessageContaining("is not a number");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t", "|" })
	void findsTheDelimiterInTheHeader(String delimiter) {
		TestFile file = plain().lines("id,\"name\",price".replace(",", delimiter), "1,Cap,2".replace(",", delimiter));

		assertThat(file.read().product("1").getName()).isEqualTo("Cap");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "ISO-8859-1", "windows-1252" })
	void readsTheEncodingOfTheConnection(String encoding) {
		TestFile file = plain().with("encoding", encoding).text("id,name\n1,Mützé\n", Charset.forName(encoding));

		assertThat(file.read().product("1").getName()).isEqualTo("Mützé");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" })
	void letsAByteOrderMarkWin(String encoding) {
		TestFile file = plain().with("encoding", "ISO-8859-1")
			.text("\uFEFFid,name\n1,Mützé\n", Charset.forName(encoding));

		assertThat(file.read().product("1").getName()).isEqualTo("Mützé");
	}

	@Test
	void refusesOnlyTheRowWithBytesThatAreNoText() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("id,name\n1,Cap\n2,M".getBytes(StandardCharsets.UTF_8));
		bytes.write(0xFC);
		bytes.write("tze\n3,Hat\n".getBytes(StandardCharsets.UTF_8));

		Reading reading = plain().bytes(bytes.toByteArray()).read();

		assertThat(reading.ids()).containsExactly("1", "3");
		assertThat(reading.rejections()).singleElement().satisfies((rejection) -> {
			assertThat(rejection.where()).isEqualTo("shop.csv:3");
			assertThat(rejection.cause()).contains("no text in the encoding");
		});
	}

	@Test
	void goesOnBelowRowsThatAreNotRight() {
		TestFile file = plain().lines("id,name", "1,Cap", "", ",,", "2", "3,Hat,more", "4,\"Scarf\"y", "5,Glove",
				"1,Cap again", ",Nobody", "6,\"two\nlines\"", "7,Sock,");

		Reading reading = file.read();

		assertThat(reading.ids()).containsExactly("1", "5", "6");
		assertThat(reading.rejections()).extracting(Rejection::where)
			.containsExactly("shop.csv:5", "shop.csv:6", "shop.csv:7", "shop.csv:10", "shop.csv:13", "shop.csv:9");
		assertThat(reading.rejections()).extracting(Rejection::cause)
			.satisfiesExactly((cause) -> assertThat(cause).isEqualTo("the row has 1 cell, the header has 2"),
					(cause) -> assertThat(cause).isEqualTo("the row has 3 cells, the header has 2"),
					(cause) -> assertThat(cause).contains("cannot be told apart into cells"),
					(cause) -> assertThat(cause).contains("'id' is empty"),
					(cause) -> assertThat(cause).isEqualTo("the row has 3 cells, the header has 2"),
					(cause) -> assertThat(cause).isEqualTo("the id '1' stands twice"));
	}

	@Test
	void stopsAtAQuoteThatIsNeverClosed() {
		TestFile file = plain().lines("id,name", "1,Cap", "2,\"Hat", "3,Scarf");

		assertThatExceptionOfType(StopFailure.class).isThrownBy(file::read).withMessageContaining("shop.csv:3");
	}

	@Test
	void namesBothColumnsOfTheSameName() {
		TestFile file = plain().lines("id,name,Name", "1,a,b");

		assertThatExceptionOfType(InputFailure.class).isThrownBy(file::read)
			.withMessageContaining("shop.csv:1: the columns 2 and 3 are both called 'Name'");
	}

	@Test
	void namesAMissingColumnAndTheLikelyOne() {
		TestFile file = new TestFile(this.home, "shop.csv", "")
			.with("columns", Map.of("id", "Article", "price", "Price"))
			.lines("Articles,Price", "1,2");

		assertThatExceptionOfType(InputFailure.class).isThrownBy(file::read)
			.withMessageContaining("shop.csv:1: the column 'Article' is missing")
			.withMessageContaining("did you mean 'Articles'?");
	}

	@Test
	void readsColumnsThatTheConnectionNames() {
		TestFile file = new TestFile(this.home, "shop.csv", "")
			.with("columns", Map.of("id", "No.", "sku", "No.", "price", "Price", "extra.shelf", "Shelf"))
			.lines("Shelf,Price,No.", "A7,2,1");

		Product product = file.read().product("1");

		assertThat(product.getSku()).isEqualTo("1");
		assertThat(product.getPrice()).isEqualTo(Money.of("2", "XXX"));
		assertThat(product.getExtra()).containsEntry("shelf", "A7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "id,name\n", "\n\n" })
	void givesAnEmptyPageForAFileWithoutRows(String text) {
		Reading reading = plain().text(text).read();

		assertThat(reading.ids()).isEmpty();
		assertThat(reading.rejections()).isEmpty();
	}

	@Test
	void saysThatAFileIsMissing() {
		assertThatExceptionOfType(InputFailure.class).isThrownBy(plain()::read)
			.withMessageContaining("shop.csv: there is no such file");
	}

	@Test
	void stopsWhenTheFileIsExchangedBetweenTwoPages() {
		TestFile file = plain().text(many(5_000));
		try (PageSource source = file.open()) {
			String next = source.read(null).next();

			file.text(many(4_999));

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> source.read(next))
				.withMessageContaining("was changed since the read began");
		}
	}

	@Test
	void stopsWhenTheFileIsExchangedBeforeARestart() {
		TestFile file = plain().text(many(5_000));
		String next;
		try (PageSource source = file.open()) {
			next = source.read(null).next();
		}
		file.text(many(4_999));

		try (PageSource source = file.open()) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> source.read(next));
		}
	}

	@Test
	void readsTheFilesOfAFolderInTheOrderOfTheirNames() throws IOException {
		Files.createDirectory(this.home.resolve("export"));
		new TestFile(this.home.resolve("export"), "b.csv", "plain").lines("id,name", "2,Hat", "1,Cap again");
		new TestFile(this.home.resolve("export"), "a.csv", "plain").lines("name,id", "Cap,1");

		Reading reading = new TestFile(this.home, "export", "plain").read();

		assertThat(reading.ids()).containsExactly("1", "2");
		assertThat(reading.rejections()).extracting(Rejection::where).containsExactly("export/b.csv:3");
	}

	@Test
	void believesNoDeletionWhileARowTellsNoId() {
		TestFile file = plain().lines("id,name", "1,Cap", ",Nobody");

		try (PageSource source = file.open()) {
			assertThat(source.stillThere(List.of("1", "2"))).containsExactlyInAnyOrder("1", "2");
		}
	}

	@Test
	void hashesWhatTheLayoutReadsAndNothingElse() {
		long hash = plain().lines("id,name,price", "1,Cap,2").read().item("1").hash();

		assertThat(plain().lines("price,id,note,name,brand", "2,1,unknown column,Cap,").read().item("1").hash())
			.isEqualTo(hash);
		assertThat(plain().lines("id,name,price", "1,2,Cap").read().item("1").hash()).isNotEqualTo(hash);
		assertThat(plain().lines("id,name,brand", "1,Cap,2").read().item("1").hash()).isNotEqualTo(hash);
		assertThat(plain().with("currency", "EUR").lines("id,name,price", "1,Cap,2").read().item("1").hash())
			.isNotEqualTo(hash);
	}

	@Test
	void readsJsonWithListsAndMaps() {
		TestFile file = new TestFile(this.home, "shop.json", "plain")
			.text("""
					[{"id": 1, "price": 19.90, "tags": ["a|b", "c"], "options": {"Size": "M"}, "published": true, "name": null},
					 {"id": "2", "stock": 3, "stock-by-outlet": {"Main": 2.50}}]""");

		Reading reading = file.read();

		Product first = reading.product("1");
		assertThat(first.getPrice()).isEqualTo(Money.of("19.90", "XXX"));
		assertThat(first.getTags()).containsExactly("a|b", "c");
		assertThat(first.getOptions()).isEqualTo(Map.of("Size", "M"));
		assertThat(first.getPublished()).isTrue();
		assertThat(first.getName()).isNull();
		assertThat(reading.product("2").getStock()).isEqualTo("3");
		assertThat(reading.product("2").getStockByOutlet()).isEqualTo(Map.of("Main", new BigDecimal("2.5")));
	}

	@Test
	void stopsAtBrokenJsonAndGoesOnBelowABrokenLine() {
		TestFile json = new TestFile(this.home, "shop.json", "plain").text("[{\"id\":\"1\"},\n{\"id\":}]");
		TestFile lines = new TestFile(this.home, "shop.jsonl", "plain").lines("{\"id\":\"1\"}", "{\"id\":}",
				"{\"id\":\"3\"}");

		assertThatExceptionOfType(StopFailure.class).isThrownBy(json::read).withMessageContaining("shop.json:2");
		Reading reading = lines.read();
		assertThat(reading.ids()).containsExactly("1", "3");
		assertThat(reading.rejections()).extracting(Rejection::where).containsExactly("shop.jsonl:2");
	}

	private static String many(int count) {
		return "id,name\n"
				+ IntStream.range(0, count).mapToObj((n) -> n + ",Product " + n).collect(Collectors.joining("\n"));
	}

}
