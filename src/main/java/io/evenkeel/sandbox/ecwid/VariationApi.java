package io.evenkeel.sandbox.ecwid;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Variations of a product over HTTP. Their list is a bare array. */
final class VariationApi {

	private final EcwidStore store;

	private final Variations variations;

	VariationApi(EcwidStore store, Variations variations) {
		this.store = store;
		this.variations = variations;
	}

	void routes(Router router) {
		String all = "/products/{id}/combinations";
		String one = all + "/{variation}";
		router.on("GET", all, this::list);
		router.on("POST", all, this::create);
		router.on("DELETE", all, this::deleteAll);
		router.on("GET", one, this::get);
		router.on("PUT", one, this::update);
		router.on("DELETE", one, this::delete);
		router.on("PUT", one + "/inventory", this::adjust);
	}

	private ObjectNode product(Request request) {
		return this.store.products.get(request.variable("id"));
	}

	private static ObjectNode variation(ObjectNode product, Request request) {
		return Variations.of(product, request.variable("variation"));
	}

	private Response list(Request request) {
		return Answers.json(request, ProductView.of(product(request)).path(Variations.ALL));
	}

	private Response get(Request request) {
		return Answers.json(request, variation(ProductView.of(product(request)), request));
	}

	private Response create(Request request) {
		ObjectNode product = product(request);
		long id = this.variations.add(product, Answers.body(request));
		this.store.touch(product);
		return Answers.id(id);
	}

	private Response update(Request request) {
		ObjectNode product = product(request);
		JsonNode given = Answers.body(request);
		if (given.has("quantity")) {
			this.store.checkStockIsOurs();
		}
		this.variations.update(product, variation(product, request), given);
		this.store.touch(product);
		return Answers.updated(1);
	}

	private Response delete(Request request) {
		ObjectNode product = product(request);
		ObjectNode gone = variation(product, request);
		ArrayNode left = Json.array();
		for (JsonNode row : Json.items(product, Variations.ALL)) {
			if (row != gone) {
				left.add(row);
			}
		}
		product.set(Variations.ALL, left);
		this.store.touch(product);
		return Answers.deleted(1);
	}

	private Response deleteAll(Request request) {
		ObjectNode product = product(request);
		int count = product.path(Variations.ALL).size();
		product.putArray(Variations.ALL);
		this.store.touch(product);
		return Answers.deleted(count);
	}

	private Response adjust(Request request) {
		this.store.checkStockIsOurs();
		ObjectNode product = product(request);
		ObjectNode variation = variation(product, request);
		ObjectNode counted = Quantities.isOwn(variation) ? variation : product;
		ObjectNode answer = ProductApi.adjusted(counted, Answers.body(request));
		this.store.touch(product);
		return Response.json(200, answer);
	}

}
