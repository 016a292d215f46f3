package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Item;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of orders, with their lines in the same call. What a page does not tell (lines
 * of single orders, refunds, which products have variants) is asked for with as few
 * further calls as there can be.
 */
final class BigCommerceOrders implements Listing {

	private static final String INCLUDE = "consignments.line_items,fees";

	private final BigCommerceApi api;

	/** For each product asked about, whether it has no options. */
	private final Map<String, Boolean> simple = new HashMap<>();

	BigCommerceOrders(BigCommerceApi api) {
		this.api = api;
	}

	@Override
	public String name() {
		return "orders";
	}

	@Override
	public boolean tellsChanges() {
		return true;
	}

	@Override
	public Shown page(Place place) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("min_id", Long.toString(place.after() + 1));
		if (place.isOfChanges()) {
			query.put("min_date_modified", Dates.text(place.from()));
		}
		query.put("sort", "id:asc");
		query.put("limit", Integer.toString(BigCommerceApi.PAGE));
		query.put("include", INCLUDE);
		query.put("consignment_structure", "object");
		List<JsonNode> rows = rows(this.api.ask(BigCommerceApi.ORDERS, query, "orders after " + place.after()), place);
		boolean isLast = rows.size() < BigCommerceApi.PAGE;
		return new Shown(rows, isLast, isLast ? place.total() : total(place));
	}

	/** No orders at all are an empty answer. */
	private List<JsonNode> rows(JsonNode body, Place place) {
		if (!body.isMissingNode() && !body.isArray()) {
			throw new StopFailure("Stopped reading " + this.api.settings() + ": the answer after order " + place.after()
					+ " is no page of orders."
					+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
		}
		return Nodes.items(body);
	}

	/** Asked once in a read of everything that has more than one page. */
	private long total(Place place) {
		if (place.isOfChanges() || !place.isFirst()) {
			return place.total();
		}
		return this.api.ask(BigCommerceApi.ORDERS + "/count", Map.of(), "how many orders there are")
			.path("count")
			.asLong(-1);
	}

	@Override
	public List<Item> items(List<JsonNode> rows, StoreProfile store) {
		rows.stream().filter((row) -> !OrderParts.areComplete(row)).forEach(this::addLines);
		addRefunds(rows);
		setProducts(rows);
		OrderMapping mapping = new OrderMapping(store, this.api.settings().store());
		RefundMapping refunds = new RefundMapping(mapping);
		String connection = this.api.settings().connection();
		List<Item> items = new ArrayList<>();
		for (JsonNode row : rows) {
			items.add(Items.order(mapping, connection, row));
			OrderParts.refunds(row).forEach((refund) -> items.add(Items.refund(refunds, connection, row, refund)));
		}
		return items;
	}

	private void addLines(JsonNode row) {
		String id = Nodes.text(row, "id", "");
		ArrayNode lines = ((ObjectNode) row).putArray(OrderParts.LINES);
		int size = BigCommerceApi.PAGE;
		for (int page = 1; size == BigCommerceApi.PAGE; page++) {
			Map<String, String> query = Map.of("limit", Integer.toString(BigCommerceApi.PAGE), "page",
					Integer.toString(page));
			List<JsonNode> some = Nodes
				.items(this.api.ask(BigCommerceApi.ORDERS + "/" + id + "/products", query, "the lines of order " + id));
			some.forEach(lines::add);
			size = some.size();
		}
	}

	private void addRefunds(List<JsonNode> rows) {
		Map<String, JsonNode> refunded = rows.stream()
			.filter(Statuses::hasRefunds)
			.collect(Collectors.toMap((row) -> Nodes.text(row, "id", ""), (row) -> row));
		this.api
			.byIds("/v3/orders/payment_actions/refunds", Map.of(), "order_id:in", refunded.keySet(),
					BigCommerceApi.PAGE)
			.forEach((refund) -> {
				JsonNode row = refunded.get(Nodes.text(refund, "order_id", ""));
				if (row instanceof ObjectNode order) {
					order.withArray(OrderParts.REFUNDS).add(refund);
				}
			});
	}

	/**
	 * Writes our id of its product into each line. A line always names a variant; that of
	 * a product without options is the product itself. Where nothing was chosen there are
	 * no options; what was chosen may be a mere extra, so the product is asked.
	 */
	private void setProducts(List<JsonNode> rows) {
		List<JsonNode> lines = rows.stream().flatMap((row) -> OrderParts.lines(row).stream()).toList();
		Set<String> unknown = lines.stream()
			.filter(BigCommerceOrders::isOfDoubt)
			.map((line) -> Nodes.text(line, "product_id", ""))
			.filter((id) -> !this.simple.containsKey(id))
			.collect(Collectors.toSet());
		unknown.forEach((id) -> this.simple.put(id, false));
		this.api
			.byIds(BigCommerceApi.PRODUCTS, Map.of("include_fields", "base_variant_id"), "id:in", unknown,
					BigCommerceApi.PAGE)
			.forEach((row) -> this.simple.put(Nodes.text(row, "id", ""), row.hasNonNull("base_variant_id")));
		lines.forEach(this::setProduct);
	}

	private static boolean isOfDoubt(JsonNode line) {
		return line.path("product_id").asLong(0) > 0 && line.path("variant_id").asLong(0) > 0
				&& !line.path("product_options").isEmpty();
	}

	private void setProduct(JsonNode line) {
		String product = Nodes.text(line, "product_id", "0");
		if (Ids.isOne(product) && line instanceof ObjectNode own) {
			boolean isVariant = isOfDoubt(line) && !this.simple.getOrDefault(product, false);
			own.put(OrderMapping.OUR_PRODUCT, isVariant ? product + "-" + Nodes.text(line, "variant_id", "") : product);
		}
	}

	/**
	 * Orders are asked for by a range of ids, so those that lie close go together. A
	 * refund is never taken back: it is there as long as its order is.
	 */
	@Override
	public Set<String> stillThere(Collection<String> ids) {
		List<Long> wanted = ids.stream()
			.map(RefundMapping::order)
			.filter((id) -> id.matches("[1-9]\\d{0,17}"))
			.map(Long::valueOf)
			.distinct()
			.sorted()
			.toList();
		Set<String> there = new HashSet<>();
		int from = 0;
		while (from < wanted.size()) {
			int to = from;
			while (to < wanted.size() && wanted.get(to) - wanted.get(from) < BigCommerceApi.PAGE) {
				to++;
			}
			there.addAll(between(wanted.get(from), wanted.get(to - 1)));
			from = to;
		}
		return ids.stream().filter((id) -> there.contains(RefundMapping.order(id))).collect(Collectors.toSet());
	}

	private Set<String> between(long first, long last) {
		Map<String, String> query = Map.of("min_id", Long.toString(first), "max_id", Long.toString(last), "limit",
				Integer.toString(BigCommerceApi.PAGE));
		return Nodes.items(this.api.ask(BigCommerceApi.ORDERS, query, "whether orders are there"))
			.stream()
			.map((row) -> Nodes.text(row, "id", ""))
			.collect(Collectors.toSet());
	}

}
