package io.evenkeel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A web service on a real socket that gives the answers it was told to, the last one for
 * ever, and remembers what it was asked.
 */
class TestShop implements AutoCloseable {

	/** Answers one request. */
	interface Reply {

		void to(HttpExchange exchange) throws IOException;

	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Deque<Reply> replies = new ArrayDeque<>();

	final List<String> asked = Collections.synchronizedList(new ArrayList<>());

	final List<Map<String, List<String>>> askedHeaders = Collections.synchronizedList(new ArrayList<>());

	final List<String> askedBodies = Collections.synchronizedList(new ArrayList<>());

	final List<InetSocketAddress> callers = Collections.synchronizedList(new ArrayList<>());

	TestShop() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
		this.askedHeaders.add(Map.copyOf(exchange.getRequestHeaders()));
		this.askedBodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		this.callers.add(exchange.getRemoteAddress());
		next().to(exchange);
		exchange.close();
	}

	private synchronized Reply next() {
		return (this.replies.size() > 1) ? this.replies.remove() : this.replies.element();
	}

	synchronized TestShop replies(Reply... replies) {
		this.replies.clear();
		this.replies.addAll(List.of(replies));
		return this;
	}

	static Reply json(int status, String body, String... headers) {
		return (exchange) -> {
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
			}
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			write(exchange, status, body.getBytes(StandardCharsets.UTF_8));
		};
	}

	static Reply html(int status) {
		return (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "text/html");
			write(exchange, status, "<html><h1>Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8));
		};
	}

	/** Breaks off before an answer begins. */
	static Reply drop() {
		return (exchange) -> exchange.close();
	}

	/** Promises more than it sends. */
	static Reply breakOff() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
			exchange.close();
		};
	}

	static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
