package io.evenkeel.sandbox.cseries;

import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** Which attributes a type of product has. Answers to a new one with the key of many. */
final class TypeAttributes {

	private static final Kind KIND = Kind.of("/types/attributes", "typesAttribute", "typesAttributes", "type",
			"attribute");

	private final CSeriesStore store;

	private final Rows rows;

	private final Fields fields;

	TypeAttributes(CSeriesStore store) {
		this.store = store;
		this.rows = store.typesAttributes;
		this.fields = new Fields("{\"sortOrder\": 1}").naming("type", store.types)
			.naming("attribute", store.attributes)
			.needing("type", "attribute");
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this.rows, TypeAttributes::view).routes(router);
		router.on("POST", KIND.path(), this::create);
		router.on("DELETE", KIND.path() + "/{id}", this::delete);
	}

	private Response create(Request request) {
		ObjectNode row = this.fields.fresh();
		this.fields.write(row, Answers.body(request, KIND.one()));
		boolean isThere = this.rows.by("type", row.path("type").asLong(0))
			.stream()
			.anyMatch((other) -> other.path("attribute").asLong(0) == row.path("attribute").asLong(0));
		if (isThere) {
			throw CSeriesErrors.invalid("attribute", "The type has this attribute already");
		}
		this.rows.put(row.put("id", this.store.nextId(this.rows)));
		return Answers.of(201, KIND.many(), view(row, this.store.links(request)));
	}

	private Response delete(Request request) {
		ObjectNode row = this.rows.find(request.variable("id")).orElseThrow(() -> CSeriesErrors.missing(KIND.one()));
		this.rows.delete(Rows.id(row));
		return Response.empty(204);
	}

	private static ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = Resource.plain(row);
		view.set("type", links.one("types", row.path("type")));
		view.set("attribute", links.one("attributes", row.path("attribute")));
		return view;
	}

}
