package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Orders over HTTP, the newest first. Unfinished ones are shown only to who asks. */
final class OrderApi {

	private static final List<String> EQUAL = List.of("paymentReference", "vendorOrderNumber", "orderNumber",
			"customerId", "paymentMethod", "paymentModule", "refererId");

	private final EcwidStore store;

	private final Orders orders;

	OrderApi(EcwidStore store, Orders orders) {
		this.store = store;
		this.orders = orders;
	}

	void routes(Router router) {
		router.on("GET", "/orders", this::list);
		router.on("POST", "/orders", this::place);
		router.on("GET", "/orders/deleted", (request) -> Deleted.page(request, this.store.orders));
		router.on("GET", "/orders/last", this::last);
		router.on("GET", "/orders/{id}", (request) -> Answers.json(request, order(request)));
		router.on("PUT", "/orders/{id}", this::update);
		router.on("DELETE", "/orders/{id}", this::delete);
		router.on("GET", "/orders/{id}/extraFields",
				(request) -> Response.json(200, Json.array(Json.items(order(request), "orderExtraFields"))));
		router.on("POST", "/orders/{id}/extraFields", this::addField);
	}

	private ObjectNode order(Request request) {
		return this.store.orders.get(request.variable("id"));
	}

	private List<ObjectNode> found(Predicate<ObjectNode> wanted) {
		Comparator<ObjectNode> byTime = Comparator.comparing((row) -> row.path("createTimestamp").longValue());
		return this.store.orders.all()
			.stream()
			.filter(wanted)
			.sorted(byTime.thenComparing((row) -> row.path("internalId").longValue()).reversed())
			.toList();
	}

	private Response list(Request request) {
		Set<String> payment = Answers.list(request.query("paymentStatus"));
		Set<String> fulfilment = Answers.list(request.query("fulfillmentStatus"));
		Set<String> ids = Answers.list(request.query("ids"));
		Predicate<ObjectNode> wanted = (row) -> isShown(row, payment)
				&& (fulfilment.isEmpty() || fulfilment.contains(Json.text(row, "fulfillmentStatus", "")))
				&& (ids.isEmpty() || ids.contains(Entities.id(row)) || ids.contains(Json.text(row, "internalId", "")))
				&& EQUAL.stream().allMatch((field) -> isEqual(row, field, request.query(field)))
				&& isAmong(row, request) && isOfTime(row, request);
		return Answers.page(request, found(wanted), (row) -> row);
	}

	private static boolean isShown(ObjectNode row, Set<String> payment) {
		String status = Json.text(row, "paymentStatus", "");
		return payment.isEmpty() ? !status.equals("INCOMPLETE") : payment.contains(status);
	}

	private static boolean isEqual(ObjectNode row, String field, @Nullable String wanted) {
		return wanted == null || wanted.equals(Json.text(row, field));
	}

	private static boolean isAmong(ObjectNode row, Request request) {
		String email = request.query("email");
		String product = request.query("productId");
		String words = request.query("keywords");
		String coupon = request.query("couponCode");
		String shipping = request.query("shippingMethod");
		return (email == null || EcwidStore.email(row).equals(email.strip().toLowerCase(Locale.ROOT)))
				&& (product == null || Json.items(row, "items")
					.stream()
					.anyMatch((line) -> product.equals(Json.text(line, "productId"))))
				&& (coupon == null || coupon.equals(Json.text(row.path("discountCoupon"), "code")))
				&& (shipping == null || shipping.equals(Json.text(row.path("shippingOption"), "shippingMethodName")))
				&& (words == null || text(row).contains(words.toLowerCase(Locale.ROOT)));
	}

	private static String text(ObjectNode row) {
		StringBuilder text = new StringBuilder();
		List.of("id", "email", "externalTransactionId", "paymentReference", "trackingNumber", "internalId")
			.forEach((field) -> text.append(Json.text(row, field, "")).append(' '));
		Json.items(row, "items")
			.forEach((line) -> text.append(Json.text(line, "sku", "")).append(' ').append(Json.text(line, "name", "")));
		text.append(' ').append(Json.text(row.path("billingPerson"), "name", ""));
		return text.toString().toLowerCase(Locale.ROOT);
	}

	private static boolean isOfTime(ObjectNode row, Request request) {
		return Answers.isWithin(row.path("createTimestamp").longValue(), request.query("createdFrom"),
				request.query("createdTo"))
				&& Answers.isWithin(row.path("updateTimestamp").longValue(), request.query("updatedFrom"),
						request.query("updatedTo"))
				&& isAtLeast(row, Answers.number(request.query("totalFrom"), "totalFrom"), 1)
				&& isAtLeast(row, Answers.number(request.query("totalTo"), "totalTo"), -1);
	}

	private static boolean isAtLeast(ObjectNode row, @Nullable BigDecimal limit, int sign) {
		return limit == null || Json.number(row, "total").compareTo(limit) * sign >= 0;
	}

	private Response place(Request request) {
		ObjectNode order = this.orders.place(Answers.body(request));
		return Response.json(200,
				Json.object().put("id", order.path("internalId").longValue()).put("orderid", Entities.id(order)));
	}

	private Response last(Request request) {
		return found((row) -> true).stream()
			.findFirst()
			.map((row) -> Answers.json(request, row))
			.orElseThrow(() -> EcwidErrors.missing("Order", "last"));
	}

	private Response update(Request request) {
		this.orders.update(order(request), Answers.body(request));
		return Answers.updated(1);
	}

	private Response delete(Request request) {
		this.store.orders.delete(request.variable("id"), this.store.date());
		return Answers.deleted(1);
	}

	private Response addField(Request request) {
		ObjectNode order = order(request);
		JsonNode field = Answers.body(request);
		ArrayNode fields = order.withArray("orderExtraFields");
		fields.add(field);
		this.store.touchOrder(order);
		return Response.json(200, Json.object().put("createCount", 1));
	}

}
