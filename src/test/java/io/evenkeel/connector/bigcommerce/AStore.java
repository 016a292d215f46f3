package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Target;
import io.evenkeel.http.Call;
import io.evenkeel.http.Patience;
import io.evenkeel.http.Urgency;
import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A stand-in of the service that is running, with a connection to it. */
final class AStore implements AutoCloseable {

	static final Patience SHORT = Patience.usual()
		.total(Duration.ofSeconds(4))
		.pauses(Duration.ofMillis(10), Duration.ofMillis(40))
		.answer(Duration.ofSeconds(3));

	final BigCommerceStandIn shop = new BigCommerceStandIn(0, Clock.systemUTC(), null);

	final Requests requests = new Requests(this.shop);

	final BigCommerceConnector connector = new BigCommerceConnector(SHORT, Duration.ofMillis(1200));

	final Connection connection = new Connection("webshop", "bigcommerce",
			Map.of("store", this.shop.store(), "token", this.shop.token(), "url", this.shop.origin().toString()),
			Path.of("."));

	private int changes;

	/**
	 * The connection with another setting.
	 * @param setting its name
	 * @param value its value
	 * @return the connection
	 */
	Connection connectionTo(String setting, String value) {
		Map<String, Object> settings = new HashMap<>(this.connection.settings());
		settings.put(setting, value);
		return new Connection(this.connection.name(), this.connection.service(), settings, Path.of("."));
	}

	AStore() {
		this.shop.limits(100_000, Duration.ofMinutes(1));
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
	}

	/**
	 * Makes a category, which the connector never does.
	 * @param name its name
	 * @param parent the id of the one above it, 0 for none
	 * @return its id
	 */
	long category(String name, long parent) {
		BigCommerceSettings settings = BigCommerceSettings.of(this.connection);
		try (BigCommerceApi api = new BigCommerceApi(settings, SHORT, Urgency.PRODUCTS)) {
			JsonNode body = Json.of("[{\"name\": \"" + name + "\", \"parent_id\": " + parent
					+ ", \"tree_id\": 1, \"is_visible\": true}]");
			JsonNode made = api.send(Call.post("/v3/catalog/trees/categories", body)).json();
			return made.at("/data/0/category_id").asLong(made.at("/data/0/id").asLong());
		}
	}

	List<Item> read(RecordKind kind) {
		return read(kind, null).items();
	}

	Map<String, Item> byId(RecordKind kind) {
		Map<String, Item> items = new HashMap<>();
		read(kind).forEach((item) -> items.put(item.id(), item));
		return items;
	}

	Item item(String id) {
		return byId(RecordKind.PRODUCTS).get(id);
	}

	@Nullable Object field(String id, RecordField field) {
		return item(id).record().get(field);
	}

	Read read(RecordKind kind, @Nullable String since) {
		try (PageSource source = this.connector.source(this.connection, kind, since)) {
			List<Item> items = new ArrayList<>();
			String cursor = null;
			int pages = 0;
			do {
				Page page = source.read(cursor);
				items.addAll(page.items());
				cursor = page.next();
				pages++;
			}
			while (cursor != null);
			return new Read(items, pages, source.mark().orElse(null), source.isIncremental());
		}
	}

	record Read(List<Item> items, int pages, @Nullable String mark, boolean isIncremental) {

		List<String> ids() {
			return this.items.stream().map(Item::id).toList();
		}

	}

	Outcome apply(Change change) {
		return apply(RecordKind.PRODUCTS, List.of(change)).get(0);
	}

	List<Outcome> apply(RecordKind kind, List<Change> changes) {
		try (Target target = this.connector.target(this.connection, kind)) {
			return target.apply(changes);
		}
	}

	Outcome probe(RecordKind kind, Change change) {
		try (Target target = this.connector.target(this.connection, kind)) {
			return target.probe(List.of(change)).get(0);
		}
	}

	Change create(String sku, FieldChange... fields) {
		List<FieldChange> all = new ArrayList<>(
				List.of(set(RecordField.SKU, null, sku), set(RecordField.NAME, null, "Product " + sku)));
		all.addAll(List.of(fields));
		return new Change("change-" + ++this.changes, Change.Action.CREATE, null, null, sku, all);
	}

	Change createBelow(String parent, String sku, FieldChange... fields) {
		List<FieldChange> all = new ArrayList<>(List.of(set(RecordField.SKU, null, sku)));
		all.addAll(List.of(fields));
		return new Change("change-" + ++this.changes, Change.Action.CREATE, null, parent, sku, all);
	}

	Change change(Change.Action action, String id, FieldChange... fields) {
		String parent = id.contains("-") ? id.substring(0, id.indexOf('-')) : null;
		return new Change("change-" + ++this.changes, action, id, parent, id, List.of(fields));
	}

	Change update(String id, FieldChange... fields) {
		return change(Change.Action.UPDATE, id, fields);
	}

	static FieldChange set(RecordField field, @Nullable Object before, @Nullable Object after) {
		return new FieldChange(field.fieldName(), before, after);
	}

	/**
	 * A fault of the next call of this kind.
	 * @param kind what goes wrong
	 * @param method the method
	 * @param path the path below the store
	 */
	void fail(Fault.Kind kind, String method, String path) {
		this.shop.faults().add(Fault.of(kind).on(method, path).times(1).taking(Duration.ofMillis(100)));
	}

	/** Whatever a test made the connector ask for, the service has to know it. */
	@Override
	public void close() {
		this.shop.close();
		assertThat(this.requests.violations()).as("requests that the service does not describe").isEmpty();
	}

}
