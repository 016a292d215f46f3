package io.evenkeel.connector.lightspeedecom;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Window;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EcomSettingsTests {

	private static final Map<String, Object> GOOD = Map.of("language", "nl", "key", "a-key", "secret", "a-secret");

	private static Connection with(String setting, String value) {
		Map<String, Object> settings = new HashMap<>(GOOD);
		settings.put(setting, value);
		return new Connection("webshop", "lightspeed-ecom", settings, Path.of("."));
	}

	@ParameterizedTest
	@CsvSource({ "language,''", "language,Dutch", "key,''", "key,a:b", "secret,''", "cluster,eu2", "sku-field,barcode",
			"reference-field,title", "url,http://host/path", "url,ftp://host" })
	void saysWhatIsWrongWithASetting(String setting, String value) {
		assertThat(new EcomConnector().check(with(setting, value))).extracting(SettingProblem::setting)
			.containsExactly(setting);
	}

	@Test
	void callsTheClusterOfTheShop() {
		assertThat(EcomSettings.of(with("cluster", "eu1")).service(Patience.usual()).base())
			.hasToString("https://api.webshopapp.com/nl");
		assertThat(EcomSettings.of(with("cluster", "us1")).service(Patience.usual()).base())
			.hasToString("https://api.shoplightspeed.com/nl");
	}

	@Test
	void showsNoSecret() {
		EcomSettings settings = EcomSettings.of(with("cluster", "eu1"));

		assertThat(settings.toString() + settings.service(Patience.usual())).doesNotContain("a-secret", "a-key",
				"YS1rZXk6YS1zZWNyZXQ=");
	}

	@Test
	void holdsThreeWindowsAtOnce() {
		assertThat(EcomSettings.of(with("cluster", "eu1")).service(Patience.usual()).limits().windows())
			.extracting(Window::calls)
			.containsExactly(300, 3_000, 12_000);
	}

	@Test
	void settingsThatAreStillToBeMendedRuleNoFieldsOut() {
		assertThat(new EcomConnector().fields(with("secret", ""), RecordKind.PRODUCTS, false).orElseThrow())
			.contains("name", "price", "extra.article-code", "extra.data01");
		assertThat(
				new EcomConnector().fields(with("sku-field", "article-code"), RecordKind.PRODUCTS, false).orElseThrow())
			.contains("extra.sku")
			.doesNotContain("extra.article-code", "extra.data03", "images");
	}

	@Test
	void tellsWhatAConnectionCanDo() {
		try (AShop shop = new AShop()) {
			shop.product("TEA", "4.50", 3);

			Diagnosis diagnosis = shop.connector.test(shop.connection);

			assertThat(diagnosis.works()).as(diagnosis.toString()).isTrue();
			assertThat(String.join("\n", diagnosis.facts())).contains("its currency EUR",
					"products and stock can be read", "orders can be read", "may read and write",
					"1 products of at most", "calls are left in this day", "orders of this service cannot be written");
		}
	}

	@Test
	void tellsWhatToDoWhereKeyAndSecretAreRefused() {
		try (AShop shop = new AShop()) {
			Diagnosis diagnosis = shop.connector.test(shop.connectionTo("secret", "wrong"));

			assertThat(diagnosis.works()).isFalse();
			assertThat(diagnosis.reason()).contains("refused key and secret", "cluster");
		}
	}

	@Test
	void tellsWhichPermissionIsMissing() {
		try (AShop shop = new AShop()) {
			shop.shop.faults().add(Fault.of(Fault.Kind.MISSING_SCOPE).on("GET", "/orders"));

			Diagnosis diagnosis = shop.connector.test(shop.connection);

			assertThat(diagnosis.works()).isFalse();
			assertThat(diagnosis.reason()).contains("only a part");
			assertThat(diagnosis.facts()).anySatisfy((fact) -> assertThat(fact).contains("permission", "orders"));
		}
	}

}
