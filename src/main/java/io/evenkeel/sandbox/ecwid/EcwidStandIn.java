package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.evenkeel.sandbox.web.Fault;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Refusal;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sandbox.web.StateFile;
import io.evenkeel.sandbox.web.WebServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A stand-in of Ecwid and Lightspeed eCom (E-Series) on loopback: its API over HTTP, and
 * what customers and people in the back office do.
 */
public final class EcwidStandIn extends StandIn {

	private static final String TOKEN = "secret_sandbox-token-of-the-shop";

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Set<String> NUMBERS = Set.of("price", "weight", "compareToPrice", "warningLimit");

	private static final int LIMIT = 600;

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final int MOST_CALLS = 200;

	private final EcwidStore store;

	private final Orders orders;

	private final EcwidPeople people;

	private final ProductForm products;

	private final Batches batches;

	private final EcwidService service;

	private final WebServer server;

	private final @Nullable StateFile state;

	/**
	 * Starts it, empty unless it was kept.
	 * @param port where it listens; 0 for any that is free
	 * @param clock what time it is
	 * @param file where it is kept between starts; null for nowhere
	 */
	public EcwidStandIn(int port, Clock clock, @Nullable Path file) {
		this.store = new EcwidStore(clock);
		if (file != null) {
			StateFile.read(file).ifPresent(this.store::restore);
		}
		Variations variations = new Variations(this.store);
		CustomerApi customers = new CustomerApi(this.store);
		this.products = new ProductForm(this.store, variations);
		this.orders = new Orders(this.store, customers);
		this.people = new EcwidPeople(this.store, this.orders);
		this.batches = new Batches(this::one);
		Router router = router(variations, customers);
		this.service = new EcwidService(this.store, router, TOKEN, this::page);
		this.server = new WebServer(this.service, port, clock, LIMIT, WINDOW);
		this.state = (file != null) ? new StateFile(file, () -> with(this.store::changed)) : null;
	}

	private Router router(Variations variations, CustomerApi customers) {
		Router router = new Router();
		new ProductApi(this.store, this.products).routes(router);
		new VariationApi(this.store, variations).routes(router);
		new ImageApi(this.store).routes(router);
		new CategoryApi(this.store).routes(router);
		new OrderApi(this.store, this.orders).routes(router);
		customers.routes(router);
		new StoreApi(this.store).routes(router);
		this.batches.routes(router);
		return router;
	}

	/** One call of a batch; a fault of its own can strike it too. */
	private Response one(Request request) {
		Optional<Fault> fault = this.server.faults().next(request.method(), request.path());
		if (fault.isPresent() && fault.get().kind() == Fault.Kind.SERVER_ERROR) {
			return this.service.serverError();
		}
		if (fault.isPresent() && fault.get().kind() == Fault.Kind.TOO_MANY_REQUESTS) {
			return this.service.tooMany(fault.get().pause());
		}
		try {
			return this.service.answer(request);
		}
		catch (Refusal ex) {
			return ex.response();
		}
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
		return with(() -> EcwidPage.of(this.store, origin() + ", store " + store(), calls().latest(MOST_CALLS)).html());
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
		Map<String, String> variables = new LinkedHashMap<>();
		for (String shop : List.of("ECWID", "E_SERIES")) {
			variables.put(shop + "_STORE", store());
			variables.put(shop + "_TOKEN", token());
			variables.put(shop + "_URL", origin().toString());
		}
		return variables;
	}

	public String store() {
		return EcwidStore.STORE_ID;
	}

	public void plan(EcwidPlan plan) {
		with(() -> this.store.plan(plan));
	}

	public void pricesIncludeTax(boolean include) {
		with(() -> this.store.pricesIncludeTax(include));
	}

	/**
	 * Links the store with a till, or takes the link off: linked, its stock cannot be
	 * set.
	 * @param elsewhere whether the till manages the stock
	 */
	public void stockIsManagedElsewhere(boolean elsewhere) {
		with(() -> this.store.stockIsManagedElsewhere(elsewhere));
	}

