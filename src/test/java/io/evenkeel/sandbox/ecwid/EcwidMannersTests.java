package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidMannersTests {

	private final AClock clock = new AClock();

	private final AnEcwid ecwid = new AnEcwid(this.clock);

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	@Test
	void refusesATokenThatIsNotOfThisStore() {
		AClient stranger = new AClient(this.ecwid.shop.origin(), "/api/v3/1003", "secret_other");
		AClient elsewhere = new AClient(this.ecwid.shop.origin(), "/api/v3/1004", this.ecwid.shop.token());

		assertThat(stranger.get("/products").status()).isEqualTo(403);
		assertThat(stranger.get("/products").json().path("errorCode").asString()).isEqualTo("INVALID_API_TOKEN");
		assertThat(elsewhere.get("/products").status()).isEqualTo(403);
	}

	@Test
	void refusesAboveTheLimitForTheSecondsItNames() {
		this.ecwid.shop.limits(1, Duration.ofMinutes(1));
		this.ecwid.client.get("/profile");
		this.clock.pass(Duration.ofMillis(1500));

		Answer refused = this.ecwid.client.get("/profile");

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).contains("59");
		assertThat(refused.json().path("errorCode").asString()).isEqualTo("RATE_LIMITED");
		assertThat(this.ecwid.shop.refusals()).isEqualTo(1);
	}

	@Test
	void saysWhatATokenOrAPlanDoesNotAllow() {
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.MISSING_SCOPE).on("GET", "/orders").atCall(1));
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.PLAN_TOO_SMALL).on("GET", "/orders").atCall(2));
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.EXPIRED_TOKEN).on("GET", "/orders").atCall(3));

		assertThat(code()).isEqualTo("INSUFFICIENT_APP_SCOPE");
		assertThat(code()).isEqualTo("NOT_AVAILABLE_ON_CURRENT_PLAN");
		assertThat(code()).isEqualTo("INVALID_API_TOKEN");
	}

	private String code() {
		return this.ecwid.client.get("/orders").json().path("errorCode").asString();
	}

	@Test
	void repeatsAPageAndSendsACursorBack() {
		for (int i = 0; i < 3; i++) {
			this.ecwid.shop.addProduct("P-" + i, "Product", BigDecimal.ONE, 1);
		}
		JsonNode first = this.ecwid.client.get("/products?limit=1").json();
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("GET", "/products").atCall(1));
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK).on("GET", "/products").atCall(2));

		assertThat(this.ecwid.client.get("/products?limit=1&offset=1").json()).isEqualTo(first);
		assertThat(this.ecwid.client.get("/products?limit=1&offset=2").json().path("offset").asInt()).isEqualTo(1);
	}

	@Test
	void packsLongAnswersForWhoCanUnpackThem() {
		for (int i = 0; i < 20; i++) {
			this.ecwid.shop.addProduct("P-" + i, "Product", BigDecimal.ONE, 1);
		}

		AClient.Answer plain = this.ecwid.client.get("/products");

		assertThat(plain.header("Content-Encoding")).isEmpty();
		assertThat(this.ecwid.client.packed("/products").header("Content-Encoding")).contains("gzip");
	}

	@Test
	void keepsTheShopBetweenStarts() {
		Path file = this.folder.resolve("ecwid.json");
		String order;
		try (AnEcwid before = new AnEcwid(new EcwidStandIn(0, Clock.systemUTC(), file))) {
			before.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 10);
			before.shop.addProduct("GONE", "Gone", BigDecimal.TEN, 10);
			before.shop.delete("GONE");
			order = before.shop.order("a@b.c").line("MUG", 1).place();
		}

		try (AnEcwid after = new AnEcwid(new EcwidStandIn(0, Clock.systemUTC(), file))) {
			assertThat(after.shop.stock("MUG")).isEqualByComparingTo("9");
			assertThat(after.values("/orders", "id")).containsExactly(order);
			assertThat(after.values("/products/deleted", "id")).hasSize(1);
			assertThat(after.shop.addProduct("NEW", "New", BigDecimal.TEN, 1))
				.isGreaterThan(after.shop.product("MUG").orElseThrow().path("id").longValue());
		}
	}

	@Test
	void showsAPageOfWhatIsThere() {
		this.ecwid.shop.addProduct("MUG", "Mug & Co", BigDecimal.TEN, 10);
		this.ecwid.shop.order("a@b.c").line("MUG", 1).place();
		this.ecwid.client.get("/nothing");

		String page = new AClient(this.ecwid.shop.origin(), "/sandbox", null).get("").text();

		assertThat(page).contains("Mug &amp; Co", "a@b.c", "/nothing", "404");
	}

}
