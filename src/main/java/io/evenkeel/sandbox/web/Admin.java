package io.evenkeel.sandbox.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people ask of a stand-in: its page, its calls, and faults. Not counted as calls.
 */
final class Admin {

	static final String PATH = "/sandbox";

	private static final int MOST_CALLS = 1000;

	private final Service service;

	private final Faults faults;

	private final Calls calls;

	private final Router router = new Router();

	Admin(Service service, Faults faults, Calls calls) {
		this.service = service;
		this.faults = faults;
		this.calls = calls;
		this.router.on("GET", PATH, (request) -> Response.html(200, this.service.page()))
			.on("GET", PATH + "/calls", (request) -> Response.json(200, calls()))
			.on("DELETE", PATH + "/calls", (request) -> clearCalls())
			.on("POST", PATH + "/faults", this::addFault)
			.on("DELETE", PATH + "/faults", (request) -> clearFaults());
	}

	Response answer(Request request) {
		try {
			return this.router.answer(request, (other) -> said(404, "There is no " + other.path() + "."),
					(other) -> said(405, other.path() + " does not take " + other.method() + "."));
		}
		catch (Refusal ex) {
			return ex.response();
		}
		catch (RuntimeException ex) {
			WebServer.LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path(), ex);
			return said(500, "Something went wrong: " + ex.getMessage());
		}
	}

	private JsonNode calls() {
		ObjectNode answer = Json.object().put("count", this.calls.count());
		List<ObjectNode> rows = this.calls.latest(MOST_CALLS)
			.stream()
			.map((call) -> Json.object()
				.put("time", call.time().toString())
				.put("method", call.method())
				.put("path", call.path())
				.put("query", call.query())
				.put("status", call.status())
				.put("bytes", call.bytes())
				.put("fault", call.fault()))
			.toList();
		return answer.set("calls", Json.array(rows));
	}

	private Response clearCalls() {
		this.calls.clear();
		return Response.empty(204);
	}

	private Response clearFaults() {
		this.faults.clear();
		return Response.empty(204);
	}

	private Response addFault(Request request) {
		JsonNode body = body(request);
		Fault fault = Fault.of(kind(Json.text(body, "kind")))
			.on(Json.text(body, "method", CallPattern.ANY), Json.text(body, "path", "**"));
		if (body.path("at").isInt()) {
			fault = fault.atCall(body.path("at").intValue());
		}
		if (body.path("times").isInt()) {
			fault = fault.times(body.path("times").intValue());
		}
		if (body.path("retry-after").isInt()) {
			fault = fault.askingFor(Duration.ofSeconds(body.path("retry-after").intValue()));
		}
		if (body.path("millis").isInt()) {
			fault = fault.taking(Duration.ofMillis(body.path("millis").intValue()));
		}
		this.faults.add(fault);
		return said(201, "Asked for.");
	}

	private static JsonNode body(Request request) {
		try {
			return Json.read(request.body());
		}
		catch (JacksonException ex) {
			throw new Refusal(said(400, "The body is no JSON."));
		}
	}

	private static Fault.Kind kind(@Nullable String text) {
		return Arrays.stream(Fault.Kind.values())
			.filter((kind) -> word(kind).equals(text))
			.findFirst()
			.orElseThrow(() -> new Refusal(said(400, "There is no such kind of fault; there are "
					+ Arrays.stream(Fault.Kind.values()).map(Admin::word).toList() + ".")));
	}

	static String word(Fault.Kind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Response said(int status, String message) {
		return Response.json(status, Json.object().put("message", message));
	}

}
