package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list page by page, by ascending id: all of it, or what changed since a moment.
 * What changes while it is read is either on a later page or in the next read of changes,
 * which begins before this one did.
 */
final class EcomSource implements PageSource {

	private final EcomApi api;

	private final Listing listing;

	private final @Nullable String since;

	private EcomApi.@Nullable Profile profile;

	private @Nullable Place reached;

	EcomSource(EcomApi api, Listing listing, @Nullable String since) {
		this.api = api;
		this.listing = listing;
		this.since = since;
	}

	@Override
	public Page read(@Nullable String cursor) {
		Place place = (cursor != null) ? Place.of(cursor) : begin();
		Listing.Shown shown = this.listing.page(place);
		Place next = next(place, shown);
		this.reached = place;
		return page(place, shown, next);
	}

	private Place begin() {
		this.profile = this.api.profile();
		long second = this.profile.second();
		return (this.since != null) ? Place.since(this.since, second) : Place.everything(second);
	}

	/** The ids of a page go up from where it begins, or it is not the page asked for. */
	private Place next(Place place, Listing.Shown shown) {
		long last = place.after();
		for (JsonNode row : shown.rows()) {
			long id = row.path("id").asLong(0);
			if (id > 0 && id <= last) {
				throw new StopFailure("Stopped reading " + this.api.settings() + ": the page after "
						+ this.listing.name() + " " + place.after() + " shows " + id
						+ ", which comes before it: a page repeats, or the order is lost."
						+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
			}
			last = Math.max(last, id);
		}
		return place.after(last, shown.rows().size(), shown.total());
	}

	private Page page(Place place, Listing.Shown shown, Place next) {
		List<JsonNode> rows = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		for (JsonNode row : shown.rows()) {
			if (row.path("id").asLong(0) > 0) {
				rows.add(row);
			}
			else {
				rejections.add(new Rejection(null,
						this.api.settings().connection() + ", " + this.listing.name() + " after " + place.after(),
						"it has no id", "Look at it in Lightspeed eCom."));
			}
		}
		List<Item> items = this.listing.items(rows, shop());
		return new Page(items, rejections, shown.isLast() ? null : next.toString(), share(shown, next));
	}

	private static double share(Listing.Shown shown, Place next) {
		if (shown.isLast()) {
			return 1;
		}
		return (next.total() > 0) ? Math.min(1, (double) next.done() / next.total()) : -1;
	}

	private ShopProfile shop() {
		if (this.profile == null) {
			this.profile = this.api.profile();
		}
		return this.profile.shop();
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		return this.listing.stillThere(ids);
	}

	@Override
	public boolean isIncremental() {
		return this.since != null;
	}

	@Override
	public Optional<String> mark() {
		return Optional.ofNullable(this.reached).map(Place::mark);
	}

	@Override
	public void close() {
		this.api.close();
	}

}
