package io.evenkeel.sandbox.ecwid;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a store holds. */
final class EcwidStore {

	static final String STORE_ID = "1003";

	final Entities products = new Entities("Product", EcwidStore::skus);

	final Entities orders = new Entities("Order", (row) -> List.of());

	final Entities customers = new Entities("Customer", (row) -> List.of(email(row)));

	final Entities categories = new Entities("Category", (row) -> List.of(Json.text(row, "name", "")));

	private final Map<String, Entities> all = new LinkedHashMap<>();

	private final Clock clock;

	private long number = 100_000_000;

	private long saved;

	private EcwidPlan plan = EcwidPlan.LARGE;

	private boolean pricesIncludeTax = true;

	private boolean stockIsManagedElsewhere;

	EcwidStore(Clock clock) {
		this.clock = clock;
		this.all.put("products", this.products);
		this.all.put("orders", this.orders);
		this.all.put("customers", this.customers);
		this.all.put("categories", this.categories);
	}

	private static Collection<String> skus(ObjectNode row) {
		List<String> skus = new ArrayList<>(
				List.of("sku:" + Json.text(row, "sku", ""), "ref:" + Json.text(row, "externalReferenceId", "")));
		Json.items(row, "combinations").forEach((variation) -> skus.add("sku:" + Json.text(variation, "sku", "")));
		return skus;
	}

	static String email(JsonNode row) {
		return Json.text(row, "email", "").strip().toLowerCase(Locale.ROOT);
	}

	Entities of(String kind) {
		return this.all.get(kind);
	}

	long nextId() {
		return ++this.number;
	}

	long now() {
		return this.clock.instant().getEpochSecond();
	}

	String date() {
		return EcwidDates.text(now());
	}

	EcwidPlan plan() {
		return this.plan;
	}

	void plan(EcwidPlan other) {
		this.plan = other;
	}

	boolean pricesIncludeTax() {
		return this.pricesIncludeTax;
	}

	void pricesIncludeTax(boolean include) {
		this.pricesIncludeTax = include;
	}

	void stockIsManagedElsewhere(boolean elsewhere) {
		this.stockIsManagedElsewhere = elsewhere;
	}

	/**
	 * Refuses to change stock in a store whose stock comes from a till.
	 */
	void checkStockIsOurs() {
		if (this.stockIsManagedElsewhere) {
			throw EcwidErrors.of(409, "NOT_ALLOWED_TO_UPDATE_PARAMETER", "The stock is managed by Lightspeed Retail");
		}
	}

	/**
	 * Writes a product as changed now.
	 * @param product with its id
	 */
	void touch(ObjectNode product) {
		this.products.put(product.put("updated", date()).put("updateTimestamp", now()));
	}

	/**
	 * Writes an order as changed now.
	 * @param order with its id
	 */
	void touchOrder(ObjectNode order) {
		this.orders.put(order.put("updateDate", date()).put("updateTimestamp", now()));
	}

	/**
	 * When something of a kind changed last.
	 * @param kind which
	 * @param field the stamp of its rows
	 * @return a date
	 */
	String lastChange(Entities kind, String field) {
		String row = kind.all().stream().map((one) -> Json.text(one, field, "")).max(String::compareTo).orElse("");
		String gone = kind.deleted()
			.stream()
			.map((one) -> Json.text(one, "date", ""))
			.max(String::compareTo)
			.orElse("");
		return (row.compareTo(gone) > 0) ? row : gone;
	}

	private long changes() {
		return this.all.values().stream().mapToLong(Entities::changed).sum();
	}

	Optional<JsonNode> changed() {
		if (this.saved == changes()) {
			return Optional.empty();
		}
		this.saved = changes();
		ObjectNode store = Json.object().put("number", this.number).put("pricesIncludeTax", this.pricesIncludeTax);
		ObjectNode kinds = store.putObject("kinds");
		this.all.forEach((name, kind) -> kinds.set(name, kind.save()));
		return Optional.of(store.deepCopy());
	}

	void restore(JsonNode store) {
		this.number = store.path("number").longValue();
		this.pricesIncludeTax = Json.flag(store, "pricesIncludeTax");
		this.all.forEach((name, kind) -> kind.restore(store.path("kinds").path(name)));
		this.saved = changes();
	}

}
