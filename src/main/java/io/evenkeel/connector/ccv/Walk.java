package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import tools.jackson.databind.JsonNode;

/**
 * Goes through a list that is told by number of rows, and skips none although rows leave
 * while it is read: each page begins with the last row of the one before. Where that is
 * not so, it steps back until it is.
 */
final class Walk {

	private static final int STEPS_BACK = 100;

	private final CcvApi api;

	private final Listing listing;

	Walk(CcvApi api, Listing listing) {
		this.api = api;
		this.listing = listing;
	}

	/**
	 * Rows of a list.
	 *
	 * @param rows those after a place
	 * @param isLast whether none comes after them
	 * @param next the place after them
	 */
	record Stretch(List<JsonNode> rows, boolean isLast, Place next) {
	}

	Stretch after(Place place) {
		long start = Math.max(0, place.start() - 1);
		JsonNode page = ask(place, start);
		for (int steps = 0; start > 0 && !reaches(place, page); steps++) {
			if (steps == STEPS_BACK) {
				throw stopped("the list shrinks faster than it can be read");
			}
			start = Math.max(0, start - CcvApi.PAGE + 1);
			page = ask(place, start);
		}
		return forward(place, start, page);
	}

	/** Whether a page begins at or before the last row read, so that none is missing. */
	private boolean reaches(Place place, JsonNode page) {
		JsonNode first = page.path("items").path(0);
		long id = first.path("id").asLong(0);
		if (first.isMissingNode()) {
			return false;
		}
		if (this.listing.second(first) == 0) {
			return id <= place.last();
		}
		return id == place.last() || this.listing.second(first) > place.lastSecond();
	}

	/** A page may hold nothing but what was read: then the next one. */
	private Stretch forward(Place place, long start, JsonNode first) {
		JsonNode page = first;
		long from = start;
		while (true) {
			List<JsonNode> all = Nodes.items(page, "items");
			List<JsonNode> fresh = all.stream().filter((row) -> isFresh(place, row)).toList();
			boolean isOver = CcvApi.isLast(page) || all.isEmpty() || isPast(place, all.get(all.size() - 1));
			if (!fresh.isEmpty() || isOver) {
				return new Stretch(wanted(place, fresh), isOver, next(place, from + all.size(), fresh));
			}
			from += all.size();
			page = ask(place, from);
		}
	}

	private boolean isFresh(Place place, JsonNode row) {
		if (place.last() == 0) {
			return true;
		}
		long id = row.path("id").asLong(0);
		long second = this.listing.second(row);
		return (second == 0) ? id == 0 || id > place.last() : second <= place.lastSecond() && id != place.last();
	}

	/** Whether a list of changes has come to what did not change. */
	private boolean isPast(Place place, JsonNode row) {
		long second = this.listing.second(row);
		return second > 0 && second < place.from();
	}

	private List<JsonNode> wanted(Place place, List<JsonNode> rows) {
		return rows.stream().filter((row) -> !isPast(place, row)).toList();
	}

	private Place next(Place place, long start, List<JsonNode> rows) {
		long open = place.open();
		for (JsonNode row : rows) {
			open = Math.min(open, this.listing.open(row, place.begun()));
		}
		List<JsonNode> known = new ArrayList<>(rows.stream().filter((row) -> row.path("id").asLong(0) > 0).toList());
		if (known.isEmpty()) {
			return new Place(place.from(), place.begun(), start, place.last(), place.lastSecond(), open);
		}
		JsonNode last = known.get(known.size() - 1);
		return new Place(place.from(), place.begun(), start, last.path("id").asLong(0), this.listing.second(last),
				open);
	}

	private JsonNode ask(Place place, long start) {
		JsonNode page = this.api.page(this.listing.path(), this.listing.query(place), start).json();
		long before = 0;
		for (JsonNode row : Nodes.items(page, "items")) {
			long id = row.path("id").asLong(0);
			if (id > 0 && this.listing.second(row) == 0 && id <= before) {
				throw stopped("after " + before + " it shows " + id + ", so the order is lost");
			}
			before = (id > 0) ? id : before;
		}
		return page;
	}

	private StopFailure stopped(String why) {
		return new StopFailure("Stopped reading " + this.listing.path() + " of " + this.api.settings() + ": " + why
				+ ". What was read stays. Start again later to go on; if it stays so, ask the service.");
	}

}
