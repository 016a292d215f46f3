package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.Left;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.http.ServiceRefusal;
import io.evenkeel.http.Urgency;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The calls of the service that we make. */
final class CcvApi implements AutoCloseable {

	/** The page size that is known to work. */
	static final int PAGE = 100;

	/** No list below a record is longer; one that is goes round in circles. */
	private static final int MOST_PAGES = 100_000;

	private final CcvSettings settings;

	private final ServiceClient client;

	private final Urgency urgency;

	private final Patience patience;

	private final CcvSettings.Pacing pacing;

	CcvApi(CcvSettings settings, Patience patience, CcvSettings.Pacing pacing, Urgency urgency) {
		this.settings = settings;
		this.patience = patience;
		this.pacing = pacing;
		this.client = ServiceClient.open(settings.service(patience, pacing));
		this.urgency = urgency;
	}

	CcvSettings settings() {
		return this.settings;
	}

	/**
	 * The same calls for another store.
	 * @param other its settings
	 * @return an api, to be closed
	 */
	CcvApi of(CcvSettings other) {
		return new CcvApi(other, this.patience, this.pacing, this.urgency);
	}

	/**
	 * Asks for a part of a list.
	 * @param path the list
	 * @param query what to ask for
	 * @param start how many rows come before it
	 * @return the answer, its body with {@code items} and {@code next}
	 */
	Answer page(String path, Map<String, String> query, long start) {
		Call call = Call.get(path);
		for (Map.Entry<String, String> one : query.entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		Answer answer = send(call.query("start", start)
			.query("size", PAGE)
			.about("row " + (start + 1) + " and further of " + path.substring(1).replaceFirst("/$", "")));
		if (!answer.json().path("items").isArray()) {
			throw new StopFailure("Stopped reading " + this.settings + ": the answer of " + answer.where()
					+ " is no list. What was read stays. Start again later to go on; if it stays so, ask the service.");
		}
		return answer;
	}

	/**
	 * Every row of a list, page after page, one at a time.
	 * @param path the list
	 * @param query what to ask for
	 * @param reader gets each row
	 */
	void each(String path, Map<String, String> query, Consumer<JsonNode> reader) {
		long start = 0;
		for (int page = 0; page < MOST_PAGES; page++) {
			JsonNode body = page(path, query, start).json();
			List<JsonNode> items = Nodes.items(body, "items");
			items.forEach(reader);
			start += items.size();
			if (isLast(body) || items.isEmpty()) {
				return;
			}
		}
		throw new StopFailure("Stopped reading " + this.settings + ": the list " + path + " has no end.");
	}

	List<JsonNode> all(String path, Map<String, String> query) {
		List<JsonNode> rows = new ArrayList<>();
		each(path, query, rows::add);
		return rows;
	}

	List<JsonNode> all(String path) {
		return all(path, Map.of());
	}

	static boolean isLast(JsonNode page) {
		return Nodes.text(page, "next") == null;
	}

	/**
	 * Asks for one record.
	 * @param path where it is
	 * @param what what it is, for messages
	 * @return the record, or empty when it is not there
	 */
	Optional<JsonNode> one(String path, String what) {
		return one(path, Map.of(), what);
	}

	Optional<JsonNode> one(String path, Map<String, String> query, String what) {
		Call call = Call.get(path);
		for (Map.Entry<String, String> one : new LinkedHashMap<>(query).entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		Answer answer = this.client.ask(call.about(what).urgency(this.urgency));
		return answer.isFound() ? Optional.of(answer.json()) : Optional.empty();
	}

	/**
	 * The collection below a record: told with it, or asked for by itself.
	 * @param row the record
	 * @param field the collection
	 * @param path where it can be asked for
	 * @return its rows
	 */
	List<JsonNode> below(JsonNode row, String field, String path) {
		JsonNode told = row.path(field).path("collection");
		return told.isArray() ? Nodes.items(told) : all(path);
	}

	Answer send(Call call) {
		return this.client.send(call.urgency(this.urgency));
	}

	/**
	 * Makes a write; what the service says is so already is done. What is made anew is
	 * sent once, anything else as often as it takes.
	 * @param call the write
	 * @return the body of the answer; a missing node where there is none
	 */
	JsonNode write(Call call) {
		try {
			return send((call.method() == HttpMethod.POST) ? call : call.repeatable()).json();
		}
		catch (ServiceRefusal ex) {
			if (CcvErrors.isThereAlready(ex)) {
				return MissingNode.getInstance();
			}
			throw ex;
		}
	}

	/**
	 * Deletes something; what is gone already is deleted.
	 * @param call the deletion
	 */
	void delete(Call call) {
		this.client.ask(call.urgency(this.urgency));
	}

	List<Left> left() {
		return this.client.left();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
