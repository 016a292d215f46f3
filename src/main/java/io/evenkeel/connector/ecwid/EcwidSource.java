package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.connector.Rejection;
import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a list page by page: all of it, or a window of time of what changed. Rows can
 * leave the list while it is read (deleted, or changed once more and so out of the
 * window); the total tells, and the read steps back by as many rows, so that none is
 * skipped. A window is paged through only when its last second is over, so that nothing
 * comes in while rows leave.
 */
final class EcwidSource implements PageSource {

	/** A second, and what two clocks may differ within it. */
	private static final long UNTIL_A_SECOND_IS_OVER = 2_000;

	private static final int STEPS_BACK = 20;

	/**
	 * The rows of a page.
	 *
	 * @param ids their ids
	 * @param end the offset after them
	 */
	private record Shown(Set<String> ids, long end) {
	}

	private final EcwidApi api;

	private final Listing listing;

	private final @Nullable String since;

	private EcwidApi.@Nullable Profile profile;

	private @Nullable Place reached;

	private @Nullable Shown last;

	/** What was read is read, even when the list grows or the read steps back. */
	private double share;

	EcwidSource(EcwidApi api, Listing listing, @Nullable String since) {
		this.api = api;
		this.listing = listing;
		this.since = since;
	}

	@Override
	public Page read(@Nullable String cursor) {
		Place place = (cursor != null) ? Place.of(cursor) : begin();
		JsonNode rows = ask(place);
		if (place.isWindow() && place.isFirst() && total(rows) > rows.path("items").size()) {
			waitForTheEndOfTheSecond();
			rows = ask(place);
		}
		Set<String> shown = Set.of();
		for (int steps = 0; total(rows) < place.total(); steps++) {
			shown = (steps == 0) ? shownBefore(place) : shown;
			place = stepBack(place, total(rows), steps);
			rows = ask(place);
		}
		return page(place.in(total(rows)), rows, shown);
	}

	private Place begin() {
		this.profile = this.api.profile();
		this.share = 0;
		long second = this.profile.second();
		return (this.since != null) ? Place.since(this.since, second) : Place.everything(second);
	}

	private JsonNode ask(Place place) {
		Map<String, String> query = new LinkedHashMap<>(this.listing.query());
		if (place.isWindow()) {
			query.put("updatedFrom", Long.toString(place.from()));
			query.put("updatedTo", Long.toString(Math.max(place.from(), place.to())));
		}
		return this.api.page(this.listing.path(), query, place.offset());
	}

	private static long total(JsonNode page) {
		return page.path("total").asLong(-1);
	}

	private static void waitForTheEndOfTheSecond() {
		try {
			Thread.sleep(UNTIL_A_SECOND_IS_OVER);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StopFailure("Stopped while waiting for Ecwid's clock. What was read stays; start again to go on.",
					ex);
		}
	}

	private Place stepBack(Place place, long total, int steps) {
		if (steps == STEPS_BACK) {
			throw stopped("the list of " + this.listing.path().substring(1) + " shrinks faster than it can be read");
		}
		return place.back(place.total() - total, total);
	}

	private Set<String> shownBefore(Place place) {
		return (this.last != null && this.last.end() == place.offset()) ? this.last.ids() : Set.of();
	}

	private Page page(Place place, JsonNode answer, Set<String> shown) {
		List<JsonNode> rows = checked(place, answer);
		Set<String> ids = rows.stream().map((row) -> Nodes.text(row, "id", "")).collect(Collectors.toSet());
		int stamp = ids.isEmpty() ? 0 : ids.hashCode() | 1;
		if (stamp != 0 && stamp == place.stamp()) {
			throw stopped("the page from " + (place.offset() + 1) + " on is the page before it once more");
		}
		Place next = place.after(rows.size(), stamp);
		this.reached = place;
		this.last = new Shown(ids, next.offset());
		return records(place, rows, next, shown);
	}

	private List<JsonNode> checked(Place place, JsonNode answer) {
		if (!answer.path("items").isArray() || total(answer) < 0) {
			throw stopped("the answer is no page of " + this.listing.path().substring(1));
		}
		long offset = answer.path("offset").asLong(place.offset());
		if (offset != place.offset()) {
			throw stopped("the page begins at " + offset + ", and " + place.offset() + " was asked for");
		}
		List<JsonNode> rows = Nodes.items(answer, "items");
		if (rows.isEmpty() && place.offset() < total(answer)) {
			throw stopped("the page from " + (place.offset() + 1) + " on is empty, and there are " + total(answer));
		}
		return rows;
	}

	private Page records(Place place, List<JsonNode> rows, Place next, Set<String> shown) {
		List<Item> items = new ArrayList<>();
		List<Rejection> rejections = new ArrayList<>();
		for (JsonNode row : rows) {
			String id = Nodes.text(row, "id");
			if (id == null) {
				rejections.add(rejection(place));
			}
			else if (!shown.contains(id)) {
				items.addAll(this.listing.items(row, store()));
			}
		}
		boolean isLast = next.offset() >= next.total();
		this.share = isLast ? 1 : Math.max(this.share, (double) next.offset() / next.total());
		return new Page(items, rejections, isLast ? null : next.toString(), this.share);
	}

	private Rejection rejection(Place place) {
		return new Rejection(null, this.api.settings().connection() + ", " + this.listing.path().substring(1) + " from "
				+ (place.offset() + 1) + " on", "it has no id", "Look at it in Ecwid.");
	}

	private StoreProfile store() {
		if (this.profile == null) {
			this.profile = this.api.profile();
		}
		return this.profile.store();
	}

	private StopFailure stopped(String why) {
		return new StopFailure("Stopped reading " + this.api.settings() + ": " + why
				+ ". What was read stays. Start again later to go on; if it stays so, ask the service.");
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
	public boolean mayRepeat() {
		return this.reached != null && this.reached.mayRepeat();
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
