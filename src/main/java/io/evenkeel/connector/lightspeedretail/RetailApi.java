package io.evenkeel.connector.lightspeedretail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.PageRequest;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.http.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of Retail. */
final class RetailApi implements AutoCloseable {

	/** As many as one question about stock levels takes. */
	static final int PAGE = 1000;

	/**
	 * The page that lists make when nothing is said; asked for more, they give no less.
	 */
	private static final int SMALLEST_PAGE = 100;

	/** So that the address of the call stays below 8 KB, which every server takes. */
	static final int IDS = 150;

	/** So few are asked for one by one. */
	private static final int FEW = 20;

	/** As many products as one question about stock levels takes. */
	static final int LEVEL_PRODUCTS = 1000;

	private static final int LEVEL_ROWS = 10_000;

	/** As many rows of the stock's changes as one page has at most. */
	static final int INVENTORY_PAGE = 5000;

	private static final PageRequest BY_VERSION = PageRequest.afterVersion("after", "/data", "/version/max");

	private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final RetailSettings settings;

	private final ServiceClient client;

	private final Urgency urgency;

	RetailApi(RetailSettings settings, Patience patience, Urgency urgency) {
		this.settings = settings;
		this.client = ServiceClient.open(settings.service(patience));
		this.urgency = urgency;
	}

	RetailSettings settings() {
		return this.settings;
	}

	/**
	 * Whether something can be an id of the service; it refuses calls about anything
	 * else.
	 * @param id any text
	 * @return whether it has the form of an id
	 */
	static boolean isId(String id) {
		return ID.matcher(id).matches();
	}

	Answer send(Call call) {
		return this.client.send(call.urgency(this.urgency));
	}

	Answer ask(Call call) {
		return this.client.ask(call.urgency(this.urgency));
	}

	/**
	 * Reads one page of a list by version.
	 * @param path the list
	 * @param what what it is, for messages
	 * @param after the version before it
	 * @return the page
	 * @throws StopFailure when it repeats an earlier one
	 */
	VersionPage page(String path, String what, long after) {
		return page(Call.get(path).query("page_size", PAGE), what, after);
	}

	private VersionPage page(Call list, String what, long after) {
		PageRequest place = BY_VERSION.at(Long.toString(after));
		Answer answer = send(place.on(list).about("the page of the " + what + " after version " + after));
		return new VersionPage(Nodes.each(answer.json(), "data").toList(),
				place.next(answer).map((next) -> Long.parseLong(next.toString())));
	}

	/**
	 * A page.
	 *
	 * @param rows its rows
	 * @param next the version that the next page is after; empty when this one is the
	 * last
	 */
	record VersionPage(List<JsonNode> rows, Optional<Long> next) {
	}

	/**
	 * Reads a whole list by version, one that is usually short. Pages are asked for with
	 * what was deleted, so that nothing is left out of them: one with fewer rows than the
	 * smallest page that the service makes is the last.
	 * @param path the list
	 * @param what what it is, for messages
	 * @return its rows, without those deleted
	 */
	List<JsonNode> all(String path, String what) {
		Call list = Call.get(path).query("page_size", PAGE).query("deleted", true);
		List<JsonNode> all = new ArrayList<>();
		Optional<Long> after = Optional.of(0L);
		while (after.isPresent()) {
			VersionPage page = page(list, what, after.get());
			all.addAll(page.rows());
			after = page.next().filter((next) -> page.rows().size() >= SMALLEST_PAGE);
		}
		all.removeIf((row) -> Nodes.has(row, "deleted_at"));
		return all;
	}

	/**
	 * Finds things by one of several values of a field, in groups that fit into a call.
	 * @param type {@code products}, {@code sales} or {@code customers}
	 * @param field the field
	 * @param values the values
	 * @return all that there are, deleted ones left out
	 */
	List<JsonNode> search(String type, String field, Collection<String> values) {
		List<JsonNode> found = new ArrayList<>();
		for (List<String> group : groups(values, IDS)) {
			found.addAll(searchGroup(type, (call) -> {
				Call filled = call;
				for (String value : group) {
					filled = filled.query(field, value);
				}
				return filled;
			}));
		}
		return found;
	}

	/**
	 * Reads things by id. The search may be behind, or answer about something else: what
	 * it does not show is asked for a second time before it counts as gone.
	 * @param type {@code products} or {@code sales}
	 * @param ids their ids
	 * @return those that are there
	 * @throws StopFailure when the answer is about other things
	 */
	List<JsonNode> byId(String type, Collection<String> ids) {
		List<JsonNode> found = new ArrayList<>(search(type, "_id", ids));
		requireAbout(ids, found, "id", "a search for " + type);
		Set<String> missing = new LinkedHashSet<>(ids);
		found.forEach((row) -> missing.remove(Nodes.text(row, "id", "")));
		found.addAll((missing.size() <= FEW) ? oneByOne(type, missing) : search(type, "_id", missing));
		return found;
	}

