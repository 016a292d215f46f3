package io.evenkeel.sandbox.cseries;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

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
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CSeriesMannersTests {

	private static final String PRODUCTS = "/products.json";

	private final AClock clock = new AClock();

	private final ACSeries cseries = new ACSeries(this.clock);

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.cseries.close();
	}

	@Test
	void wantsItsKeyAndItsSecret() {
		CSeriesStandIn shop = this.cseries.shop;

		Answer refused = AClient.withPassword(shop.origin(), "/nl", shop.key(), "other").get(PRODUCTS);

		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.json().at("/error/code").intValue()).isEqualTo(401);
		assertThat(new AClient(shop.origin(), "/nl", shop.token()).get(PRODUCTS).status()).isEqualTo(401);
		assertThat(this.cseries.client.get(PRODUCTS).status()).isEqualTo(200);
	}

	@Test
	void refusesInItsEnvelope() {
		Answer answer = this.cseries.client.get("/products/7.json");

		assertThat(answer.status()).isEqualTo(404);
		JsonNode error = answer.json().path("error");
		assertThat(error.path("code").intValue()).isEqualTo(404);
		assertThat(error.path("method").asString()).isEqualTo("GET");
		assertThat(error.path("request").asString()).isEqualTo("/nl/products/7.json");
		assertThat(error.path("message").asString()).isNotBlank();
		assertThat(this.cseries.client.get("/products").json().at("/error/request").asString())
			.isEqualTo("/nl/products");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /nothing.json, 404", "GET, /products, 404", "POST, /orders.json, 405",
			"DELETE, /orders/1.json, 405", "POST, /shipments.json, 405", "POST, /invoices.json, 405",
			"POST, /products/1/attributes.json, 405", "PUT, /variants/movements.json, 404",
			"POST, /variants/movements.json, 405" })
	void knowsWhatItDoesNotHave(String method, String path, int status) {
		assertThat(this.cseries.client.call(method, path, "{}").status()).isEqualTo(status);
	}

	@Test
	void answersInTheLanguagesOfTheShopOnly() {
		assertThat(this.cseries.client("en").get("/shop.json").status()).isEqualTo(200);
		assertThat(this.cseries.client("xx").get("/shop.json").status()).isEqualTo(404);
		assertThat(this.cseries.client("en").get("/shop.json").json().at("/shop/limits/resource/link").asString())
			.isEqualTo(this.cseries.shop.origin() + "/en/shop/limits.json");
	}

	@Test
	void refusesWhatIsNoJsonOrHasNoEnvelope() {
		assertThat(this.cseries.client.post(PRODUCTS, "{").status()).isEqualTo(400);
		assertThat(this.cseries.client.post(PRODUCTS, "{'title': 'Mug'}").status()).isEqualTo(400);
		Answer answer = this.cseries.client.post(PRODUCTS, "{'product': {'title': '', 'visibility': 'perhaps'}}");

		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.json().at("/error/errors").propertyNames()).containsExactlyInAnyOrder("title", "visibility");
	}

	@Test
	void tellsItsThreeWindowsWithEveryAnswer() {
		this.clock.pass(Duration.ofSeconds(37));
		this.cseries.client.get(PRODUCTS);

		Answer answer = this.cseries.client.get("/nothing.json");

		assertThat(answer.header("X-RateLimit-Limit")).contains("300/3000/12000");
		assertThat(answer.header("X-RateLimit-Remaining")).contains("298/2998/11998");
		assertThat(answer.header("X-RateLimit-Reset")).contains("263/3563/50363");
	}

	@Test
	void tellsTheSameWhenItIsAsked() {
		this.clock.pass(Duration.ofSeconds(37));

		JsonNode ratelimit = this.cseries.get("/account/ratelimit.json");

		assertThat(ratelimit.at("/limit5Min/limit").intValue()).isEqualTo(300);
		assertThat(ratelimit.at("/limit5Min/remaining").intValue()).isEqualTo(299);
		assertThat(ratelimit.at("/limit5Min/reset").intValue()).isEqualTo(263);
		assertThat(ratelimit.at("/limit5Min/resetTime").asString()).isEqualTo("2026-03-01T10:05:00+00:00");
		assertThat(ratelimit.at("/limitDay/resetTime").asString()).isEqualTo("2026-03-02T00:00:00+00:00");
	}

	@Test
	void letsNobodyInUntilTheWindowOnTheClockEnds() {
		this.cseries.shop.limits(1, 100, 100, 100);
		this.clock.pass(Duration.ofMinutes(4));
		this.cseries.client.get(PRODUCTS);

		Answer refused = this.cseries.client.get(PRODUCTS);

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("X-RateLimit-Reset")).contains("60/3360/50160");
		assertThat(refused.header("X-RateLimit-Remaining")).contains("0/99/99");
		assertThat(refused.header("Retry-After")).isEmpty();
		assertThat(this.cseries.shop.refusals()).isEqualTo(1);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.cseries.client.get(PRODUCTS).status()).isEqualTo(200);
	}

	@Test
	void takesTwentyCallsInASecond() {
		try (ACSeries fresh = new ACSeries(new CSeriesStandIn(0, this.clock, null))) {
			fresh.shop.limits(300, 3000, 12_000, 20);
			for (int i = 0; i < 20; i++) {
				assertThat(fresh.client.get(PRODUCTS).status()).isEqualTo(200);
			}

			Answer refused = fresh.client.get(PRODUCTS);

			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.header("Retry-After")).contains("1");
			assertThat(refused.header("X-RateLimit-Remaining")).contains("280/2980/11980");
		}
	}

	@Test
	void takesAnotherLimitWithOneWindow() {
		this.cseries.shop.limits(2, Duration.ofSeconds(10));

		assertThat(this.cseries.client.get(PRODUCTS).header("X-RateLimit-Remaining")).contains("1/1/1");
		assertThat(this.cseries.client.get("/account/ratelimit.json").status()).isEqualTo(200);
		assertThat(this.cseries.client.get(PRODUCTS).status()).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource({ "SERVER_ERROR, 500, text/html;charset=UTF-8", "BAD_GATEWAY, 502, text/html;charset=UTF-8",
			"EXPIRED_TOKEN, 401, application/json", "MISSING_SCOPE, 403, application/json",
			"PLAN_TOO_SMALL, 403, application/json", "TOO_MANY_REQUESTS, 429, application/json" })
	void failsAsItIsTold(Fault.Kind kind, int status, String type) {
		this.cseries.shop.faults().add(Fault.of(kind).on("GET", "/products"));

		Answer answer = this.cseries.client.get(PRODUCTS);

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).contains(type);
		assertThat(this.cseries.client.get("/time.json").status()).isEqualTo(200);
	}

	@Test
	void asksForAPauseInSeconds() {
		this.cseries.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).askingFor(Duration.ofSeconds(7)));

		assertThat(this.cseries.client.get(PRODUCTS).header("Retry-After")).contains("7");
	}

	@Test
	void turnsAPageUpsideDownAsItIsTold() {
		this.cseries.shop.addProduct("A", "A", BigDecimal.TEN, 1);
		this.cseries.shop.addProduct("B", "B", BigDecimal.TEN, 1);
		this.cseries.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK));

		assertThat(this.cseries.values(PRODUCTS, "title")).containsExactly("B", "A");
	}

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, names = { "DROP_BEFORE", "DROP_AFTER" })
	void dropsTheConnectionBeforeOrAfterTheWork(Fault.Kind kind) {
		this.cseries.shop.faults().add(Fault.of(kind).on("POST", "/products"));

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.cseries.client.exchange("POST", PRODUCTS, "{'product': {'title': 'Mug'}}"));

		assertThat(this.cseries.shop.products()).hasSize((kind == Fault.Kind.DROP_AFTER) ? 1 : 0);
	}

	@Test
	void notesItsCallsWithoutLanguageAndEnding() {
		this.cseries.client.get("/products.json?limit=1");

		assertThat(this.cseries.shop.calls().count("GET", "/products")).isEqualTo(1);
	}

	@Test
	void showsItsPage() {
		this.cseries.shop.addProduct("MUG", "Mug & Co", BigDecimal.TEN, 3);
		this.cseries.shop.order("ann@example.com").name("Ann Lee").line("MUG", 1).place();

		Answer page = new AClient(this.cseries.shop.origin(), "/sandbox", null).get("");

		assertThat(page.text()).contains("Mug &amp; Co", "processing_awaiting_shipment", "Ann Lee", "ORD00001");
	}

	@Test
	void keepsTheShopInAFile() {
		Path file = this.folder.resolve("cseries.json");
		long order;
		try (CSeriesStandIn shop = new CSeriesStandIn(0, this.clock, file)) {
			shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
			shop.addVariant("MUG", "MUG-RED", Map.of("Colour", "Red"), 4);
			shop.addCategory("Kitchen/Cups");
			shop.pricesIncludeTax(false);
			order = shop.order("ann@example.com").line("MUG-RED", 1).place();
		}

		try (ACSeries again = new ACSeries(new CSeriesStandIn(0, this.clock, file))) {
			assertThat(again.shop.stock("MUG-RED")).isEqualByComparingTo("3");
			assertThat(again.shop.orders()).extracting((row) -> row.path("id").asLong()).containsExactly(order);
			assertThat(again.shop.categories()).hasSize(2);
			assertThat(again.shop.product("MUG-RED").orElseThrow().at("/variants/0/priceIncl").decimalValue())
				.isEqualByComparingTo("12.10");
			assertThat(again.shop.order("ann@example.com").line("MUG-RED", 1).place()).isEqualTo(order + 1);
		}
	}

}
