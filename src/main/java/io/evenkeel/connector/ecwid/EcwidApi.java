package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.Left;
import io.evenkeel.http.Patience;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.http.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls of the service that we make. */
final class EcwidApi implements AutoCloseable {

	/** The largest page, and the most ids in one question. */
	static final int PAGE = 100;

	private static final String FIELDS = "responseFields";

	private final EcwidSettings settings;

	private final ServiceClient client;

	private final Urgency urgency;

	EcwidApi(EcwidSettings settings, Patience patience, int calls, Urgency urgency) {
		this.settings = settings;
		this.client = ServiceClient.open(settings.service(patience, calls));
		this.urgency = urgency;
	}

	EcwidSettings settings() {
		return this.settings;
	}

	/**
	 * What the store says of itself, and what time it is there.
	 * @return the profile with the second of the answer
	 */
	Profile profile() {
		Answer answer = send(Call.get("/profile")
			.query(FIELDS,
					"account(accountName,limitsAndRestrictions),settings(storeName),"
							+ "formatsAndUnits(currency,weightUnit,dimensionsUnit)")
			.about("the store's profile"));
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
	 * A page of a list.
	 * @param path the list
	 * @param query what to ask for
	 * @param offset where it begins
	 * @return the envelope
	 */
	JsonNode page(String path, Map<String, String> query, long offset) {
		Call call = Call.get(path).query("offset", offset).query("limit", PAGE);
		for (Map.Entry<String, String> one : query.entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		return send(call.about(path.substring(1) + " from " + (offset + 1) + " on")).json();
	}

	/**
	 * The rows that a list has for these ids, in as few calls as there can be.
	 * @param path the list
	 * @param parameter the parameter that takes several ids
	 * @param ids the ids
	 * @param fields what to ask of each
	 * @return the rows that are there
	 */
	List<JsonNode> byIds(String path, String parameter, Collection<String> ids, String fields) {
		List<String> all = ids.stream().distinct().toList();
		List<JsonNode> rows = new ArrayList<>();
		for (int from = 0; from < all.size(); from += PAGE) {
			String some = String.join(",", all.subList(from, Math.min(all.size(), from + PAGE)));
			rows.addAll(Nodes.items(page(path, Map.of(parameter, some, FIELDS, envelope(fields)), 0), "items"));
		}
		return rows;
	}

	/**
	 * Products by id.
	 * @param ids ids of products
	 * @param fields what to ask of each
	 * @return those that are there, by id
	 */
	Map<String, JsonNode> products(Collection<String> ids, Fields fields) {
		return byIds("/products", "productId", ids, fields.toString()).stream()
			.collect(Collectors.toMap((row) -> Nodes.text(row, "id", ""), (row) -> withVariations(row, fields),
					(one, other) -> other));
	}

	/**
	 * Puts the variations into a product whose answer came without them.
	 * @param row the product
	 * @param fields what was asked for
	 * @return the product with its variations
	 */
	JsonNode withVariations(JsonNode row, Fields fields) {
		if (row.has(ProductMapping.VARIATIONS) || row.path("options").isEmpty()) {
			return row;
		}
		Ids product = new Ids(Nodes.text(row, "id", ""), null);
		JsonNode variations = send(Call.get(product.path() + "/combinations")
			.query(FIELDS, fields.below(ProductMapping.VARIATIONS).toString())
			.about("the variations of product " + product)).json();
		return ((ObjectNode) row).set(ProductMapping.VARIATIONS, variations);
	}

	/**
	 * The product with a reference of ours.
	 * @param reference the reference
	 * @return its id and images; empty when there is none
	 */
	Optional<JsonNode> productByReference(String reference) {
		Map<String, String> query = Map.of("externalReferenceId", reference, FIELDS,
				envelope("id,externalReferenceId,media(images(isMain,orderBy,imageOriginalUrl))"));
		return Nodes.first(Nodes.items(page("/products", query, 0), "items"), "externalReferenceId", reference);
	}

	long countProducts() {
		return send(Call.get("/products").query("limit", 1).query(FIELDS, "total").about("how many products there are"))
			.json()
			.path("total")
			.asLong(0);
	}

	static String envelope(String fields) {
		return "total,count,offset,limit,items(" + fields + ")";
	}

	/**
	 * Makes one write by itself.
	 * @param write what to write
	 * @return the body of the answer
	 * @throws RefusedFailure when the service will not have it
	 */
	JsonNode write(Write write) {
		Call call = switch (write.method()) {
			case "POST" -> Call.post(write.path(), body(write));
			case "PUT" -> Call.put(write.path(), body(write));
			case "DELETE" -> Call.delete(write.path());
			default -> new Call(HttpMethod.valueOf(write.method()), write.path(), List.of(), null, write.what(),
					this.urgency, true);
		};
		for (Map.Entry<String, String> one : write.query().entrySet()) {
			call = call.query(one.getKey(), one.getValue());
		}
		call = call.about(write.what());
		return send(write.isRepeatable() ? call.repeatable() : call.once()).json();
	}

	private static JsonNode body(Write write) {
		JsonNode body = write.body();
		return (body != null) ? body : Nodes.object();
	}

	/**
	 * Hands in many writes at once.
	 * @param requests the requests
	 * @param key makes the same batch sent twice count once
	 * @param what what they are about
	 * @return the ticket to ask by
	 */
	@Nullable String batch(JsonNode requests, String key, String what) {
		JsonNode answer = send(Call.post("/batch", requests)
			.query("stopOnFirstFailure", false)
			.query("allowParallelMode", false)
			.query("deduplicationKey", key)
			.about(what)
			.repeatable()).json();
		return Nodes.text(answer, "ticket");
	}

	JsonNode batchOf(String ticket) {
		return send(
				Call.get("/batch").query("ticket", ticket).query("escapedJson", true).about("what became of a batch"))
			.json();
	}

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
