package io.evenkeel.connector.jdbc;

import io.evenkeel.commerce.RecordKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Setting;
import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcConnectorTests {

	private final JdbcConnector connector = new JdbcConnector();

	@Test
	void findsNothingWrongWithGoodSettings() {
		assertThat(problems(Map.of())).isEmpty();
		assertThat(problems(Map.of("table", "shop.products", "key", List.of("a", "b_2"), "columns",
				Map.of("price", "retail", "parent", "above", "extra.colour", "colour"))))
			.isEmpty();
	}

	@Test
	void marksThePasswordAsSecret() {
		assertThat(this.connector.settings()).filteredOn(Setting::secret)
			.extracting(Setting::name)
			.containsExactly("password");
	}

	@Test
	void refusesAnUnknownDatabase() {
		assertThat(problems(Map.of("jdbc-url", "jdbc:mysql://host/shop"))).singleElement()
			.extracting(SettingProblem::what)
			.asString()
			.contains("must begin with jdbc:postgresql: or jdbc:hsqldb:");
	}

	@Test
	void wantsATableOrAQueryAndNotBoth() {
		Map<String, Object> neither = settings();
		neither.remove("table");

		assertThat(check(neither)).extracting(SettingProblem::setting).containsExactly("table");
		assertThat(problems(Map.of("query", "select 1"))).extracting(SettingProblem::setting).containsExactly("query");
	}

	@Test
	void suggestsTheFieldThatWasLikelyMeant() {
		assertThat(problems(Map.of("columns", Map.of("retail_price", "a", "compare-at-prise", "b"))))
			.extracting(SettingProblem::what)
			.anyMatch((what) -> what.contains("no field 'compare-at-prise'; did you mean 'compare-at-price'?"))
			.hasSize(2);
	}

	@Test
	void refusesNamesThatCouldBeSql() {
		assertThat(problems(Map.of("table", "products; drop table x", "key", "a\"b", "columns", Map.of("name", "n--"))))
			.extracting(SettingProblem::setting)
			.containsExactly("table", "key", "columns");
	}

	@Test
	void refusesTwoFieldsInOneColumnAndAnIdBesideTheKey() {
		assertThat(problems(Map.of("columns", Map.of("name", "x", "brand", "X", "id", "number"))))
			.extracting(SettingProblem::what)
			.anyMatch((what) -> what.contains("two fields share the column"))
			.anyMatch((what) -> what.contains("leave 'id' out"))
			.hasSize(2);
	}

	@Test
	void refusesUnknownUnits() {
		assertThat(problems(Map.of("weight-unit", "stone", "length-unit", "ell", "list-separator", " ")))
			.extracting(SettingProblem::setting)
			.containsExactly("weight-unit", "length-unit", "list-separator");
	}

	@Test
	void refusesAPasswordInTheAddressWithoutShowingIt() {
		List<SettingProblem> problems = problems(
				Map.of("jdbc-url", "jdbc:postgresql://host/shop?user=a&password=hunter2"));

		assertThat(problems).extracting(SettingProblem::setting).containsExactly("jdbc-url");
		assertThat(problems.toString()).doesNotContain("hunter2");
	}

	@Test
	void saysAllThatNeedsMendingWhenItIsOpenedAllTheSame() {
		Map<String, Object> settings = settings();
		settings.remove("key");
		settings.put("columns", "none");

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.connector.source(new Connection("webshop", "jdbc", settings, Path.of(".")),
					RecordKind.PRODUCTS, null))
			.satisfies((failure) -> assertThat(failure.problems()).hasSize(2));
	}

	@Test
	void findsAnHsqldbFileBelowTheHome(@TempDir Path home) {
		new TestDatabase("jdbc:hsqldb:file:" + home.resolve("data/shop") + ";shutdown=true", "SA", "")
			.run("create table products (sku varchar(9) primary key, name varchar(9))");
		Map<String, Object> settings = settings();
		settings.put("jdbc-url", "jdbc:hsqldb:file:data/shop;shutdown=true");

		try (PageSource source = this.connector.source(new Connection("webshop", "jdbc", settings, home),
				RecordKind.PRODUCTS, null)) {
			assertThat(source.read(null).items()).isEmpty();
		}
	}

	private List<SettingProblem> problems(Map<String, Object> changed) {
		Map<String, Object> settings = settings();
		settings.putAll(changed);
		return check(settings);
	}

	private List<SettingProblem> check(Map<String, Object> settings) {
		return this.connector.check(new Connection("webshop", "jdbc", settings, Path.of(".")));
	}

	private static Map<String, Object> settings() {
		return new HashMap<>(Map.of("jdbc-url", "jdbc:postgresql://host/shop", "table", "products", "key", "sku"));
	}

}
