package io.evenkeel.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link MemoryStore} page by page; the cursor is the place of the next record.
 */
final class MemorySource implements PageSource {

	private final MemoryStore store;

	private final long since;

	private final long mark;

	MemorySource(MemoryStore store, @Nullable String since) {
		this.store = store;
		this.since = (store.isIncremental && since != null) ? Long.parseLong(since) : -1;
		this.mark = store.version;
	}

	@Override
	public Page read(@Nullable String cursor) {
		this.store.beforePage.accept(cursor);
		List<Item> items = this.store.records.values()
			.stream()
			.filter((record) -> !this.store.hidden.contains(record.id()))
			.filter((record) -> this.store.versions.get(record.id()) > this.since)
			.map((record) -> (Item) new MemoryItem(record, this.store.broken.get(record.id())))
			.toList();
		int from = (cursor != null) ? Integer.parseInt(cursor) : 0;
		int to = Math.min(items.size(), from + this.store.pageSize);
		List<Rejection> rejections = (from == 0) ? List.copyOf(this.store.rejections) : List.of();
		return this.store.pages.apply(new Page(items.subList(Math.min(from, to), to), rejections,
				(to < items.size()) ? Integer.toString(to) : null, items.isEmpty() ? 1 : (double) to / items.size()));
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		return ids.stream().filter(this.store.records::containsKey).collect(Collectors.toSet());
	}

	@Override
	public boolean isIncremental() {
		return this.since >= 0;
	}

	@Override
	public Optional<String> mark() {
		return this.store.isIncremental ? Optional.of(Long.toString(this.mark)) : Optional.empty();
	}

	@Override
	public void close() {
	}

}
