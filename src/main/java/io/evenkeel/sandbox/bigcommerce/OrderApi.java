package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders over HTTP, in v2. */
final class OrderApi {

	private static final String ALL = "/v2/orders";

	private static final String ONE = ALL + "/{id}";

	private static final Set<String> SORTS = Set.of("id", "customer_id", "date_created", "date_modified", "status_id",
			"channel_id", "external_id");

	private final BigCommerceStore store;

	private final Orders orders;

	private final Supplier<OrderView> view;

	/**
	 * Answers for orders.
	 * @param store where they are
	 * @param orders places and changes them
	 * @param view shows them; asked for when the address is known
	 */
	OrderApi(BigCommerceStore store, Orders orders, Supplier<OrderView> view) {
		this.store = store;
		this.orders = orders;
		this.view = view;
	}

	void routes(Router router) {
		router.on("GET", ALL, this::list);
		router.on("POST", ALL, this::create);
		router.on("GET", ALL + "/count", this::count);
		router.on("GET", ONE, this::get);
		router.on("PUT", ONE, this::update);
		router.on("DELETE", ONE, this::archive);
		router.on("GET", ONE + "/products", (request) -> part(request, Orders.PRODUCTS));
		router.on("GET", ONE + "/products/{part}", (request) -> one(request, Orders.PRODUCTS));
		for (String name : List.of("/shipping_addresses", "/shippingaddresses")) {
			router.on("GET", ONE + name, this::addresses);
		}
		router.on("GET", ONE + "/coupons", (request) -> part(request, Orders.COUPONS));
		router.on("GET", ONE + "/consignments", this::consignments);
		router.on("GET", ONE + "/fees", (request) -> fees(order(request)));
		router.on("GET", "/v2/order_statuses", (request) -> statuses());
		router.on("GET", "/v2/order_statuses/{status}", this::status);
	}

	private ObjectNode order(Request request) {
		return this.store.orders.find(request.variable("id")).orElseThrow(BigCommerceErrors::v2Missing);
	}

	private Response list(Request request) {
		OrderView shown = this.view.get();
		List<ObjectNode> rows = candidates(request).stream()
			.filter((row) -> Json.flag(row, "is_deleted") == request.asks("is_deleted"))
			.filter(wanted(request))
			.sorted(order(request.query("sort")))
			.toList();
		return Answers.v2(request, rows, (row) -> shown.asked(row, request));
	}

	private Collection<ObjectNode> candidates(Request request) {
		String reference = request.query("external_order_id");
		return (reference != null) ? this.store.orders.by("external:" + reference) : this.store.orders.all();
	}

	private static Predicate<ObjectNode> wanted(Request request) {
		Predicate<ObjectNode> all = (row) -> true;
		for (String field : List.of("customer_id", "status_id", "cart_id", "payment_method", "channel_id")) {
			String value = request.query(field);
			all = all.and((row) -> value == null || value.equalsIgnoreCase(row.path(field).asString("")));
		}
		String email = request.query("email");
		all = all
			.and((row) -> email == null || email.equalsIgnoreCase(Json.text(row.path("billing_address"), "email", "")));
		for (Map.Entry<String, String> range : Map.of("id", "id", "total", "total_inc_tax").entrySet()) {
			all = all.and(between(range.getValue(), request, range.getKey()));
		}
		for (String field : List.of("date_created", "date_modified")) {
			all = all.and(within(field, date(request, "min_" + field), date(request, "max_" + field)));
		}
		return all;
	}

	private static Predicate<ObjectNode> between(String field, Request request, String name) {
		BigDecimal min = number(request, "min_" + name);
		BigDecimal max = number(request, "max_" + name);
		return (row) -> (min == null || Money.number(row, field).compareTo(min) >= 0)
				&& (max == null || Money.number(row, field).compareTo(max) <= 0);
	}

	private static @Nullable BigDecimal number(Request request, String name) {
		String text = request.query(name);
		return (text != null) ? Money.number(Json.object().put(name, text), name) : null;
	}

