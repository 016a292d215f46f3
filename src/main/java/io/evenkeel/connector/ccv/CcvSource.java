package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a list page by page: all of it by ascending id, or what changed. */
final class CcvSource implements PageSource {

	private final CcvApi api;

	private final Listing listing;

	private final @Nullable String since;

	private @Nullable Shop shop;

	private @Nullable Place reached;

	CcvSource(CcvApi api, Listing listing, @Nullable String since) {
		this.api = api;
		this.listing = listing;
		this.since = listing.tellsChanges() ? since : null;
	}

	@Override
	public Page read(@Nullable String cursor) {
		Place place = (cursor != null) ? Place.of(cursor) : begin();
		Walk.Stretch stretch = new Walk(this.api, this.listing).after(place);
		this.reached = stretch.next();
		List<JsonNode> rows = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		for (JsonNode row : stretch.rows()) {
			if (row.path("id").asLong(0) > 0) {
				rows.add(row);
			}
			else {
				rejections.add(new Rejection(null,
						this.api.settings().connection() + ", " + this.listing.path() + " after " + place.last(),
						"it has no id", Listing.MEND));
			}
		}
		return new Page(this.listing.items(rows, shop()), rejections,
				stretch.isLast() ? null : stretch.next().toString(), stretch.isLast() ? 1 : -1);
	}

	private Place begin() {
		long second = shop().second();
		return (this.since != null) ? Place.since(this.since, second) : Place.everything(second);
	}

	private Shop shop() {
		if (this.shop == null) {
			this.shop = Shop.of(this.api);
		}
		return this.shop;
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		return this.listing.stillThere(ids);
	}

	@Override
	public boolean isIncremental() {
		return this.since != null;
	}

	/**
	 * What changes during a read of changes comes to its beginning, and may come twice.
	 */
	@Override
	public boolean mayRepeat() {
		return this.since != null;
	}

	@Override
	public Optional<String> mark() {
		return this.listing.tellsChanges() ? Optional.ofNullable(this.reached).map(Place::mark) : Optional.empty();
	}

	@Override
	public void close() {
		this.api.close();
	}

}
