package io.evenkeel.sandbox.retail;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Products over HTTP. */
final class ProductApi {

	private static final String IMAGES = "https://images.sandbox.example/";

	private final RetailShop shop;

	private final Products products;

	private final ProductView view;

	ProductApi(RetailShop shop, Products products) {
		this.shop = shop;
		this.products = products;
		this.view = new ProductView(shop);
	}

	void routes(Router router) {
		router.on("GET", "/products", this::list);
		router.on("POST", "/products",
				(request) -> Answers.data(Json.texts(this.products.create(Answers.body(request)))));
		router.on("GET", "/products/{id}", this::get);
		router.on("PUT", "/products/{id}", this::update);
		router.on("DELETE", "/products/{id}", this::delete);
		router.on("DELETE", "/products/{id}/all", this::deleteFamily);
		router.on("POST", "/products/{id}/actions/image_upload", this::upload);
	}

	/** A SKU or a name makes all other parameters void. */
	private Response list(Request request) {
		String sku = request.query("sku");
		if (sku != null) {
			return found(this.shop.products.by("sku:" + sku));
		}
		String name = firstOf(request.query("name"), request.query("family_name"));
		if (name != null) {
			return found(this.shop.products.by("name:" + name));
		}
		return Answers.page(this.shop.products, request, this.view::of);
	}

	private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
		return (one != null) ? one : other;
	}

	private Response found(List<ObjectNode> rows) {
		ObjectNode answer = Json.object();
		answer.set("data", Json.array(rows.stream().map(this.view::of).toList()));
		ObjectNode version = answer.putObject("version").putNull("min").putNull("max");
		rows.stream()
			.mapToLong((row) -> row.path("version").longValue())
			.min()
			.ifPresent((min) -> version.put("min", min));
		rows.stream()
			.mapToLong((row) -> row.path("version").longValue())
			.max()
			.ifPresent((max) -> version.put("max", max));
		return Response.json(200, answer);
	}

	private Response get(Request request) {
		return Answers.data(this.view.of(this.products.product(request.variable("id"))));
	}

	private Response update(Request request) {
		this.products.update(request.variable("id"), Answers.body(request));
		return get(request);
	}

	private Response delete(Request request) {
		this.products.delete(request.variable("id"));
		return Response.json(200, Json.object());
	}

	private Response deleteFamily(Request request) {
		this.products.deleteFamily(request.variable("id"));
		return Response.json(200, Json.object());
	}

	private Response upload(Request request) {
		String type = request.header("Content-Type");
		String body = new String(request.body(), StandardCharsets.ISO_8859_1);
		if (type == null || !type.startsWith("multipart/form-data") || !body.contains("name=\"image\"")) {
			throw RetailErrors.invalid("send the image as multipart/form-data, in the part 'image'");
		}
		String id = request.variable("id");
		int position = this.products.product(id).path("images").size() + 1;
		ObjectNode image = ProductFields.image(IMAGES + id + "/" + position + ".jpg");
		this.products.addImage(id, image);
		return Answers.data(201,
				Json.object()
					.put("id", Table.id(image))
					.put("product_id", id)
					.put("position", position)
					.put("status", "uploaded")
					.put("version", 1));
	}

}
