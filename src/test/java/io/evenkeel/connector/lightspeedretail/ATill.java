package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import io.evenkeel.http.Patience;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;

/** A stand-in of Retail with a connection to it, and what a job does with one. */
final class ATill implements AutoCloseable {

	static final Patience QUICK = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2),
			Duration.ofMillis(5), Duration.ofMillis(20));

	/** Seconds only: every call that is not tried again ends at once. */
	static final Patience NONE = QUICK.total(Duration.ZERO);

	final RetailStandIn shop;

	private final RetailConnector connector;

	private int changes;

	ATill() {
		this(null, QUICK);
	}

	ATill(@Nullable Path seed, Patience patience) {
		this.shop = new RetailStandIn(0, Clock.systemUTC(), seed, null);
		this.shop.limits(1_000_000, Duration.ofMinutes(5));
		this.connector = new RetailConnector(patience);
	}

	static ATill seeded() {
		return new ATill(Path.of("sample-data/retail-products.csv"), QUICK);
	}

	RetailConnector connector() {
		return this.connector;
	}

	Connection connection() {
		return connection(Map.of());
	}

	Connection connection(Map<String, Object> more) {
		Map<String, Object> settings = new LinkedHashMap<>(
				Map.of("domain", this.shop.domain(), "token", this.shop.token(), "url", this.shop.origin().toString()));
		settings.putAll(more);
		return new Connection("retail", "lightspeed-retail", settings, Path.of("."));
	}

	String add(String sku, String price) {
		return this.shop.addProduct(sku, "Product " + sku, new BigDecimal(price));
	}

	void fails(Fault.Kind kind, String method, String path) {
		this.shop.faults().add(Fault.of(kind).on(method, path).times(1));
	}

	/** What a whole read brings, and where the next one goes on. */
	record Read(List<Item> items, @Nullable String mark) {

		@SuppressWarnings("unchecked")
		<T extends CommerceRecord> T record(String key) {
			return (T) this.items.stream()
				.map(Item::record)
				.filter((record) -> record.key().equals(key) || record.id().equals(key))
				.findFirst()
				.orElseThrow();
		}

		List<String> ids() {
			return this.items.stream().map(Item::id).toList();
		}

	}

	Read read(RecordKind kind) {
		return read(kind, null);
	}

	Read read(RecordKind kind, @Nullable String since) {
		List<Item> items = new ArrayList<>();
		try (PageSource source = this.connector.source(connection(), kind, since)) {
			String cursor = null;
			do {
				Page page = source.read(cursor);
				items.addAll(page.items());
				cursor = page.next();
			}
			while (cursor != null);
			return new Read(items, source.mark().orElse(null));
		}
	}

	List<Outcome> write(RecordKind kind, Change... changes) {
		try (Target target = this.connector.target(connection(), kind)) {
			return target.apply(List.of(changes));
		}
	}

	Outcome probe(RecordKind kind, Change change) {
		try (Target target = this.connector.target(connection(), kind)) {
			return target.probe(List.of(change)).get(0);
		}
	}

	/**
	 * Writes as a job does: what is unknown is looked up, and sent again when it is not
	 * there.
	 */
	Outcome settle(RecordKind kind, Change change) {
		Outcome outcome = write(kind, change).get(0);
		for (int i = 0; i < 20 && !isSettled(outcome); i++) {
			outcome = (outcome.kind() == Outcome.Kind.UNKNOWN) ? probe(kind, change) : write(kind, change).get(0);
		}
		return outcome;
	}

	private static boolean isSettled(Outcome outcome) {
		return outcome.kind() != Outcome.Kind.UNKNOWN && outcome.kind() != Outcome.Kind.UNSENT;
	}

	Change creation(CommerceRecord.Builder wanted) {
		CommerceRecord record = wanted.build();
		List<FieldChange> fields = new ArrayList<>();
		record.forEach((field, value) -> fields.add(new FieldChange(field.fieldName(), null, value)));
		return new Change("change-" + ++this.changes, Change.Action.CREATE, null, record.getParent(), record.key(),
				fields);
	}

	Change update(String id, RecordField field, @Nullable Object before, @Nullable Object after) {
		return change(Change.Action.UPDATE, id, new FieldChange(field.fieldName(), before, after));
	}

	Change change(Change.Action action, String id, FieldChange... fields) {
		return new Change("change-" + ++this.changes, action, id, null, id, List.of(fields));
	}

	@Override
	public void close() {
		this.shop.close();
	}

}
