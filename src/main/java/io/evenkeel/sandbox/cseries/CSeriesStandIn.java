package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sandbox.web.StateFile;
import io.evenkeel.sandbox.web.WebServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stand-in of Lightspeed eCom (C-Series) on loopback: its API over HTTP, below
 * {@code /nl/} or another language, and what customers and people in the back office do.
 * Faults and calls name paths without the language and without {@code .json}.
 */
public final class CSeriesStandIn extends StandIn {

	static final String KEY = "sandbox-key";

	static final String SECRET = "sandbox-secret";

	private static final int FIVE_MINUTES = 300;

	private static final int HOUR = 3000;

	private static final int DAY = 12_000;

	private static final int BURST = 20;

	private static final int MOST_CALLS = 200;

	private final CSeriesShop shop;

	private final CSeriesStore store;

	private final CSeriesPeople people;

	private final WebServer server;

	private final @Nullable StateFile state;

	/**
	 * Starts it, empty unless it was kept.
	 * @param port where it listens; 0 for any that is free
	 * @param clock what time it is
	 * @param file where it is kept between starts; null for nowhere
	 */
	public CSeriesStandIn(int port, Clock clock, @Nullable Path file) {
		this.shop = new CSeriesShop(clock, () -> origin().toString());
		this.store = this.shop.store;
		this.people = new CSeriesPeople(this.shop);
		if (file != null) {
			StateFile.read(file).ifPresent(this.store::restore);
		}
		Router router = this.shop.router(() -> server().limiter().shares());
		this.server = new WebServer(new CSeriesService(this.store, router, clock, this::page), port, clock,
				RateLimit.of(FIVE_MINUTES, HOUR, DAY, BURST));
		this.state = (file != null) ? new StateFile(file, () -> with(this.store::changed)) : null;
	}

	private <T> T with(Supplier<T> work) {
		synchronized (this.store) {
			return work.get();
		}
	}

	private void with(Runnable work) {
		synchronized (this.store) {
			work.run();
		}
	}

	private String page() {
		return with(() -> CSeriesPage.of(this.store, origin().toString(), calls().latest(MOST_CALLS)).html());
	}

	private Links links() {
		return this.store.links(Languages.DEFAULT);
	}

	@Override
	protected WebServer server() {
		return this.server;
	}

	/**
	 * The secret, which is the password.
	 * @return the same as {@link #secret()}
	 */
	@Override
	public String token() {
		return SECRET;
	}

	@Override
	public Map<String, String> environment() {
		return Map.of("C_SERIES_KEY", key(), "C_SERIES_SECRET", secret(), "C_SERIES_LANGUAGE", "nl", "C_SERIES_URL",
				origin().toString());
	}

	public String key() {
		return KEY;
	}

	public String secret() {
		return SECRET;
	}

	/**
	 * Sets how many calls are allowed, in windows that begin with the clock.
	 * @param fiveMinutes in five minutes
	 * @param hour in an hour
	 * @param day in a day
	 * @param second in a second
	 */
	public void limits(int fiveMinutes, int hour, int day, int second) {
		server().limiter().set(RateLimit.of(fiveMinutes, hour, day, second));
	}

	public void pricesIncludeTax(boolean include) {
		with(() -> this.store.pricesIncludeTax(include));
	}

	/**
	 * Lets the lines of each new order be missing (404) at first.
	 * @param calls how often they are asked for in vain
	 */
	public void linesComeLate(int calls) {
		with(() -> this.shop.orders.late(calls));
	}

	/**
	 * Lets the prices of an order's line be those of the whole line, not of one unit. The
	 * base prices stay those of one unit.
	 * @param tell whether they are
	 */
	public void linesTellTotals(boolean tell) {
		with(() -> this.store.linesTellTotals(tell));
	}

	/**
	 * A customer fills a basket.
	 * @param email whose
	 * @return what to place
	 */
	public OrderDraft order(String email) {
		return new OrderDraft(email, (draft) -> with(() -> this.shop.place(draft)));
	}

	/**
	 * Somebody changes the states of an order.
	 * @param order its id
	 * @param status its own; null to leave it to what follows from the others
	 * @param paymentStatus its payment's; null to leave it
	 * @param shipmentStatus its shipment's; null to leave it
	 */
	public void status(long order, @Nullable String status, @Nullable String paymentStatus,
			@Nullable String shipmentStatus) {
		ObjectNode given = Json.object();
		put(given, OrderStates.STATUS, status);
		put(given, OrderStates.PAYMENT, paymentStatus);
		put(given, OrderStates.SHIPMENT, shipmentStatus);
		with(() -> this.people.status(order, given));
	}

