package io.evenkeel.connector.lightspeedretail;

import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.Connectors;
import io.evenkeel.connector.Diagnosis;
import io.evenkeel.connector.Setting;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Urgency;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetailConnectorTests {

	private final ATill till = ATill.seeded();

	@AfterEach
	void close() {
		this.till.close();
	}

	private Diagnosis test(Map<String, Object> settings) {
		return this.till.connector().test(this.till.connection(settings));
	}

	@Test
	void isThereUnderItsName() {
		assertThat(Connectors.installed().find("lightspeed-retail")).containsInstanceOf(RetailConnector.class);
		assertThat(this.till.connector().settings()).filteredOn(Setting::secret)
			.extracting(Setting::name)
			.containsExactly("token");
	}

	@ParameterizedTest
	@CsvSource({ "domain, my-shop.retail.lightspeed.app, write 'my-shop'",
			"domain, https://my-shop.retail.lightspeed.app/, write 'my-shop'", "domain, '', is empty",
			"version, 2.0, a year and a month", "version, 2026-13, a year and a month", "url, localhost:8080, scheme",
			"url, https://example.com/path, scheme", "token, '', is empty" })
	void saysWhatIsWrongWithASettingWithoutACall(String setting, String value, String problem) {
		Connection connection = this.till.connection(Map.of(setting, value));

		assertThat(this.till.connector().check(connection)).singleElement().satisfies((found) -> {
			assertThat(found.setting()).isEqualTo(setting);
			assertThat(found.what()).contains(problem);
		});
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.till.connector().source(connection, RecordKind.PRODUCTS, null));
		assertThat(this.till.shop.calls().count()).isZero();
	}

	@Test
	void asksForDomainAndToken() {
		Connection empty = new Connection("retail", "lightspeed-retail", Map.of(), Path.of("."));

		assertThat(this.till.connector().check(empty)).extracting(SettingProblem::setting)
			.containsExactly("domain", "token");
	}

	@Test
	void neverShowsTheToken() {
		assertThat(RetailSettings.of(this.till.connection()).toString()).doesNotContain(this.till.shop.token());
	}

	@Test
	void tellsWhatAGoodConnectionIs() {
		Diagnosis diagnosis = test(Map.of());

		assertThat(diagnosis.works()).isTrue();
		assertThat(diagnosis.facts()).anyMatch((fact) -> fact.contains("outlets Main Street, Harbour"))
			.anyMatch((fact) -> fact.contains("currency is EUR"))
			.anyMatch((fact) -> fact.contains("registers Main Street till, Web orders, Harbour till"))
			.anyMatch((fact) -> fact.contains("1000000 calls in 5 minutes are allowed, 9999"));
	}

	@Test
	void tellsAWrongTokenWithoutShowingIt() {
		Diagnosis diagnosis = test(Map.of("token", "lsxs_pt_wrong-token-of-somebody"));

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.reason()).contains("wrong or expired", "401").doesNotContain("lsxs_pt_wrong");
	}

	@Test
	void tellsWhichRightIsMissing() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.MISSING_SCOPE).on("GET", "/sales"));

		Diagnosis diagnosis = test(Map.of());

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.reason()).contains("may not read sales (sales:read)");
	}

	@Test
	void tellsAPlanWithoutTheApi() {
		this.till.shop.faults().add(Fault.of(Fault.Kind.PLAN_TOO_SMALL));

		Diagnosis diagnosis = test(Map.of());

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.reason()).contains("plan has no access to the API");
	}

	@Test
	void tellsAServiceThatIsNotThere() {
		Diagnosis diagnosis = test(Map.of("url", "http://localhost:1"));

		assertThat(diagnosis.works()).isFalse();
		assertThat(diagnosis.reason()).contains("could not be reached", "first part of the account's address");
	}

	@Test
	void tellsWhatItsRecordsCanHold() {
		assertThat(this.till.connector().fields(this.till.connection(), RecordKind.PRODUCTS, true).orElseThrow())
			.contains("sku", "price", "options", "parent")
			.doesNotContain("name", "handle", "images");
		assertThat(this.till.connector().fields(this.till.connection(), RecordKind.PRODUCTS, false).orElseThrow())
			.contains("name", "brand", "price")
			.doesNotContain("options", "images", "stock-by-outlet");
		assertThat(this.till.connector().fields(this.till.connection(), RecordKind.STOCK, false).orElseThrow())
			.containsExactly("stock-by-outlet");
		assertThat(this.till.shop.calls().count()).isZero();
	}

	@Test
	void writesSalesUnderTheUserOfTheConnection() {
		Account account = new Account(new RetailApi(RetailSettings.of(this.till.connection(Map.of("user", "kim"))),
				ATill.QUICK, Urgency.ORDERS));
		Account stranger = new Account(new RetailApi(RetailSettings.of(this.till.connection(Map.of("user", "nobody"))),
				ATill.QUICK, Urgency.ORDERS));

		assertThat(account.author()).isNotBlank();
		assertThatExceptionOfType(RefusedFailure.class).isThrownBy(stranger::author)
			.withMessageContainingAll("no user 'nobody'", "Kim");
	}

}
