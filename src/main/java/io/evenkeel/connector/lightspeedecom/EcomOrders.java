package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import tools.jackson.databind.JsonNode;

/**
 * The list of orders. Their lines take a call for each order, so they are asked for when
 * a record is made, which is where an order is new or changed.
 */
final class EcomOrders implements Listing {

	/** Lines of a page are asked for one by one, so pages are not of the largest. */
	private static final int PAGE = 100;

	private final EcomApi api;

	private final LineReader lines;

	EcomOrders(EcomApi api) {
		this.api = api;
		this.lines = new LineReader(api);
	}

	@Override
	public String name() {
		return "orders";
	}

	@Override
	public Shown page(Place place) {
		Map<String, String> query = new LinkedHashMap<>();
		if (place.isOfChanges()) {
			query.put("updated_at_min", Moments.asked(place.from()));
		}
		List<JsonNode> rows = this.api.page(Route.ORDERS, query, place.after(), PAGE);
		boolean isLast = rows.size() < PAGE;
		boolean isAsked = !isLast && place.isFirst() && !place.isOfChanges();
		return new Shown(rows, isLast, isAsked ? this.api.count(Route.ORDERS) : place.total());
	}

	@Override
	public List<Item> items(List<JsonNode> rows, ShopProfile shop) {
		OrderMapping mapping = new OrderMapping(shop, this.api.settings());
		List<Item> items = new ArrayList<>();
		rows.forEach((row) -> items.add(Items.order(mapping, this.lines, this.api.settings().connection(), row)));
		return items;
	}

	/** A few are asked for one by one; of many, the list shows which are there. */
	@Override
	public Set<String> stillThere(Collection<String> ids) {
		NavigableSet<Long> wanted = ids.stream()
			.filter((id) -> id.matches("[1-9]\\d{0,17}"))
			.map(Long::valueOf)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> there = new HashSet<>();
		if (wanted.size() > 1 && wanted.size() > 1 + this.api.count(Route.ORDERS) / EcomApi.PAGE) {
			this.api.walk(Route.ORDERS, Map.of("fields", "id"), wanted.first() - 1, (rows) -> {
				rows.forEach((row) -> there.add(Told.text(row, "id", "")));
				there.retainAll(Set.copyOf(ids));
				return rows.isEmpty() || rows.get(rows.size() - 1).path("id").asLong(0) < wanted.last();
			});
		}
		else {
			wanted.stream()
				.map(Object::toString)
				.filter((id) -> this.api.one(Route.ORDERS, id, "whether order " + id + " is there").isPresent())
				.forEach(there::add);
		}
		there.retainAll(Set.copyOf(ids));
		return there;
	}

}
