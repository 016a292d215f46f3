package io.evenkeel.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * The records of one side in memory, with switches for all the ways in which a service
 * can misbehave, and a record of every call.
 */
public final class MemoryStore {

	private static final Map<String, MemoryStore> ALL = new ConcurrentHashMap<>();

	final Map<String, CommerceRecord> records = new LinkedHashMap<>();

	final Map<String, Long> versions = new HashMap<>();

	long version;

	boolean isIncremental;

	final Map<String, String> broken = new HashMap<>();

	final List<Rejection> rejections = new ArrayList<>();

	final Set<String> hidden = new LinkedHashSet<>();

	final Map<String, Answer> answers = new HashMap<>();

	final Map<String, String> idByChange = new HashMap<>();

	private final List<List<Change>> sent = new ArrayList<>();

	private final List<List<Change>> probed = new ArrayList<>();

	private @Nullable Set<String> held;

	int pageSize = 3;

	int batch = 100;

	int nextId = 1000;

	UnaryOperator<Page> pages = UnaryOperator.identity();

	Consumer<@Nullable String> beforePage = (cursor) -> {
	};

	private MemoryStore() {
	}

	/**
	 * The store of a name, made on first use.
	 * @param name the name
	 * @return the store
	 */
	public static MemoryStore named(String name) {
		return ALL.computeIfAbsent(name, (missing) -> new MemoryStore());
	}

	/**
	 * Has a place for some fields only, as a table with few columns.
	 * @param fields their names
	 * @return this
	 */
	public MemoryStore holding(String... fields) {
		this.held = Set.of(fields);
		return this;
	}

	Optional<Set<String>> held() {
		return Optional.ofNullable(this.held);
	}

	/**
	 * Puts a product, or replaces the one of the same id.
	 * @param id its id
	 * @param fields names of fields and their plain values, by turns
	 * @return this
	 */
	public MemoryStore put(String id, Object... fields) {
		return put(Product.product(id), fields);
	}

	/**
	 * Puts a variant, or replaces the one of the same id.
	 * @param id its id
	 * @param parent the id of its product
	 * @param fields names of fields and their plain values, by turns
	 * @return this
	 */
	public MemoryStore putVariant(String id, String parent, Object... fields) {
		return put(Product.product(id).parent(parent), fields);
	}

	/**
	 * Changes fields of a record.
	 * @param id its id
	 * @param fields names of fields and their plain values, by turns
	 * @return this
	 */
	public MemoryStore edit(String id, Object... fields) {
		return put(record(id).toBuilder(), fields);
	}

	private MemoryStore put(CommerceRecord.Builder builder, Object... fields) {
		for (int i = 0; i < fields.length; i += 2) {
			builder.parse(RecordField.named((String) fields[i]).orElseThrow(), fields[i + 1]);
		}
		store(builder.build());
		return this;
	}

	void store(CommerceRecord record) {
		this.records.put(record.id(), record);
		this.versions.put(record.id(), ++this.version);
	}

	/**
	 * Puts an order, or replaces the one of the same id.
	 * @param id its id
	 * @param fields names of fields and their plain values, by turns
	 * @return this
	 */
	public MemoryStore putOrder(String id, Object... fields) {
		return put(Order.order(id), fields);
	}

	/**
	 * Changes fields of an order.
	 * @param id its id
	 * @param fields names of fields and their plain values, by turns
	 * @return this
	 */
	public MemoryStore editOrder(String id, Object... fields) {
		return put(this.records.get(id).toBuilder(), fields);
	}

	/**
	 * The only order there is.
	 * @return the order
	 */
	public Order onlyOrder() {
		return (Order) this.records.values().stream().reduce((one, other) -> {
			throw new IllegalStateException("there are several: " + one + " and " + other);
		}).orElseThrow();
	}

	/** Can tell from now on what changed since a moment. */
	public void tellsWhatChanged() {
		this.isIncremental = true;
	}

	/**
	 * Deletes records.
	 * @param ids their ids
	 * @return this
	 */
	public MemoryStore delete(String... ids) {
		for (String id : ids) {
			this.records.remove(id);
		}
		return this;
	}

