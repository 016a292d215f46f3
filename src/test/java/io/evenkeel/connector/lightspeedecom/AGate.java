package io.evenkeel.connector.lightspeedecom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands before a service and lets calls through. Right before one of a kind passes,
 * something happens there: so a sale falls between a look and a write, to the moment.
 */
final class AGate implements AutoCloseable {

	private static final List<String> KEPT = List.of("content-type", "date", "x-ratelimit-limit",
			"x-ratelimit-remaining", "x-ratelimit-reset");

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI origin;

	private final HttpServer server;

	private final String kind;

	private final Queue<Runnable> happenings = new ArrayDeque<>();

	/**
	 * Opens a gate.
	 * @param origin the service behind it
	 * @param kind a pattern of method and path, as in {@code PUT .*bulk.json}
	 * @param happenings what happens before each call of this kind, one after the other;
	 * one that finds no such element has the call answered with 404
	 */
	AGate(URI origin, String kind, Runnable... happenings) {
		this.origin = origin;
		this.kind = kind;
		this.happenings.addAll(List.of(happenings));
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::pass);
		this.server.start();
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			URI uri = exchange.getRequestURI();
			if ((exchange.getRequestMethod() + " " + uri.getPath()).matches(this.kind) && !this.happenings.isEmpty()) {
				if (!isThere(this.happenings.remove())) {
					byte[] missing = "{\"error\": {\"code\": 404, \"message\": \"Not Found\"}}"
						.getBytes(StandardCharsets.UTF_8);
					exchange.sendResponseHeaders(404, missing.length);
					exchange.getResponseBody().write(missing);
					return;
				}
			}
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.origin + uri.toString()))
				.method(exchange.getRequestMethod(),
						HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
				.header("Content-Type", "application/json")
				.header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"));
			HttpResponse<byte[]> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			answer.headers()
				.map()
				.forEach((name, values) -> values.stream()
					.filter((value) -> KEPT.contains(name.toLowerCase(Locale.ROOT)))
					.forEach((value) -> exchange.getResponseHeaders().set(name, value)));
			exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length == 0) ? -1 : answer.body().length);
			exchange.getResponseBody().write(answer.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean isThere(Runnable happening) {
		try {
			happening.run();
			return true;
		}
		catch (NoSuchElementException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
