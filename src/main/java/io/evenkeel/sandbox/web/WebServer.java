package io.evenkeel.sandbox.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * The web server in front of one service, on loopback only. Counts every call, limits
 * them, and spoils those that it was asked to spoil.
 */
public final class WebServer implements AutoCloseable {

	static final System.Logger LOG = System.getLogger(WebServer.class.getName());

	private static final int THREADS = 16;

	private static final int WORTH_PACKING = 1024;

	private static final int DROPPED = 0;

	static {
		// read once by the JDK's server; without it small answers wait for the
		// acknowledgement of the one before
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final Service service;

	private final Clock clock;

	private final Calls calls = new Calls();

	private final Faults faults = new Faults();

	private final Limiter limiter;

	private final Work work;

	private final Admin admin;

	private final HttpServer server;

	private final ExecutorService threads;

	private volatile Consumer<Request> listener = (request) -> {
	};

	/**
	 * Starts to listen.
	 * @param service who answers
	 * @param port where; 0 for any that is free
	 * @param clock what time it is
	 * @param limit how many calls are allowed
	 * @param window in how long
	 */
	public WebServer(Service service, int port, Clock clock, int limit, Duration window) {
		this(service, port, clock, List.of(Limiter.Window.fromTheFirstCall(limit, window)));
	}

	/**
	 * Starts to listen.
	 * @param service who answers
	 * @param port where; 0 for any that is free
	 * @param clock what time it is
	 * @param windows how many calls are allowed; at least one
	 */
	public WebServer(Service service, int port, Clock clock, List<Limiter.Window> windows) {
		this.service = service;
		this.clock = clock;
		this.limiter = new Limiter(clock, windows);
		this.work = new Work(service, this.limiter, this.faults, clock);
		this.admin = new Admin(service, this.faults, this.calls);
		this.threads = Executors.newFixedThreadPool(THREADS, threads(port));
		this.server = listen(port);
		this.server.createContext("/", this::handle);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	private static ThreadFactory threads(int port) {
		AtomicInteger number = new AtomicInteger();
		return (task) -> {
			Thread thread = new Thread(task, "sandbox-" + port + "-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		};
	}

	private static HttpServer listen(int port) {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot listen on port " + port + ": " + ex.getMessage(), ex);
		}
	}

	public URI origin() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	public Calls calls() {
		return this.calls;
	}

	public void clearCalls() {
		this.calls.clear();
	}

	void onCall(Consumer<Request> told) {
		this.listener = told;
	}

	public Faults faults() {
		return this.faults;
	}

	public Limiter limiter() {
		return this.limiter;
	}

	private void handle(HttpExchange exchange) {
		try (exchange) {
			Request whole = request(exchange);
			if (whole.path().equals(Admin.PATH) || whole.path().startsWith(Admin.PATH + "/")) {
				send(exchange, this.admin.answer(whole));
				return;
			}
			Optional<Request> request = this.service.below(whole);
			if (request.isEmpty()) {
				send(exchange, this.service.sealed(whole, this.service.notFound(whole)));
				return;
			}
			Instant arrived = this.clock.instant();
			this.listener.accept(request.get());
			Work.Result result = this.work.of(request.get());
			record(arrived, request.get(), result);
			if (result.response() != null) {
				send(exchange, result.response());
			}
		}
		catch (IOException | RuntimeException ex) {
			LOG.log(System.Logger.Level.DEBUG, "a call broke off", ex);
		}
	}

	private void record(Instant arrived, Request request, Work.Result result) {
		Response response = result.response();
		String fault = (result.fault() != null) ? Admin.word(result.fault().kind()) : "";
		this.calls.add(new Call(arrived, request.method(), request.path(), request.rawQuery(),
				(response != null) ? response.status() : DROPPED, (response != null) ? response.body().length : 0,
				fault));
	}

	private static Request request(HttpExchange exchange) throws IOException {
		URI uri = exchange.getRequestURI();
		String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
		return new Request(exchange.getRequestMethod(), uri.getPath(), "", query,
				(name) -> exchange.getRequestHeaders().getFirst(name), exchange.getRequestBody().readAllBytes(),
				Map.of());
	}

	private static void send(HttpExchange exchange, Response response) throws IOException {
		byte[] body = response.body();
		response.headers().forEach(exchange.getResponseHeaders()::set);
		if (body.length > WORTH_PACKING && takesGzip(exchange.getRequestHeaders().getFirst("Accept-Encoding"))) {
			body = packed(body);
			exchange.getResponseHeaders().set("Content-Encoding", "gzip");
		}
		boolean isEmpty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
		exchange.sendResponseHeaders(response.status(), isEmpty ? -1 : body.length);
		if (!isEmpty) {
			exchange.getResponseBody().write(body);
		}
	}

	private static boolean takesGzip(@Nullable String accepted) {
		return accepted != null && accepted.contains("gzip");
	}

	private static byte[] packed(byte[] body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(body);
		}
		return bytes.toByteArray();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
