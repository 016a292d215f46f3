package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All that a shop holds. */
final class CSeriesStore {

	static final String CURRENCY = "EUR";

	/** Ids of different kinds are far apart, so that one is never taken for another. */
	private static final long BETWEEN_KINDS = 1_000_000;

	private static final long FIRST_PART = 1001;

	final Rows products = new Rows("brand", "supplier", "type");

	final Rows variants = new Rows("product", "sku", "articleCode", "ean");

	final Rows movements = new Rows("variant", "product");

	final Rows sets = new Rows();

	final Rows attributes = new Rows();

	final Rows types = new Rows();

	final Rows typesAttributes = new Rows("type", "attribute");

	final Rows values = new Rows("product", "attribute");

	final Rows categories = new Rows("parent");

	final Rows categoriesProducts = new Rows("category", "product");

	final Rows brands = new Rows();

	final Rows suppliers = new Rows();

	final Rows taxes = new Rows();

	final Rows deliverydates = new Rows();

	final Rows customers = new Rows("email");

	final Rows orders = new Rows("number", "email", "customer");

	final Rows lines = new Rows("order", "variant");

	final Rows customStatuses = new Rows();

	final Rows invoices = new Rows("order", "customer");

	final Rows invoiceItems = new Rows("invoice");

	final Rows shipments = new Rows("order", "customer");

	final Rows shipmentProducts = new Rows("shipment");

	final Rows metafields = new Rows("owner");

	final Rows events = new Rows("order");

	private final Map<String, Rows> all = new LinkedHashMap<>();

	private final List<Rows> order = new ArrayList<>();

	private final Numbers numbers = new Numbers();

	private final Clock clock;

	private final Supplier<String> origin;

	private boolean pricesIncludeTax = true;

	private boolean linesTellTotals;

	private long saved;

	/**
	 * An empty shop with two taxes.
	 * @param clock what time it is
	 * @param origin where the service is; asked for when it is known
	 */
	CSeriesStore(Clock clock, Supplier<String> origin) {
		this.clock = clock;
		this.origin = origin;
		named("products", this.products).named("variants", this.variants).named("movements", this.movements);
		named("sets", this.sets).named("attributes", this.attributes).named("types", this.types);
		named("typesAttributes", this.typesAttributes).named("values", this.values);
		named("categories", this.categories).named("categoriesProducts", this.categoriesProducts);
		named("brands", this.brands).named("suppliers", this.suppliers).named("taxes", this.taxes);
		named("deliverydates", this.deliverydates).named("customers", this.customers).named("orders", this.orders);
		named("lines", this.lines).named("customStatuses", this.customStatuses).named("invoices", this.invoices);
		named("invoiceItems", this.invoiceItems).named("shipments", this.shipments);
		named("shipmentProducts", this.shipmentProducts).named("metafields", this.metafields)
			.named("events", this.events);
		addTax("High", "0.21", true);
		addTax("Low", "0.09", false);
	}

	private CSeriesStore named(String name, Rows rows) {
		this.all.put(name, rows);
		this.order.add(rows);
		return this;
	}

	private void addTax(String title, String rate, boolean isDefault) {
		this.taxes.put(Json.object()
			.put("id", nextId(this.taxes))
			.put("isDefault", isDefault)
			.put("rate", new BigDecimal(rate))
			.put("title", title));
	}

	long nextId(Rows rows) {
		int place = this.order.indexOf(rows);
		return this.numbers.next("row " + place, (place + 1) * BETWEEN_KINDS + 1);
	}

	/**
	 * The next id of a part of a record.
	 * @param part any word for it
	 * @return counted from 1001
	 */
	long nextId(String part) {
		return this.numbers.next(part, FIRST_PART);
	}

	/**
	 * The next number of an order, an invoice or a shipment.
	 * @param prefix such as ORD
	 * @return such as ORD00001
	 */
	String nextNumber(String prefix) {
		return "%s%05d".formatted(prefix, this.numbers.next(prefix, 1));
	}

	String now() {
		return Dates.of(this.clock.instant());
	}

	Clock clock() {
		return this.clock;
	}

	/**
	 * Dates a row as changed now.
	 * @param row which is made now if it has no date
	 * @return the same
	 */
	ObjectNode date(ObjectNode row) {
		if (!row.has("createdAt")) {
			row.put("createdAt", now());
		}
		return row.put("updatedAt", now());
	}

	Links links(Request request) {
		return links(request.scope());
	}

	Links links(String language) {
		return new Links(this.origin.get() + "/" + language + "/");
	}

	boolean pricesIncludeTax() {
		return this.pricesIncludeTax;
	}

	void pricesIncludeTax(boolean include) {
		this.pricesIncludeTax = include;
	}

	boolean linesTellTotals() {
		return this.linesTellTotals;
	}

	void linesTellTotals(boolean tell) {
		this.linesTellTotals = tell;
	}

	/**
	 * The tax of a variant: its own, or the usual one.
	 * @param variant the variant
	 * @return the tax; empty when the shop has none
	 */
	Optional<ObjectNode> tax(JsonNode variant) {
		return this.taxes.find(variant.path("tax").asLong(0))
			.or(() -> this.taxes.all().stream().filter((row) -> Json.flag(row, "isDefault")).findFirst());
	}

	Money money(BigDecimal amount, BigDecimal rate) {
		return Money.of(amount, rate, this.pricesIncludeTax);
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
		store.put("linesTellTotals", this.linesTellTotals);
		store.set("numbers", this.numbers.save());
		ObjectNode kinds = store.putObject("kinds");
		this.all.forEach((name, rows) -> kinds.set(name, rows.save()));
		return Optional.of(store.deepCopy());
	}

	void restore(JsonNode store) {
		this.pricesIncludeTax = Json.flag(store, "pricesIncludeTax");
		this.linesTellTotals = Json.flag(store, "linesTellTotals");
		this.numbers.restore(store.path("numbers"));
		this.all.forEach((name, rows) -> rows.restore(store.path("kinds").path(name)));
		this.saved = changes();
	}

}
