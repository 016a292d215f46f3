package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.Left;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.http.Urgency;
import tools.jackson.databind.JsonNode;

/** The calls of the service that we make. */
final class EcomApi implements AutoCloseable {

	/** The largest page. */
	static final int PAGE = 250;

	private final EcomSettings settings;

	private final Patience patience;

	private final ServiceClient client;

	private final Urgency urgency;

	EcomApi(EcomSettings settings, Patience patience, Urgency urgency) {
		this.settings = settings;
		this.patience = patience;
		this.client = ServiceClient.open(settings.service(patience));
		this.urgency = urgency;
	}

	EcomSettings settings() {
		return this.settings;
	}

	Patience patience() {
		return this.patience;
	}

	/**
	 * What the shop says of itself, and what time it is there.
	 * @return the profile with the second of the answer
	 */
	Profile profile() {
		Answer answer = send(Call.get(Route.SHOP.list()).about("the shop's profile"));
		return new Profile(ShopProfile.of(Route.SHOP.row(answer.json())), answer.second());
	}

	/**
	 * The shop and the second of its clock.
	 *
	 * @param shop what it says of itself
	 * @param second seconds since 1970, by the clock of the service
	 */
	record Profile(ShopProfile shop, long second) {
	}

	/**
	 * Asks for something that is there.
	 * @param route what
	 * @return its row
	 */
	JsonNode get(Route route) {
		return route.row(send(Call.get(route.list()).about("the " + route.words())).json());
	}

	/**
	 * One page of a list by ascending id.
	 * @param route the list
	 * @param query what to ask for
	 * @param after the id before the page; 0 for the first
	 * @param size how many rows
	 * @return the rows
	 */
	List<JsonNode> page(Route route, Map<String, String> query, long after, int size) {
		Map<String, String> whole = new LinkedHashMap<>(query);
		whole.put("since_id", Long.toString(after));
		whole.put("limit", Integer.toString(size));
		return rows(route, whole, route.words() + " after " + after);
	}

	private List<JsonNode> rows(Route route, Map<String, String> query, String what, Object... variables) {
		Call call = Call.get(route.list(), variables);
		for (Map.Entry<String, String> one : query.entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		Answer answer = send(call.about(what));
		List<JsonNode> rows = route.rows(answer.json());
		if (rows == null) {
			throw new StopFailure(
					"Stopped reading " + this.settings + ": " + answer.where() + " is no page of what was asked for."
							+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
		}
		return rows;
	}

	/**
	 * Walks a list by ascending id, page after page, until its end.
	 * @param route the list
	 * @param query what to ask for
	 * @param after the id to begin after
	 * @param visit takes a page; false ends the walk
	 */
	void walk(Route route, Map<String, String> query, long after, Predicate<List<JsonNode>> visit) {
		long last = after;
		List<JsonNode> rows;
		do {
			rows = page(route, query, last, PAGE);
			long highest = rows.stream().mapToLong((row) -> row.path("id").asLong(0)).max().orElse(last);
			if (rows.size() == PAGE && highest <= last) {
				throw new StopFailure("Stopped reading " + this.settings + ": the page after " + route.words() + " "
						+ last + " repeats. Start again later to go on; if it stays so, ask the service.");
			}
			last = highest;
		}
		while (visit.test(rows) && rows.size() == PAGE);
	}

	/**
	 * All rows of a list.
	 * @param route the list
	 * @param query what to ask for
	 * @return the rows
	 */
	List<JsonNode> all(Route route, Map<String, String> query) {
		List<JsonNode> all = new ArrayList<>();
		walk(route, query, 0, all::addAll);
		return all;
	}

	/**
	 * All rows of a list below something, page after page.
	 * @param route the list
	 * @param owner whose list
	 * @param what what it is about, for messages
	 * @return the rows
	 */
	List<JsonNode> below(Route route, String owner, String what) {
		List<JsonNode> all = new ArrayList<>();
		for (int page = 1; all.size() == (page - 1) * PAGE; page++) {
			Map<String, String> query = new LinkedHashMap<>();
			query.put("page", Integer.toString(page));
			query.put("limit", Integer.toString(PAGE));
			List<JsonNode> rows = rows(route, query, what, owner);
			all.addAll(rows);
			if (rows.isEmpty()) {
				return all;
			}
		}
		return all;
	}

	/**
	 * Asks for one that may be gone.
	 * @param route its list
	 * @param id its id
	 * @param what what it is about, for messages
	 * @return its row, empty when it is not there
	 */
	Optional<JsonNode> one(Route route, String id, String what) {
		Answer answer = this.client.ask(Call.get(route.item(), id).about(what).urgency(this.urgency));
		return answer.isFound() ? Optional.of(route.row(answer.json())) : Optional.empty();
	}

	long count(Route route) {
		return send(Call.get(route.count()).about("how many " + route.words() + " there are")).json()
			.path("count")
			.asLong(-1);
	}

	/**
	 * Makes one.
	 * @param route its list
	 * @param fields its fields
	 * @param what what it is about, for messages
	 * @return its row as it is now
	 */
	JsonNode create(Route route, JsonNode fields, String what) {
		return route.row(send(Call.post(route.list(), route.wrapped(fields)).about(what).once()).json());
	}

	/**
	 * Changes the fields of one that are named, and no others.
	 * @param route its list
	 * @param id its id
	 * @param fields the fields
	 * @param what what it is about, for messages
	 * @return its row as it is now
	 */
	JsonNode update(Route route, String id, JsonNode fields, String what) {
		return route.row(send(Call.put(route.item(), route.wrapped(fields), id).about(what)).json());
	}

	/**
	 * Deletes one; one that is gone already is fine.
	 * @param route its list
	 * @param id its id
	 * @param what what it is about, for messages
	 */
	void delete(Route route, String id, String what) {
		this.client.ask(Call.delete(route.item(), id).about(what).urgency(this.urgency));
	}

	/**
	 * Writes a list of rows at once, absolute values, so that twice is as good as once.
	 * @param route where
	 * @param rows the rows
	 * @param what what it is about, for messages
	 * @param variables whose list
	 * @return the answer
	 */
	JsonNode put(Route route, JsonNode rows, String what, Object... variables) {
		return send(Call.put(route.list(), route.wrapped(rows), variables).about(what)).json();
	}

	private Answer send(Call call) {
		return this.client.send(call.urgency(this.urgency));
	}

	List<Left> left() {
		return this.client.left();
	}

	@Override
	public void close() {
		this.client.close();
	}

}
