package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes orders from the sales that we wrote. A line of a sale has the id of its product
 * and no article number; prices are before tax, with the tax of one beside them.
 */
final class SaleMapping {

	/** What our sales say of their system: a till's own sales say nothing, or another. */
	static final String OURS = "evenkeel";

	private static final List<String> FIELDS = List.of("id", "state", "date", "note", "invoice_number",
			"receipt_number", "source", "customer_id", "totals", "line_items", "payments", "adjustments");

	private final Account account;

	SaleMapping(Account account) {
		this.account = account;
	}

	static boolean isOurs(JsonNode sale) {
		return OURS.equals(Nodes.text(sale.path("source"), "type"));
	}

	long hash(JsonNode sale) {
		Fingerprint print = Fingerprint.begin().add(sale, FIELDS).add(register(sale)).add(this.account.currency());
		Nodes.each(sale, "line_items").forEach((line) -> print.add(taxName(line)));
		return print.hash();
	}

	/**
	 * The order of a sale.
	 * @param sale the sale
	 * @return the order
	 * @throws IllegalArgumentException when a value cannot be made out
	 */
	Order order(JsonNode sale) {
		Order.Builder order = Order.order(Nodes.text(sale, "id", ""));
		order.with(RecordField.NUMBER, Nodes.text(sale, "receipt_number", Nodes.text(sale, "invoice_number", "")));
		order.with(RecordField.REFERENCE, Nodes.text(sale.path("source"), "id"));
		String placed = Nodes.text(sale, "date");
		order.with(RecordField.PLACED, (placed != null) ? FieldType.TIME.parse(placed) : null);
		order.with(RecordField.STATUS, Nodes.text(sale, "state"));
		order.with(RecordField.REGISTER, register(sale));
		order.with(RecordField.LINES, lines(sale));
		order.with(RecordField.PAYMENTS, Nodes.each(sale, "payments").map(this::payment).toList());
		order.with(RecordField.TOTAL, money(Nodes.number(sale.path("totals"), "price_incl_tax")));
		order.with(RecordField.NOTE, Nodes.text(sale, "note"));
		return order.build();
	}

	private @Nullable String register(JsonNode sale) {
		return this.account.registerName(Nodes.text(sale.path("source"), "register_id"));
	}

	private @Nullable String taxName(JsonNode line) {
		return this.account.tax(Nodes.text(line.path("tax"), "id")).map(Account.Tax::name).orElse(null);
	}

	private @Nullable Money money(@Nullable BigDecimal amount) {
		return this.account.money(amount);
	}

	private Money sum(BigDecimal amount) {
		return new Money(amount, this.account.currency());
	}

	private List<OrderLine> lines(JsonNode sale) {
		List<OrderLine> lines = new ArrayList<>();
		Nodes.each(sale, "line_items").map(this::line).forEach(lines::add);
		Nodes.each(sale, "adjustments")
			.filter((adjustment) -> "FIXED".equals(Nodes.text(adjustment.path("amount"), "type")))
			.map(this::adjustment)
			.forEach(lines::add);
		return lines;
	}

	private OrderLine line(JsonNode line) {
		JsonNode pricing = line.path("pricing");
		BigDecimal tax = Nodes.number(line.path("tax"), "amount", BigDecimal.ZERO);
		BigDecimal price = Nodes.number(pricing, "price", BigDecimal.ZERO)
			.subtract(Nodes.number(pricing, "discount", BigDecimal.ZERO));
		return new OrderLine(OrderLine.Kind.PRODUCT, Nodes.text(line.path("product"), "id"), null,
				Nodes.text(line, "note", ""), Nodes.number(line, "quantity", BigDecimal.ONE), sum(price.add(tax)),
				sum(tax), taxName(line));
	}

	private OrderLine adjustment(JsonNode adjustment) {
		BigDecimal value = Nodes.number(adjustment.path("amount"), "value", BigDecimal.ZERO);
		boolean isDiscount = "DISCOUNT".equals(Nodes.text(adjustment, "type"));
		return new OrderLine(OrderLine.Kind.FEE, null, null, Nodes.text(adjustment, "name", ""), BigDecimal.ONE,
				sum(isDiscount ? value.abs().negate() : value), null, null);
	}

	private Payment payment(JsonNode payment) {
		JsonNode type = payment.path("type");
		String method = Nodes.text(type, "name");
		String paid = Nodes.text(payment, "date");
		return new Payment((method != null) ? method : paymentType(type),
				sum(Nodes.number(payment, "amount", BigDecimal.ZERO)),
				(paid != null) ? (Instant) FieldType.TIME.parse(paid) : null);
	}

	private String paymentType(JsonNode type) {
		String name = this.account.paymentTypeName(Nodes.text(type, "config_id"));
		return (name != null) ? name : "";
	}

}
