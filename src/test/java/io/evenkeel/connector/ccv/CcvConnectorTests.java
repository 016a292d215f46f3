package io.evenkeel.connector.ccv;

import java.util.List;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Diagnosis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CcvConnectorTests {

	private final AShop till = new AShop();

	@AfterEach
	void close() {
		this.till.close();
	}

	private List<String> problems(String setting, Object value) {
		return this.till.connector.check(this.till.connectionTo(setting, value))
			.stream()
			.map(SettingProblem::setting)
			.toList();
	}

	@Test
	void findsWhatIsWrongWithSettings() {
		assertThat(problems("shop", "https://example.ccvshop.nl")).containsExactly("shop");
		assertThat(problems("secret", " ")).containsExactly("secret");
		assertThat(problems("kind", "till")).containsExactly("kind");
		assertThat(problems("language", "Dutch")).containsExactly("language");
		assertThat(problems("reservations", List.of("New", "Nwe"))).containsExactly("reservations");
		assertThat(problems("url", "http://localhost/api")).containsExactly("url");
		assertThat(problems("reservations", "none")).isEmpty();
	}

	@Test
	void tellsWhatTheShopIs() {
		Diagnosis diagnosis = this.till.connector.test(this.till.connection);

		assertThat(diagnosis.works()).as(diagnosis.toString()).isTrue();
		assertThat(diagnosis.facts())
			.anyMatch((fact) -> fact.contains("a SalesPOS, its currency EUR, its prices are" + " entered with tax"))
			.contains("any number of products is allowed", "jobs about orders are possible");
	}

	@Test
	void tellsWhatTheKeysDoNotOpen() {
		this.till.shop.disable("users", "ordernotes");

		Diagnosis diagnosis = this.till.connector.test(this.till.connection);

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.facts()).contains("jobs about stock are possible")
			.anyMatch((fact) -> fact
				.startsWith("jobs about orders are not possible: the keys do not open ordernotes, users"));
	}

	@Test
	void tellsThatTheKeysAreWrong() {
		Connection wrong = this.till.connectionTo("secret", "another-secret");

		Diagnosis diagnosis = this.till.connector.test(wrong);

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.reason()).contains("refused the keys").doesNotContain("another-secret");
	}

	@Test
	void neverShowsTheKeys() {
		assertThat(CcvSettings.of(this.till.connection).toString()).doesNotContain(this.till.shop.secret())
			.doesNotContain(this.till.shop.publicKey());
	}

}
