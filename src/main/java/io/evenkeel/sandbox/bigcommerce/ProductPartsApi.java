package io.evenkeel.sandbox.bigcommerce;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands below a product: its options, images and custom fields. */
final class ProductPartsApi {

	private static final String PRODUCT = "/v3/catalog/products/{id}";

	private static final String VALUES = "/options/{option}/values";

	private static final String PART = "part";

	private final BigCommerceStore store;

	private final Options options;

	private final Variants variants;

	private final Images images;

	private final CustomFields customFields;

	ProductPartsApi(BigCommerceStore store, Options options, Variants variants) {
		this.store = store;
		this.options = options;
		this.variants = variants;
		this.images = new Images(store);
		this.customFields = new CustomFields(store);
	}

	void routes(Router router) {
		optionRoutes(router);
		imageRoutes(router);
		customFieldRoutes(router);
	}

	private void optionRoutes(Router router) {
		router.on("GET", PRODUCT + "/options", (request) -> list(request, Options.ALL));
		router.on("POST", PRODUCT + "/options", (request) -> changed(request, this.options::add));
		router.on("GET", PRODUCT + "/options/{part}",
				(request) -> Answers.data(Options.of(product(request), request.variable(PART))));
		router.on("DELETE", PRODUCT + "/options/{part}", (request) -> gone(request, this::deleteOption));
		router.on("GET", PRODUCT + VALUES,
				(request) -> Answers.page(request,
						Json.items(Options.of(product(request), request.variable("option")), Options.VALUES),
						Answers.MOST, (row) -> row));
		router.on("POST", PRODUCT + VALUES, (request) -> changed(request,
				(product, given) -> this.options.addValue(Options.of(product, request.variable("option")), given)));
		router.on("GET", PRODUCT + VALUES + "/{part}", (request) -> Answers
			.data(Options.value(product(request), request.variable("option"), request.variable(PART))));
	}

	private void deleteOption(ObjectNode product, String id) {
		ObjectNode gone = Options.of(product, id);
		product.set(Options.ALL,
				Json.array(Json.items(product, Options.ALL).stream().filter((row) -> row != gone).toList()));
		this.variants.withoutOption(product, Rows.id(gone));
	}

	private void imageRoutes(Router router) {
		router.on("GET", PRODUCT + "/images", (request) -> list(request, Images.ALL));
		router.on("POST", PRODUCT + "/images", (request) -> changed(request, this.images::add));
		router.on("GET", PRODUCT + "/images/{part}",
				(request) -> Answers.data(Images.view(Images.of(product(request), request.variable(PART)))));
		router.on("PUT", PRODUCT + "/images/{part}", (request) -> changed(request, (product, given) -> {
			ObjectNode image = Images.of(product, request.variable(PART));
			this.images.update(product, image, given);
			return image;
		}));
		router.on("DELETE", PRODUCT + "/images/{part}", (request) -> gone(request, Images::delete));
	}

	private void customFieldRoutes(Router router) {
		router.on("GET", PRODUCT + "/custom-fields", (request) -> list(request, CustomFields.ALL));
		router.on("POST", PRODUCT + "/custom-fields", (request) -> changed(request, this.customFields::put));
		router.on("GET", PRODUCT + "/custom-fields/{part}",
				(request) -> Answers.data(CustomFields.of(product(request), request.variable(PART))));
		router.on("PUT", PRODUCT + "/custom-fields/{part}", (request) -> changed(request, (product, given) -> {
			ObjectNode row = CustomFields.of(product, request.variable(PART));
			this.customFields.write(row, given);
			return row;
		}));
		router.on("DELETE", PRODUCT + "/custom-fields/{part}", (request) -> gone(request, CustomFields::delete));
	}

	private ObjectNode product(Request request) {
		return this.store.products.find(request.variable("id")).orElseThrow(() -> BigCommerceErrors.missing("product"));
	}

	private Response list(Request request, String part) {
		return Answers.page(request, Json.items(product(request), part), Answers.MOST, Images::view);
	}

	private Response changed(Request request, BiFunction<ObjectNode, JsonNode, ObjectNode> change) {
		ObjectNode product = product(request);
		ObjectNode row = change.apply(product, Answers.body(request));
		this.store.touch(product);
		return Answers.data(Images.view(row));
	}

	private Response gone(Request request, BiConsumer<ObjectNode, String> delete) {
		ObjectNode product = product(request);
		delete.accept(product, request.variable(PART));
		this.store.touch(product);
		return Response.empty(204);
	}

}
