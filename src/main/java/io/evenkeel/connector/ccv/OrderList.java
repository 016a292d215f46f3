package io.evenkeel.connector.ccv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.MappedItem;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * The list of orders. Nothing tells which of them changed, so a read of changes goes back
 * to the oldest order that was still expected to change when it was last read, and reads
 * everything placed since. The rows of an order are asked for when its record is made:
 * what changes them changes its totals too.
 */
final class OrderList implements Listing {

	static final String PATH = "/orders/";

	private static final Fields FIELDS = Fields.of(OrderMapping.MAPPING,
			"id,ordernumber_full,reservationnumber,create_date,status,paid,deliver_method,paymethod_label,currency,"
					+ "taxes_included,order_row_taxes_included,shipping_taxes_included,total_orderrow_price,"
					+ "total_shipping,total_discounts,total_price,total_tax,total_weight,paymethod_costs,"
					+ "extra_payment_option_price,credit_point_discount,extra_costs,extra_costs_description,"
					+ "track_and_trace_code,customer");

	private final CcvApi api;

	OrderList(CcvApi api) {
		this.api = api;
	}

	@Override
	public String path() {
		return PATH;
	}

	@Override
	public boolean tellsChanges() {
		return true;
	}

	@Override
	public Map<String, String> query(Place place) {
		Map<String, String> query = new LinkedHashMap<>(Map.of("orderby", "id"));
		if (place.isOfChanges()) {
			query.put("min_create_date", Dates.text(place.from()));
		}
		return query;
	}

	@Override
	public long second(JsonNode row) {
		return 0;
	}

	@Override
	public long open(JsonNode row, long begun) {
		long placed = Dates.second(row, "create_date");
		boolean isOpen = Statuses.isOpen(row.path("status").asInt(0), Nodes.flag(row, "paid"));
		return (isOpen && placed > 0) ? placed : begun;
	}

	/**
	 * The rows of an order.
	 * @param api the service
	 * @param order its JSON
	 * @return the rows
	 */
	static List<JsonNode> rows(CcvApi api, JsonNode order) {
		return api.below(order, "orderrows", PATH + order.path("id").asLong() + "/orderrows/");
	}

	@Override
	public List<Item> items(List<JsonNode> rows, Shop shop) {
		List<Item> items = new ArrayList<>();
		for (JsonNode row : rows) {
			items.add(item(this.api, row));
		}
		return items;
	}

	static Item item(CcvApi api, JsonNode order) {
		String id = Nodes.text(order, "id", "");
		String number = Nodes.text(order, "ordernumber_full", id);
		return new MappedItem<>(id, FIELDS.hash(order, List.of()),
				api.settings().connection() + ", order '" + number + "' (" + id + ")", MEND,
				() -> OrderMapping.order(order, rows(api, order)));
	}

	@Override
	public Set<String> stillThere(Collection<String> ids) {
		Set<String> there = new HashSet<>();
		ids.stream()
			.filter((id) -> id.matches("\\d{1,18}"))
			.filter((id) -> this.api.one(PATH + id + "/", "order " + id).isPresent())
			.forEach(there::add);
		return there;
	}

}
