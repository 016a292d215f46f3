package io.evenkeel.sandbox.cseries;

import java.time.Clock;
import java.util.List;

import io.evenkeel.sandbox.web.AClient;
import io.evenkeel.sandbox.web.AClient.Answer;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/**
 * A stand-in that is running, with a client. Its clock may stand still, so that nothing
 * is said of calls in a second.
 */
final class ACSeries implements AutoCloseable {

	private static final int PLENTY = 1_000_000;

	final CSeriesStandIn shop;

	final AClient client;

	ACSeries(Clock clock) {
		this(new CSeriesStandIn(0, clock, null));
	}

	ACSeries(CSeriesStandIn shop) {
		this.shop = shop;
		this.shop.limits(300, 3000, 12_000, PLENTY);
		this.client = client("nl");
	}

	AClient client(String language) {
		return AClient.withPassword(this.shop.origin(), "/" + language, this.shop.key(), this.shop.secret());
	}

	/**
	 * The one record that an answer has.
	 * @param answer an envelope
	 * @return what is in it
	 */
	static JsonNode only(Answer answer) {
		JsonNode json = answer.json();
		return json.path(json.propertyNames().iterator().next());
	}

	JsonNode get(String path) {
		return only(this.client.get(path));
	}

	long create(String path, String body) {
		Answer answer = this.client.post(path, body);
		if (answer.status() != 201) {
			throw new AssertionError(answer.text());
		}
		return only(answer).path("id").asLong();
	}

	List<String> values(String path, String field) {
		return Json.items(get(path)).stream().map((row) -> Json.text(row, field, "")).toList();
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
