package io.evenkeel.testing;

import java.util.Collection;
import java.util.List;
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

	MemorySource(MemoryStore store) {
		this.store = store;
	}

	@Override
	public Page read(@Nullable String cursor) {
		this.store.beforePage.accept(cursor);
		List<Item> items = this.store.records.values()
			.stream()
			.filter((product) -> !this.store.hidden.contains(product.id()))
			.map((product) -> (Item) new MemoryItem(product, this.store.broken.get(product.id())))
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
	public void close() {
	}

}