	/**
	 * Makes a record one that cannot be made out.
	 * @param id its id
	 * @param cause what is wrong with it
	 * @return this
	 */
	public MemoryStore spoil(String id, String cause) {
		this.broken.put(id, cause);
		return this;
	}

	public MemoryStore mend(String id) {
		this.broken.remove(id);
		return this;
	}

	/**
	 * Adds a row that is no record to the first page.
	 * @param id the id it is known by; null when it has none
	 * @return this
	 */
	public MemoryStore reject(@Nullable String id) {
		this.rejections
			.add(new Rejection(id, "row " + (this.rejections.size() + 1), "has a cell too many", "Take the cell out."));
		return this;
	}

	public MemoryStore rejectNothing() {
		this.rejections.clear();
		return this;
	}

	/**
	 * Leaves records out of the pages, although the service has them when asked by id.
	 * @param ids their ids
	 * @return this
	 */
	public MemoryStore hide(String... ids) {
		this.hidden.addAll(List.of(ids));
		return this;
	}

	/**
	 * Answers a change of a record in this way, every time from now on.
	 * @param key the record's key
	 * @param answer the way
	 * @return this
	 */
	public MemoryStore answer(String key, Answer answer) {
		this.answers.put(key, answer);
		return this;
	}

	/** Answers as a good service does from now on. */
	public void behave() {
		this.answers.clear();
		this.pages = UnaryOperator.identity();
		this.beforePage = (cursor) -> {
		};
	}

	/**
	 * Falsifies the pages.
	 * @param pages takes each page and answers what is shown instead
	 */
	public void pages(UnaryOperator<Page> pages) {
		this.pages = pages;
	}

	/**
	 * Does something before each page.
	 * @param before takes the cursor
	 */
	public void beforePage(Consumer<@Nullable String> before) {
		this.beforePage = before;
	}

	public void pageSize(int size) {
		this.pageSize = size;
	}

	public void batch(int size) {
		this.batch = size;
	}

	public Product record(String id) {
		return find(id).orElseThrow();
	}

	public Optional<Product> find(String id) {
		return Optional.ofNullable((Product) this.records.get(id));
	}

	/**
	 * The only record with a SKU.
	 * @param sku the SKU
	 * @return the record
	 * @throws IllegalStateException when there is none or there are several
	 */
	public Product bySku(String sku) {
		List<Product> found = all().stream().filter((product) -> sku.equals(product.getSku())).toList();
		if (found.size() != 1) {
			throw new IllegalStateException(found.size() + " records have the SKU " + sku);
		}
		return found.get(0);
	}

	public String price(String sku) {
		return bySku(sku).get(RecordField.PRICE) instanceof Money money ? money.toString() : "none";
	}

	public List<Product> all() {
		return this.records.values().stream().map(Product.class::cast).toList();
	}

	void sent(List<Change> changes) {
		this.sent.add(List.copyOf(changes));
	}

	void probed(List<Change> changes) {
		this.probed.add(List.copyOf(changes));
	}

	/**
	 * Everything that was sent to the store since the last time somebody asked.
	 * @return the calls, each with the keys of its changes
	 */
	public List<List<String>> sentSinceThen() {
		return keys(this.sent);
	}

	public List<List<String>> probedSinceThen() {
		return keys(this.probed);
	}

	private static List<List<String>> keys(List<List<Change>> calls) {
		List<List<String>> keys = calls.stream().map((call) -> call.stream().map(Change::key).toList()).toList();
		calls.clear();
		return keys;
	}

	/** How a change is answered. */
	public enum Answer {

		/** The service will not have it. */
		REFUSED,
		/** Nobody knows; it arrived. */
		UNKNOWN_ARRIVED,
		/** Nobody knows; it got lost. */
		UNKNOWN_LOST,
		/** Nobody knows, and nobody can find out. */
		UNKNOWN_FOR_EVER,
		/** It does not leave, the first time. */
		UNSENT_ONCE,
		/** It does not leave. */
		UNSENT,
		/** The whole batch is turned away, and so is all that follows. */
		STOPPED,
		/** The call breaks down before the service has it. */
		BREAKS_BEFORE,
		/** The call breaks down after the service has it. */
		BREAKS_AFTER

	}

}
