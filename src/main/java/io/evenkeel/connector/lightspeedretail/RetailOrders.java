package io.evenkeel.connector.lightspeedretail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sales that carry our reference, in the order of their versions. The till's
 * own sales are passed over: they never leave it.
 */
final class RetailOrders implements PageSource {

	private final RetailApi api;

	private final SaleMapping mapping;

	private final @Nullable String since;

	private @Nullable String mark;

	RetailOrders(RetailApi api, @Nullable String since) {
		this.api = api;
		this.mapping = new SaleMapping(new Account(api));
		this.since = since;
	}

	@Override
	public Page read(@Nullable String cursor) {
		String from = (cursor != null) ? cursor : (this.since != null) ? this.since : "0";
		RetailApi.VersionPage page = this.api.page("/sales", "sales", Cursors.version(from));
		if (page.next().isEmpty()) {
			this.mark = from;
		}
		List<Item> items = page.rows()
			.stream()
			.filter((sale) -> SaleMapping.isOurs(sale) && !Nodes.has(sale, "deleted_at"))
			.<Item>map((sale) -> Items.sale(this.mapping, this.api.settings().connection(), sale))
			.toList();
		return new Page(items, List.of(), page.next().map(String::valueOf).orElse(null), -1);
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		List<String> wanted = ids.stream().filter(RetailApi::isId).toList();
		return this.api.byId("sales", wanted)
			.stream()
			.map((sale) -> Nodes.text(sale, "id", ""))
			.filter(ids::contains)
			.collect(Collectors.toSet());
	}

	@Override
	public boolean isIncremental() {
		return this.since != null;
	}

	@Override
	public boolean mayRepeat() {
		return true;
	}

	@Override
	public Optional<String> mark() {
		return Optional.ofNullable(this.mark);
	}

	@Override
	public void close() {
		this.api.close();
	}

}
