package io.evenkeel.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls a stand-in as a connector would. */
public final class AClient {

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String base;

	private final String header;

	private final @Nullable String token;

	private final String agent;

	private final boolean unpacks;

	public AClient(URI origin, String base, @Nullable String token) {
		this(origin, base, token, "a test");
	}

	/**
	 * One that sends its token bare, in the header X-Auth-Token.
	 * @param origin where the service is
	 * @param base the service's base
	 * @param token the token
	 * @return a client
	 */
	public static AClient withAuthToken(URI origin, String base, String token) {
		return new AClient(origin, base, "X-Auth-Token", token, "a test", false);
	}

	/**
	 * One that sends a name and a password.
	 * @param origin where the service is
	 * @param base the service's base
	 * @param name the name
	 * @param password the password
	 * @return a client
	 */
	public static AClient withPassword(URI origin, String base, String name, String password) {
		String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
		return new AClient(origin, base, "Authorization", "Basic " + both, "a test", false);
	}

	private AClient(URI origin, String base, @Nullable String token, String agent, boolean unpacks) {
		this(origin, base, "Authorization", (token != null) ? "Bearer " + token : null, agent, unpacks);
	}

	private AClient(URI origin, String base, String header, @Nullable String token, String agent, boolean unpacks) {
		this.base = origin + base;
		this.header = header;
		this.token = token;
		this.agent = agent;
		this.unpacks = unpacks;
	}

	public AClient(URI origin, String base, @Nullable String token, String agent) {
		this(origin, base, token, agent, false);
	}

	/**
	 * An answer.
	 *
	 * @param status the status
	 * @param text the body
	 * @param raw the whole of it
	 */
	public record Answer(int status, String text, HttpResponse<String> raw) {

		public JsonNode json() {
			return Json.read(this.text.getBytes(StandardCharsets.UTF_8));
		}

		public JsonNode data() {
			return json().path("data");
		}

		public Optional<String> header(String name) {
			return this.raw.headers().firstValue(name);
		}

	}

	public Answer get(String path) {
		return call("GET", path, null);
	}

	public Answer post(String path, String body) {
		return call("POST", path, body);
	}

	public Answer put(String path, String body) {
		return call("PUT", path, body);
	}

	public Answer delete(String path) {
		return call("DELETE", path, null);
	}

	public Answer call(String method, String path, @Nullable String body) {
		try {
			return exchange(method, path, body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks for a packed answer; its text is not readable.
	 * @param path what is asked for
	 * @return the answer
	 */
	public Answer packed(String path) {
		return new AClient(URI.create(this.base), "", this.header, this.token, this.agent, true).get(path);
	}

	public Answer exchange(String method, String path, @Nullable String body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", "application/json")
			.header("User-Agent", this.agent)
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))
					: HttpRequest.BodyPublishers.noBody());
		if (this.token != null) {
			request.header(this.header, this.token);
		}
		if (this.unpacks) {
			request.header("Accept-Encoding", "gzip");
		}
		try {
			HttpResponse<String> response = this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
