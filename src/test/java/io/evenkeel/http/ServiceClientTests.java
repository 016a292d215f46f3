package io.evenkeel.http;

import java.io.ByteArrayOutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static io.evenkeel.http.TestShop.breakOff;
import static io.evenkeel.http.TestShop.drop;
import static io.evenkeel.http.TestShop.html;
import static io.evenkeel.http.TestShop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServiceClientTests {

	private static final Call PAGE = Call.get("/products").query("page", 3).about("page 3 of the products");

	private static final Call SALE = Call.post("/sales", sale()).about("order '1001'").urgency(Urgency.ORDERS);

	private final TestShop shop = new TestShop();

	private final ManualTime time = new ManualTime();

	private final List<String> notices = new ArrayList<>();

	private static ObjectNode sale() {
		return JsonNodeFactory.instance.objectNode().put("total", 12);
	}

	@AfterEach
	void close() {
		this.shop.close();
	}

	private Service.Builder service() {
		return Service.at("webshop", "ecwid", this.shop.address().resolve("/api/v3/"))
			.secret("Authorization", "Bearer secret_Zq81LmX")
			.patience(Patience.usual().answer(Duration.ofMillis(400)));
	}

	private ServiceClient client() {
		return client(service().build());
	}

	private ServiceClient client(Service service) {
		return new ServiceClient(service, this.notices::add, new CallBudget(service.limits(), this.time), this.time);
	}

	@Test
	void readsAPageWithEveryDigitOfItsAmounts() {
		this.shop.replies(json(200, "{\"items\":[{\"price\":19.90}]}", "X-Total", "1"));

		try (ServiceClient client = client()) {
			Answer answer = client.send(PAGE);

			assertThat(answer.json().at("/items/0/price").decimalValue()).isEqualTo("19.90");
			assertThat(answer.header("x-total")).contains("1");
			assertThat(answer.where()).isEqualTo("webshop, page 3 of the products (GET /products, 200)");
		}
		assertThat(this.shop.asked).containsExactly("GET /api/v3/products?page=3");
		assertThat(this.shop.askedHeaders.get(0)).containsEntry("Authorization", List.of("Bearer secret_Zq81LmX"))
			.hasEntrySatisfying("User-agent", (agent) -> assertThat(agent.get(0)).startsWith("Evenkeel/"))
			.hasEntrySatisfying("Accept-encoding", (ways) -> assertThat(ways.get(0)).contains("gzip"));
	}

	@Test
	void writesABodyAndTakesAnEmptyAnswer() {
		this.shop.replies(json(204, ""));

		try (ServiceClient client = client()) {
			assertThat(client.send(SALE).json().isMissingNode()).isTrue();
		}
		assertThat(this.shop.askedBodies).containsExactly("{\"total\":12}");
		assertThat(this.shop.askedHeaders.get(0)).containsEntry("Content-type", List.of("application/json"));
	}

	@Test
	void usesAConnectionAgain() {
		this.shop.replies(json(200, "{}"));

		try (ServiceClient client = client()) {
			client.send(PAGE);
			client.send(PAGE);
		}
		assertThat(this.shop.callers).hasSize(2);
		assertThat(this.shop.callers.get(0)).isEqualTo(this.shop.callers.get(1));
	}

	@Test
	void unpacksGzip() {
		this.shop.replies((exchange) -> {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
				gzip.write("{\"count\":7}".getBytes(StandardCharsets.UTF_8));
			}
			exchange.getResponseHeaders().add("Content-Encoding", "gzip");
			TestShop.write(exchange, 200, packed.toByteArray());
		});

		try (ServiceClient client = client()) {
			assertThat(client.send(PAGE).json().path("count").asInt()).isEqualTo(7);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 402, 404, 405, 406, 409, 410, 413, 415, 422, 423, 501, 507 })
	void refusesWhatTheServiceWillNotHave(int status) {
		this.shop.replies(json(status, "{\"errorMessage\":\"price must be positive.\",\"field\":\"price\"}"));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(ServiceRefusal.class).isThrownBy(() -> client.send(SALE)).satisfies((refusal) -> {
				assertThat(refusal).isInstanceOf(RefusedFailure.class);
				assertThat(refusal.status()).isEqualTo(status);
				assertThat(refusal.body().path("field").asString()).isEqualTo("price");
				assertThat(refusal)
					.hasMessageStartingWith("Refused order '1001' for webshop: ecwid says \"price must be positive\" ("
							+ status + ", POST /sales). Nothing was written. ");
			});
		}
		assertThat(this.shop.asked).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403 })
	void stopsWhenTheCredentialsWillNotDo(int status) {
		this.shop.replies(json(status, "{\"errorMessage\":\"no scope\"}"));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(PAGE))
				.withMessageContaining("(" + status + ", page 3 of the products) and says \"no scope\"")
				.withMessageContaining("'webshop'");
		}
		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void takesAMissingRecordForAnAnswerWhereAsked() {
		this.shop.replies(json(404, "{\"errorCode\":\"PRODUCT_NOT_FOUND\"}"));

		try (ServiceClient client = client()) {
			assertThat(client.ask(Call.get("/products/{id}", 7)).isFound()).isFalse();
		}
	}

	@Test
	void takesNoPageOfAProxyForAMissingRecord() {
		this.shop.replies(html(404));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(ServiceRefusal.class).isThrownBy(() -> client.ask(Call.get("/products/{id}", 7)));
		}
	}

	@Test
	void waitsAsManySecondsAsItIsAskedTo() {
		this.shop.replies(json(429, "{}", "Retry-After", "12"), json(200, "{}"));

		try (ServiceClient client = client()) {
			client.send(SALE);
		}
		assertThat(this.time.waited()).isEqualTo(Duration.ofSeconds(12));
		assertThat(this.notices).containsExactly("webshop: ecwid asked for a pause (429) (order '1001')."
				+ " Trying again in 12 s, try 2, for 9 min more at most.");
	}

	@Test
	void waitsUntilTheDateThatItIsAskedTo() {
		this.shop.replies((exchange) -> {
			Instant there = Instant.now().plusSeconds(90);
			exchange.getResponseHeaders()
				.set("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(there.atOffset(ZoneOffset.UTC)));
			TestShop.write(exchange, 429, new byte[0]);
		}, json(200, "{}"));

		try (ServiceClient client = client()) {
			client.send(PAGE);
		}
		assertThat(this.time.waited()).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(91));
	}

	@Test
	void waitsUntilTheResetWhereThereIsNoRetryAfter() {
		Service service = service()
			.limits(Limits.of(150, Duration.ofSeconds(30))
				.taughtBy(null, "X-Left")
				.reset("X-Reset-Ms", Limits.ResetUnit.MILLISECONDS))
			.build();
		this.shop.replies(json(429, "{}", "X-Reset-Ms", "8000"), json(200, "{}"));

		try (ServiceClient client = client(service)) {
			client.send(PAGE);
		}
		assertThat(this.time.waited()).isEqualTo(Duration.ofSeconds(8));
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void waitsLongerEachTimeWhereNoPauseIsNamed(int status) {
		this.shop.replies(json(status, ""), json(status, ""), json(status, ""), json(200, "{}"));

		try (ServiceClient client = client()) {
			client.send(PAGE);
		}
		assertThat(this.time.waits).hasSize(3).isSorted();
		assertThat(this.shop.asked).hasSize(4);
	}

	@Test
	void givesUpWhenPatienceIsOverAndNotAfterSomeTries() {
		this.shop.replies(json(429, "", "Retry-After", "50"));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageStartingWith("Gave up on order '1001' at webshop for now: ecwid asked for a pause (429),"
						+ " tries: 13 (POST /sales). Nothing is lost");
		}
		assertThat(this.shop.asked).hasSize(13);
	}

	@Test
	void doesNotWaitForAPauseLongerThanItsPatience() {
		this.shop.replies(json(429, "", "Retry-After", "3600"));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(PAGE));
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(PAGE));
		}
		assertThat(this.shop.asked).hasSize(1);
		assertThat(this.time.waits).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 500, 502, 504 })
	void readsAgainAfterAFaultOfTheService(int status) {
		this.shop.replies(html(status), html(status), json(200, "{\"count\":1}"));

		try (ServiceClient client = client()) {
			assertThat(client.send(PAGE).json().path("count").asInt()).isOne();
		}
		assertThat(this.shop.asked).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 500, 502, 503, 504, 520 })
	void neverRepeatsAWriteThatMayHaveArrived(int status) {
		this.shop.replies(html(status));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessage("Nobody knows whether order '1001' arrived at webshop: ecwid answered " + status
						+ " (POST /sales). It was not sent again. It is looked up there before anything is sent again.");
		}
		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void repeatsAWriteThatTheServiceItselfTurnedAway() {
		this.shop.replies(json(503, "", "Retry-After", "5"), json(201, "{\"id\":1}"));

		try (ServiceClient client = client()) {
			assertThat(client.send(SALE).status()).isEqualTo(201);
		}
	}

	@Test
	void repeatsAReadWhoseAnswerWasLost() {
		this.shop.replies(drop(), breakOff(), html(200), json(200, "{}"));

		try (ServiceClient client = client()) {
			client.send(PAGE);
		}
		assertThat(this.shop.asked).hasSize(4);
	}

	@Test
	void doesNotKnowAboutAWriteWhoseConnectionWasDropped() {
		this.shop.replies(drop());

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE));
		}
		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void doesNotKnowAboutAWriteWhoseAnswerBreaksOffOrCannotBeRead() {
		this.shop.replies(breakOff(), html(200));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE));
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE));
		}
		assertThat(this.shop.asked).hasSize(2);
	}

	@Test
	void doesNotKnowAboutAWriteWhoseAnswerDoesNotCome() {
		CountDownLatch over = new CountDownLatch(1);
		this.shop.replies((exchange) -> await(over));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageContaining("it did not come in time");
		}
		over.countDown();
	}

	@Test
	void doesNotWaitForEverForABodyThatTrickles() {
		this.shop.replies((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			while (true) {
				exchange.getResponseBody().write(' ');
				exchange.getResponseBody().flush();
				LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			}
		});

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageContaining("it did not come in time");
		}
	}

	private static void await(CountDownLatch over) {
		try {
			over.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void repeatsAWriteForWhichNoConnectionCameAbout() throws Exception {
		URI nobody;
		try (ServerSocket socket = new ServerSocket(0)) {
			nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
		}

		try (ServiceClient client = client(Service.at("webshop", "ecwid", nobody).build())) {
			assertThatExceptionOfType(TryAgainFailure.class).isThrownBy(() -> client.send(SALE))
				.withMessageContaining("no connection came about");
		}
		assertThat(this.notices).hasSizeGreaterThan(5);
	}

	@Test
	void repeatsAWriteThatIsSaidToBeHarmlessAndNoneThatIsSaidNotToBe() {
		this.shop.replies(html(502), json(200, "{}"), html(502));

		try (ServiceClient client = client()) {
			client.send(SALE.repeatable());
			assertThatExceptionOfType(UnknownFailure.class)
				.isThrownBy(() -> client.send(Call.put("/stock/{id}", sale(), 5).once()));
		}
		assertThat(this.shop.asked).hasSize(3);
	}

	@Test
	void neverFollowsARedirect() {
		this.shop.replies(json(302, "", "Location", "https://elsewhere.example/collect?token=1"));

		try (ServiceClient client = client()) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(PAGE))
				.withMessageContaining(
						"points to elsewhere.example (302, page 3 of the products). It was not followed.")
				.withMessageNotContaining("collect");
		}
		assertThat(this.shop.asked).hasSize(1);
	}

	@Test
	void cutsOffABodyWithoutEnd() {
		this.shop.replies((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			byte[] block = new byte[8192];
			while (true) {
				exchange.getResponseBody().write(block);
			}
		});

		try (ServiceClient client = client(service().largestBody(2 * 1024 * 1024).build())) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(PAGE))
				.withMessageContaining("larger than 2 MB (page 3 of the products). It was cut off.");
			assertThatExceptionOfType(UnknownFailure.class).isThrownBy(() -> client.send(SALE));
		}
	}

	@Test
	void countsAPackedBodyAsItIsUnpacked() {
		this.shop.replies((exchange) -> {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
				gzip.write(new byte[3 * 1024 * 1024]);
			}
			exchange.getResponseHeaders().add("Content-Encoding", "gzip");
			TestShop.write(exchange, 200, packed.toByteArray());
		});

		try (ServiceClient client = client(service().largestBody(1024 * 1024).build())) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> client.send(PAGE))
				.withMessageContaining("larger than 1 MB");
		}
	}

}
