package io.evenkeel.connector;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.http.Patience;
import io.evenkeel.sandbox.web.Fault;
import io.evenkeel.sandbox.web.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in of a service that is running, with a connection to it, and what a job does
 * with one.
 *
 * @param <S> the stand-in
 * @param <C> the connector
 */
public abstract class AService<S extends StandIn, C extends Connector> implements AutoCloseable {

	public static final Patience SHORT = Patience.usual()
		.total(Duration.ofSeconds(4))
		.pauses(Duration.ofMillis(10), Duration.ofMillis(40))
		.answer(Duration.ofSeconds(3));

	public final S shop;

	public final C connector;

	public final Connection connection;

	private int changes;

	protected AService(S shop, C connector, String name, Map<String, Object> settings) {
		this.shop = shop;
		this.connector = connector;
		Map<String, Object> whole = new HashMap<>(settings);
		whole.put("url", shop.origin().toString());
		this.connection = new Connection(name, connector.service(), whole, Path.of("."));
	}

	/**
	 * The connection with another setting.
	 * @param setting its name
	 * @param value its value
	 * @return the connection
	 */
	public final Connection connectionTo(String setting, Object value) {
		Map<String, Object> settings = new HashMap<>(this.connection.settings());
		settings.put(setting, value);
		return new Connection(this.connection.name(), this.connection.service(), settings, Path.of("."));
	}

	public final List<Item> read(RecordKind kind) {
		return read(kind, null).items();
	}

	public final Map<String, Item> byId(RecordKind kind) {
		Map<String, Item> items = new HashMap<>();
		read(kind).forEach((item) -> items.put(item.id(), item));
		return items;
	}

	public final Item item(String id) {
		return byId(RecordKind.PRODUCTS).get(id);
	}

	public final @Nullable Object field(String id, RecordField field) {
		return item(id).record().get(field);
	}

	public final Read read(RecordKind kind, @Nullable String since) {
		return read(this.connection, kind, since);
	}

	public final Read read(Connection from, RecordKind kind, @Nullable String since) {
		try (PageSource source = this.connector.source(from, kind, since)) {
			List<Item> items = new ArrayList<>();
			String cursor = null;
			int pages = 0;
			do {
				Page page = source.read(cursor);
				page.items().forEach((item) -> items.add(seen(item)));
				cursor = page.next();
				pages++;
			}
			while (cursor != null);
			return new Read(items, pages, mark(source), source.isIncremental());
		}
	}

	/**
	 * An item while its source is open.
	 * @param item the item
	 * @return the item, or one whose record is made already
	 */
	protected Item seen(Item item) {
		return item;
	}

	/**
	 * Where the next read goes on.
	 * @param source a source that was read to its end
	 * @return the mark; null where it cannot tell what changes
	 */
	protected @Nullable String mark(PageSource source) {
		return source.mark().orElse(null);
	}

	public final Outcome apply(Change change) {
		return apply(RecordKind.PRODUCTS, List.of(change)).get(0);
	}

	public final List<Outcome> apply(RecordKind kind, List<Change> some) {
		try (Target target = this.connector.target(this.connection, kind)) {
			return target.apply(some);
		}
	}

	public final Outcome probe(RecordKind kind, Change change) {
		try (Target target = this.connector.target(this.connection, kind)) {
			return target.probe(List.of(change)).get(0);
		}
	}

	public final Change create(String sku, FieldChange... fields) {
		List<FieldChange> all = new ArrayList<>(
				List.of(set(RecordField.SKU, null, sku), set(RecordField.NAME, null, "Product " + sku)));
		all.addAll(List.of(fields));
		return new Change("change-" + ++this.changes, Change.Action.CREATE, null, null, sku, all);
	}

	public final Change createBelow(String parent, String sku, FieldChange... fields) {
		List<FieldChange> all = new ArrayList<>(List.of(set(RecordField.SKU, null, sku)));
		all.addAll(List.of(fields));
		return new Change("change-" + ++this.changes, Change.Action.CREATE, null, parent, sku, all);
	}

	public final Change change(Change.Action action, String id, FieldChange... fields) {
		String parent = id.contains("-") ? id.substring(0, id.indexOf('-')) : null;
		return new Change("change-" + ++this.changes, action, id, parent, id, List.of(fields));
	}

	public final Change update(String id, FieldChange... fields) {
		return change(Change.Action.UPDATE, id, fields);
	}

	public static FieldChange set(RecordField field, @Nullable Object before, @Nullable Object after) {
		return new FieldChange(field.fieldName(), before, after);
	}

	/**
	 * A fault of the next call of this kind.
	 * @param kind what goes wrong
	 * @param method the method
	 * @param path the path below the service's base
	 */
	public final void fail(Fault.Kind kind, String method, String path) {
		this.shop.faults().add(Fault.of(kind).on(method, path).times(1).taking(Duration.ofMillis(100)));
	}

	@Override
	public void close() {
		this.shop.close();
	}

	/** What a read brings, and where the next one goes on. */
	public record Read(List<Item> items, int pages, @Nullable String mark, boolean isIncremental) {

		public List<String> ids() {
			return this.items.stream().map(Item::id).toList();
		}

	}

}
