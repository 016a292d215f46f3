package io.evenkeel.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import static io.evenkeel.http.TestShop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Services that sign, that limit each route, and that refuse with 500. */
class SignatureTests {

	private static final Call PAGE = Call.get("/products/{id}/", 7).query("name", "a b").about("product 7");

	private static final Call ORDER = Call.post("/orders/", JsonNodeFactory.instance.objectNode().put("total", 12))
		.about("order '1001'");

	private static final String GOOD = "X-Sign";

	private final TestShop shop = new TestShop();

	private final ManualTime time = new ManualTime();

	private final List<Signature.Sent> signed = new ArrayList<>();

	@AfterEach
	void close() {
		this.shop.close();
	}

	/** Signs with the moment, and believes what says {@code X-Sign: yes}. */
	private final class Stamp implements Signature {

		@Override
		public Map<String, String> sign(Sent sent, Instant now) {
			SignatureTests.this.signed.add(sent);
			return Map.of("X-Stamp", now.toString());
		}

		@Override
		public boolean isGenuine(Sent sent, Received received) {
			return "yes".equals(received.headers().getFirst(GOOD));
		}

	}

	private static final class Refusing implements Errors {

		@Override
		public String sentence(int status, JsonNode body) {
			return body.path("code").asString("");
		}

		@Override
		public boolean isRefusal(int status, JsonNode body) {
			return body.path("code").asString("").equals("500.60");
		}

		@Override
		public boolean isLimitOfAll(JsonNode body) {
			return body.path("code").asString("").equals("429.11");
		}

	}

	private Service.Builder service() {
		return Service.at("till", "ccv", this.shop.address().resolve("/api/"))
			.errors(new Refusing())
			.patience(Patience.usual().answer(Duration.ofMillis(400)));
	}

	private ServiceClient client(Service service) {
		return new ServiceClient(service, (notice) -> {
		}, new CallBudget(service.limits(), this.time), this.time);
	}

	private List<String> stamps() {
		return this.shop.askedHeaders.stream().map((headers) -> headers.get("X-stamp").get(0)).toList();
	}

	@Test
	void signsPathQueryAndBodyAsTheyAreSent() {
		this.shop.replies(json(200, "{}", GOOD, "yes"));

		try (ServiceClient client = client(service().signature(new Stamp()).build())) {
			client.send(PAGE);
			client.send(ORDER);
		}

		assertThat(this.signed).extracting((sent) -> sent.method() + " " + sent.uri())
			.containsExactlyElementsOf(this.shop.asked);
		assertThat(new String(this.signed.get(1).body(), StandardCharsets.UTF_8)).isEqualTo("{\"total\":12}")
			.isEqualTo(this.shop.askedBodies.get(1));
	}

	@Test
	void signsEachTryAnew() {
		this.shop.replies(json(502, "", GOOD, "yes"), json(200, "{}", GOOD, "yes"));

		try (ServiceClient client = client(service().signature(new Stamp()).build())) {
			client.send(PAGE);
		}

		assertThat(stamps()).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void readsAgainWhatIsNotSignedAsItShouldBe() {
		this.shop.replies(json(200, "{\"price\":1}"), json(200, "{\"price\":9}", GOOD, "yes"));

		try (ServiceClient client = client(service().signature(new Stamp()).build())) {
			assertThat(client.send(PAGE).json().path("price").asInt()).isEqualTo(9);
		}
	}

	@Test
	void doesNotKnowOfAWriteWhoseAnswerIsNotSignedAsItShouldBe() {
		this.shop.replies(json(400, "{\"code\":\"400.10\"}"));

		try (ServiceClient client = client(service().signature(new Stamp()).build())) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(ORDER))
				.withMessageContaining("not signed as it should be");
		}

		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void refusesWhatTheServiceRefusesWithAServerError() {
		this.shop.replies(json(500, "{\"code\":\"500.60\"}"));

		try (ServiceClient client = client(service().build())) {
			assertThatExceptionOfType(RefusedFailure.class).isThrownBy(() -> client.send(PAGE))
				.withMessageContaining("500.60");
		}

		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void triesAnyOtherServerErrorAgain() {
		this.shop.replies(json(500, "{\"code\":\"500.10\"}"));

		try (ServiceClient client = client(service().build())) {
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(PAGE));
		}

		assertThat(this.shop.asked.size()).isGreaterThan(1);
	}

	@Test
	void keepsTheLimitOfEachRouteForItself() {
		this.shop.replies(json(200, "{}"));
		Service service = service().routes((call) -> call.path().startsWith("/products")
				? Limits.of(10, Duration.ofMinutes(1)).burst(10) : Limits.none())
			.build();

		try (ServiceClient client = client(service)) {
			for (int i = 1; i <= 10; i++) {
				client.send(Call.get("/products/{id}/", i));
			}
			client.send(ORDER);
			Duration until = this.time.waited();
			client.send(Call.get("/products/{id}/", 11));

			assertThat(until).isLessThan(Duration.ofMinutes(1));
			assertThat(Duration.ofNanos(this.time.nanos())).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
		}
	}

	@Test
	void countsCallsWithAnyIdAsOneRoute() {
		assertThat(Budgets.route(Call.get("/products/{id}/", 7))).isEqualTo(Budgets.route(Call.get("/products/8/")))
			.isEqualTo("GET /products/{id}/")
			.isNotEqualTo(Budgets.route(Call.get("/products/")));
	}

	@Test
	void learnsTheLimitOfTheWholeFromItsRefusal() {
		this.shop.replies(json(200, "{}"), json(200, "{}"), json(200, "{}"),
				json(429, "{\"code\":\"429.11\"}", "Retry-After", "5"), json(200, "{}"));

		try (ServiceClient client = client(service().limits(Limits.of(1000, Duration.ofMinutes(1)).burst(9)).build())) {
			for (int i = 0; i < 4; i++) {
				client.send(PAGE);
			}

			assertThat(client.left().get(0).window().calls()).isEqualTo(3);
		}
	}

}
