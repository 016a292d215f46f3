package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Products over HTTP. There is no way to delete all of them: the service has one, and
 * nothing here should ever call it.
 */
final class ProductApi {

	private static final String UPDATED = "updateTimestamp";

	private static final String CREATED = "createTimestamp";

	private final EcwidStore store;

	private final ProductForm form;

	ProductApi(EcwidStore store, ProductForm form) {
		this.store = store;
		this.form = form;
	}

	void routes(Router router) {
		router.on("GET", "/products", this::list);
		router.on("POST", "/products", this::create);
		router.on("GET", "/products/deleted", (request) -> Deleted.page(request, this.store.products));
		router.on("GET", "/products/{id}", (request) -> Answers.json(request, ProductView.of(product(request))));
		router.on("PUT", "/products/{id}", this::update);
		router.on("DELETE", "/products/{id}", this::delete);
		router.on("PUT", "/products/{id}/inventory", this::adjust);
		router.on("GET", "/brands", this::brands);
	}

	private ObjectNode product(Request request) {
		return this.store.products.get(request.variable("id"));
	}

	private Response list(Request request) {
		List<ObjectNode> rows = candidates(request).stream()
			.filter(wanted(request))
			.sorted(order(Optional.ofNullable(request.query("sortBy")).orElse("RELEVANCE")))
			.toList();
		return Answers.page(request, rows, ProductView::of);
	}

	private List<ObjectNode> candidates(Request request) {
		String sku = request.query("sku");
		String reference = request.query("externalReferenceId");
		if (sku != null) {
			return this.store.products.by("sku:" + sku);
		}
		return (reference != null) ? this.store.products.by("ref:" + reference)
				: List.copyOf(this.store.products.all());
	}

	private static Predicate<ObjectNode> wanted(Request request) {
		Set<String> ids = Answers.list(request.query("productId"));
		Set<String> categories = Answers.list(request.query("categories"));
		String word = request.query("keyword");
		BigDecimal from = Answers.number(request.query("priceFrom"), "priceFrom");
		BigDecimal to = Answers.number(request.query("priceTo"), "priceTo");
		return (row) -> (ids.isEmpty() || ids.contains(Entities.id(row)))
				&& isFlag(Json.flag(row, "enabled"), request.query("enabled"))
				&& isFlag(Quantities.isInStock(row), request.query("inStock"))
				&& Answers.isWithin(row.path(UPDATED).longValue(), request.query("updatedFrom"),
						request.query("updatedTo"))
				&& Answers.isWithin(row.path(CREATED).longValue(), request.query("createdFrom"),
						request.query("createdTo"))
				&& (categories.isEmpty()
						|| Json.items(row, "categoryIds").stream().anyMatch((id) -> categories.contains(id.asString())))
				&& (from == null || Json.number(row, "price").compareTo(from) >= 0)
				&& (to == null || Json.number(row, "price").compareTo(to) <= 0) && (word == null || has(row, word));
	}

	private static boolean isFlag(boolean value, @Nullable String wanted) {
		return wanted == null || value == wanted.equalsIgnoreCase("true");
	}

	private static boolean has(ObjectNode row, String word) {
		String text = Json.text(row, "name", "") + " " + Json.text(row, "sku", "") + " "
				+ Json.text(row, "description", "");
		return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
	}

	private static Comparator<ObjectNode> order(String by) {
		Comparator<ObjectNode> id = Comparator.comparing((row) -> row.path("id").longValue());
		Comparator<ObjectNode> order = switch (by.replaceAll("_(ASC|DESC)$", "")) {
			case "UPDATED_TIME" -> Comparator.comparing((row) -> row.path(UPDATED).longValue());
			case "ADDED_TIME" -> Comparator.comparing((row) -> row.path(CREATED).longValue());
			case "NAME" -> Comparator.comparing((row) -> Json.text(row, "name", ""));
			case "PRICE" -> Comparator.comparing((row) -> Json.number(row, "price"));
			case "RELEVANCE", "DEFINED_BY_STORE_OWNER" -> id;
			default -> throw EcwidErrors.invalid("sortBy does not know " + by);
		};
		Comparator<ObjectNode> stable = order.thenComparing(id);
		return by.endsWith("_DESC") ? stable.reversed() : stable;
	}

	private Response create(Request request) {
		ObjectNode product = this.form.create(Answers.body(request), request.asks("saveCombinations"));
		return Answers.id(product.path("id").longValue());
	}

	private Response update(Request request) {
		ObjectNode product = product(request);
		JsonNode given = Answers.body(request);
		if (given.has("quantity")) {
			this.store.checkStockIsOurs();
		}
		this.form.update(product, given);
		this.store.touch(product);
		return request.asks("returnItem") ? Answers.json(request, ProductView.of(product)) : Answers.updated(1);
	}

	private Response delete(Request request) {
		this.store.products.delete(request.variable("id"), this.store.date());
		return Answers.deleted(1);
	}

	private Response adjust(Request request) {
		this.store.checkStockIsOurs();
		ObjectNode product = product(request);
		ObjectNode answer = adjusted(product, Answers.body(request));
		this.store.touch(product);
		return Response.json(200, answer);
	}

	/**
	 * Changes the stock by what was sent.
	 * @param row the product or variation
	 * @param given with a quantityDelta
	 * @return the answer, with a warning where there is something to say
	 */
	static ObjectNode adjusted(ObjectNode row, JsonNode given) {
		if (!given.path("quantityDelta").isIntegralNumber()) {
			throw EcwidErrors.invalid("quantityDelta is required and must be a whole number");
		}
		Quantities.change(row, given.path("quantityDelta").intValue());
		ObjectNode answer = Json.object().put("updateCount", 1);
		if (Quantities.isUnlimited(row)) {
			answer.put("warning", "The stock is unlimited, so the quantity was not changed");
		}
		else if (Quantities.of(row) < 0) {
			answer.put("warning", "The quantity is negative now");
		}
		return answer;
	}

	private Response brands(Request request) {
		List<ObjectNode> brands = this.store.products.all()
			.stream()
			.flatMap((row) -> Json.items(row, "attributes").stream())
			.filter((attribute) -> Json.text(attribute, "type", "").equals("BRAND"))
			.map((attribute) -> Json.text(attribute, "value", ""))
			.filter((name) -> !name.isEmpty())
			.distinct()
			.sorted()
			.map((name) -> Json.object().put("name", name))
			.toList();
		ObjectNode page = Json.object().put("total", brands.size()).put("count", brands.size());
		page.put("offset", 0).put("limit", 0).set("items", Json.array(brands));
		return Answers.json(request, page);
	}

}
