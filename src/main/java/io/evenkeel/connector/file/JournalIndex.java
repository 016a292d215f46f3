package io.evenkeel.connector.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the changes of a journal stand, by what they are looked up by. */
final class JournalIndex {

	private final LongMultiMap changes = new LongMultiMap();

	private final LongMultiMap records = new LongMultiMap();

	private final LongMultiMap parents = new LongMultiMap();

	private final LongMultiMap skus = new LongMultiMap();

	private final Set<String> columns = new LinkedHashSet<>();

	private int size;

	void add(Entry entry, long offset) {
		this.size++;
		this.columns.addAll(entry.columns());
		this.changes.put(Hashes.of(entry.change().id()), offset);
		this.records.put(Hashes.of(entry.target()), offset);
		if (!entry.target().equals(entry.record())) {
			this.records.put(Hashes.of(entry.record()), offset);
		}
		String parent = entry.change().parentId();
		if (entry.isCreation() && parent != null) {
			this.parents.put(Hashes.of(parent), offset);
		}
		if (entry.isCreation() && entry.sku() != null) {
			this.skus.put(Hashes.of(entry.sku()), offset);
		}
	}

	Collection<String> columns() {
		return this.columns;
	}

	int size() {
		return this.size;
	}

	long[] changes(String id) {
		return this.changes.get(Hashes.of(id));
	}

	long[] records(String id) {
		return this.records.get(Hashes.of(id));
	}

	long[] parents(String id) {
		return this.parents.get(Hashes.of(id));
	}

	long[] skus(String sku) {
		return this.skus.get(Hashes.of(sku));
	}

}
