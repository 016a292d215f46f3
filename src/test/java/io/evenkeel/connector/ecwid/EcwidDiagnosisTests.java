package io.evenkeel.connector.ecwid;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidDiagnosisTests {

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private Diagnosis test() {
		return this.store.connector.test(this.store.connection);
	}

	private Diagnosis test(String setting, String value) {
		Map<String, Object> settings = new HashMap<>(this.store.connection.settings());
		settings.put(setting, value);
		return this.store.connector.test(new Connection("webshop", "ecwid", settings, Path.of(".")));
	}

	@Test
	void saysWhatTheAccountIsAndWhatIsLeft() {
		Diagnosis diagnosis = test();

		assertThat(diagnosis.works()).isTrue();
		assertThat(diagnosis.facts())
			.anyMatch((fact) -> fact.contains("Evenkeel Outdoor (1003)") && fact.contains("EUR"))
			.anyMatch((fact) -> fact.contains("of 60000 calls in 60 s are left"))
			.contains("orders can be read");
	}

	@Test
	void tellsAWrongTokenFromAMissingScope() {
		Diagnosis token = test("token", "secret_of-somebody-else");
		this.store.shop.faults().add(Fault.of(Fault.Kind.MISSING_SCOPE).on("GET", "/orders"));
		Diagnosis scope = test();

		assertThat(token.works()).isFalse();
		assertThat(token.reason()).contains("refused the token").doesNotContain("secret_of");
		assertThat(scope.works()).isFalse();
		assertThat(scope.facts()).contains("products and stock can be read")
			.anyMatch((fact) -> fact.contains("lacks the scope read_orders"));
	}

	@Test
	void namesThePlanThatHasNoApi() {
		this.store.shop.faults().add(Fault.of(Fault.Kind.PLAN_TOO_SMALL));

		assertThat(test().reason()).contains("plan of store 1003 does not include the API");
	}

	@Test
	void saysThatAStoreIsNotTheTokens() {
		assertThat(test("store", "1004").reason()).contains("Store 1004 refused the token");
	}

	@Test
	void saysThatNobodyAnswers() {
		assertThat(test("url", "http://localhost:1").works()).isFalse();
	}

}
