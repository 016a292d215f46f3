package io.evenkeel.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One account at one web service, as the client needs to know it. Its text never shows a
 * secret.
 *
 * @param connection the name its user gave the account
 * @param service the kind of system, as in {@code ecwid}
 * @param base scheme, host, port and prefix; no call leaves it
 * @param headers the headers that go with each call
 * @param secretHeaders which of them are secret
 * @param limits the documented call limit
 * @param routes the documented limit of a call's route, for itself
 * @param signature how calls and answers are signed; null when they are not
 * @param errors how to read its error bodies
 * @param patience how long to wait and to go on asking
 * @param largestBody how many bytes of an answer are read
 */
public record Service(String connection, String service, URI base, Map<String, String> headers,
		Set<String> secretHeaders, Limits limits, Function<Call, Limits> routes, @Nullable Signature signature,
		Errors errors, Patience patience, int largestBody) {

	private static final int MEGABYTE = 1024 * 1024;

	public Service {
		headers = Map.copyOf(headers);
		secretHeaders = Set.copyOf(secretHeaders);
		requireOrigin(base);
	}

	/**
	 * Begins a description; what is not said has a good default.
	 * @param connection the name its user gave the account
	 * @param service the kind of system
	 * @param base scheme, host, port and prefix
	 * @return a builder
	 */
	public static Builder at(String connection, String service, URI base) {
		return new Builder(connection, service, base);
	}

	private static void requireOrigin(URI base) {
		boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
		if (!web || base.getHost() == null || base.getRawUserInfo() != null || base.getRawQuery() != null
				|| base.getRawFragment() != null) {
			throw new IllegalArgumentException("the address of a service is http(s)://host[:port][/prefix]");
		}
	}

	@Override
	public String toString() {
		Map<String, String> shown = new LinkedHashMap<>(this.headers);
		this.secretHeaders.forEach((name) -> shown.replace(name, "***"));
		return this.connection + " (" + this.service + " at " + this.base + ", headers " + shown + ")";
	}

	/** Says what is special about a service. */
	public static final class Builder {

		private final String connection;

		private final String service;

		private final URI base;

		private final Map<String, String> headers = new LinkedHashMap<>();

		private final Set<String> secretHeaders = new LinkedHashSet<>();

		private Limits limits = Limits.none();

		private Function<Call, Limits> routes = (call) -> Limits.none();

		private @Nullable Signature signature;

		private Errors errors = Errors.usual();

		private Patience patience = Patience.usual();

		private int largestBody = 20 * MEGABYTE;

		private Builder(String connection, String service, URI base) {
			this.connection = connection;
			this.service = service;
			this.base = base;
		}

		/**
		 * A header that may be shown.
		 * @param name its name
		 * @param value its value
		 * @return this
		 */
		public Builder header(String name, String value) {
			this.headers.put(name, value);
			return this;
		}

		/**
		 * A header whose value is never shown, nor any part of it that is a secret by
		 * itself (the token after {@code Bearer}, key and secret in {@code Basic}).
		 * @param name its name
		 * @param value its value
		 * @return this
		 */
		public Builder secret(String name, String value) {
			this.secretHeaders.add(name);
			return header(name, value);
		}

		public Builder limits(Limits limits) {
			this.limits = limits;
			return this;
		}

		/**
		 * Limits that each route has for itself, besides those of the whole.
		 * @param routes gives the limits of a call's route; none where it has none
		 * @return this
		 */
		public Builder routes(Function<Call, Limits> routes) {
			this.routes = routes;
			return this;
		}

		public Builder signature(Signature signature) {
			this.signature = signature;
			return this;
		}

		public Builder errors(Errors errors) {
			this.errors = errors;
			return this;
		}

		public Builder patience(Patience patience) {
			this.patience = patience;
			return this;
		}

		/**
		 * How many bytes of an answer are read, after unpacking.
		 * @param bytes the most; 20 MB when not said
		 * @return this
		 */
		public Builder largestBody(int bytes) {
			this.largestBody = bytes;
			return this;
		}

		public Service build() {
			return new Service(this.connection, this.service, this.base, this.headers, this.secretHeaders, this.limits,
					this.routes, this.signature, this.errors, this.patience, this.largestBody);
		}

	}

}
