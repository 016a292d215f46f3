package io.evenkeel.sandbox.bigcommerce;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order says apart from its lines, its totals and its status. */
final class OrderFace {

	static final List<String> ADDRESS = List.of("first_name", "last_name", "company", "street_1", "street_2", "city",
			"state", "zip", "country", "country_iso2", "phone", "email");

	private static final String RATE = "1.0000000000";

	private OrderFace() {
	}

	static void write(ObjectNode order, JsonNode given, Terms terms) {
		String zero = Money.text(BigDecimal.ZERO);
		ObjectNode billing = order.putObject("billing_address");
		ADDRESS.forEach((field) -> billing.put(field, Json.text(given.path("billing_address"), field, "")));
		billing.putArray("form_fields");
		order.put("payment_method", Json.text(given, "payment_method", "Manual")).put("payment_provider_id", "");
		order.put("payment_status", "").put("refunded_amount", zero).put("order_is_digital", false);
		order.put("store_credit_amount", zero).put("gift_certificate_amount", zero);
		order.put("ip_address", "").put("ip_address_v6", "").put("geoip_country", "").put("geoip_country_iso2", "");
		order.put("currency_id", 1).put("currency_code", BigCommerceStore.CURRENCY).put("currency_exchange_rate", RATE);
		order.put("default_currency_id", 1).put("default_currency_code", BigCommerceStore.CURRENCY);
		order.put("store_default_currency_code", BigCommerceStore.CURRENCY);
		order.put("store_default_to_transactional_exchange_rate", RATE);
		order.put("staff_notes", "").put("customer_message", "").put("shipping_address_count", 1);
		order.put("is_deleted", false).put("ebay_order_id", "0").put("cart_id", "").put("is_email_opt_in", false);
		order.putNull("credit_card_type").put("order_source", terms.source());
		order.put("channel_id", given.path("channel_id").asInt(BigCommerceStore.CHANNEL));
		order.putNull("external_source").putNull("external_id").putNull("external_merchant_id");
		order.put("external_order_id", "").put("tax_provider_id", "BasicTaxProvider").put("customer_locale", "en");
		order.set("fees", given.path("fees").isArray() ? given.path("fees").deepCopy() : Json.array());
	}

}
