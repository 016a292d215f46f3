package io.evenkeel.connector.lightspeedretail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads products in the order of their versions. A cursor is the version before its page;
 * the last one is where the next read goes on.
 */
final class RetailProducts implements PageSource {

	private final RetailApi api;

	private final ProductRows rows;

	private final @Nullable String since;

	private @Nullable String mark;

	RetailProducts(RetailApi api, @Nullable String since) {
		this.api = api;
		this.rows = new ProductRows(api, RecordKind.PRODUCTS);
		this.since = since;
	}

	@Override
	public Page read(@Nullable String cursor) {
		String from = (cursor != null) ? cursor : (this.since != null) ? this.since : "0";
		RetailApi.VersionPage page = this.api.page("/products", "products", Cursors.version(from));
		if (page.next().isEmpty()) {
			this.mark = from;
		}
		return new Page(this.rows.items(page.rows(), !isIncremental()), List.of(),
				page.next().map(String::valueOf).orElse(null), -1);
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		return this.rows.stillThere(ids);
	}

	@Override
	public boolean isIncremental() {
		return this.since != null;
	}

	/** Who is changed during the read comes again, with a higher version. */
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
