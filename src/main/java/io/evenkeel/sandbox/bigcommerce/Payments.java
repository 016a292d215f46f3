package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** What was paid for an order and given back: its transactions. */
final class Payments {

	private static final Map<String, String> OFFLINE = Map.of("cash on delivery", "cod", "bank deposit", "bankdeposit",
			"cheque", "cheque", "money order", "moneyorder", "pay in store", "instore");

	private final BigCommerceStore store;

	Payments(BigCommerceStore store) {
		this.store = store;
	}

	/**
	 * The customer pays the whole order; a card takes the money at once.
	 * @param order the order
	 */
	void take(ObjectNode order) {
		add(order, "purchase", Money.number(order, "total_inc_tax"));
		order.put("payment_status", isOffline(order) ? "" : "captured");
		order.put("payment_provider_id", isOffline(order) ? "" : "sandbox-payment");
	}

	/**
	 * Money goes back.
	 * @param order the order
	 * @param amount how much, with tax
	 * @return the transaction
	 */
	ObjectNode giveBack(ObjectNode order, BigDecimal amount) {
		long first = Orders.part(order, Orders.TRANSACTIONS).stream().mapToLong(Rows::id).findFirst().orElse(0);
		return add(order, "refund", amount).put("reference_transaction_id", first);
	}

	static boolean isOffline(ObjectNode order) {
		return OFFLINE.containsKey(method(order)) || method(order).equals("manual");
	}

	static String gateway(ObjectNode order) {
		return OFFLINE.getOrDefault(method(order), isOffline(order) ? "custom" : "testgateway");
	}

	private static String method(ObjectNode order) {
		return Json.text(order, "payment_method", "").toLowerCase(Locale.ROOT);
	}

	private ObjectNode add(ObjectNode order, String event, BigDecimal amount) {
		ObjectNode row = order.path(Orders.PARTS).withArray(Orders.TRANSACTIONS).addObject();
		long id = this.store.nextId("transaction");
		row.put("id", id).put("order_id", order.path("id").asString("")).put("event", event);
		row.put("method", isOffline(order) ? "offline" : "credit_card").put("amount", amount);
		row.put("currency", BigCommerceStore.CURRENCY).put("gateway", gateway(order));
		row.put("gateway_transaction_id",
				UUID.nameUUIDFromBytes(("paid " + id).getBytes(StandardCharsets.UTF_8)).toString());
		row.put("date_created", this.store.date()).put("test", true).put("status", "ok").put("fraud_review", false);
		if (isOffline(order)) {
			row.putObject("offline").put("display_name", Json.text(order, "payment_method", ""));
		}
		return row;
	}

}