	private static void put(ObjectNode given, String field, @Nullable String value) {
		if (value != null) {
			given.put(field, value);
		}
	}

	public void status(long order, String status) {
		status(order, status, null, null);
	}

	/**
	 * Somebody makes a product whose stock is tracked and enforced.
	 * @param sku the SKU of its variant
	 * @param name its title
	 * @param price as the shop has prices
	 * @param stock how many there are
	 * @return the product's id
	 */
	public long addProduct(String sku, String name, BigDecimal price, int stock) {
		return with(() -> this.people.addProduct(sku, name, price, stock));
	}

	/**
	 * Somebody makes a variant. The first one of a product that has only its default
	 * takes the default's place, SKU and all.
	 * @param product the SKU of any of the product's variants
	 * @param sku the variant's own
	 * @param options the option's names with the variant's values
	 * @param stock how many there are
	 * @return the variant's id
	 */
	public long addVariant(String product, String sku, Map<String, String> options, int stock) {
		return with(() -> this.people.addVariant(product, sku, options, stock));
	}

	/**
	 * Somebody edits a product or variant. A field that both have is the product's.
	 * @param sku which variant, or the product that it is of
	 * @param field any field that can be written
	 * @param value the new value; true and false are flags, numbers are numbers
	 */
	public void edit(String sku, String field, String value) {
		edit(sku, field, CSeriesPeople.value(field, value));
	}

	public void edit(String sku, String field, JsonNode value) {
		with(() -> this.people.edit(sku, field, value));
	}

	/**
	 * Somebody deletes a variant; with the last one goes its product.
	 * @param sku which
	 */
	public void delete(String sku) {
		with(() -> this.people.delete(sku));
	}

	public void setStock(String sku, int stock) {
		with(() -> this.people.edit(sku, Variants.LEVEL, Json.object().numberNode(stock)));
	}

	public BigDecimal stock(String sku) {
		return with(() -> BigDecimal.valueOf(this.people.variant(sku).path(Variants.LEVEL).asLong(0)));
	}

	/**
	 * Somebody makes a category, and those above it.
	 * @param path titles from the root, with a slash between
	 * @return its id
	 */
	public long addCategory(String path) {
		return with(() -> this.shop.categories.at(path));
	}

	/**
	 * Somebody moves a product into a category and out of all others.
	 * @param sku the product's or a variant's SKU
	 * @param path titles from the root, with a slash between; made where it is missing
	 */
	public void putInto(String sku, String path) {
		with(() -> this.people.putInto(sku, path));
	}

	public List<JsonNode> categories() {
		return with(() -> this.store.categories.all()
			.stream()
			.<JsonNode>map((row) -> this.shop.categories.view(row, links()))
			.toList());
	}

	/**
	 * A product with its variants under {@code variants}.
	 * @param sku the SKU of any of them
	 * @return empty when there is none
	 */
	public Optional<JsonNode> product(String sku) {
		return with(() -> this.store.variants.by("sku", sku)
			.stream()
			.<JsonNode>map((row) -> this.people.whole(this.people.product(sku), links()))
			.findFirst());
	}

	public List<JsonNode> products() {
		return with(() -> this.store.products.all()
			.stream()
			.<JsonNode>map((row) -> this.people.whole(row, links()))
			.toList());
	}

	/**
	 * The orders, each with its lines under {@code products}.
	 * @return the oldest first
	 */
	public List<JsonNode> orders() {
		return with(() -> this.store.orders.all()
			.stream()
			.<JsonNode>map((row) -> this.people.whole(links(), row))
			.toList());
	}

	public List<JsonNode> customers() {
		return with(() -> this.store.customers.all()
			.stream()
			.<JsonNode>map((row) -> this.shop.customers.view(row, links()))
			.toList());
	}

	/**
	 * What apps noted at an order.
	 * @param order its id
	 * @return each with its key and value
	 */
	public List<JsonNode> metafields(long order) {
		return with(() -> this.people.metafields(order));
	}

	@Override
	public void close() {
		this.server.close();
		if (this.state != null) {
			this.state.close();
		}
	}

}
