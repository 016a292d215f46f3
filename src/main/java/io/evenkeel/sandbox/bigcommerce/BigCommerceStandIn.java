package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/**
 * A stand-in of BigCommerce on loopback: its API over HTTP, and what customers and people
 * in the back office do. A 429 that is asked for without a pause is load shedding: it has
 * none of the limit's headers.
 */
public final class BigCommerceStandIn extends StandIn {

	private static final String TOKEN = "sandbox-token-of-the-store";

	private static final int LIMIT = 150;

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final int MOST_CALLS = 200;

	private final BigCommerceShop shop;

	private final BigCommerceStore store;

	private final BigCommercePeople people;

	private final WebServer server;

	private final @Nullable StateFile state;

	/**
	 * Starts it, empty unless it was kept.
	 * @param port where it listens; 0 for any that is free
	 * @param clock what time it is
	 * @param file where it is kept between starts; null for nowhere
	 */
	public BigCommerceStandIn(int port, Clock clock, @Nullable Path file) {
		this.shop = new BigCommerceShop(clock);
		this.store = this.shop.store;
		this.people = this.shop.people;
		if (file != null) {
			StateFile.read(file).ifPresent(this.store::restore);
		}
		Router router = this.shop.router(() -> origin().toString());
		this.server = new WebServer(new BigCommerceService(this.store, router, TOKEN, clock, this::page), port, clock,
				LIMIT, WINDOW);
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
		return with(() -> BigCommercePage.of(this.store, origin() + ", store " + store(), calls().latest(MOST_CALLS))
			.html());
	}

	@Override
	protected WebServer server() {
		return this.server;
	}

	@Override
	public String token() {
		return TOKEN;
	}

	@Override
	public Map<String, String> environment() {
		return Map.of("BIGCOMMERCE_STORE", store(), "BIGCOMMERCE_TOKEN", token(), "BIGCOMMERCE_URL",
				origin().toString());
	}

	/**
	 * The store's hash, which stands in every address.
	 * @return the hash
	 */
	public String store() {
		return BigCommerceStore.HASH;
	}

	public void pricesIncludeTax(boolean include) {
		with(() -> this.store.pricesIncludeTax(include));
	}

	/**
	 * Somebody gives a status another name.
	 * @param id its id, which stays
	 * @param label the name
	 */
	public void renameStatus(int id, String label) {
		with(() -> this.store.labels().put(Integer.toString(id), label));
	}

	/**
	 * Lets an image go: it cannot be fetched any more.
	 * @param address where it is
	 */
	public void breakImage(String address) {
		with(() -> this.store.brokenImages.add(address));
	}

	/**
	 * Somebody opens a location.
	 * @param code its code
	 * @param label its name
	 * @return its id; the first location has 1
	 */
	public long addLocation(String code, String label) {
		return with(() -> this.people.addLocation(code, label));
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
	 * Somebody gives an order another status.
	 * @param order its id
	 * @param status the status's id
	 */
	public void status(long order, int status) {
		with(() -> this.shop.orders.update(this.people.order(order), Json.object().put("status_id", status)));
	}

	/**
	 * Somebody gives money back, for the order as such.
	 * @param order its id
	 * @param amount how much, with tax
	 */
	public void refund(long order, BigDecimal amount) {
		with(() -> this.people.refund(order, amount));
	}

	/**
	 * Somebody gives back what a line cost.
	 * @param order the order's id
	 * @param sku the line's SKU
	 * @param quantity how many of it
	 */
	public void refund(long order, String sku, int quantity) {
		with(() -> this.people.refund(order, sku, quantity));
	}

	/**
	 * Leaves adjustments of stock that were taken waiting, or lets them go on.
	 * @param hold whether they wait
	 */
	public void holdAdjustments(boolean hold) {
		with(() -> this.shop.adjustments.hold(hold));
	}

	/**
	 * Somebody makes a product whose stock is tracked.
	 * @param sku its SKU
	 * @param name its name
	 * @param price as the store has prices
	 * @param quantity how many there are in the first location
	 * @return its id
	 */
	public long addProduct(String sku, String name, BigDecimal price, int quantity) {
		return with(() -> this.people.addProduct(sku, name, price, quantity));
	}

	/**
	 * Somebody makes a variant; a product that was simple is counted by variant now.
	 * @param product the product's SKU
	 * @param sku the variant's own
	 * @param options the option's names with the variant's values
	 * @param quantity how many there are in the first location
	 * @return its id
	 */
	public long addVariant(String product, String sku, Map<String, String> options, int quantity) {
		return with(() -> this.people.addVariant(product, sku, options, quantity));
	}

	/**
	 * Somebody edits a product or variant.
	 * @param sku which
	 * @param field any of its fields
	 * @param value the new value; true and false are flags
	 */
	public void edit(String sku, String field, String value) {
		edit(sku, field, BigCommercePeople.value(field, value));
	}

	/**
	 * Somebody edits a field that is more than a text, a number or a flag.
	 * @param sku which product or variant
	 * @param field any of its fields
	 * @param value the new value
	 */
	public void edit(String sku, String field, JsonNode value) {
		with(() -> this.people.edit(sku, field, value));
	}

	public void delete(String sku) {
		with(() -> this.people.delete(sku));
	}

	public void setStock(String sku, int quantity) {
		setStock(sku, BigCommerceStore.DEFAULT_LOCATION, quantity);
	}

	public void setStock(String sku, long location, int quantity) {
		with(() -> {
			this.shop.adjustments.settle();
			this.people.setStock(sku, location, quantity);
		});
	}

	/**
	 * The stock in the first location, with every adjustment done that is not held.
	 * @param sku of what
	 * @return how many are on hand
	 */
	public BigDecimal stock(String sku) {
		return stock(sku, BigCommerceStore.DEFAULT_LOCATION);
	}

	public BigDecimal stock(String sku, long location) {
		return with(() -> {
			this.shop.adjustments.settle();
			return this.people.stock(sku, location);
		});
	}

	/**
	 * A product with its variants, options, images and custom fields.
	 * @param sku its SKU or that of a variant
	 * @return empty when there is none
	 */
	public Optional<JsonNode> product(String sku) {
		return with(() -> this.store.products.by("sku:" + sku).stream().<JsonNode>map(ProductView::whole).findFirst());
	}

	/**
	 * Where the images of a product came from.
	 * @param sku of what
	 * @return addresses
	 */
	public List<String> images(String sku) {
		return with(() -> Images.sources(this.people.find(sku).product()));
	}

	public List<JsonNode> products() {
		return with(() -> this.store.products.all().stream().<JsonNode>map(ProductView::whole).toList());
	}

	/**
	 * The orders, each with what is below it under {@code parts}.
	 * @return the oldest first
	 */
	public List<JsonNode> orders() {
		return with(() -> this.store.orders.all().stream().<JsonNode>map(JsonNode::deepCopy).toList());
	}

	public List<JsonNode> customers() {
		return with(() -> this.store.customers.all().stream().<JsonNode>map(JsonNode::deepCopy).toList());
	}

	@Override
	public void close() {
		this.server.close();
		with(this.shop.adjustments::settle);
		this.shop.adjustments.close();
		if (this.state != null) {
			this.state.close();
		}
	}

}
