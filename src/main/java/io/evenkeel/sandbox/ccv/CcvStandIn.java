package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sandbox.web.StateFile;
import io.evenkeel.sandbox.web.WebServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stand-in of CCV SalesPOS and CCV Shop on loopback: its API over HTTP, and what people
 * do at the till and in the back office. Numbers are those of products, or the numbers or
 * SKUs of combinations.
 */
public final class CcvStandIn extends StandIn {

	private static final String KEY = "sandbox-public-key";

	private static final String SECRET = "sandbox-secret-of-the-shop";

	/** Nobody says how many calls there can be in all. */
	private static final int LIMIT = 600;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MOST_CALLS = 200;

	private final CcvShop shop;

	private final CcvStore store;

	private final CcvPeople people;

	private final RouteLimits limits = new RouteLimits();

	private final WebServer server;

	private final @Nullable StateFile state;

	/**
	 * Starts it.
	 * @param port where it listens; 0 for any that is free
	 * @param clock what time it is
	 * @param seed a product export of Retail to begin with, where nothing was kept; null
	 * for none
	 * @param file where it is kept between starts; null for nowhere
	 */
	public CcvStandIn(int port, Clock clock, @Nullable Path seed, @Nullable Path file) {
		this.shop = new CcvShop(clock, () -> origin().toString());
		this.store = this.shop.store;
		this.people = new CcvPeople(this.shop);
		Optional<JsonNode> kept = (file != null) ? StateFile.read(file) : Optional.empty();
		kept.ifPresent(this.store::restore);
		if (kept.isEmpty() && seed != null) {
			new CcvSeed(this.people).plant(seed);
		}
		this.server = new WebServer(
				new CcvService(this.store, this.shop.router(), new Signature(KEY, SECRET), this.limits, this::page),
				port, clock, LIMIT, WINDOW);
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
		return with(() -> CcvPage.of(this.shop, origin() + Links.BASE, calls().latest(MOST_CALLS)).html());
	}

	@Override
	protected WebServer server() {
		return this.server;
	}

	/** The key that calls name; what proves them is the {@link #secret()}. */
	@Override
	public String token() {
		return KEY;
	}

	@Override
	public Map<String, String> environment() {
		return Map.of("SALESPOS_SHOP", "till.example", "SALESPOS_KEY", publicKey(), "SALESPOS_SECRET", secret(),
				"SALESPOS_URL", origin().toString());
	}

	public String publicKey() {
		return KEY;
	}

	public String secret() {
		return SECRET;
	}

	/**
	 * Sets how many calls each route takes, apart from the limit of all.
	 * @param reads how many GETs
	 * @param writes how many calls of each other method
	 * @param window in how long
	 */
	public void routeLimits(int reads, int writes, Duration window) {
		this.limits.set(reads, writes, window);
	}

	/**
	 * Takes resources away from the key: they are not listed and not answered.
	 * @param resources such as {@code orders}
	 */
	public void disable(String... resources) {
		with(() -> this.store.settings.disable(List.of(resources)));
	}

	public void stockTaking(StockTaking taking) {
		with(() -> this.store.settings.stockTaking(taking));
	}

	/**
	 * Sets how many products the shop can have.
	 * @param limit -1 for any number
	 */
	public void productLimit(int limit) {
		with(() -> this.store.settings.productLimit(limit));
	}

	public void pricesIncludeVat(boolean include) {
		with(() -> this.store.settings.set(Settings.Switch.PRICES_INCLUDE_VAT, include));
	}

	/**
	 * Whether the shop is a till or a web shop.
	 * @param is true for a till, which it is to begin with
	 */
	public void salesPos(boolean is) {
		with(() -> this.store.settings.set(Settings.Switch.SALES_POS, is));
	}

	/**
	 * Whether a sale moves a product's modifydate, which it does to begin with.
	 * @param touches false to leave it
	 */
	public void salesMoveModifyDate(boolean touches) {
		with(() -> this.store.settings.set(Settings.Switch.SALES_MOVE_MODIFYDATE, touches));
	}

