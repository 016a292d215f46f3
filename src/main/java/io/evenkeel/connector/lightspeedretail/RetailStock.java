package io.evenkeel.connector.lightspeedretail;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the stock of products. A sale changes no product, only its stock: what changed is
 * both, the products by their versions and then the stock by its own. Where a page of the
 * stock's changes is full, so much moved that all products are read instead, which takes
 * fewer calls than fetching them by id.
 */
final class RetailStock implements PageSource {

	private final RetailApi api;

	private final ProductRows rows;

	private final @Nullable String since;

	private @Nullable String mark;

	RetailStock(RetailApi api, @Nullable String since) {
		this.api = api;
		this.rows = new ProductRows(api, RecordKind.STOCK);
		this.since = since;
	}

	@Override
	public Page read(@Nullable String cursor) {
		StockPlace place = (cursor != null) ? StockPlace.at(cursor) : first();
		return (place.phase() == StockPlace.Phase.MOVED) ? moved(place) : products(place);
	}

	/** The stock's version is taken before the first page: what moves later is new. */
	private StockPlace first() {
		return (this.since != null) ? StockPlace.since(this.since)
				: new StockPlace(StockPlace.Phase.ALL, 0, this.api.latestInventory());
	}

	private Page products(StockPlace place) {
		boolean isWhole = place.phase() == StockPlace.Phase.ALL;
		RetailApi.VersionPage page = this.api.page("/products", "products", place.products());
		List<Item> items = this.rows.items(page.rows(), isWhole);
		if (page.next().isPresent()) {
			return page(items, place.afterProducts(page.next().get()));
		}
		return isWhole ? last(items, place) : page(items, place.in(StockPlace.Phase.MOVED));
	}

	private Page moved(StockPlace place) {
		List<JsonNode> moved = this.api.inventory(place.stock());
		if (moved.isEmpty()) {
			return last(List.of(), place);
		}
		if (moved.size() >= RetailApi.INVENTORY_PAGE) {
			return page(List.of(), new StockPlace(StockPlace.Phase.ALL, 0, this.api.latestInventory()));
		}
		// a page that is not full ends the read: were there more, the next read has it
		return last(this.rows.moved(moved), place.afterStock(RetailApi.version(moved)));
	}

	private static Page page(List<Item> items, StockPlace next) {
		return new Page(items, List.of(), next.toString(), -1);
	}

	private Page last(List<Item> items, StockPlace place) {
		this.mark = place.mark();
		return new Page(items, List.of(), null, -1);
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		return this.rows.stillThere(ids);
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
