package io.evenkeel.sandbox.bigcommerce;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a store holds. */
final class BigCommerceStore {

	static final String HASH = "sandbox1";

	static final String CURRENCY = "EUR";

	/** The tree that every category of ours stands in. */
	static final int TREE = 1;

	static final int CHANNEL = 1;

	static final long DEFAULT_LOCATION = 1;

	final Rows products = new Rows("id", BigCommerceStore::skus);

	final Rows brands = new Rows("id", (row) -> List.of("name:" + word(row, "name")));

	final Rows categories = new Rows("category_id", (row) -> List.of());

	final Rows locations = new Rows("id", (row) -> List.of("code:" + Json.text(row, "code", "")));

	final Rows metafields = new Rows("id",
			(row) -> List.of("of:" + Json.text(row, "resource_type", "") + "/" + Json.text(row, "resource_id", "")));

	final Rows orders = new Rows("id", (row) -> List.of("external:" + Json.text(row, "external_order_id", "")));

	final Rows customers = new Rows("id", (row) -> List.of("email:" + word(row, "email")));

	/** Addresses of images that cannot be fetched. */
	final Set<String> brokenImages = new HashSet<>();

	private final Map<String, Rows> all = new LinkedHashMap<>();

	private final Map<String, Long> numbers = new LinkedHashMap<>();

	private final ObjectNode labels = Json.object();

	private final Clock clock;

	private long saved;

	private boolean pricesIncludeTax = true;

	BigCommerceStore(Clock clock) {
		this.clock = clock;
		this.all.put("products", this.products);
		this.all.put("brands", this.brands);
		this.all.put("categories", this.categories);
		this.all.put("locations", this.locations);
		this.all.put("metafields", this.metafields);
		this.all.put("orders", this.orders);
		this.all.put("customers", this.customers);
		this.locations.put(location(DEFAULT_LOCATION, "BC-LOCATION-1", "Default location"));
	}

	private static Collection<String> skus(ObjectNode row) {
		List<String> keys = new ArrayList<>(List.of("name:" + word(row, "name"), "sku:" + Json.text(row, "sku", "")));
		for (JsonNode variant : Json.items(row, Variants.ALL)) {
			keys.add("sku:" + Json.text(variant, "sku", ""));
			keys.add("variant:" + Rows.id(variant));
		}
		return keys;
	}

	static String word(JsonNode row, String field) {
		return Json.text(row, field, "").strip().toLowerCase(Locale.ROOT);
	}

	ObjectNode location(long id, String code, String label) {
		ObjectNode location = Json.object().put("id", id).put("code", code).put("label", label).put("description", "");
		location.put("managed_by_external_source", false).put("type_id", "PHYSICAL").put("enabled", true);
		location.put("time_zone", "Europe/Amsterdam").put("created_at", date()).put("updated_at", date());
		location.putObject("address")
			.put("address1", "1 Quay")
			.put("city", "Rotterdam")
			.put("state", "Zuid-Holland")
			.put("zip", "3011 AA")
			.put("email", "shop@example.com")
			.put("country_code", "NL");
		return location.put("storefront_visibility", true);
	}

	/**
	 * The next id of a kind.
	 * @param kind any word for it
	 * @return counted from 101
	 */
	long nextId(String kind) {
		return this.numbers.merge(kind, 101L, (old, first) -> old + 1);
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * The date as v3 has it.
	 * @return now
	 */
	String date() {
		return Dates.v3(now());
	}

	boolean pricesIncludeTax() {
		return this.pricesIncludeTax;
	}

	void pricesIncludeTax(boolean include) {
		this.pricesIncludeTax = include;
	}

	/**
	 * What the shop calls each status, apart from the names they came with.
	 * @return labels by id
	 */
	ObjectNode labels() {
		return this.labels;
	}

	/**
	 * Writes a product as changed now.
	 * @param product with its id
	 */
	void touch(ObjectNode product) {
		this.products.put(product.put("date_modified", date()));
	}

	/**
	 * Writes an order as changed now.
	 * @param order with its id
	 */
	void touchOrder(ObjectNode order) {
		this.orders.put(order.put("date_modified", Dates.v2(now())));
	}

	private long changes() {
		return this.all.values().stream().mapToLong(Rows::changed).sum();
	}

	Optional<JsonNode> changed() {
		if (this.saved == changes()) {
			return Optional.empty();
		}
		this.saved = changes();
		ObjectNode store = Json.object().put("pricesIncludeTax", this.pricesIncludeTax);
		store.set("labels", this.labels);
		ObjectNode next = store.putObject("numbers");
		this.numbers.forEach(next::put);
		ObjectNode kinds = store.putObject("kinds");
		this.all.forEach((name, rows) -> kinds.set(name, rows.save()));
		return Optional.of(store.deepCopy());
	}

	void restore(JsonNode store) {
		this.pricesIncludeTax = Json.flag(store, "pricesIncludeTax");
		this.labels.setAll((ObjectNode) store.path("labels"));
		store.path("numbers")
			.properties()
			.forEach((next) -> this.numbers.put(next.getKey(), next.getValue().asLong(0)));
		this.all.forEach((name, rows) -> rows.restore(store.path("kinds").path(name)));
		this.saved = changes();
	}

}
