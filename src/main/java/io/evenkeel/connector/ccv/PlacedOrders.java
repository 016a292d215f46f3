package io.evenkeel.connector.ccv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.dynatrace.hash4j.hashing.Hashing;
import io.evenkeel.connector.Nodes;

/**
 * The orders that are placed already, by our reference. The service cannot be asked for a
 * reference, so its orders since the oldest one in question are listed once and kept as
 * hashes; after a lost answer they are listed anew.
 */
final class PlacedOrders {

	/** How far two clocks may be apart, in seconds. */
	private static final long OVERLAP = 24 * 60 * 60;

	private final CcvApi api;

	private final Map<Long, Long> known = new HashMap<>();

	private long since = Long.MAX_VALUE;

	PlacedOrders(CcvApi api) {
		this.api = api;
	}

	/**
	 * The order with a reference.
	 * @param reference the reference
	 * @param second the second in which it was placed at the shop: here it was later
	 * @return its id, or empty when there is none
	 */
	Optional<Long> find(String reference, long second) {
		long from = Math.max(0, second - OVERLAP);
		if (from < this.since) {
			this.known.clear();
			this.api.each(OrderList.PATH, Map.of("orderby", "id", "min_create_date", Dates.text(from)), (row) -> {
				String own = Nodes.text(row, "reservationnumber");
				if (own != null) {
					this.known.putIfAbsent(key(own), row.path("id").asLong(0));
				}
			});
			this.since = from;
		}
		return Optional.ofNullable(this.known.get(key(reference)));
	}

	void placed(String reference, long id) {
		this.known.put(key(reference), id);
	}

	void forget() {
		this.since = Long.MAX_VALUE;
	}

	private static Long key(String reference) {
		return Hashing.wyhashFinal4().hashCharsToLong(reference.strip());
	}

}
