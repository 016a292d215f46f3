package io.evenkeel.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One exchange, on its way into the trace; nothing is done while the trace is off. */
final class TraceLine {

	private static final int LONGEST_TEXT = 500;

	private static final Set<String> SECRET_HEADERS = Set.of("authorization", "cookie", "set-cookie",
			"proxy-authorization");

	private final Service service;

	private final Secrets secrets;

	private final Call call;

	private final Time time;

	private final long begin;

	TraceLine(Service service, Secrets secrets, Call call, Time time) {
		this.service = service;
		this.secrets = secrets;
		this.call = call;
		this.time = time;
		this.begin = time.nanos();
	}

	void answered(Exchange exchange) {
		if (!HttpTrace.isOn()) {
			return;
		}
		ObjectNode line = begin();
		line.put("status", exchange.status());
		request(line);
		line.set("response-headers", headers(exchange.headers().asMultiValueMap()));
		body(line, "response-body", exchange.body(), exchange.headers().getFirst("Content-Type"));
		write(line);
	}

	void failed(IOException failure) {
		if (!HttpTrace.isOn()) {
			return;
		}
		ObjectNode line = begin();
		line.put("failure", String.valueOf(failure.getMessage()));
		request(line);
		write(line);
	}

	private ObjectNode begin() {
		ObjectNode line = JsonNodeFactory.instance.objectNode();
		line.put("time", this.time.now().toString());
		line.put("connection", this.service.connection());
		line.put("method", this.call.method().name());
		line.put("url", url());
		line.put("milliseconds", (this.time.nanos() - this.begin) / 1_000_000);
		return line;
	}

	private String url() {
		String query = Wire.query(PersonalData.mask(this.call.query()));
		return this.service.base() + PersonalData.mask(this.call.path()) + query.replace("%2A%2A%2A", Secrets.MASK);
	}

	private void request(ObjectNode line) {
		ObjectNode headers = JsonNodeFactory.instance.objectNode();
		this.service.headers().forEach((name, value) -> headers.put(name, shown(name, value)));
		line.set("request-headers", headers);
		Call.Body body = this.call.body();
		if (body != null) {
			body(line, "request-body", body.content(), body.contentType());
		}
	}

	private ObjectNode headers(Map<String, List<String>> headers) {
		ObjectNode shown = JsonNodeFactory.instance.objectNode();
		headers.forEach((name, values) -> shown.put(name, shown(name, String.join(", ", values))));
		return shown;
	}

	private String shown(String name, String value) {
		boolean secret = this.service.secretHeaders().contains(name)
				|| SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT));
		return secret ? Secrets.MASK : PersonalData.mask(value);
	}

	private static void body(ObjectNode line, String name, byte[] body, @Nullable String type) {
		if (body.length > 0) {
			line.set(name, shown(body, String.valueOf(type)));
		}
	}

	private static JsonNode shown(byte[] body, String type) {
		try {
			return PersonalData.mask(Json.read(body));
		}
		catch (JacksonException ex) {
			boolean readable = type.startsWith("text/html") || type.startsWith("text/plain");
			String text = readable ? new String(body, StandardCharsets.UTF_8) : "";
			String start = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
			return JsonNodeFactory.instance
				.stringNode("(" + type + ", " + body.length + " bytes) " + PersonalData.mask(start));
		}
	}

	private void write(ObjectNode line) {
		HttpTrace.write(this.secrets.mask(Json.MAPPER.writeValueAsString(line)));
	}

}