	/**
	 * Leaves batches in the queue, or lets them go on.
	 * @param hold whether they wait
	 */
	public void holdBatches(boolean hold) {
		this.batches.hold(hold);
	}

	/**
	 * A customer fills a basket.
	 * @param email whose
	 * @return what to place
	 */
	public OrderDraft order(String email) {
		return new OrderDraft(email, (draft) -> with(
				() -> Entities.id(this.orders.place(draft.body(this.people::find, this.store.pricesIncludeTax())))));
	}

	public void pay(String order) {
		with(() -> this.people.status(order, "paymentStatus", "PAID"));
	}

	public void cancel(String order) {
		with(() -> this.people.status(order, "paymentStatus", "CANCELLED"));
	}

	public void fulfil(String order) {
		with(() -> this.people.status(order, "fulfillmentStatus", "SHIPPED"));
	}

	public void refund(String order, BigDecimal amount) {
		with(() -> this.people.refund(order, amount));
	}

	/**
	 * Somebody makes a product.
	 * @param sku its SKU
	 * @param name its name
	 * @param price as the store has prices
	 * @param quantity how many there are
	 * @return its id
	 */
	public long addProduct(String sku, String name, BigDecimal price, int quantity) {
		JsonNode given = Json.object().put("sku", sku).put("name", name).put("price", price).put("quantity", quantity);
		return with(() -> this.products.create(given, false).path("id").longValue());
	}

	public void setStock(String sku, int quantity) {
		with(() -> this.people.setStock(sku, quantity));
	}

	/**
	 * Somebody edits a product or variation.
	 * @param sku which
	 * @param field any of its fields
	 * @param value the new value; true and false are flags
	 */
	public void edit(String sku, String field, String value) {
		if (value.equals("true") || value.equals("false")) {
			edit(sku, field, NODES.booleanNode(value.equals("true")));
			return;
		}
		boolean isNumber = NUMBERS.contains(field);
		edit(sku, field, isNumber ? NODES.numberNode(new BigDecimal(value)) : NODES.stringNode(value));
	}

	/**
	 * Somebody edits a field that is more than a text, a number or a flag.
	 * @param sku which product or variation
	 * @param field any of its fields
	 * @param value the new value
	 */
	public void edit(String sku, String field, JsonNode value) {
		with(() -> this.people.edit(sku, field, value));
	}

	public void delete(String sku) {
		with(() -> this.store.products.delete(Entities.id(this.people.find(sku).product()), this.store.date()));
	}

	/**
	 * The stock of a product or variation that is counted.
	 * @param sku of what
	 * @return how many
	 */
	public BigDecimal stock(String sku) {
		return with(() -> this.people.stock(sku));
	}

	public Optional<JsonNode> product(String sku) {
		return with(() -> this.store.products.by("sku:" + sku).stream().<JsonNode>map(ProductView::of).findFirst());
	}

	/**
	 * Where the images of a product came from, the main one first.
	 * @param sku of what
	 * @return addresses
	 */
	public List<String> images(String sku) {
		return with(() -> Json.items(this.people.find(sku).product().path("media"), "images")
			.stream()
			.map((image) -> Json.text(image, "source", ""))
			.toList());
	}

	public List<JsonNode> products() {
		return with(() -> this.store.products.all().stream().<JsonNode>map(ProductView::of).toList());
	}

	public List<JsonNode> orders() {
		return with(() -> this.store.orders.all().stream().<JsonNode>map(JsonNode::deepCopy).toList());
	}

	public List<JsonNode> customers() {
		return with(() -> this.store.customers.all().stream().<JsonNode>map(JsonNode::deepCopy).toList());
	}

	@Override
	public void close() {
		this.server.close();
		this.batches.close();
		if (this.state != null) {
			this.state.close();
		}
	}

}
