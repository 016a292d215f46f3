package io.evenkeel.sandbox.ccv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A stand-in that is running, with a client that signs. */
final class ACcv implements AutoCloseable {

	static final String PRODUCT = "{'productnumber': 'MUG', 'name': 'Mug', 'price': 12.1, 'discount': 0, 'package_id': 1, 'taxtariff': 'normal'}";

	final CcvStandIn shop;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Clock clock;

	ACcv(Clock clock) {
		this(new CcvStandIn(0, clock, null), clock);
	}

	ACcv(CcvStandIn shop, Clock clock) {
		this.shop = shop;
		this.clock = clock;
	}

	Answer get(String path) {
		return call("GET", path, null);
	}

	Answer post(String path, String body) {
		return call("POST", path, body);
	}

	Answer patch(String path, String body) {
		return call("PATCH", path, body);
	}

	Answer delete(String path) {
		return call("DELETE", path, null);
	}

	/**
	 * Makes a record.
	 * @param path of its list
	 * @param body what it is
	 * @return its id
	 */
	long made(String path, String body) {
		Answer answer = post(path, body);
		if (answer.status() != 201) {
			throw new AssertionError(answer.status() + " " + answer.text());
		}
		return answer.json().path("id").asLong();
	}

	/**
	 * The values of one field in a list.
	 * @param path of the list
	 * @param field which field
	 * @return as text, in order
	 */
	List<String> values(String path, String field) {
		return Json.items(get(path).json(), "items").stream().map((row) -> Json.text(row, field, "")).toList();
	}

	/**
	 * The record of a link.
	 * @param href an absolute link of the service
	 * @return the record
	 */
	JsonNode follow(String href) {
		return get(href.replace(this.shop.origin() + Links.BASE, "")).json();
	}

	Answer call(String method, String path, @Nullable String body) {
		try {
			return exchange(method, path, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Answer exchange(String method, String path, @Nullable String body) throws IOException {
		String date = this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
		return send(signed(method, path, body, date, this.shop.publicKey(), this.shop.secret()));
	}

	HttpRequest.Builder signed(String method, String path, @Nullable String body, String date, String key,
			String secret) {
		String sent = (body != null) ? body.replace('\'', '"') : "";
		String hash = new Signature(key, secret).hash(method, Links.BASE + path, sent.getBytes(StandardCharsets.UTF_8),
				date);
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.shop.origin() + Links.BASE + path))
			.header("x-public", key)
			.header("x-date", date)
			.header("x-hash", hash)
			.method(method, (body != null) ? BodyPublishers.ofString(sent) : BodyPublishers.noBody());
		return (body != null) ? request.header("Content-Type", "application/json") : request;
	}

	Answer send(HttpRequest.Builder request) throws IOException {
		try {
			var response = this.http.send(request.build(), BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	Instant now() {
		return this.clock.instant();
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
