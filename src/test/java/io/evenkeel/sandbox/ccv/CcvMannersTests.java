package io.evenkeel.sandbox.ccv;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CcvMannersTests {

	private static final String PRODUCTS = "/products/";

	private final AClock clock = new AClock();

	private final ACcv ccv = new ACcv(this.clock);

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.ccv.close();
	}

	private static String code(Answer answer) {
		return answer.json().path("code").asString("");
	}

	private boolean isSignedRight(Answer answer, String method, String path) {
		String hash = new Signature(this.ccv.shop.publicKey(), this.ccv.shop.secret()).hash(method, Links.BASE + path,
				answer.text().getBytes(StandardCharsets.UTF_8), answer.header("x-date").orElseThrow());
		return answer.header("x-hash").orElseThrow().equals(hash);
	}

	private Answer signedAs(String date, String key, String secret) throws IOException {
		return this.ccv.send(this.ccv.signed("GET", PRODUCTS, null, date, key, secret));
	}

	@Test
	void signsAsItsDocumentsSay() {
		String hash = new Signature("key", "secret").hash("GET", "/api/rest/v1/products/?size=100", new byte[0],
				"2025-09-01T12:00:00Z");

		assertThat(hash).isEqualTo("bd866bd1a3807d4155860429e74b99b11ce55fe88c9e597a713279f42f853662"
				+ "e1ca666890b3c15e58afefc755ac82dd3aed5519e4239054379e0ad6b9ce6638");
	}

	@Test
	void refusesAnotherKeyAnotherSecretAndNone() throws IOException {
		CcvStandIn shop = this.ccv.shop;
		String date = this.clock.instant().toString();

		assertThat(signedAs(date, shop.publicKey(), shop.secret()).status()).isEqualTo(200);
		assertThat(signedAs(date, "other", shop.secret()).status()).isEqualTo(401);
		assertThat(signedAs(date, shop.publicKey(), "other").status()).isEqualTo(401);
		assertThat(
				new AClient(shop.origin(), Links.BASE, null).get(PRODUCTS).json().path("developermessage").asString())
			.isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "0, 200", "299, 200", "-299, 200", "301, 401", "-301, 401" })
	void refusesADateThatIsMoreThanFiveMinutesOff(int seconds, int status) throws IOException {
		String date = this.clock.instant().plusSeconds(seconds).toString();

		assertThat(signedAs(date, this.ccv.shop.publicKey(), this.ccv.shop.secret()).status()).isEqualTo(status);
	}

	@Test
	void refusesASignatureOfAnotherQueryOrBody() throws IOException {
		CcvStandIn shop = this.ccv.shop;
		String date = this.clock.instant().toString();
		String other = new Signature(shop.publicKey(), shop.secret()).hash("GET", Links.BASE + PRODUCTS, new byte[0],
				date);

		Answer answer = this.ccv
			.send(this.ccv.signed("GET", PRODUCTS + "?size=1", null, date, shop.publicKey(), shop.secret())
				.setHeader("x-hash", other));

		assertThat(answer.status()).isEqualTo(401);
	}

	@Test
	void takesAPathWithAndWithoutASlashAtItsEnd() {
		this.ccv.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);

		assertThat(this.ccv.values("/products", "productnumber")).containsExactly("MUG");
		assertThat(this.ccv.values("/products/?productnumber=MUG", "productnumber")).containsExactly("MUG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/products/?size=1", "/products/999/", "/nothing/" })
	void signsEveryAnswer(String path) {
		assertThat(isSignedRight(this.ccv.get(path), "GET", path)).isTrue();
	}

	@Test
	void signsAnswersWithoutABodyAndRefusals() throws IOException {
		long id = this.ccv.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		String path = PRODUCTS + id + "/";

		Answer changed = this.ccv.patch(path, "{'stock': 5}");
		Answer refused = signedAs("2020-01-01T00:00:00Z", this.ccv.shop.publicKey(), this.ccv.shop.secret());

		assertThat(changed.status()).isEqualTo(204);
		assertThat(changed.text()).isEmpty();
		assertThat(isSignedRight(changed, "PATCH", path)).isTrue();
		assertThat(isSignedRight(refused, "GET", PRODUCTS)).isTrue();
	}

	@Test
	void signsWronglyWhenItIsTold() {
		this.ccv.shop.faults().add(Fault.of(Fault.Kind.WRONG_SIGNATURE).atCall(1));

		Answer forged = this.ccv.get(PRODUCTS);

		assertThat(forged.json().path("items").isArray()).isTrue();
		assertThat(isSignedRight(forged, "GET", PRODUCTS)).isFalse();
		assertThat(isSignedRight(this.ccv.get(PRODUCTS), "GET", PRODUCTS)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/vnd.verto.webshop+json",
			"application/vnd.verto.salespos+json" })
	void takesEachMediaType(String type) throws IOException {
		CcvStandIn shop = this.ccv.shop;
		String date = this.clock.instant().toString();

		Answer answer = this.ccv
			.send(this.ccv.signed("POST", PRODUCTS, ACcv.PRODUCT, date, shop.publicKey(), shop.secret())
				.setHeader("Content-Type", type)
				.setHeader("Accept", type));

		assertThat(answer.status()).isEqualTo(201);
	}

	@Test
	void refusesOtherMediaTypes() throws IOException {
		CcvStandIn shop = this.ccv.shop;
		String date = this.clock.instant().toString();

		assertThat(this.ccv
			.send(this.ccv.signed("GET", PRODUCTS, null, date, shop.publicKey(), shop.secret())
				.setHeader("Accept", "text/xml"))
			.status()).isEqualTo(406);
		assertThat(this.ccv
			.send(this.ccv.signed("POST", PRODUCTS, ACcv.PRODUCT, date, shop.publicKey(), shop.secret())
				.setHeader("Content-Type", "text/plain"))
			.status()).isEqualTo(415);
	}

	@Test
	void limitsEachRouteByItself() {
		this.ccv.shop.routeLimits(2, 1, Duration.ofMinutes(1));
		long id = this.ccv.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
		this.ccv.get(PRODUCTS + id);
		this.ccv.get(PRODUCTS + id + "/");

		Answer refused = this.ccv.get(PRODUCTS + "999/");

		assertThat(code(refused)).isEqualTo("429.10");
		assertThat(this.ccv.shop.refusals()).isEqualTo(1);
		assertThat(this.ccv.get(PRODUCTS).status()).isEqualTo(200);
		assertThat(this.ccv.patch(PRODUCTS + id, "{'stock': 1}").status()).isEqualTo(204);
		assertThat(code(this.ccv.patch(PRODUCTS + id, "{'stock': 1}"))).isEqualTo("429.10");
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.ccv.get(PRODUCTS + id).status()).isEqualTo(200);
	}

	@Test
	void takesAHundredAndFiftyReadsOfARouteInAMinute() {
		for (int i = 0; i < 150; i++) {
			assertThat(this.ccv.get(PRODUCTS).status()).isEqualTo(200);
		}

		assertThat(code(this.ccv.get(PRODUCTS))).isEqualTo("429.10");
		assertThat(this.ccv.get("/orders/").status()).isEqualTo(200);
	}

	@Test
	void limitsAllCallsTogether() {
		this.ccv.shop.limits(2, Duration.ofMinutes(1));
		this.ccv.get(PRODUCTS);
		this.ccv.get("/orders/");

		Answer refused = this.ccv.get("/users/");

		assertThat(code(refused)).isEqualTo("429.11");
		assertThat(refused.header("Retry-After")).isEmpty();
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.ccv.get("/users/").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "SERVER_ERROR, 500, 500.10", "EXPIRED_TOKEN, 401, 401.10", "MISSING_SCOPE, 500, 500.70",
			"PLAN_TOO_SMALL, 500, 500.60", "TOO_MANY_REQUESTS, 429, 429.10" })
	void failsAsItIsTold(Fault.Kind kind, int status, String code) {
		this.ccv.shop.faults().add(Fault.of(kind).on("GET", "/products"));

		Answer failed = this.ccv.get(PRODUCTS);

		assertThat(failed.status()).isEqualTo(status);
		assertThat(failed.json().path("status").intValue()).isEqualTo(status);
		assertThat(code(failed)).isEqualTo(code);
		assertThat(isSignedRight(failed, "GET", PRODUCTS)).isTrue();
		assertThat(this.ccv.get("/orders/").status()).isEqualTo(200);
	}

	@Test
	void hasAProxyInFrontThatSignsNothing() {
		this.ccv.shop.faults().add(Fault.of(Fault.Kind.BAD_GATEWAY));

		Answer failed = this.ccv.get(PRODUCTS);

		assertThat(failed.status()).isEqualTo(502);
		assertThat(failed.header("x-hash")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, names = { "DROP_BEFORE", "DROP_AFTER" })
	void dropsTheConnectionBeforeOrAfterTheWork(Fault.Kind kind) {
		this.ccv.shop.faults().add(Fault.of(kind).on("POST", "/products"));

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.ccv.exchange("POST", PRODUCTS, ACcv.PRODUCT));

		assertThat(this.ccv.shop.products()).hasSize((kind == Fault.Kind.DROP_AFTER) ? 1 : 0);
	}

	@Test
	void goesBackOnAPageAsItIsTold() {
		for (String number : new String[] { "A", "B", "C", "D" }) {
			this.ccv.shop.addProduct(number, number, BigDecimal.TEN, 1);
		}
		this.ccv.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK).on("GET", "/products").atCall(2));

		String first = this.ccv.get("/products/?size=1").json().path("next").asString();
		String second = this.ccv.follow(first).path("next").asString();

		assertThat(first).contains("start=1");
		assertThat(second).contains("start=0");
	}

	@Test
	void saysWhatTheKeyMayUse() {
		this.ccv.shop.disable("orders", "users");

		assertThat(this.ccv.values("/", "title")).contains("products", "webshops").doesNotContain("orders", "users");
		assertThat(code(this.ccv.get("/orders/"))).isEqualTo("500.70");
		assertThat(code(this.ccv.get("/users/7/"))).isEqualTo("500.70");
	}

	@Test
	void refusesInItsOwnShape() {
		assertThat(code(this.ccv.get("/nothing/"))).isEqualTo("404.20");
		assertThat(code(this.ccv.get("/products/7/"))).isEqualTo("404.20");
		assertThat(code(this.ccv.call("PUT", "/products/", "{}"))).isEqualTo("405.10");
		assertThat(code(this.ccv.post(PRODUCTS, "{"))).isEqualTo("500.20");
		assertThat(code(this.ccv.get("/products/?modified_since=2026-01-01"))).isEqualTo("400.10");
	}

	@Test
	void tellsAboutTheShop() {
		this.ccv.shop.productLimit(5);
		this.ccv.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);

		JsonNode shop = this.ccv.get("/webshops/").json().at("/items/0");
		JsonNode settings = this.ccv.get("/webshops/" + shop.path("id").asString() + "/settings/").json();

		assertThat(shop.path("is_salespos").asBoolean()).isTrue();
		assertThat(shop.path("product_limit_left").intValue()).isEqualTo(4);
		assertThat(settings.path("currency").asString()).isEqualTo("EUR");
		assertThat(settings.path("prices_include_vat").asBoolean()).isTrue();
		assertThat(settings.path("order_status").size()).isEqualTo(14);
		assertThat(this.ccv.values("/cashups/", "id")).isEmpty();
		assertThat(this.ccv.values("/terminalreceipts/", "id")).isEmpty();
		assertThat(this.ccv.values("/languages/", "iso_code")).contains("nl");
		assertThat(this.ccv.values("/merchant/", "company")).hasSize(1);
	}

	@Test
	void keepsWhatWasSetInAFile() {
		Path file = this.folder.resolve("ccv.json");
		try (CcvStandIn shop = new CcvStandIn(0, this.clock, file)) {
			shop.salesPos(false);
			shop.disable("users");
			shop.productLimit(7);
		}

		try (ACcv again = new ACcv(new CcvStandIn(0, this.clock, file), this.clock)) {
			JsonNode shop = again.get("/webshops/1/").json();
			assertThat(shop.path("is_salespos").asBoolean()).isFalse();
			assertThat(shop.path("product_limit").intValue()).isEqualTo(7);
			assertThat(code(again.get("/users/"))).isEqualTo("500.70");
		}
	}

	@Test
	void showsItsPage() {
		this.ccv.shop.addProduct("MUG", "Mug & Co", BigDecimal.TEN, 3);
		this.ccv.shop.openOrder("MUG", 1);
		this.ccv.get(PRODUCTS);

		Answer page = new AClient(this.ccv.shop.origin(), "/sandbox", null).get("");

		assertThat(page.text()).contains("Mug &amp; Co", "Ann Lee", "New", "/products");
	}

	@Test
	void keepsTheShopInAFile() {
		Path file = this.folder.resolve("ccv.json");
		long order;
		try (CcvStandIn shop = new CcvStandIn(0, this.clock, file)) {
			shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
			shop.stockTaking(StockTaking.NEVER);
			order = shop.openOrder("MUG", 1);
		}

		try (ACcv again = new ACcv(new CcvStandIn(0, this.clock, file), this.clock)) {
			assertThat(again.shop.stock("MUG")).isEqualByComparingTo("3");
			assertThat(again.get("/orders/" + order).json().path("ordernumber").intValue()).isEqualTo(1001);
			assertThat(again.shop.openOrder("MUG", 1)).isEqualTo(order + 1);
			assertThat(again.shop.stock("MUG")).isEqualByComparingTo("3");
		}
	}

}
