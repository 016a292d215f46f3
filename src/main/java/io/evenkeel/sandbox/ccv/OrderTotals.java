package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an order comes to. Taxes are in the prices or come on top of them, for rows and
 * shipping each as the order says; other costs are taken with their taxes in them.
 */
final class OrderTotals {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private OrderTotals() {
	}

	static void write(ObjectNode order, List<ObjectNode> rows) {
		boolean isTaxed = Json.flag(order, "taxes_included") && !Json.flag(order, "is_intra_community_order")
				&& !Json.flag(order, "is_platform_sale");
		boolean inRows = Json.flag(order, "order_row_taxes_included");
		boolean inShipping = Json.flag(order, "shipping_taxes_included");
		BigDecimal shipping = Json.number(order, "total_shipping");
		BigDecimal rowTax = isTaxed ? sum(rows, (row) -> tax(OrderRows.total(row), Json.number(row, "tax"), inRows))
				: BigDecimal.ZERO;
		BigDecimal shippingTax = isTaxed ? tax(shipping, Json.number(order, "shipping_tax_percentage"), inShipping)
				: BigDecimal.ZERO;
		BigDecimal ofRows = sum(rows, OrderRows::total);
		BigDecimal total = ofRows.add(shipping)
			.add(Json.number(order, "paymethod_costs"))
			.add(Json.number(order, "extra_costs"))
			.add(inRows ? BigDecimal.ZERO : rowTax)
			.add(inShipping ? BigDecimal.ZERO : shippingTax);
		order.put("total_orderrow_price", cents(ofRows)).put("total_price", cents(total));
		order.put("total_tax", cents(rowTax.add(shippingTax)));
		order.put("total_discounts",
				cents(sum(rows, (row) -> Json.number(row, "discount").multiply(Json.number(row, "count")))));
		order.put("total_weight", sum(rows, (row) -> Json.number(row, "weight").multiply(Json.number(row, "count"))));
	}

	private static BigDecimal tax(BigDecimal amount, BigDecimal percent, boolean isIn) {
		BigDecimal whole = isIn ? HUNDRED.add(percent) : HUNDRED;
		return amount.multiply(percent).divide(whole, 6, RoundingMode.HALF_UP);
	}

	private static BigDecimal sum(List<ObjectNode> rows, Function<JsonNode, BigDecimal> value) {
		return rows.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal cents(BigDecimal amount) {
		return amount.setScale(2, RoundingMode.HALF_UP);
	}

}
