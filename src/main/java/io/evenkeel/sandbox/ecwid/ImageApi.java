package io.evenkeel.sandbox.ecwid;

import java.net.URI;
import java.util.function.Predicate;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Images of products over HTTP: by address, or as a body. */
final class ImageApi {

	private static final String CDN = "https://images.ecwid.sandbox.example/images/" + EcwidStore.STORE_ID + "/";

	private static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final String MAIN = "isMain";

	private final EcwidStore store;

	ImageApi(EcwidStore store) {
		this.store = store;
	}

	void routes(Router router) {
		String product = "/products/{id}";
		router.on("POST", product + "/image", (request) -> add(request, true, source(request)));
		router.on("POST", product + "/image/async", (request) -> add(request, true, url(Answers.body(request))));
		router.on("DELETE", product + "/image", (request) -> remove(request, true, null));
		router.on("POST", product + "/gallery", (request) -> add(request, false, source(request)));
		router.on("POST", product + "/gallery/async", (request) -> add(request, false, url(Answers.body(request))));
		router.on("DELETE", product + "/gallery", (request) -> remove(request, false, null));
		router.on("DELETE", product + "/gallery/{image}",
				(request) -> remove(request, false, request.variable("image")));
		router.on("POST", product + "/combinations/{variation}/image", this::ofVariation);
		router.on("POST", product + "/combinations/{variation}/image/async", this::ofVariation);
	}

	private static String source(Request request) {
		String url = request.query("externalUrl");
		if (url != null) {
			return checked(url);
		}
		if (request.body().length == 0 || request.body().length > MOST_BYTES) {
			throw EcwidErrors.invalid("send externalUrl, or an image of at most 20 MB");
		}
		return "body";
	}

	private static String url(JsonNode given) {
		return checked(Json.text(given, "url", ""));
	}

	private static String checked(String url) {
		try {
			URI uri = URI.create(url);
			if (uri.getHost() != null && uri.getScheme().matches("https?")) {
				return url;
			}
		}
		catch (IllegalArgumentException ex) {
			throw EcwidErrors.invalid("'" + url + "' is not an address");
		}
		throw EcwidErrors.invalid("'" + url + "' is not an address of an image");
	}

	private Response add(Request request, boolean isMain, String source) {
		ObjectNode product = this.store.products.get(request.variable("id"));
		if (isMain) {
			keep(product, (image) -> !Json.flag(image, MAIN));
		}
		ArrayNode images = product.withObject("media").withArray("images");
		ObjectNode image = image(this.store.nextId(), source).put(MAIN, isMain || images.isEmpty());
		image.put("orderBy", isMain ? 0 : images.size());
		if (isMain) {
			images.insert(0, image);
		}
		else {
			images.add(image);
		}
		this.store.touch(product);
		return Answers.id(Long.parseLong(Entities.id(image)));
	}

	private static ObjectNode image(long id, String source) {
		ObjectNode image = Json.object().put("id", Long.toString(id)).put("source", source);
		for (String size : new String[] { "160", "400", "800", "1500" }) {
			image.put("image" + size + "pxUrl", CDN + id + "-" + size + ".jpg");
		}
		return image.put("imageOriginalUrl", CDN + id + ".jpg");
	}

	private static int keep(ObjectNode product, Predicate<JsonNode> wanted) {
		ArrayNode images = product.withObject("media").withArray("images");
		ArrayNode kept = Json.array(Json.items(images).stream().filter(wanted).toList());
		product.withObject("media").set("images", kept);
		return images.size() - kept.size();
	}

	private Response remove(Request request, boolean isMain, @Nullable String id) {
		ObjectNode product = this.store.products.get(request.variable("id"));
		int count = keep(product,
				(image) -> (id != null) ? !Entities.id(image).equals(id) : Json.flag(image, MAIN) != isMain);
		if (id != null && count == 0) {
			throw EcwidErrors.missing("Image", id);
		}
		this.store.touch(product);
		return Answers.deleted(count);
	}

	private Response ofVariation(Request request) {
		ObjectNode product = this.store.products.get(request.variable("id"));
		ObjectNode variation = Variations.of(product, request.variable("variation"));
		String source = request.path().endsWith("/async") ? url(Answers.body(request)) : source(request);
		long id = this.store.nextId();
		variation.put("imageUrl", CDN + id + ".jpg").put("originalImageUrl", CDN + id + ".jpg");
		variation.put("imageSource", source);
		this.store.touch(product);
		return Answers.id(id);
	}

}
