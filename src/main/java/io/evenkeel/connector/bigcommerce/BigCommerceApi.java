package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.Left;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.http.Urgency;
import tools.jackson.databind.JsonNode;

/** The calls of the service that we make. */
final class BigCommerceApi implements AutoCloseable {

	/** The largest page, and the most ids in one question. */
	static final int PAGE = 250;

	/** The largest page of lists with options or modifiers. */
	static final int PAGE_WITH_OPTIONS = 10;

	static final String PRODUCTS = "/v3/catalog/products";

	static final String ORDERS = "/v2/orders";

	private final BigCommerceSettings settings;

	private final ServiceClient client;

	private final Urgency urgency;

	BigCommerceApi(BigCommerceSettings settings, Patience patience, Urgency urgency) {
		this.settings = settings;
		this.client = ServiceClient.open(settings.service(patience));
		this.urgency = urgency;
	}

	BigCommerceSettings settings() {
		return this.settings;
	}

	/**
	 * What the store says of itself, and what time it is there.
	 * @return the profile with the second of the answer
	 */
	Profile profile() {
		Answer answer = send(Call.get("/v2/store").about("the store's profile"));
		return new Profile(StoreProfile.of(answer.json()), answer.second());
	}

	/**
	 * The store and the second of its clock.
	 *
	 * @param store what it says of itself
	 * @param second seconds since 1970, by the clock of the service
	 */
	record Profile(StoreProfile store, long second) {
	}

	/**
	 * Asks for one page of a list.
	 * @param path the list
	 * @param query what to ask for
	 * @param what what it is about, for messages
	 * @return the body: an envelope in v3, an array in v2, a missing node for none
	 */
	JsonNode ask(String path, Map<String, String> query, String what) {
		Call call = Call.get(path);
		for (Map.Entry<String, String> one : query.entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		return send(call.about(what)).json();
	}

	/**
	 * All rows of a list of v3, page after page.
	 * @param path the list
	 * @param query what to ask for
	 * @param limit the largest page
	 * @param most where to stop
	 * @return the rows
	 */
	List<JsonNode> all(String path, Map<String, String> query, int limit, int most) {
		List<JsonNode> rows = new ArrayList<>();
		long pages = 1;
		for (long page = 1; page <= pages && rows.size() < most; page++) {
			Map<String, String> whole = new LinkedHashMap<>(query);
			whole.put("limit", Integer.toString(limit));
			whole.put("page", Long.toString(page));
			JsonNode body = ask(path, whole, "page " + page + " of " + path.substring(4));
			rows.addAll(Nodes.items(body, "data"));
			pages = body.path("meta").path("pagination").path("total_pages").asLong(1);
		}
		return rows;
	}

	/**
	 * The rows that a list of v3 has for these ids, in as few calls as there can be.
	 * @param path the list
	 * @param query what to ask for
	 * @param parameter the parameter that takes several ids
	 * @param ids the ids
	 * @param size how many ids go into one question
	 * @return the rows that are there
	 */
	List<JsonNode> byIds(String path, Map<String, String> query, String parameter, Collection<String> ids, int size) {
		List<String> all = ids.stream().distinct().toList();
		List<JsonNode> rows = new ArrayList<>();
		for (int from = 0; from < all.size(); from += size) {
			Map<String, String> whole = new LinkedHashMap<>(query);
			whole.put(parameter, String.join(",", all.subList(from, Math.min(all.size(), from + size))));
			rows.addAll(all(path, whole, size, Integer.MAX_VALUE));
		}
		return rows;
	}

	/**
	 * Products by id.
	 * @param ids ids of products
	 * @param include what to tell of each besides its own fields
	 * @return those that are there, by id
	 */
	Map<String, JsonNode> products(Collection<String> ids, String include) {
		Map<String, JsonNode> products = new LinkedHashMap<>();
		int size = include.contains("options") ? PAGE_WITH_OPTIONS : PAGE;
		byIds(PRODUCTS, Map.of("include", include), "id:in", ids, size)
			.forEach((row) -> products.put(Nodes.text(row, "id", ""), row));
		return products;
	}

	/**
	 * Makes a write.
	 * @param call the write
	 * @return the answer
	 */
	Answer send(Call call) {
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
