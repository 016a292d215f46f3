package io.evenkeel.sandbox.ccv;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a shop holds. */
final class CcvStore {

	static final String CURRENCY = "EUR";

	private final Map<String, Table> tables = new LinkedHashMap<>();

	final Table products = table("products", "productnumber", "eannumber", "mpnnumber", "brand_id", "supplier_id",
			"condition_id");

	final Table combinations = table("attributecombinations", "product_id", "product_number", "sku_number");

	final Table attributes = table("attributes", "name");

	final Table attributeValues = table("attributevalues", "attribute_id");

	final Table productValues = table("productattributevalues", "product_id", "optionvalue_id", "optionid");

	final Table packages = table("packages", "name");

	final Table brands = table("brands", "name");

	final Table suppliers = table("suppliers", "name");

	final Table conditions = table("conditions", "name");

	final Table categories = table("categories", "parentcategory_id");

	final Table productToCategories = table("producttocategories", "product_id", "category_id");

	final Table propertyGroups = table("productpropertygroups", "name");

	final Table properties = table("productproperties", "group_id");

	final Table propertyOptions = table("productpropertyoptions", "property_id");

	final Table propertyValues = table("productpropertyvalues", "product_id", "product_property_id");

	final Table productToGroups = table("producttopropertygroups", "product_id", "product_property_group_id");

	final Table users = table("users", "username", "group_id");

	final Table userGroups = table("usergroups");

	final Table orders = table("orders");

	final Table orderRows = table("orderrows", "order_id");

	final Table orderNotes = table("ordernotes", "order_id");

	final Settings settings = new Settings();

	private final Clock clock;

	private long saved;

	CcvStore(Clock clock) {
		this.clock = clock;
		this.packages.put(Json.object().put("id", 1).put("name", "Standard"));
		this.userGroups.put(Json.object().put("id", 1).put("name", "Customers"));
	}

	private Table table(String kind, String... indexed) {
		Table table = new Table(kind, indexed);
		this.tables.put(kind, table);
		return table;
	}

	Instant now() {
		return this.clock.instant();
	}

	/**
	 * The date as the service writes it.
	 * @return now in UTC, whole seconds
	 */
	String date() {
		return now().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	/**
	 * Keeps a product as changed now.
	 * @param product the product
	 */
	void touch(ObjectNode product) {
		this.products.put(product.put("modifydate", date()));
	}

	/**
	 * Keeps a product whose stock moved because something was sold.
	 * @param product the product
	 */
	void moved(ObjectNode product) {
		if (this.settings.is(Settings.Switch.SALES_MOVE_MODIFYDATE)) {
			touch(product);
		}
		else {
			this.products.put(product);
		}
	}

	private long changes() {
		return this.settings.changed() + this.tables.values().stream().mapToLong(Table::changed).sum();
	}

	Optional<JsonNode> changed() {
		if (this.saved == changes()) {
			return Optional.empty();
		}
		this.saved = changes();
		ObjectNode shop = Json.object();
		shop.set("settings", this.settings.save());
		ObjectNode kinds = shop.putObject("kinds");
		this.tables.forEach((kind, table) -> kinds.set(kind, table.save()));
		return Optional.of(shop.deepCopy());
	}

	void restore(JsonNode shop) {
		this.settings.restore(shop.path("settings"));
		this.tables.forEach((kind, table) -> table.restore(shop.path("kinds").path(kind)));
		this.saved = changes();
	}

}
