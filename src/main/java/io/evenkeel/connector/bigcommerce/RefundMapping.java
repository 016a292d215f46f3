package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes a record of a refund: an order below its order, whose lines and payments are
 * negative. A refund never changes once it is made, so it is posted once.
 */
final class RefundMapping {

	/** All that a refund is made from, beside its order. */
	static final Fields FIELDS = Fields.of(ProductMapping.MAPPING,
			"id,created,reason,total_amount,items(item_type,item_id,quantity,requested_amount),"
					+ "payments(provider_id,amount,is_declined)");

	private static final String INFIX = "-refund-";

	private final OrderMapping orders;

	RefundMapping(OrderMapping orders) {
		this.orders = orders;
	}

	static String id(JsonNode row, JsonNode refund) {
		return Nodes.text(row, "id", "") + INFIX + Nodes.text(refund, "id", "");
	}

	/**
	 * The order that a record is of.
	 * @param id the id of an order or of a refund
	 * @return the order's id
	 */
	static String order(String id) {
		int infix = id.indexOf(INFIX);
		return (infix < 0) ? id : id.substring(0, infix);
	}

	/**
	 * The record of a refund.
	 * @param row the order, with our ids on its lines
	 * @param refund the refund
	 * @return what it takes back
	 * @throws IllegalArgumentException when it names a line that the order does not have
	 */
	Order record(JsonNode row, JsonNode refund) {
		String id = id(row, refund);
		String currency = this.orders.currency(row);
		BigDecimal total = Nodes.amount(refund, "total_amount").abs().negate();
		Instant created = Dates.moment(Nodes.text(refund, "created"));
		Order.Builder order = Order.order(id).parent(Nodes.text(row, "id", ""));
		order.with(RecordField.NUMBER, id);
		order.with(RecordField.REFERENCE, this.orders.reference(id));
		order.with(RecordField.PLACED, created);
		order.with(RecordField.NOTE, note(row, refund));
		order.with(RecordField.TOTAL, new Money(total, currency));
		order.with(RecordField.LINES, lines(row, refund, total, currency));
		order.with(RecordField.PAYMENTS, payments(row, refund, total, currency, created));
		OrderMapping.customer(order, row.path("billing_address"));
		return order.build();
	}

	private static String note(JsonNode row, JsonNode refund) {
		String reason = Nodes.text(refund, "reason");
		return "Refund of order " + Nodes.text(row, "id", "") + ((reason != null) ? ": " + reason : "");
	}

	/** What the items do not make up of the amount is a line of its own. */
	private static List<OrderLine> lines(JsonNode row, JsonNode refund, BigDecimal total, String currency) {
		List<OrderLine> lines = new ArrayList<>();
		for (JsonNode item : Nodes.items(refund, "items")) {
			OrderLine line = line(row, item, currency);
			if (line != null) {
				lines.add(line);
			}
		}
		BigDecimal rest = total.subtract(OrderLines.sum(lines));
		if (rest.signum() != 0) {
			lines.add(OrderLines.line(OrderLine.Kind.FEE, "Refund", rest, null, currency));
		}
		return lines;
	}

	private static @Nullable OrderLine line(JsonNode row, JsonNode item, String currency) {
		String type = Nodes.text(item, "item_type", "");
		return switch (type) {
			case "PRODUCT" -> product(row, item, currency);
			case "GIFT_WRAPPING" -> cost(OrderLine.Kind.WRAPPING, "Gift wrapping", item, currency);
			case "SHIPPING" -> cost(OrderLine.Kind.SHIPPING, "Shipping", item, currency);
			case "HANDLING" -> cost(OrderLine.Kind.HANDLING, "Handling", item, currency);
			default -> null;
		};
	}

	private static OrderLine product(JsonNode row, JsonNode item, String currency) {
		String wanted = Nodes.text(item, "item_id", "");
		JsonNode sold = OrderParts.lines(row)
			.stream()
			.filter((line) -> wanted.equals(Nodes.text(line, "id", "")))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"it gives back line " + wanted + ", which order " + Nodes.text(row, "id", "") + " does not show"));
		OrderLine line = OrderLines.product(sold, currency, true);
		BigDecimal quantity = Nodes.amount(item, "quantity");
		return new OrderLine(line.kind(), line.product(), line.sku(), line.name(), quantity.negate(), line.price(),
				line.tax(), line.taxName());
	}

	/** Where the amount is not told, it is in what is left of the whole. */
	private static @Nullable OrderLine cost(OrderLine.Kind kind, String name, JsonNode item, String currency) {
		BigDecimal amount = Nodes.amount(item, "requested_amount");
		return (amount.signum() == 0) ? null : new OrderLine(kind, null, null, name, BigDecimal.ONE.negate(),
				new Money(amount.abs(), currency), null, null);
	}

	private static List<Payment> payments(JsonNode row, JsonNode refund, BigDecimal total, String currency,
			@Nullable Instant created) {
		List<Payment> payments = new ArrayList<>();
		List<JsonNode> given = Nodes.items(refund, "payments");
		given.stream()
			.filter((payment) -> !Nodes.flag(payment, "is_declined"))
			.forEach((payment) -> OrderMapping.pay(payments, method(row, payment),
					new Money(Nodes.amount(payment, "amount").abs().negate(), currency), created));
		if (given.isEmpty()) {
			OrderMapping.pay(payments, OrderMapping.method(row), new Money(total, currency), created);
		}
		return payments;
	}

	private static String method(JsonNode row, JsonNode payment) {
		return switch (Objects.requireNonNullElse(Nodes.text(payment, "provider_id"), "")) {
			case "storecredit" -> OrderMapping.STORE_CREDIT;
			case "giftcertificate" -> OrderMapping.GIFT_CERTIFICATE;
			default -> OrderMapping.method(row);
		};
	}

}
