package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.evenkeel.sandbox.web.AClock;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EcwidBatchTests {

	private final AnEcwid ecwid = new AnEcwid(new AClock());

	private long mug;

	@BeforeEach
	void fillShelves() {
		this.mug = this.ecwid.shop.addProduct("MUG", "Mug", BigDecimal.TEN, 10);
	}

	@AfterEach
	void close() {
		this.ecwid.close();
	}

	private String batch(String parameters, String body) {
		return this.ecwid.client.post("/batch" + parameters, body).json().path("ticket").asString();
	}

	private String two(long first) {
		return """
				[{'id': 'a', 'path': 'products/%d/inventory', 'method': 'PUT', 'body': {'quantityDelta': -1}},
				 {'id': 'b', 'path': 'products/%d', 'method': 'PUT', 'body': {'price': 12}}]""".formatted(first,
				this.mug);
	}

	private JsonNode completed(String ticket) {
		JsonNode state = show(ticket);
		while (!state.path("status").asString().equals("COMPLETED")) {
			Thread.onSpinWait();
			state = show(ticket);
		}
		return state;
	}

	private JsonNode show(String ticket) {
		return this.ecwid.client.get("/batch?ticket=" + ticket).json();
	}

	@Test
	void doesItsCallsInTheBackgroundAndAnswersEach() {
		this.ecwid.shop.holdBatches(true);
		String ticket = batch("", two(this.mug));
		assertThat(show(ticket).path("status").asString()).isEqualTo("QUEUED");
		assertThat(show(ticket).path("completedRequests").asInt()).isZero();

		this.ecwid.shop.holdBatches(false);

		JsonNode state = completed(ticket);
		assertThat(state.path("totalRequests").asInt()).isEqualTo(2);
		assertThat(state.at("/responses/0/id").asString()).isEqualTo("a");
		assertThat(state.at("/responses/0/httpStatusCode").asInt()).isEqualTo(200);
		assertThat(state.at("/responses/1/httpBody/updateCount").asInt()).isEqualTo(1);
		assertThat(this.ecwid.shop.stock("MUG")).isEqualByComparingTo("9");
	}

	@Test
	void stopsAtTheFirstFailureUnlessItIsToldToGoOn() {
		JsonNode goesOn = completed(batch("?stopOnFirstFailure=false", two(1)));
		assertThat(goesOn.at("/responses/0/status").asString()).isEqualTo("FAILED");
		assertThat(goesOn.at("/responses/0/httpStatusCode").asInt()).isEqualTo(404);
		assertThat(goesOn.at("/responses/1/status").asString()).isEqualTo("COMPLETED");

		JsonNode stops = completed(batch("", two(1)));
		assertThat(stops.at("/responses/1/status").asString()).isEqualTo("NOT_EXECUTED");
	}

	@Test
	void takesTheSameBatchOnce() {
		String first = batch("?deduplicationKey=k-1", two(this.mug));
		String again = batch("?deduplicationKey=k-1", two(this.mug));

		completed(first);
		assertThat(again).isEqualTo(first);
		assertThat(this.ecwid.shop.stock("MUG")).isEqualByComparingTo("9");
	}

	@Test
	void escapesBodiesWhenAsked() {
		String ticket = batch("", two(this.mug));
		completed(ticket);

		JsonNode state = this.ecwid.client.get("/batch?escapedJson=true&ticket=" + ticket).json();

		assertThat(state.at("/responses/0/escapedHttpBody").asString()).isEqualTo("{\"updateCount\":1}");
	}

	@Test
	void takesFiveHundredAndNoMore() {
		String many = IntStream.range(0, 501)
			.mapToObj((i) -> "{'path': 'profile', 'method': 'GET'}")
			.collect(Collectors.joining(",", "[", "]"));

		assertThat(this.ecwid.client.post("/batch", many).status()).isEqualTo(400);
		assertThat(this.ecwid.client.post("/batch", "[]").status()).isEqualTo(400);
		assertThat(this.ecwid.client.get("/batch?ticket=none").status()).isEqualTo(404);
	}

	@Test
	void triesAnErrorOfTheServerAFewTimesMoreWhenItGoesOn() {
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.SERVER_ERROR).on("PUT", "/products/*").atCall(1));

		JsonNode state = completed(batch("?stopOnFirstFailure=false", two(this.mug)));

		assertThat(state.at("/responses/1/httpStatusCode").asInt()).isEqualTo(200);
	}

	@Test
	void letsAFaultStrikeInTheMiddle() {
		this.ecwid.shop.faults().add(Fault.of(Fault.Kind.TOO_MANY_REQUESTS).on("PUT", "/products/*").atCall(1));

		JsonNode state = completed(batch("", two(this.mug)));

		assertThat(state.at("/responses/0/httpStatusCode").asInt()).isEqualTo(200);
		assertThat(state.at("/responses/1/httpStatusCode").asInt()).isEqualTo(429);
		assertThat(this.ecwid.shop.product("MUG").orElseThrow().path("price").asInt()).isEqualTo(10);
	}

}
