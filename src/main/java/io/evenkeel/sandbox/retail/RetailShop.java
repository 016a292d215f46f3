package io.evenkeel.sandbox.retail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that an account holds: its tables, and the one counter of versions. */
final class RetailShop {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Clock clock;

	private long version = 1_000_000;

	private long saved;

	private long invoice = 1000;

	private long sku = 10_000;

	private ObjectNode retailer = Json.object();

	final Table outlets = table("outlets");

	final Table registers = table("registers");

	final Table taxes = table("taxes");

	final Table paymentTypes = table("payment_types");

	final Table users = table("users");

	final Table brands = table("brands");

	final Table tags = table("tags");

	final Table suppliers = table("suppliers");

	final Table categories = table("product_categories");

	final Table variantAttributes = table("variant_attributes");

	final Table products = table("products", RetailShop::productKeys);

	final Table inventory = table("inventory", (row) -> List.of(row.path("product_id").asString()));

	final Table customers = table("customers", (row) -> List.of(email(row)));

	final Table sales = table("sales");

	final Table stockAdjustments = table("stock_adjustments");

	final Table reasons = table("custom_inventory_adjustment_reasons");

	RetailShop(Clock clock) {
		this.clock = clock;
	}

	private Table table(String name) {
		return table(name, (row) -> List.of(Json.text(row, "name", "")));
	}

	private Table table(String name, Function<ObjectNode, Collection<String>> keys) {
		Table table = new Table(() -> ++this.version, keys);
		this.tables.put(name, table);
		return table;
	}

	private static Collection<String> productKeys(ObjectNode row) {
		List<String> keys = new ArrayList<>(List.of("sku:" + Json.text(row, "sku", ""),
				"family:" + Json.text(row, "family_id", ""), "name:" + Json.text(row, "name", "")));
		Json.items(row, "product_codes").forEach((code) -> keys.add("sku:" + Json.text(code, "code", "")));
		return keys;
	}

	static String email(ObjectNode customer) {
		return Json.text(customer, "email", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Now, as the service writes it.
	 * @return such as {@code 2026-07-01T10:00:00+00:00}
	 */
	String now() {
		return TIME.format(this.clock.instant().atOffset(ZoneOffset.UTC));
	}

	String nextInvoice() {
		return Long.toString(++this.invoice);
	}

	String nextSku() {
		return Long.toString(++this.sku);
	}

	ObjectNode retailer() {
		return this.retailer;
	}

	void retailer(ObjectNode row) {
		this.retailer = row;
	}

	ObjectNode newRow() {
		return row(UUID.randomUUID().toString());
	}

	ObjectNode row(String id) {
		return Json.object().put("id", id).put("created_at", now()).put("updated_at", now()).putNull("deleted_at");
	}

	/**
	 * Writes a row and says when.
	 * @param table where
	 * @param row what
	 * @return the row with its new version
	 */
	ObjectNode put(Table table, ObjectNode row) {
		return table.put(row.put("updated_at", now()));
	}

	void delete(Table table, ObjectNode row) {
		put(table, row.put("deleted_at", now()));
	}

	Optional<JsonNode> changed() {
		if (this.saved == this.version) {
			return Optional.empty();
		}
		this.saved = this.version;
		ObjectNode shop = Json.object().put("version", this.version).put("invoice", this.invoice).put("sku", this.sku);
		shop.set("retailer", this.retailer);
		ObjectNode all = shop.putObject("tables");
		this.tables.forEach((name, table) -> all.set(name, Json.array(table.all())));
		return Optional.of(shop.deepCopy());
	}

	void restore(JsonNode shop) {
		this.version = shop.path("version").longValue();
		this.saved = this.version;
		this.invoice = shop.path("invoice").longValue();
		this.sku = shop.path("sku").longValue();
		this.retailer = (ObjectNode) shop.path("retailer");
		this.tables.forEach((name, table) -> Json.items(shop.path("tables"), name)
			.forEach((row) -> table.restore((ObjectNode) row)));
	}

}