	private List<JsonNode> oneByOne(String type, Collection<String> ids) {
		return ids.stream()
			.map((id) -> ask(Call.get("/" + type + "/{id}", id).about("the " + type + " " + id)))
			.filter(Answer::isFound)
			.map((answer) -> answer.json().path("data"))
			.filter((row) -> !Nodes.has(row, "deleted_at"))
			.toList();
	}

	private void requireAbout(Collection<String> ids, List<JsonNode> rows, String field, String what) {
		Set<String> asked = Set.copyOf(ids);
		if (!rows.stream().allMatch((row) -> asked.contains(Nodes.text(row, field, "")))) {
			throw new StopFailure("Stopped: " + this.settings.connection() + " answered " + what
					+ " with things that were not asked for, as if an earlier answer had come again. What was read"
					+ " stays. Start again later to go on; if it stays so, ask the service.");
		}
	}

	private List<JsonNode> searchGroup(String type, UnaryOperator<Call> filter) {
		List<JsonNode> found = new ArrayList<>();
		int size;
		do {
			Call call = filter.apply(Call.get("/search").query("type", type).query("page_size", PAGE));
			Answer answer = send(call.query("offset", found.size()).about("a search for " + type));
			List<JsonNode> rows = Nodes.each(answer.json(), "data").toList();
			size = rows.size();
			if (size > 0 && isThere(found, rows.get(0))) {
				throw new StopFailure("Stopped: " + answer.where() + " is a page that repeats; reading on would never"
						+ " end. What was read stays. Start again later to go on.");
			}
			found.addAll(rows);
		}
		while (size == PAGE);
		return found;
	}

	private static boolean isThere(List<JsonNode> found, JsonNode row) {
		return found.stream().anyMatch((other) -> other.path("id").equals(row.path("id")));
	}

	static <T> List<List<T>> groups(Collection<T> all, int most) {
		List<T> list = List.copyOf(all);
		List<List<T>> groups = new ArrayList<>();
		for (int from = 0; from < list.size(); from += most) {
			groups.add(list.subList(from, Math.min(list.size(), from + most)));
		}
		return groups;
	}

	/**
	 * Reads the stock of products at all outlets.
	 * @param products their ids
	 * @return a row for each product and outlet
	 */
	List<JsonNode> levels(Collection<String> products) {
		List<JsonNode> levels = new ArrayList<>();
		for (List<String> group : groups(products, LEVEL_PRODUCTS)) {
			levels(group, levels);
		}
		return levels;
	}

	private void levels(List<String> products, List<JsonNode> levels) {
		int offset = 0;
		int size;
		do {
			ObjectNode body = Nodes.object().put("offset", offset).put("size", LEVEL_ROWS);
			body.put("include_inactive", true).put("include_composites", true);
			ArrayNode ids = body.putArray("product_ids");
			products.forEach(ids::add);
			Answer answer = send(Call.post("/inventory_levels", body)
				.repeatable()
				.about("the stock levels of " + products.size() + " products"));
			List<JsonNode> rows = Nodes.each(data(answer.json())).toList();
			requireAbout(products, rows, "product_id", "a question about stock");
			levels.addAll(rows);
			size = rows.size();
			offset += size;
		}
		while (size == LEVEL_ROWS);
	}

	/**
	 * Reads the changes of stock.
	 * @param after the version before them
	 * @return at most {@link #INVENTORY_PAGE} rows in the order of their versions
	 * @throws StopFailure when the page goes back
	 */
	List<JsonNode> inventory(long after) {
		Answer answer = inventory(after, "asc", INVENTORY_PAGE);
		List<JsonNode> rows = Nodes.each(data(answer.json())).toList();
		if (!rows.isEmpty() && version(rows) <= after) {
			throw new StopFailure("Stopped: " + answer.where() + " is a page that repeats; reading on would never end."
					+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
		}
		return rows;
	}

	/**
	 * The version of the last row.
	 * @param rows rows of the inventory
	 * @return the version
	 */
	static long version(List<JsonNode> rows) {
		return rows.get(rows.size() - 1).path("version").asLong(0);
	}

	/**
	 * The version of the latest change of stock.
	 * @return the version; 0 when there was none
	 */
	long latestInventory() {
		List<JsonNode> rows = Nodes.each(data(inventory(0, "desc", 1).json())).toList();
		return rows.isEmpty() ? 0 : version(rows);
	}

	private Answer inventory(long after, String direction, int size) {
		ObjectNode body = Nodes.object().put("after", after).put("size", size).put("sort_direction", direction);
		return send(Call.post("/inventory", body).repeatable().about("the changes of stock after version " + after));
	}

	/**
	 * What was asked for, where dated versions answer with it bare and older ones wrap
	 * it.
	 * @param answer a body
	 * @return its {@code data}, or all of it
	 */
	static JsonNode data(JsonNode answer) {
		return answer.has("data") ? answer.path("data") : answer;
	}

	@Override
	public void close() {
		this.client.close();
	}

}