	/** Both ends belong to it. */
	private static Predicate<ObjectNode> within(String field, @Nullable Instant min, @Nullable Instant max) {
		return (row) -> {
			if (min == null && max == null) {
				return true;
			}
			Instant date = Dates.read(Json.text(row, field, "")).orElse(Instant.EPOCH);
			return (min == null || !date.isBefore(min)) && (max == null || !date.isAfter(max));
		};
	}

	private static @Nullable Instant date(Request request, String name) {
		String text = request.query(name);
		return (text != null) ? Dates.read(text).orElseThrow(() -> BigCommerceErrors.v2Invalid(name)) : null;
	}

	private static Comparator<ObjectNode> order(@Nullable String sort) {
		String[] words = Optional.ofNullable(sort).orElse("id:asc").split(":");
		if (!SORTS.contains(words[0])) {
			throw BigCommerceErrors.v2Invalid("sort");
		}
		Comparator<ObjectNode> id = Comparator.comparing(Rows::id);
		Comparator<ObjectNode> order = words[0].startsWith("date_")
				? Comparator.comparing((row) -> Dates.read(Json.text(row, words[0], "")).orElse(Instant.EPOCH))
				: Comparator.comparing((row) -> row.path(words[0]).asLong(0));
		Comparator<ObjectNode> stable = order.thenComparing(id);
		return (words.length > 1 && words[1].equalsIgnoreCase("desc")) ? stable.reversed() : stable;
	}

	private Response create(Request request) {
		JsonNode given = Answers.body(request);
		long customer = given.path("customer_id").asLong(0);
		if (customer != 0 && !this.store.customers.has(customer)) {
			throw BigCommerceErrors.v2Invalid("customer_id");
		}
		ObjectNode order = this.orders.place(given, Terms.ofTheApi(this.store.pricesIncludeTax()));
		return Response.json(200, this.view.get().of(order));
	}

	private Response get(Request request) {
		return Response.json(200, this.view.get().asked(order(request), request));
	}

	private Response update(Request request) {
		ObjectNode order = order(request);
		this.orders.update(order, Answers.body(request));
		return Response.json(200, this.view.get().of(order));
	}

	private Response archive(Request request) {
		this.store.touchOrder(order(request).put("is_deleted", true));
		return Response.empty(204);
	}

	private Response count(Request request) {
		ObjectNode body = Json.object().put("count", this.store.orders.all().size());
		for (int id = 0; id < Statuses.NAMES.size(); id++) {
			int own = id;
			ObjectNode status = statuses(id);
			status.put("sort_order", status.path("order").asInt(0)).remove("order");
			body.withArray("statuses")
				.add(status.put("count",
						this.store.orders.all()
							.stream()
							.filter((row) -> row.path("status_id").asInt(0) == own)
							.count()));
		}
		return Response.json(200, body);
	}

	private ObjectNode statuses(int id) {
		return new Statuses(this.store.labels()).view(id);
	}

	private Response statuses() {
		List<ObjectNode> all = IntStream.range(0, Statuses.NAMES.size()).mapToObj(this::statuses).toList();
		return Response.json(200, Json.array(all));
	}

	private Response status(Request request) {
		String id = request.variable("status");
		if (!id.matches("\\d{1,2}") || !Statuses.isKnown(Integer.parseInt(id))) {
			throw BigCommerceErrors.v2Missing();
		}
		return Response.json(200, statuses(Integer.parseInt(id)));
	}

	private Response part(Request request, String part) {
		return Answers.v2(request, Orders.part(order(request), part), (row) -> row);
	}

	private Response one(Request request, String part) {
		return Orders.part(order(request), part)
			.stream()
			.filter((row) -> row.path("id").asString("").equals(request.variable("part")))
			.findFirst()
			.map((row) -> Response.json(200, row))
			.orElseThrow(BigCommerceErrors::v2Missing);
	}

	private Response addresses(Request request) {
		ObjectNode order = order(request);
		OrderView shown = this.view.get();
		return Answers.v2(request, Orders.part(order, Orders.ADDRESSES), (row) -> shown.address(order, row));
	}

	private Response consignments(Request request) {
		return Response.json(200, this.view.get().consignments(order(request), Answers.list(request.query("include"))));
	}

	private static Response fees(ObjectNode order) {
		return order.path("fees").isEmpty() ? Response.empty(204) : Response.json(200, order.path("fees"));
	}

}
