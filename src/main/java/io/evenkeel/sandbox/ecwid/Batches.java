package io.evenkeel.sandbox.ecwid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many calls in one: taken at once, done in the background one batch after the other, and
 * asked for by ticket.
 */
final class Batches implements AutoCloseable {

	private static final int MOST = 500;

	private static final int MOST_TRIES = 5;

	private final Function<Request, Response> calls;

	private final Map<String, Batch> tickets = new HashMap<>();

	private final Map<String, String> keys = new HashMap<>();

	private final ExecutorService worker = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "sandbox-batches");
		thread.setDaemon(true);
		return thread;
	});

	private boolean held;

	private final List<Batch> waiting = new ArrayList<>();

	/**
	 * None yet.
	 * @param calls does one of the calls
	 */
	Batches(Function<Request, Response> calls) {
		this.calls = calls;
	}

	void routes(Router router) {
		router.on("POST", "/batch", this::take);
		router.on("GET", "/batch", this::show);
	}

	/**
	 * Leaves batches in the queue, or lets them go on.
	 * @param hold whether they wait
	 */
	synchronized void hold(boolean hold) {
		this.held = hold;
		if (!hold) {
			this.waiting.forEach((batch) -> this.worker.execute(() -> batch.run(this.calls)));
			this.waiting.clear();
		}
	}

	private synchronized Response take(Request request) {
		String key = request.query("deduplicationKey");
		if (key != null && this.keys.containsKey(key)) {
			return Response.json(200, Json.object().put("ticket", this.keys.get(key)));
		}
		Batch batch = new Batch(requests(request), !"false".equalsIgnoreCase(request.query("stopOnFirstFailure")));
		String ticket = UUID.randomUUID().toString();
		this.tickets.put(ticket, batch);
		if (key != null) {
			this.keys.put(key, ticket);
		}
		this.waiting.add(batch);
		hold(this.held);
		return Response.json(200, Json.object().put("ticket", ticket));
	}

	private static List<JsonNode> requests(Request request) {
		try {
			JsonNode body = Json.read(request.body());
			if (body.isArray() && !body.isEmpty() && body.size() <= MOST) {
				return Json.items(body);
			}
		}
		catch (JacksonException ex) {
			throw EcwidErrors.invalid("the body is not valid JSON");
		}
		throw EcwidErrors.invalid("a batch is an array of 1 to " + MOST + " requests");
	}

	private synchronized Response show(Request request) {
		String ticket = request.query("ticket");
		Batch batch = this.tickets.get((ticket != null) ? ticket : "");
		if (batch == null) {
			throw EcwidErrors.of(404, "TICKET_NOT_FOUND", "there is no batch " + ticket);
		}
		return Response.json(200, batch.view(request.asks("escapedJson")));
	}

	@Override
	public void close() {
		this.worker.shutdownNow();
	}

	/** One batch on its way. */
	private static final class Batch {

		private final List<JsonNode> requests;

		private final boolean stops;

		private final List<Response> done = new ArrayList<>();

		private String status = "QUEUED";

		Batch(List<JsonNode> requests, boolean stops) {
			this.requests = requests;
			this.stops = stops;
		}

		void run(Function<Request, Response> calls) {
			status("IN_PROGRESS");
			for (JsonNode one : this.requests) {
				Response response = answer(request(one), calls);
				synchronized (this) {
					this.done.add(response);
				}
				if (this.stops && response.status() >= 400) {
					break;
				}
			}
			status("COMPLETED");
		}

		/** A batch that goes on tries an error of the server a few times more. */
		private Response answer(Request request, Function<Request, Response> calls) {
			Response response = calls.apply(request);
			for (int i = 0; i < MOST_TRIES && response.status() >= 500 && !this.stops; i++) {
				response = calls.apply(request);
			}
			return response;
		}

		private synchronized void status(String next) {
			this.status = next;
		}

		private static Request request(JsonNode one) {
			String whole = Json.text(one, "path", "");
			int sign = whole.indexOf('?');
			String path = (sign < 0) ? whole : whole.substring(0, sign);
			byte[] body = Json.has(one, "body") ? Json.write(one.path("body")) : new byte[0];
			return new Request(Json.text(one, "method", "GET"), path.startsWith("/") ? path : "/" + path, "",
					(sign < 0) ? "" : whole.substring(sign + 1), (name) -> null, body, Map.of());
		}

		synchronized ObjectNode view(boolean isEscaped) {
			ObjectNode view = Json.object().put("status", this.status);
			view.put("totalRequests", this.requests.size()).put("completedRequests", this.done.size());
			ArrayNode responses = view.putArray("responses");
			for (int i = 0; i < this.requests.size(); i++) {
				ObjectNode one = responses.addObject();
				one.put("id", Json.text(this.requests.get(i), "id", Integer.toString(i)));
				if (i < this.done.size()) {
					fill(one, this.done.get(i), isEscaped);
				}
				else {
					one.put("status", "NOT_EXECUTED");
				}
			}
			return view;
		}

		private static void fill(ObjectNode one, Response response, boolean isEscaped) {
			one.put("status", (response.status() < 400) ? "COMPLETED" : "FAILED");
			one.put("httpStatusCode", response.status()).put("httpStatusLine", "HTTP/1.1 " + response.status());
			if (isEscaped) {
				one.put("escapedHttpBody", new String(response.body(), StandardCharsets.UTF_8));
			}
			else if (response.body().length > 0) {
				one.set("httpBody", Json.read(response.body()));
			}
		}

	}

}
