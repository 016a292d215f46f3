package io.evenkeel.connector.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.ConnectorContractTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FileConnectorTests {

	@TempDir
	private Path home;

	private List<SettingProblem> check(Map<String, Object> settings) {
		return new FileConnector().check(new Connection("shop", "file", settings, this.home));
	}

	private static String rows(String header, IntFunction<String> row) {
		return header + IntStream.rangeClosed(1, 2_500).mapToObj(row).collect(Collectors.joining("\n")) + "\n";
	}

	@Test
	void namesTheLikelyWordForAnUnknownOne() {
		List<SettingProblem> problems = check(Map.of("path", "a.csv", "layout", "retail-exprot", "encoding", "UTF-9",
				"format", "cvs", "decimal", "coma"));

		assertThat(problems).extracting(SettingProblem::setting)
			.containsExactlyInAnyOrder("layout", "encoding", "format", "decimal");
		assertThat(problems).extracting(SettingProblem::what)
			.anySatisfy((what) -> assertThat(what).contains("did you mean 'retail-export'?"))
			.anySatisfy((what) -> assertThat(what).contains("did you mean 'UTF-8'?"))
			.anySatisfy((what) -> assertThat(what).contains("did you mean 'csv'?"))
			.anySatisfy((what) -> assertThat(what).contains("did you mean 'comma'?"));
	}

	@Test
	void namesAnUnknownFieldAmongTheColumns() {
		List<SettingProblem> problems = check(
				Map.of("path", "a.csv", "columns", Map.of("id", "No", "prise", "Price", "extra.colour", "Colour")));

		assertThat(problems)
			.containsExactly(new SettingProblem("columns", "there is no field 'prise'; did you mean 'price'?"));
	}

	@Test
	void asksForALayoutOrColumnsAndForAnId() {
		assertThat(check(Map.of("path", "a.csv"))).extracting(SettingProblem::setting).containsExactly("layout");
		assertThat(check(Map.of("path", "a.csv", "columns", Map.of("sku", "No")))).singleElement()
			.satisfies((problem) -> assertThat(problem.what()).contains("has no 'id'"));
	}

	@Nested
	class OfCsv extends ConnectorContractTests {

		private TestFile file;

		@BeforeEach
		void write() {
			this.file = TestFile.plain(FileConnectorTests.this.home)
				.text(rows("id,sku,name,price\n", (n) -> "P-" + n + ",P-" + n + ",Product " + n + ",1.00"));
		}

		@Override
		protected Connector connector() {
			return new FileConnector();
		}

		@Override
		protected Connection connection() {
			return this.file.connection();
		}

	}

	@Nested
	class OfJsonLines extends ConnectorContractTests {

		private TestFile file;

		@BeforeEach
		void write() {
			this.file = new TestFile(FileConnectorTests.this.home, "shop.jsonl", "plain")
				.text(rows("", (n) -> "{\"id\":\"P-" + n + "\",\"sku\":\"P-" + n + "\",\"name\":\"Product " + n
						+ "\",\"price\":1.00}"));
		}

		@Override
		protected Connector connector() {
			return new FileConnector();
		}

		@Override
		protected Connection connection() {
			return this.file.connection();
		}

	}

	@Nested
	class OfEcwidCatalog extends ConnectorContractTests {

		private TestFile file;

		@BeforeEach
		void write() {
			this.file = new TestFile(FileConnectorTests.this.home, "shop.csv", "ecwid-catalog")
				.text(rows("type;product_internal_id;product_sku;product_name\n",
						(n) -> "product;" + n + ";P-" + n + ";Product " + n));
		}

		@Override
		protected String id(int number) {
			return String.valueOf(number);
		}

		@Override
		protected Connector connector() {
			return new FileConnector();
		}

		@Override
		protected Connection connection() {
			return this.file.connection();
		}

	}

	@Nested
	class OfJson extends ConnectorContractTests {

		private TestFile file;

		@BeforeEach
		void write() {
			String records = IntStream.rangeClosed(1, MANY)
				.mapToObj((n) -> "{\"id\":\"P-" + n + "\",\"name\":\"Product " + n + "\",\"sku\":\"P-" + n + "\"}")
				.collect(Collectors.joining(",\n"));
			this.file = new TestFile(FileConnectorTests.this.home, "shop.json", "plain").text("[" + records + "]");
		}

		@Override
		protected Connector connector() {
			return new FileConnector();
		}

		@Override
		protected Connection connection() {
			return this.file.connection();
		}

	}

}
