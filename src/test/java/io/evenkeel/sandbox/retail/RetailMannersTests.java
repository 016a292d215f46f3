package io.evenkeel.sandbox.retail;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Fault;
import io.evenkeel.sandbox.web.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetailMannersTests {

	private final AClock clock = new AClock();

	private final ARetail retail = new ARetail(this.clock);

	@AfterEach
	void close() {
		this.retail.close();
	}

	@Test
	void wantsATokenAndAUserAgent() {
		AClient stranger = new AClient(this.retail.shop.origin(), "/api/2026-07", "lsxs_pt_other");

		assertThat(stranger.get("/products").status()).isEqualTo(401);
		assertThat(new AClient(this.retail.shop.origin(), "/api/2026-07", null).get("/products").status())
			.isEqualTo(401);
		AClient nameless = new AClient(this.retail.shop.origin(), "/api/2026-07", this.retail.shop.token(), "");
		assertThat(nameless.get("/products").status()).isEqualTo(400);
	}

	@Test
	void answersInTheVersionsOfTheService() {
		assertThat(this.retail.client("/api/2.0").get("/outlets").status()).isEqualTo(200);
		assertThat(this.retail.client("/api/2025-10").get("/outlets").status()).isEqualTo(200);
		assertThat(this.retail.client("/api/soon").get("/outlets").status()).isEqualTo(404);
		assertThat(this.retail.client.get("/nothing").status()).isEqualTo(404);
		assertThat(this.retail.client.delete("/outlets").status()).isEqualTo(405);
	}

	@Test
	void saysWhatIsLeftOfThreeHundredForEachRegisterAndFifty() {
		Answer answer = this.retail.client.get("/outlets");

		assertThat(answer.header("X-RateLimit-Limit")).contains("950");
		assertThat(answer.header("X-RateLimit-Remaining")).contains("949");
	}

	@Test
	void refusesAboveTheLimitUntilTheDateItNames() {
		this.retail.shop.limits(2, Duration.ofMinutes(5));
		this.retail.client.get("/outlets");
		this.retail.client.get("/outlets");

		Answer refused = this.retail.client.get("/outlets");

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.json())
			.hasToString("{\"error\":\"Too Many Requests\",\"message\":\"Rate limiting enforced\"}");
		Instant until = ZonedDateTime
			.parse(refused.header("Retry-After").orElseThrow(), DateTimeFormatter.RFC_1123_DATE_TIME)
			.toInstant();
		assertThat(until).isEqualTo(this.clock.instant().plus(Duration.ofMinutes(5)));
		assertThat(this.retail.shop.refusals()).isEqualTo(1);

		this.clock.pass(Duration.ofMinutes(5));
		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(200);
	}

	@Test
	void countsCallsByMethodAndPath() {
		this.retail.client.get("/products?page_size=3");
		this.retail.client.get("/products/none");
		this.retail.client.post("/products", "{'name': 'Mug'}");

		assertThat(this.retail.shop.calls().count("GET", "/products")).isEqualTo(1);
		assertThat(this.retail.shop.calls().count("*", "/products/**")).isEqualTo(1);
		assertThat(this.retail.shop.calls().matching("GET", "/products").get(0).query()).isEqualTo("page_size=3");
		assertThat(this.retail.shop.calls().count()).isEqualTo(3);
		this.retail.shop.clearCalls();
		assertThat(this.retail.shop.calls().count()).isZero();
	}

	@Test
	void dropsAConnectionBeforeTheWorkAndAfterIt() {
		String body = "{'name': 'Mug', 'sku': 'MUG'}";
		this.retail.shop.faults().add(Fault.of(Fault.Kind.DROP_BEFORE).on("POST", "/products").atCall(1));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.retail.client.exchange("POST", "/products", body));
		assertThat(this.retail.shop.products()).isEmpty();

		this.retail.shop.faults().add(Fault.of(Fault.Kind.DROP_AFTER).on("POST", "/products").atCall(1));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.retail.client.exchange("POST", "/products", body));
		assertThat(this.retail.shop.products()).hasSize(1);
		assertThat(this.retail.shop.calls().matching("POST", "/products")).allMatch((call) -> call.status() == 0);
	}

	@Test
	void spoilsAnswersAsItIsAsked() {
		this.retail.shop.faults().add(Fault.of(Fault.Kind.BAD_GATEWAY).on("GET", "/outlets").atCall(1));
		this.retail.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("GET", "/outlets").atCall(2));
		this.retail.shop.faults().add(Fault.of(Fault.Kind.INVALID_JSON).on("GET", "/outlets").atCall(3));
		this.retail.shop.faults().add(Fault.of(Fault.Kind.EXPIRED_TOKEN).on("GET", "/outlets").atCall(4));
		this.retail.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).on("GET", "/outlets").atCall(5));
		this.retail.shop.faults()
			.add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS)
				.on("GET", "/outlets")
				.atCall(6)
				.askingFor(Duration.ofSeconds(3)));

		Answer gateway = this.retail.client.get("/outlets");
		assertThat(gateway.status()).isEqualTo(502);
		assertThat(gateway.text()).startsWith("<html>");
		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(500);
		Answer broken = this.retail.client.get("/outlets");
		assertThat(broken.status()).isEqualTo(200);
		assertThatExceptionOfType(JacksonException.class).isThrownBy(broken::json);
		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(401);
		assertThat(this.retail.client.get("/outlets").header("Retry-After")).isEmpty();
		assertThat(this.retail.client.get("/outlets").header("Retry-After")).contains("Sun, 1 Mar 2026 10:00:03 GMT");
		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(200);
		assertThat(this.retail.shop.refusals()).isZero();
	}

	@Test
	void repeatsAPageAndSendsACursorBack() {
		this.retail.shop.addProduct("P-0", "First", BigDecimal.ONE);
		this.retail.shop.addProduct("P-1", "Second", BigDecimal.ONE);
		JsonNode first = this.retail.client.get("/products?page_size=1").json();
		long after = first.path("version").path("max").longValue();
		this.retail.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("GET", "/products").atCall(1));
		this.retail.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK).on("GET", "/products").atCall(2));

		assertThat(this.retail.client.get("/products?page_size=1&after=" + after).json()).isEqualTo(first);
		JsonNode back = this.retail.client.get("/products?page_size=1&after=" + after).json();
		assertThat(back.path("version").path("max").longValue()).isLessThan(after);
		assertThat(back.path("data").path(0).path("sku").asString()).isEqualTo("P-1");
	}

	@Test
	void takesFaultsOverHttpToo() {
		AClient admin = new AClient(this.retail.shop.origin(), "/sandbox", null);

		assertThat(admin.post("/faults", "{'kind': 'server-error', 'method': 'GET', 'path': '/outlets', 'at': 1}")
			.status()).isEqualTo(201);
		assertThat(admin.post("/faults", "{'kind': 'earthquake'}").text()).contains("bad-gateway");

		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(500);
		assertThat(this.retail.client.get("/outlets").status()).isEqualTo(200);
		assertThat(Json.items(admin.get("/calls").json(), "calls")).hasSize(2);
	}

	@Test
	void showsAPageOfWhatIsThereAndEveryCallEscaped() {
		this.retail.shop.addProduct("P-0", "<script>alert(1)</script>", BigDecimal.ONE);
		this.retail.client.get("/products?page_size=7");

		String page = new AClient(this.retail.shop.origin(), "/sandbox", null).get("").text();

		assertThat(page).contains("P-0", "page_size=7", "&lt;script&gt;alert(1)").doesNotContain("<script>alert");
		assertThat(this.retail.shop.calls().count()).isEqualTo(1);
	}

}
