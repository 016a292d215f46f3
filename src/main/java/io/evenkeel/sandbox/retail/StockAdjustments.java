package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Relative changes of stock, up to a thousand a call: all of them, or none. */
final class StockAdjustments {

	private static final int MOST = 1000;

	private static final int MOST_DIGITS = 32;

	private static final Set<String> LESS = Set.of("DAMAGE", "EXPIRY", "INTERNAL_USE", "THEFT", "DONATION");

	private static final Set<String> MORE = Set.of("STOCK_FOUND", "SAMPLE_FOR_SALE");

	private static final String REASON_ID = "custom_inventory_adjustment_reason_id";

	private static final Set<String> KNOWN = Set.of("product_id", "outlet_id", "quantity", "reason", REASON_ID);

	private final RetailShop shop;

	private final Stock stock;

	StockAdjustments(RetailShop shop, Stock stock) {
		this.shop = shop;
		this.stock = stock;
	}

	void routes(Router router) {
		router.on("POST", "/stock_adjustments", this::write);
		router.on("GET", "/stock_adjustments",
				(request) -> Answers.page(this.shop.stockAdjustments, request, (row) -> row));
		router.on("GET", "/custom_inventory_adjustment_reasons",
				(request) -> Answers.page(this.shop.reasons, request, (row) -> row));
		router.on("POST", "/custom_inventory_adjustment_reasons", this::addReason);
	}

	private Response write(Request request) {
		List<JsonNode> items = Json.items(Answers.body(request), "stock_adjustments");
		if (items.isEmpty() || items.size() > MOST) {
			throw RetailErrors.invalid("send 1 to " + MOST + " stock_adjustments");
		}
		items.forEach(this::check);
		List<ObjectNode> written = new ArrayList<>();
		items.forEach((item) -> written.add(one(item)));
		return Answers.data(201, Json.array(written));
	}

	private void check(JsonNode item) {
		item.propertyNames().stream().filter((name) -> !KNOWN.contains(name)).findFirst().ifPresent((name) -> {
			throw RetailErrors.invalid("unknown property " + name);
		});
		if (this.shop.products.find(Json.text(item, "product_id", "")).isEmpty()) {
			throw RetailErrors.unprocessable("product " + Json.text(item, "product_id") + " does not exist");
		}
		if (this.shop.outlets.find(Json.text(item, "outlet_id", "")).isEmpty()) {
			throw RetailErrors.unprocessable("outlet " + Json.text(item, "outlet_id") + " does not exist");
		}
		int sign = quantity(item).signum();
		int wanted = sign(item);
		if (sign == 0 || sign != wanted) {
			throw RetailErrors
				.unprocessable("the sign of the quantity does not match the reason " + Json.text(item, "reason"));
		}
	}

	private static BigDecimal quantity(JsonNode item) {
		JsonNode quantity = item.path("quantity");
		try {
			if (quantity.isString() && quantity.stringValue().length() <= MOST_DIGITS) {
				return new BigDecimal(quantity.stringValue());
			}
		}
		catch (NumberFormatException ex) {
			throw RetailErrors.invalid("quantity '" + quantity.stringValue() + "' is not a number");
		}
		throw RetailErrors.invalid("quantity must be a numeric string");
	}

	private int sign(JsonNode item) {
		String reason = Json.text(item, "reason", "");
		if (LESS.contains(reason)) {
			return -1;
		}
		if (MORE.contains(reason)) {
			return 1;
		}
		if (!reason.equals("CUSTOM")) {
			throw RetailErrors.invalid("unknown reason '" + reason + "'");
		}
		ObjectNode custom = this.shop.reasons.find(Json.text(item, REASON_ID, ""))
			.orElseThrow(() -> RetailErrors.unprocessable("the custom reason does not exist"));
		return Json.text(custom, "type", "").equals("POSITIVE") ? 1 : -1;
	}

	private ObjectNode one(JsonNode item) {
		ObjectNode row = this.shop.newRow();
		row.remove("deleted_at");
		row.put("user_id", Table.id(this.shop.users.live().get(0)));
		KNOWN.stream().filter(item::has).forEach((field) -> row.set(field, item.get(field)));
		this.stock.change(Json.text(item, "product_id", ""), Json.text(item, "outlet_id", ""), quantity(item));
		return this.shop.put(this.shop.stockAdjustments, row);
	}

	private Response addReason(Request request) {
		JsonNode body = Answers.body(request);
		String name = Json.text(body, "name", "").strip();
		String type = Json.text(body, "type", "");
		if (name.isEmpty() || name.length() > 30 || !Set.of("POSITIVE", "NEGATIVE").contains(type)) {
			throw RetailErrors.invalid("a reason needs a name of at most 30 letters and the type POSITIVE or NEGATIVE");
		}
		if (!this.shop.reasons.by(name).isEmpty()) {
			throw RetailErrors.conflict("there is a reason '" + name + "' already");
		}
		ObjectNode row = this.shop.newRow().put("name", name).put("type", type);
		row.put("enabled", body.path("enabled").asBoolean(true)).put("is_from_external_source", true);
		return Answers.data(this.shop.put(this.shop.reasons, row));
	}

}
