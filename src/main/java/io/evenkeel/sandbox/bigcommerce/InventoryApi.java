package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stock by location over HTTP. An adjustment is checked at once, refused as a whole or
 * taken, and done a moment later.
 */
final class InventoryApi {

	private static final int MOST = 1000;

	private static final int MOST_AT_ONCE = 2000;

	private static final String LOCATION = "/v3/inventory/locations/{location}/items";

	private static final Set<String> FILTERS = Set.of("sku", "variant_id", "product_id");

	private final BigCommerceStore store;

	private final InventoryItems items;

	private final Adjustments adjustments;

	InventoryApi(BigCommerceStore store, Adjustments adjustments) {
		this.store = store;
		this.items = new InventoryItems(store);
		this.adjustments = adjustments;
	}

	void routes(Router router) {
		router.on("GET", "/v3/inventory/items", this::list);
		router.on("GET", LOCATION, this::listOfOne);
		router.on("PUT", LOCATION, this::settings);
		router.on("PUT", "/v3/inventory/adjustments/absolute", (request) -> adjust(request, true));
		router.on("POST", "/v3/inventory/adjustments/relative", (request) -> adjust(request, false));
		router.on("GET", "/v3/inventory/locations", this::locations);
	}

	private Response locations(Request request) {
		List<ObjectNode> rows = this.store.locations.all()
			.stream()
			.filter(named(request, "location_id", "id"))
			.filter(named(request, "location_code", "code"))
			.toList();
		return Answers.page(request, rows, MOST, (row) -> row);
	}

	private static Predicate<ObjectNode> named(Request request, String filter, String field) {
		Set<String> wanted = Answers.list(request.query(filter + ":in"));
		return (row) -> wanted.isEmpty() || wanted.contains(row.path(field).asString(""));
	}

	private Response list(Request request) {
		List<ObjectNode> locations = this.store.locations.all()
			.stream()
			.filter(named(request, "location_id", "id"))
			.filter(named(request, "location_code", "code"))
			.toList();
		return Answers.page(request, wanted(request), MOST, (item) -> view(item, locations));
	}

	private List<InventoryItems.Item> wanted(Request request) {
		Predicate<JsonNode> wanted = Filters.of(request, FILTERS, "location_id:in", "location_code:in");
		return this.items.all().stream().filter((item) -> wanted.test(item.identity())).toList();
	}

	private static ObjectNode view(InventoryItems.Item item, List<ObjectNode> locations) {
		ObjectNode view = Json.object();
		view.set("identity", item.identity());
		ArrayNode places = view.putArray("locations");
		for (ObjectNode location : locations) {
			ObjectNode place = places.addObject().put("location_id", Rows.id(location));
			place.put("location_code", Json.text(location, "code")).put("location_name", Json.text(location, "label"));
			place.put("location_enabled", Json.flag(location, "enabled"));
			place.setAll(amounts(item, Rows.id(location)));
		}
		return view;
	}

	private static ObjectNode amounts(InventoryItems.Item item, long location) {
		JsonNode place = Stock.at(item.counted(), location);
		ObjectNode amounts = Json.object().put("available_to_sell", Stock.available(item.counted(), location));
		amounts.put("total_inventory_onhand", Stock.onHand(item.counted(), location));
		amounts.putObject("settings")
			.put("safety_stock", place.path("safety_stock").asLong(0))
			.put("is_in_stock", place.path("is_in_stock").asBoolean(true))
			.put("warning_level", place.path("warning_level").asLong(0))
			.put("bin_picking_number", place.path("bin_picking_number").asString(""));
		return amounts;
	}

	private long location(Request request) {
		return this.store.locations.find(request.variable("location"))
			.map(Rows::id)
			.orElseThrow(() -> BigCommerceErrors.missing("location"));
	}

	private Response listOfOne(Request request) {
		long location = location(request);
		return Answers.page(request, wanted(request), MOST, (item) -> {
			ObjectNode view = amounts(item, location);
			view.set("identity", item.identity());
			return view;
		});
	}

	private Response settings(Request request) {
		long location = location(request);
		JsonNode settings = Answers.body(request).path("settings");
		Answers.checkSize(settings, MOST_AT_ONCE);
		for (JsonNode given : Json.items(settings)) {
			InventoryItems.Item item = this.items.find(given.path("identity"));
			ObjectNode place = Stock.settings(item.counted(), location);
			List.of("safety_stock", "is_in_stock", "warning_level", "bin_picking_number")
				.stream()
				.filter((field) -> Json.has(given, field))
				.forEach((field) -> place.set(field, given.get(field)));
			this.store.products.put(item.product());
		}
		return taken();
	}

	private Response adjust(Request request, boolean isAbsolute) {
		JsonNode given = Answers.body(request).path("items");
		if (!given.isArray() || given.isEmpty()) {
			throw BigCommerceErrors.invalid("items", "error.path.missing");
		}
		Answers.checkSize(given, MOST_AT_ONCE);
		List<Adjustments.Adjustment> wanted = new ArrayList<>();
		Set<String> neverSet = new TreeSet<>();
		for (JsonNode one : Json.items(given)) {
			Adjustments.Adjustment adjustment = adjustment(one, isAbsolute);
			InventoryItems.Item item = this.items.find(one);
			if (!isAbsolute && !Stock.isKnown(item.counted(), adjustment.location())) {
				neverSet.add(InventoryItems.words(one));
			}
			wanted.add(adjustment);
		}
		if (!neverSet.isEmpty()) {
			throw BigCommerceErrors.of(422,
					"Items with identity: " + neverSet + " requires absolute adjustment before relative");
		}
		if (!isAbsolute) {
			checkEnough(wanted);
		}
		this.adjustments.take(wanted);
		return taken();
	}

	private Adjustments.Adjustment adjustment(JsonNode given, boolean isAbsolute) {
		JsonNode quantity = given.path("quantity");
		if (!quantity.isIntegralNumber() || quantity.asLong(0) > Integer.MAX_VALUE
				|| (isAbsolute && quantity.asLong(0) < 0)) {
			throw BigCommerceErrors.invalid("quantity", "error.expected.integer");
		}
		long location = given.path("location_id").asLong(0);
		if (!this.store.locations.has(location)) {
			throw BigCommerceErrors.invalid("location_id", "There is no location " + location);
		}
		return new Adjustments.Adjustment(given, location, quantity.asLong(0), isAbsolute);
	}

	/** Looks at what is there now, though others may wait in front of it. */
	private void checkEnough(List<Adjustments.Adjustment> wanted) {
		Set<String> scarce = new TreeSet<>();
		for (Adjustments.Adjustment one : wanted) {
			long available = Stock.available(this.items.find(one.given()).counted(), one.location());
			if (one.quantity() < 0 && available + one.quantity() < 0) {
				scarce.add(InventoryItems.words(one.given()));
			}
		}
		if (!scarce.isEmpty()) {
			throw BigCommerceErrors.of(422, "Items with identity: " + scarce + " would fall below their safety stock");
		}
	}

	private static Response taken() {
		return Response.json(200, Json.object().put("transaction_id", UUID.randomUUID().toString()));
	}

}
