package io.evenkeel.connector.ecwid;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EcwidSettingsTests {

	private final EcwidConnector connector = new EcwidConnector();

	private static Connection connection(Map<String, Object> settings) {
		return new Connection("webshop", "ecwid", settings, Path.of("."));
	}

	@ParameterizedTest
	@CsvSource({ "store, shop1003", "store, ''", "store, https://my.ecwid.com/store/1003", "token, ''",
			"token, public_abc", "url, app.ecwid.com", "url, http://localhost:8080/api" })
	void blamesTheSettingThatIsWrong(String setting, String value) {
		Map<String, Object> settings = new HashMap<>(Map.of("store", "1003", "token", "secret_abc"));
		settings.put(setting, value);

		assertThat(this.connector.check(connection(settings))).extracting(SettingProblem::setting)
			.containsExactly(setting);
	}

	@Test
	void callsTheServiceItselfUnlessTold() {
		EcwidSettings settings = EcwidSettings.of(connection(Map.of("store", 1003, "token", "secret_abc")));

		assertThat(settings.origin()).isEqualTo("https://app.ecwid.com");
		assertThat(settings.toString()).doesNotContain("secret_abc");
	}

	@Test
	void opensNothingWithSettingsThatNeedMending() {
		assertThatThrownBy(() -> this.connector.source(connection(Map.of("store", "x", "token", "secret_abc")),
				RecordKind.PRODUCTS, null))
			.isInstanceOf(InputFailure.class)
			.hasMessageContaining("jobs/connections.yml")
			.hasMessageContaining("'store' of 'webshop'");
	}

	@Test
	void saysWhatItCanHold() {
		Connection connection = connection(Map.of("store", "1003", "token", "secret_abc"));

		assertThat(this.connector.fields(connection, RecordKind.PRODUCTS, false).orElseThrow())
			.contains("name", "images", "published")
			.doesNotContain("options", "tags", "handle");
		assertThat(this.connector.fields(connection, RecordKind.PRODUCTS, true).orElseThrow())
			.contains("options", "price")
			.doesNotContain("name", "published");
		assertThat(this.connector.fields(connection, RecordKind.STOCK, true).orElseThrow())
			.containsExactlyInAnyOrderElementsOf(List.of("stock", "stock-tracked"));
	}

}
