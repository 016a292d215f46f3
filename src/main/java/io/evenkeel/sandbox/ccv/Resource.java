package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls that a kind of record takes, as far as they are named here. A record that is
 * made is answered with 201; one that is changed or deleted with 204 and nothing else.
 */
final class Resource {

	private final CcvStore store;

	private final Router router;

	private final Links links;

	private final Table table;

	private final String name;

	private final UnaryOperator<ObjectNode> view;

	private final Map<String, LongFunction<List<ObjectNode>>> expansions = new HashMap<>();

	/**
	 * Takes no call yet.
	 * @param api what all resources share
	 * @param table the records
	 * @param view how one is shown
	 */
	Resource(Api api, Table table, UnaryOperator<ObjectNode> view) {
		this.store = api.store();
		this.router = api.router();
		this.links = api.links();
		this.table = table;
		this.name = table.kind();
		this.view = view;
	}

	/**
	 * What all resources share.
	 *
	 * @param store the shop
	 * @param router where calls go
	 * @param links where records are
	 */
	record Api(CcvStore store, Router router, Links links) {
	}

	static ObjectNode body(Request request) {
		try {
			if (Json.read(request.body()) instanceof ObjectNode body) {
				return body;
			}
		}
		catch (JacksonException ex) {
			throw CcvErrors.invalid("it is no JSON");
		}
		throw CcvErrors.invalid("an object is expected");
	}

	/**
	 * Told with the record when {@code expand} names it.
	 * @param below the name
	 * @param rows what there is below a record, by its id
	 * @return this
	 */
	Resource expands(String below, LongFunction<List<ObjectNode>> rows) {
		this.expansions.put(below, rows);
		return this;
	}

	private ObjectNode expanded(Request request, ObjectNode row) {
		String wanted = request.query("expand");
		if (wanted != null && this.store.settings.is(Settings.Switch.EXPANDS)) {
			for (String below : wanted.split(",")) {
				LongFunction<List<ObjectNode>> rows = this.expansions.get(below);
				if (rows != null) {
					row.withObjectProperty(below).set("collection", Json.array(rows.apply(Table.id(row))));
				}
			}
		}
		return row;
	}

	Resource listed(Listing listing) {
		return listed(listing, (request) -> this.table.all());
	}

	Resource listed(Listing listing, Function<Request, Collection<ObjectNode>> candidates) {
		this.router.on("GET", "/" + this.name, (request) -> listing.page(request, candidates.apply(request),
				this.links.to(this.name), this.view, (row) -> expanded(request, row)));
		return this;
	}

	Resource shown() {
		this.router.on("GET", "/" + this.name + "/{id}", (request) -> Response.json(200,
				expanded(request, this.view.apply(this.table.get(request.variable("id"))))));
		return this;
	}

	/**
	 * Made by POST to the list.
	 * @param fields what the body may have
	 * @param make makes and keeps the record
	 * @return this
	 */
	Resource made(Fields fields, UnaryOperator<ObjectNode> make) {
		this.router.on("POST", "/" + this.name, (request) -> {
			ObjectNode given = body(request);
			fields.check(given, true);
			return Response.json(201, this.view.apply(make.apply(given)));
		});
		return this;
	}

	/**
	 * Changed by PATCH.
	 * @param fields what the body may have
	 * @param change changes a record with what was given, and keeps it
	 * @return this
	 */
	Resource changed(Fields fields, BiConsumer<ObjectNode, ObjectNode> change) {
		this.router.on("PATCH", "/" + this.name + "/{id}", (request) -> {
			ObjectNode row = this.table.get(request.variable("id"));
			ObjectNode given = body(request);
			fields.check(given, false);
			if (this.store.settings.is(Settings.Switch.REFUSES_SAME_VALUES) && says(this.view.apply(row), given)) {
				throw CcvErrors.same();
			}
			change.accept(row, given);
			return Response.empty(204);
		});
		return this;
	}

	private static boolean says(ObjectNode shown, ObjectNode given) {
		return given.properties().stream().allMatch((field) -> isSame(shown.path(field.getKey()), field.getValue()));
	}

	private static boolean isSame(JsonNode one, JsonNode other) {
		if (one.isNumber() && other.isNumber()) {
			BigDecimal number = one.decimalValue();
			return number.compareTo(other.decimalValue()) == 0;
		}
		return one.equals(other);
	}

	Resource deleted(Consumer<ObjectNode> delete) {
		this.router.on("DELETE", "/" + this.name + "/{id}", (request) -> {
			delete.accept(this.table.get(request.variable("id")));
			return Response.empty(204);
		});
		return this;
	}

	/**
	 * Listed below the record that it belongs to.
	 * @param parents the kind that it belongs to
	 * @param field the field with the other's id, indexed
	 * @param listing what the list can be asked for
	 * @return this
	 */
	Resource under(Table parents, String field, Listing listing) {
		this.router.on("GET", "/" + parents.kind() + "/{id}/" + this.name, (request) -> {
			ObjectNode parent = parents.get(request.variable("id"));
			return listing.page(request, this.table.by(field, Table.id(parent)),
					this.links.to(parents.kind(), Table.id(parent), this.name), this.view);
		});
		return this;
	}

	/**
	 * Made by POST below the record that it belongs to.
	 * @param parents the kind that it belongs to
	 * @param fields what the body may have
	 * @param make makes and keeps the record of a parent and what was given
	 * @return this
	 */
	Resource madeUnder(Table parents, Fields fields, BinaryOperator<ObjectNode> make) {
		this.router.on("POST", "/" + parents.kind() + "/{id}/" + this.name, (request) -> {
			ObjectNode parent = parents.get(request.variable("id"));
			ObjectNode given = body(request);
			fields.check(given, true);
			return Response.json(201, this.view.apply(make.apply(parent, given)));
		});
		return this;
	}

}
