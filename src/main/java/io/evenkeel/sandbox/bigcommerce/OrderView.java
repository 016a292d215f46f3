package io.evenkeel.sandbox.bigcommerce;

import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as the service shows it: what is below it stands behind links. */
final class OrderView {

	private final String base;

	private final Statuses statuses;

	/**
	 * Shows the orders of a store.
	 * @param origin where the service is
	 * @param statuses what the store calls the statuses
	 */
	OrderView(String origin, Statuses statuses) {
		this.base = origin + "/stores/" + BigCommerceStore.HASH + "/v2";
		this.statuses = statuses;
	}

	/**
	 * An order with what a call asks to be included.
	 * @param order the row
	 * @param request the call
	 * @return what is shown
	 */
	ObjectNode asked(ObjectNode order, Request request) {
		ObjectNode view = of(order);
		Set<String> includes = Answers.list(request.query("include"));
		if (includes.stream().anyMatch((part) -> part.startsWith("consignments"))) {
			ObjectNode consignments = consignments(order, includes);
			boolean isObject = "object".equals(request.query("consignment_structure"));
			view.set("consignments", isObject ? consignments : Json.array().add(consignments));
		}
		if (includes.contains("fees")) {
			view.set("fees", order.path("fees"));
		}
		return view;
	}

	ObjectNode of(ObjectNode order) {
		ObjectNode view = order.deepCopy();
		view.remove(Orders.PARTS);
		String label = this.statuses.label(order.path("status_id").asInt(0));
		view.put("status", label).put("custom_status", label);
		String path = "/orders/" + Rows.id(order);
		view.set("products", link(path + "/products"));
		view.set("shipping_addresses", link(path + "/shippingaddresses"));
		view.set("coupons", link(path + "/coupons"));
		view.set("consignments", link(path + "/consignments"));
		view.set("fees", link(path + "/fees"));
		return view;
	}

	/**
	 * Who gets what of an order.
	 * @param order the order
	 * @param includes whether the lines themselves are asked for
	 * @return pickups, shipping, downloads and e-mail
	 */
	ObjectNode consignments(ObjectNode order, Set<String> includes) {
		boolean isWhole = includes.stream().anyMatch((part) -> part.endsWith("line_items"));
		ObjectNode consignments = Json.object();
		consignments.putArray("pickups");
		ArrayNode shipping = consignments.putArray("shipping");
		for (ObjectNode address : Orders.part(order, Orders.ADDRESSES)) {
			ObjectNode row = inNumbers(address(order, address));
			row.remove("order_id");
			List<ObjectNode> lines = Orders.part(order, Orders.PRODUCTS);
			row.set("line_items",
					Json.array(lines.stream().map((line) -> isWhole ? line : link(place(order, line))).toList()));
			shipping.add(row);
		}
		consignments.putArray("downloads");
		consignments.putObject("email").putArray("gift_certificates");
		return consignments;
	}

	/** Here, and only here, the costs of an order are numbers. */
	private static ObjectNode inNumbers(ObjectNode address) {
		address.propertyNames()
			.stream()
			.filter((name) -> name.contains("cost") && address.path(name).isString())
			.toList()
			.forEach((name) -> address.put(name, Money.number(address, name)));
		return address;
	}

	private static String place(ObjectNode order, JsonNode line) {
		return "/orders/" + Rows.id(order) + "/products/" + Rows.id(line);
	}

	ObjectNode address(ObjectNode order, ObjectNode address) {
		ObjectNode view = address.deepCopy();
		String path = "/orders/" + Rows.id(order) + "/shippingaddresses/" + Rows.id(address) + "/shippingquotes";
		view.set("shipping_quotes", link(path));
		return view;
	}

	private ObjectNode link(String path) {
		return Json.object().put("url", this.base + path).put("resource", path);
	}

}
