package io.evenkeel.sandbox.cseries;

import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind that is listed, made, changed and removed in the usual way. */
abstract class Resource {

	final CSeriesStore store;

	final Rows rows;

	final Kind kind;

	private final Fields fields;

	private final boolean isDated;

	Resource(CSeriesStore store, Rows rows, Kind kind, Fields fields, boolean isDated) {
		this.store = store;
		this.rows = rows;
		this.kind = kind;
		this.fields = fields;
		this.isDated = isDated;
	}

	/**
	 * Shows a row.
	 * @param row to read
	 * @param links to others
	 * @return another object
	 */
	abstract ObjectNode view(ObjectNode row, Links links);

	/**
	 * All the fields of a row, its id and dates first.
	 * @param row to read
	 * @return another object, to change
	 */
	static ObjectNode plain(ObjectNode row) {
		ObjectNode view = Json.object();
		Stream.of("id", "createdAt", "updatedAt").filter(row::has).forEach((name) -> view.set(name, row.path(name)));
		view.setAll(row.deepCopy());
		return view;
	}

	/**
	 * Looks at a row before it is kept.
	 * @param row with what was sent written into it
	 * @param given what was sent
	 * @param isNew whether it was not there before
	 */
	void complete(ObjectNode row, JsonNode given, boolean isNew) {
	}

	/**
	 * Does what follows when a row was kept.
	 * @param row the row
	 * @param isNew whether it was not there before
	 */
	void kept(ObjectNode row, boolean isNew) {
	}

	void remove(ObjectNode row) {
		this.rows.delete(Rows.id(row));
	}

	void routes(Router router) {
		new Listing(this.store, this.kind, this.rows, this::view).routes(router);
		router.on("POST", this.kind.path(), this::post);
		router.on("PUT", this.kind.path() + "/{id}", this::put);
		router.on("DELETE", this.kind.path() + "/{id}", this::delete);
	}

	Response post(Request request) {
		ObjectNode row = create(Answers.body(request, this.kind.one()));
		return Answers.of(201, this.kind.one(), view(row, this.store.links(request)));
	}

	private Response put(Request request) {
		ObjectNode row = update(find(request), Answers.body(request, this.kind.one()));
		return Answers.ok(this.kind.one(), view(row, this.store.links(request)));
	}

	private Response delete(Request request) {
		remove(find(request));
		return Response.empty(204);
	}

	private ObjectNode find(Request request) {
		return this.rows.find(request.variable("id")).orElseThrow(() -> CSeriesErrors.missing(this.kind.one()));
	}

	ObjectNode create(JsonNode given) {
		ObjectNode row = this.fields.fresh();
		this.fields.write(row, given);
		complete(row, given, true);
		row.put("id", this.store.nextId(this.rows));
		return keep(row, true);
	}

	/**
	 * Looks at what would be written, and writes nothing.
	 * @param row a copy
	 * @param given what was sent
	 */
	void check(ObjectNode row, JsonNode given) {
		this.fields.write(row, given);
		complete(row, given, false);
	}

	ObjectNode update(ObjectNode row, JsonNode given) {
		check(row, given);
		return keep(row, false);
	}

	private ObjectNode keep(ObjectNode row, boolean isNew) {
		if (this.isDated) {
			this.store.date(row);
		}
		this.rows.put(row);
		kept(row, isNew);
		return row;
	}

}
