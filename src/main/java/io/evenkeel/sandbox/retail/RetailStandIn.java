package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Router;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sandbox.web.StateFile;
import io.evenkeel.sandbox.web.WebServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stand-in of Lightspeed Retail (X-Series) on loopback: its API over HTTP, and what
 * people do at the till and in the back office.
 */
public final class RetailStandIn extends StandIn {

	private static final String DOMAIN = "sandbox";

	private static final String TOKEN = "lsxs_pt_sandbox-token-of-the-till";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Set<String> NUMBERS = Set.of("price", "weight", "width", "height", "length", "supply_price");

	private static final Duration WINDOW = Duration.ofMinutes(5);

	private static final int MOST_CALLS = 200;

	private final RetailShop shop;

	private final Stock stock;

	private final Sales sales;

	private final RetailPeople people;

	private final WebServer server;

	private final @Nullable StateFile state;

	/**
	 * Starts it.
	 * @param port where it listens; 0 for any that is free
	 * @param clock what time it is
	 * @param seed a product export to begin with; null for none
	 * @param file where it is kept between starts; null for nowhere
	 */
	public RetailStandIn(int port, Clock clock, @Nullable Path seed, @Nullable Path file) {
		this.shop = new RetailShop(clock);
		this.stock = new Stock(this.shop);
		Products products = new Products(this.shop, this.stock);
		this.sales = new Sales(this.shop, this.stock, SecondPost.CONFLICT);
		this.people = new RetailPeople(this.shop, this.stock, products, this.sales);
		Optional<JsonNode> kept = (file != null) ? StateFile.read(file) : Optional.empty();
		kept.ifPresentOrElse(this.shop::restore, () -> begin(products, seed));
		RetailService service = new RetailService(this.shop, router(products), TOKEN, clock, this::page);
		this.server = new WebServer(service, port, clock, 300 * this.shop.registers.live().size() + 50, WINDOW);
		this.state = (file != null) ? new StateFile(file, () -> with(this.shop::changed)) : null;
	}

	private void begin(Products products, @Nullable Path seed) {
		new RetailSeed(this.shop).plant(DOMAIN);
		if (seed != null) {
			new CsvSeed(this.shop, products, this.stock).plant(seed);
		}
	}

	private Router router(Products products) {
		Router router = new Router();
		new ProductApi(this.shop, products).routes(router);
		new Categories(this.shop).routes(router);
		new NamedLists(this.shop).routes(router);
		new InventoryApi(this.shop).routes(router);
		new StockAdjustments(this.shop, this.stock).routes(router);
		new CustomerApi(this.shop).routes(router);
		new SaleApi(this.shop, this.sales).routes(router);
		new SearchApi(this.shop).routes(router);
		return router;
	}

	private <T> T with(Supplier<T> work) {
		synchronized (this.shop) {
			return work.get();
		}
	}

	private void with(Runnable work) {
		synchronized (this.shop) {
			work.run();
		}
	}

	private String page() {
		return with(() -> RetailPage
			.of(this.shop, this.stock, origin() + ", domain " + domain(), calls().latest(MOST_CALLS))
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
		return Map.of("LIGHTSPEED_DOMAIN", domain(), "LIGHTSPEED_TOKEN", token(), "LIGHTSPEED_URL",
				origin().toString());
	}

	public String domain() {
		return DOMAIN;
	}

	public void secondPost(SecondPost answer) {
		with(() -> this.sales.secondPost(answer));
	}

	/**
	 * A cashier sells something.
	 * @param sku what
	 * @param quantity how many
	 * @param outlet where, by name
	 * @return the id of the sale
	 */
	public String sell(String sku, int quantity, String outlet) {
		return with(() -> this.people.sell(sku, quantity, outlet));
	}

	/**
	 * Somebody counts a shelf.
	 * @param sku what
	 * @param outlet where, by name
	 * @param quantity how many there are
	 */
	public void count(String sku, String outlet, int quantity) {
		with(() -> this.people.count(sku, outlet, BigDecimal.valueOf(quantity)));
	}

	/**
	 * Somebody edits a product.
	 * @param sku which
	 * @param field {@code price} (with tax), {@code brand} (by name), {@code images}
	 * (addresses with bars between), {@code sku}, or any field of a product
	 * @param value the new value
	 */
	public void edit(String sku, String field, String value) {
		boolean isNumber = NUMBERS.contains(field);
		edit(sku, field, isNumber ? NODES.numberNode(new BigDecimal(value)) : NODES.stringNode(value));
	}

	/**
	 * Somebody edits a field that is more than a text or a number.
	 * @param sku which product
	 * @param field any of its fields
	 * @param value the new value
	 */
	public void edit(String sku, String field, JsonNode value) {
		with(() -> this.people.edit(sku, field, value));
	}

	public void activate(String sku) {
		edit(sku, "is_active", NODES.booleanNode(true));
	}

	public void deactivate(String sku) {
		edit(sku, "is_active", NODES.booleanNode(false));
	}

	public void delete(String sku) {
		with(() -> this.people.delete(sku));
	}

	/**
	 * Somebody imports a product; the SKU may be taken.
	 * @param sku its SKU
	 * @param name its name
	 * @param price with tax
	 * @return its id
	 */
	public String addProduct(String sku, String name, BigDecimal price) {
		return with(() -> this.people.add(sku, name, price));
	}

	/**
	 * Somebody adds a variant.
	 * @param familySku a variant of the family
	 * @param sku the new SKU
	 * @param options name and value of what makes the variant
	 * @return its id
	 */
	public String addVariant(String familySku, String sku, Map<String, String> options) {
		return with(() -> this.people.addVariant(familySku, sku, options));
	}

	/**
	 * Somebody writes a customer down; the address may be known.
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param email the address
	 * @return the id
	 */
	public String addCustomer(String firstName, String lastName, String email) {
		JsonNode given = Json.object().put("first_name", firstName).put("last_name", lastName).put("email", email);
		return with(() -> Table.id(new CustomerApi(this.shop).create(given)));
	}

	/**
	 * Opens or closes a register.
	 * @param name its name
	 * @param isOpen whether it is open from now on
	 */
	public void register(String name, boolean isOpen) {
		with(() -> this.shop.registers.by(name)
			.forEach((row) -> this.shop.put(this.shop.registers, row.put("is_open", isOpen))));
	}

	public BigDecimal stock(String sku, String outlet) {
		return with(() -> this.stock.level(Table.id(this.people.product(sku)), this.people.outlet(outlet)));
	}

	/**
	 * The stock of all outlets.
	 * @param sku of what
	 * @return how many
	 */
	public BigDecimal stock(String sku) {
		return with(() -> this.stock.level(Table.id(this.people.product(sku))));
	}

	public Optional<JsonNode> product(String sku) {
		return with(() -> this.shop.products.by("sku:" + sku)
			.stream()
			.<JsonNode>map(new ProductView(this.shop)::of)
			.findFirst());
	}

	public List<JsonNode> products() {
		return with(() -> this.shop.products.live().stream().<JsonNode>map(new ProductView(this.shop)::of).toList());
	}

	public List<JsonNode> sales() {
		return with(() -> this.shop.sales.live().stream().<JsonNode>map(SaleApi::view).toList());
	}

	public List<JsonNode> customers() {
		return with(() -> this.shop.customers.live().stream().<JsonNode>map(ObjectNode::deepCopy).toList());
	}

	@Override
	public void close() {
		this.server.close();
		if (this.state != null) {
			this.state.close();
		}
	}

}
