package io.evenkeel.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status the status, 2xx, or 404 where the caller asked for it
 * @param headers the headers by name; look them up with {@link #header}
 * @param json the body as a tree, numbers exact; a missing node for an empty body
 * @param where the call, for messages: {@code webshop, page 3 of the products (GET
 * /products, 200)}
 */
public record Answer(int status, Map<String, List<String>> headers, JsonNode json, String where) {

	/**
	 * The first value of a header.
	 * @param name its name, in any case
	 * @return the value, or empty when the answer has none
	 */
	public Optional<String> header(String name) {
		return this.headers.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
			.flatMap((entry) -> entry.getValue().stream())
			.findFirst();
	}

	/**
	 * The second of the service's clock.
	 * @return seconds since 1970; by our clock where the answer does not tell
	 */
	public long second() {
		try {
			return header("Date").map((date) -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
				.orElseGet(Instant::now)
				.getEpochSecond();
		}
		catch (DateTimeException ex) {
			return Instant.now().getEpochSecond();
		}
	}

	/**
	 * Whether what was asked for is there.
	 * @return false for a 404
	 */
	public boolean isFound() {
		return this.status != 404;
	}

	/**
	 * The status and where, without the body: it may hold personal data.
	 */
	@Override
	public String toString() {
		return this.where;
	}

}