	/**
	 * Whether a change that changes nothing is refused with 500.50.
	 * @param refuses true to refuse it
	 */
	public void refuseSameValues(boolean refuses) {
		with(() -> this.store.settings.set(Settings.Switch.REFUSES_SAME_VALUES, refuses));
	}

	/**
	 * Whether combinations and categories are told with a product when they are asked
	 * for.
	 * @param expands false to tell where they are and nothing else
	 */
	public void expand(boolean expands) {
		with(() -> this.store.settings.set(Settings.Switch.EXPANDS, expands));
	}

	/**
	 * Somebody makes a product with a stock.
	 * @param number its number
	 * @param name its name
	 * @param price as the shop has prices
	 * @param quantity how many there are
	 * @return its id
	 */
	public long addProduct(String number, String name, BigDecimal price, int quantity) {
		return with(() -> this.people.addProduct(number, name, price, BigDecimal.valueOf(quantity)));
	}

	/**
	 * Somebody makes a combination choosable; its product is counted by combination from
	 * now on.
	 * @param product the product's number
	 * @param number the combination's own
	 * @param options a value of each attribute that the product has
	 * @param quantity how many there are
	 * @return its id
	 */
	public long addVariant(String product, String number, Map<String, String> options, int quantity) {
		return with(() -> this.people.addVariant(product, number, options, BigDecimal.valueOf(quantity)));
	}

	/**
	 * Somebody edits a product or combination.
	 * @param number which
	 * @param field any field that can be written
	 * @param value the new value
	 */
	public void edit(String number, String field, String value) {
		with(() -> this.people.edit(number, field, this.people.value(number, field, value)));
	}

	/**
	 * Somebody deletes a product, or switches a combination off.
	 * @param number which
	 */
	public void delete(String number) {
		with(() -> this.people.delete(number));
	}

	public void setStock(String number, int quantity) {
		with(() -> this.shop.stock.set(this.shop.stock.find(number), BigDecimal.valueOf(quantity)));
	}

	public BigDecimal stock(String number) {
		return with(() -> this.shop.stock.of(number));
	}

	/**
	 * Somebody sells at the till: the stock is lower, and there is no order.
	 * @param number what
	 * @param quantity how many
	 */
	public void sell(String number, int quantity) {
		with(() -> this.people.sell(number, BigDecimal.valueOf(quantity)));
	}

	/**
	 * A customer orders: status New, not paid.
	 * @param number what
	 * @param quantity how many
	 * @return the order's id
	 */
	public long openOrder(String number, int quantity) {
		return with(() -> this.people.openOrder(number, BigDecimal.valueOf(quantity)));
	}

	/**
	 * Somebody gives an order another status; its stock follows.
	 * @param order its id
	 * @param status 1 to 14
	 */
	public void status(long order, int status) {
		with(() -> this.shop.orders.change(this.people.order(order), Json.object().put(Orders.STATUS, status)));
	}

	public void paid(long order, boolean paid) {
		with(() -> this.shop.orders.change(this.people.order(order), Json.object().put("paid", paid)));
	}

	/**
	 * A product with its combinations, categories and property groups in lists.
	 * @param number its number, or that of a combination
	 * @return empty when there is none
	 */
	public Optional<JsonNode> product(String number) {
		return with(() -> this.shop.stock.found(number).map((found) -> this.shop.whole(found.product())));
	}

	public List<JsonNode> products() {
		return with(() -> this.store.products.all().stream().map(this.shop::whole).toList());
	}

	/**
	 * The orders with their rows and notes in lists, and the {@code mails} that their
	 * customers got.
	 * @return the oldest first
	 */
	public List<JsonNode> orders() {
		return with(() -> {
			OrderView view = new OrderView(this.shop.links);
			return this.store.orders.all().stream().map((order) -> this.shop.whole(order, view)).toList();
		});
	}

	public List<JsonNode> users() {
		return with(() -> this.store.users.all()
			.stream()
			.<JsonNode>map((user) -> Users.view(this.shop.links, user))
			.toList());
	}

	@Override
	public void close() {
		this.server.close();
		if (this.state != null) {
			this.state.close();
		}
	}

}
