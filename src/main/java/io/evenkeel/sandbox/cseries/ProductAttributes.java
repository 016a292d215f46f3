package io.evenkeel.sandbox.cseries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a product says of the attributes of its type. Nobody posts these: they are there
 * through the type, and get their values by being put.
 */
final class ProductAttributes {

	private static final String PATH = "/products/{owner}/attributes";

	private static final Kind KIND = Kind.of(PATH, "productAttribute", "productAttributes");

	private final CSeriesStore store;

	ProductAttributes(CSeriesStore store) {
		this.store = store;
	}

	void routes(Router router) {
		new Listing(this.store, KIND, this::values, this::view).routes(router);
		router.on("PUT", PATH, this::bulk);
		router.on("PUT", PATH + "/{id}", this::put);
		router.on("DELETE", PATH + "/{id}", this::delete);
	}

	private ObjectNode product(Request request) {
		return this.store.products.find(request.variable("owner")).orElseThrow(() -> CSeriesErrors.missing("product"));
	}

	/** Those that have a value, under the id of their attribute. */
	private Collection<ObjectNode> values(Request request) {
		return this.store.values.by("product", Rows.id(product(request)))
			.stream()
			.map((row) -> row.deepCopy().put("id", row.path("attribute").asLong(0)))
			.sorted((one, other) -> Long.compare(Rows.id(one), Rows.id(other)))
			.toList();
	}

	/** All of them, or none. Others that have a value keep it. */
	private Response bulk(Request request) {
		ObjectNode product = product(request);
		List<JsonNode> given = Answers.bodies(request, KIND.many());
		given.forEach((one) -> check(product, Rows.id(one)));
		given.forEach((one) -> write(product, Rows.id(one), Json.text(one, "value", "")));
		Links links = this.store.links(request);
		List<ObjectNode> views = new ArrayList<>();
		values(request).forEach((row) -> views.add(view(row, links)));
		return Answers.ok(KIND.many(), Json.array(views));
	}

	private Response put(Request request) {
		ObjectNode product = product(request);
		JsonNode given = Answers.body(request, KIND.one());
		long attribute = this.store.attributes.find(request.variable("id"))
			.map(Rows::id)
			.orElseThrow(() -> CSeriesErrors.missing(KIND.one()));
		check(product, attribute);
		write(product, attribute, Json.text(given, "value", ""));
		ObjectNode row = values(request).stream().filter((one) -> Rows.id(one) == attribute).findFirst().orElseThrow();
		return Answers.ok(KIND.one(), view(row, this.store.links(request)));
	}

	private void check(ObjectNode product, long attribute) {
		boolean isOfItsType = this.store.typesAttributes.by("attribute", attribute)
			.stream()
			.anyMatch((link) -> link.path("type").asLong(0) == product.path("type").asLong(0));
		if (!isOfItsType) {
			throw CSeriesErrors.invalid("id", "The product's type has no attribute " + attribute);
		}
	}

	private void write(ObjectNode product, long attribute, String value) {
		ObjectNode row = find(product, attribute);
		this.store.values.put(row.put("value", value));
		this.store.products.put(this.store.date(product));
	}

	private ObjectNode find(ObjectNode product, long attribute) {
		return this.store.values.by("product", Rows.id(product))
			.stream()
			.filter((row) -> row.path("attribute").asLong(0) == attribute)
			.findFirst()
			.map(ObjectNode::deepCopy)
			.orElseGet(() -> Json.object()
				.put("id", this.store.nextId(this.store.values))
				.put("product", Rows.id(product))
				.put("attribute", attribute));
	}

	private Response delete(Request request) {
		ObjectNode product = product(request);
		ObjectNode row = this.store.values.by("product", Rows.id(product))
			.stream()
			.filter((one) -> one.path("attribute").asString("").equals(request.variable("id")))
			.findFirst()
			.orElseThrow(() -> CSeriesErrors.missing(KIND.one()));
		this.store.values.delete(Rows.id(row));
		this.store.products.put(this.store.date(product));
		return Response.empty(204);
	}

	private ObjectNode view(ObjectNode row, Links links) {
		ObjectNode view = Json.object().put("id", Rows.id(row)).put("value", Json.text(row, "value", ""));
		ObjectNode attribute = view.putObject("attribute");
		this.store.attributes.find(Rows.id(row)).ifPresent(attribute::setAll);
		attribute.set("types", links.many("types/attributes?attribute=" + Rows.id(row)));
		return view;
	}

}
