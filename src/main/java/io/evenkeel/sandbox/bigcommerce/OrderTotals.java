package io.evenkeel.sandbox.bigcommerce;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an order comes to. What was sent as a pair stands above what is counted. */
final class OrderTotals {

	private OrderTotals() {
	}

	static void write(ObjectNode order, JsonNode given, Terms terms) {
		List<ObjectNode> lines = Orders.part(order, Orders.PRODUCTS);
		Money counted = Money.ZERO;
		Money wrapped = Money.ZERO;
		for (ObjectNode line : lines) {
			counted = counted.plus(pair(line, "total", Money.ZERO));
			wrapped = wrapped.plus(pair(line, "wrapping_cost", Money.ZERO));
		}
		Money subtotal = pair(given, "subtotal", counted);
		Money total = subtotal.minus(off(order, "discount_amount", terms)).minus(off(order, "coupon_discount", terms));
		total = total.plus(cost(order, given, "shipping_cost", Money.ZERO, terms));
		total = total.plus(cost(order, given, "handling_cost", Money.ZERO, terms));
		total = total.plus(cost(order, given, "wrapping_cost", wrapped, terms));
		subtotal.write(order, "subtotal");
		pair(given, "total", total).write(order, "total");
		order.put("items_total", lines.stream().mapToInt((line) -> line.path("quantity").asInt(0)).sum());
		order.put("items_shipped", 0).put("is_tax_inclusive_pricing", terms.includesTax());
	}

	private static Money pair(JsonNode node, String name, Money otherwise) {
		Money sent = Money.read(node, name);
		return (sent != null) ? sent : otherwise;
	}

	private static Money off(ObjectNode order, String field, Terms terms) {
		return Money.of(Money.number(order, field), terms.taxPercent(), terms.includesTax());
	}

	private static Money cost(ObjectNode order, JsonNode given, String name, Money counted, Terms terms) {
		Money cost = pair(given, name, counted);
		cost.write(order, name);
		order.put("base_" + name, Money.text(cost.entered(terms.includesTax()))).put(name + "_tax_class_id", 0);
		return cost;
	}

}
