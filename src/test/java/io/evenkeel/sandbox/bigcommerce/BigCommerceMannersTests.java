package io.evenkeel.sandbox.bigcommerce;

import java.io.IOException;
import java.math.BigDecimal;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BigCommerceMannersTests {

	private static final String PRODUCTS = "/v3/catalog/products";

	private static final String RESET = "X-Rate-Limit-Time-Reset-Ms";

	private final AClock clock = new AClock();

	private final ABigCommerce bigcommerce = new ABigCommerce(this.clock);

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.bigcommerce.close();
	}

	@Test
	void wantsItsTokenAndItsStore() {
		BigCommerceStandIn shop = this.bigcommerce.shop;

		assertThat(AClient.withAuthToken(shop.origin(), "/stores/" + shop.store(), "other").get(PRODUCTS).status())
			.isEqualTo(401);
		assertThat(AClient.withAuthToken(shop.origin(), "/stores/other", shop.token()).get(PRODUCTS).status())
			.isEqualTo(401);
		assertThat(new AClient(shop.origin(), "/stores/" + shop.store(), shop.token()).get(PRODUCTS).status())
			.isEqualTo(401);
	}

	@Test
	void saysWhatIsLeftOfTheLimitInMilliseconds() {
		this.bigcommerce.client.get(PRODUCTS);
		this.clock.pass(Duration.ofSeconds(10));

		Answer answer = this.bigcommerce.client.get("/v2/time");

		assertThat(answer.header("X-Rate-Limit-Time-Window-Ms")).contains("30000");
		assertThat(answer.header("X-Rate-Limit-Requests-Quota")).contains("150");
		assertThat(answer.header("X-Rate-Limit-Requests-Left")).contains("148");
		assertThat(answer.header(RESET)).contains("20000");
	}

	@Test
	void refusesWhatIsAboveTheLimitUntilTheWindowEnds() {
		this.bigcommerce.shop.limits(1, Duration.ofSeconds(5));
		this.bigcommerce.client.get(PRODUCTS);

		Answer refused = this.bigcommerce.client.get(PRODUCTS);

		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header(RESET)).contains("5000");
		assertThat(refused.header("X-Rate-Limit-Requests-Left")).contains("0");
		assertThat(this.bigcommerce.shop.refusals()).isEqualTo(1);
		this.clock.pass(Duration.ofSeconds(5));
		assertThat(this.bigcommerce.client.get(PRODUCTS).status()).isEqualTo(200);
	}

	@Test
	void shedsLoadWithoutTheHeaders() {
		this.bigcommerce.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).on("GET", PRODUCTS));

		Answer answer = this.bigcommerce.client.get(PRODUCTS);

		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.raw().headers().map().keySet())
			.noneMatch((name) -> name.toLowerCase().contains("rate-limit"));
	}

	@Test
	void asksForAPauseInMilliseconds() {
		this.bigcommerce.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).askingFor(Duration.ofMillis(1500)));

		assertThat(this.bigcommerce.client.get(PRODUCTS).header(RESET)).contains("1500");
	}

	@ParameterizedTest
	@CsvSource({ "SERVER_ERROR, 500", "EXPIRED_TOKEN, 401", "MISSING_SCOPE, 403", "PLAN_TOO_SMALL, 507",
			"BAD_GATEWAY, 502" })
	void failsAsItIsTold(Fault.Kind kind, int status) {
		this.bigcommerce.shop.faults().add(Fault.of(kind).on("GET", "/v3/**"));

		assertThat(this.bigcommerce.client.get(PRODUCTS).status()).isEqualTo(status);
		assertThat(this.bigcommerce.client.get("/v2/time").status()).isEqualTo(200);
	}

	@Test
	void goesBackOnAPageAsItIsTold() {
		this.bigcommerce.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK));

		assertThat(
				this.bigcommerce.client.get(PRODUCTS + "?page=3").json().at("/meta/pagination/current_page").intValue())
			.isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(value = Fault.Kind.class, names = { "DROP_BEFORE", "DROP_AFTER" })
	void dropsTheConnectionBeforeOrAfterTheWork(Fault.Kind kind) {
		this.bigcommerce.shop.faults().add(Fault.of(kind).on("POST", PRODUCTS));

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.bigcommerce.client.exchange("POST", PRODUCTS,
				"{'name': 'Mug', 'type': 'physical', 'weight': 1, 'price': 1}"));

		assertThat(this.bigcommerce.shop.products()).hasSize((kind == Fault.Kind.DROP_AFTER) ? 1 : 0);
	}

	@Test
	void refusesInTheShapeOfEachVersion() {
		assertThat(this.bigcommerce.client.get("/v3/nothing").json().path("title").asString()).isNotBlank();
		assertThat(this.bigcommerce.client.get("/v2/nothing").json().at("/0/message").asString()).isNotBlank();
		assertThat(this.bigcommerce.client.put("/v2/store", "{}").status()).isEqualTo(405);
		assertThat(this.bigcommerce.client.post(PRODUCTS, "{").status()).isEqualTo(400);
	}

	@Test
	void saysWhatTimeAndWhichStoreItIs() {
		assertThat(this.bigcommerce.client.get("/v2/time").json().path("time").longValue())
			.isEqualTo(this.clock.instant().getEpochSecond());
		assertThat(this.bigcommerce.client.get("/v2/store").json().path("id").asString())
			.isEqualTo(this.bigcommerce.shop.store());
	}

	@Test
	void showsItsPage() {
		this.bigcommerce.shop.addProduct("MUG", "Mug & Co", BigDecimal.TEN, 3);
		this.bigcommerce.shop.order("ann@example.com").name("Ann Lee").line("MUG", 1).place();

		Answer page = new AClient(this.bigcommerce.shop.origin(), "/sandbox", null).get("");

		assertThat(page.text()).contains("Mug &amp; Co", "Awaiting Fulfillment", "Ann Lee");
	}

	@Test
	void keepsTheStoreInAFile() {
		Path file = this.folder.resolve("bigcommerce.json");
		long order;
		try (BigCommerceStandIn shop = new BigCommerceStandIn(0, this.clock, file)) {
			shop.addProduct("MUG", "Mug", BigDecimal.TEN, 3);
			shop.renameStatus(11, "In the warehouse");
			order = shop.order("ann@example.com").line("MUG", 1).place();
		}

		try (ABigCommerce again = new ABigCommerce(new BigCommerceStandIn(0, this.clock, file))) {
			assertThat(again.shop.stock("MUG")).isEqualByComparingTo("2");
			assertThat(again.client.get("/v2/orders/" + order).json().path("status").asString())
				.isEqualTo("In the warehouse");
			assertThat(again.shop.order("ann@example.com").line("MUG", 1).place()).isEqualTo(order + 1);
			assertThat(again.shop.customers()).hasSize(1);
		}
	}

}
