package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** An order and its rows as they are read. */
final class OrderView {

	private static final List<String> BELOW = List.of("orderrows", "ordernotes", "ordermessages", "ordernotifications",
			"orderaffiliatenetworks", "orderlabels", "invoices");

	private final Links links;

	OrderView(Links links) {
		this.links = links;
	}

	ObjectNode of(ObjectNode order) {
		long id = Table.id(order);
		ObjectNode view = this.links.object("orders", id).put("id", id);
		view.setAll(order.deepCopy().without(List.of("user_id", "customer", Orders.MAILS, OrderStock.TAKEN)));
		boolean isBasket = !Json.flag(order, "is_completed");
		view.put("basket_href", isBasket ? this.links.to("basket", id) : null);
		view.put("checkout_href", isBasket ? this.links.to("checkout", id) : null);
		view.putObject("take_out_window").putNull("start").putNull("end");
		view.put("track_and_trace_deeplink", "");
		ObjectNode user = view.putObject("user").putNull("id").put("discount_percentage", 0).putNull("href");
		if (Json.has(order, "user_id")) {
			long own = order.path("user_id").asLong(0);
			user.put("id", own).put("href", this.links.to("users", own));
		}
		view.putNull("discountcoupon").putNull("pickup_address").putNull("packing_slip_deeplink");
		view.set("customer", Person.view(order.path("customer")));
		BELOW.forEach((name) -> view.set(name, this.links.object("orders", id, name)));
		return view;
	}

	ObjectNode row(ObjectNode row) {
		long id = Table.id(row);
		ObjectNode view = this.links.object("orderrows", id).put("id", id);
		view.setAll(row.deepCopy().without(List.of(OrderRows.COMBINATION, OrderRows.EXTRA)));
		view.putNull("product_name_google");
		view.put("product_href",
				Json.has(row, "product_id") ? this.links.to("products", row.path("product_id").asLong(0)) : null);
		BigDecimal count = Json.number(row, "count");
		BigDecimal price = Json.number(row, "price");
		BigDecimal extra = Json.number(row, OrderRows.EXTRA);
		view.put("selling_price", OrderRows.selling(row)).put("price_without_discount", price);
		view.put("price_without_discount_with_attributes", price.add(extra));
		view.put("total_price", OrderRows.selling(row).multiply(count));
		view.put("total_extra_option_price", extra.multiply(count));
		view.put("price_with_attributes", OrderRows.each(row));
		view.put("total_price_with_attributes", OrderRows.total(row)).putArray("uploads");
		view.set("parent", this.links.object("orders", row.path("order_id").asLong(0)));
		return view;
	}

	ObjectNode note(ObjectNode note) {
		ObjectNode view = this.links.object("ordernotes", Table.id(note)).put("id", Table.id(note));
		view.put("note", Json.text(note, "note")).put("type", Json.text(note, "type"));
		view.put("create_date", Json.text(note, "create_date"));
		view.set("parent", this.links.object("orders", note.path("order_id").asLong(0)));
		return view;
	}

}
