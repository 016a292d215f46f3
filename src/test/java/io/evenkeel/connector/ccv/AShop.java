package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.CommerceRecord;
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
import io.evenkeel.http.Limits;
import io.evenkeel.http.Patience;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A stand-in of the service that is running, with a connection to it. */
final class AShop implements AutoCloseable {

	static final Patience SHORT = Patience.usual()
		.total(Duration.ofSeconds(4))
		.pauses(Duration.ofMillis(10), Duration.ofMillis(40))
		.answer(Duration.ofSeconds(3));

	static final CcvSettings.Pacing NO_LIMITS = new CcvSettings.Pacing(Limits.none(), Limits.none(), Limits.none());

	final CcvStandIn shop = new CcvStandIn(0, Clock.systemUTC(), null, null);

	final Requests requests = new Requests(this.shop);

	final CcvConnector connector = new CcvConnector(SHORT, NO_LIMITS);

	final Connection connection = new Connection("till", "ccv",
			Map.of("shop", "example.ccvshop.nl", "public-key", this.shop.publicKey(), "secret", this.shop.secret(),
					"url", this.shop.origin().toString(), "reservations", "open"),
			Path.of("."));

	private int changes;

	/**
	 * The connection with another setting.
	 * @param setting its name
	 * @param value its value
	 * @return the connection
	 */
	Connection connectionTo(String setting, Object value) {
		Map<String, Object> settings = new HashMap<>(this.connection.settings());
		settings.put(setting, value);
		return new Connection(this.connection.name(), this.connection.service(), settings, Path.of("."));
	}

	AShop() {
		this.shop.routeLimits(100_000, 100_000, Duration.ofMinutes(1));
		this.shop.limits(100_000, Duration.ofMinutes(1));
	}

	String product(String sku, String price, int quantity) {
		return Long.toString(this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price), quantity));
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
		return read(this.connection, kind, since);
	}

	Read read(Connection from, RecordKind kind, @Nullable String since) {
		try (PageSource source = this.connector.source(from, kind, since)) {
			List<Item> items = new ArrayList<>();
			String cursor = null;
			int pages = 0;
			do {
				Page page = source.read(cursor);
				page.items().forEach((item) -> items.add(made(item)));
				cursor = page.next();
				pages++;
			}
			while (cursor != null);
			return new Read(items, pages, source.mark().orElse(null), source.isIncremental());
		}
	}

	/** Makes the record while the source is open, as a run does. */
	private static Item made(Item item) {
		CommerceRecord record = item.record();
		return new CcvItem(item.id(), item.hash(), item.where(), () -> record);
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
	 * @param path the path below the API
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
