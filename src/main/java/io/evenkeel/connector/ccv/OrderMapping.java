package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an order from the service's JSON and its rows. Prices of lines are with tax. */
final class OrderMapping {

	/** Counts up whenever the same JSON makes another record. */
	static final int MAPPING = 1;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final int DIGITS = 6;

	private final JsonNode order;

	private final String currency;

	private OrderMapping(JsonNode order) {
		this.order = order;
		this.currency = Nodes.text(order, "currency", Money.UNSPECIFIED);
	}

	static Order order(JsonNode order, List<JsonNode> rows) {
		return new OrderMapping(order).whole(rows);
	}

	/**
	 * What can be changed of an order, without its rows.
	 * @param order its JSON
	 * @return the order, without lines
	 */
	static Order head(JsonNode order) {
		return new OrderMapping(order).head().build();
	}

	private Order whole(List<JsonNode> rows) {
		return head().with(RecordField.LINES, lines(rows)).build();
	}

	private Order.Builder head() {
		Order.Builder built = Order.order(Nodes.text(this.order, "id", ""));
		built.with(RecordField.NUMBER, Nodes.text(this.order, "ordernumber_full"));
		built.with(RecordField.REFERENCE, Nodes.text(this.order, "reservationnumber"));
		built.with(RecordField.PLACED, Dates.of(this.order, "create_date"));
		built.with(RecordField.STATUS,
				Nodes.has(this.order, "status") ? Statuses.name(this.order.path("status").asInt(0)) : null);
		built.with(RecordField.PAYMENT_STATUS, Statuses.payment(Nodes.flag(this.order, "paid")));
		built.with(RecordField.PAYMENT_METHOD, Nodes.text(this.order, "paymethod_label"));
		built.with(RecordField.SHIPPING_METHOD, Nodes.text(this.order, "deliver_method"));
		built.with(RecordField.TOTAL, money(Nodes.amount(this.order, "total_price")));
		built.withExtra("delivery-method", Nodes.text(this.order, "deliver_method"));
		built.withExtra("track_and_trace_code", Nodes.text(this.order, "track_and_trace_code"));
		customer(built);
		return built;
	}

	private void customer(Order.Builder built) {
		JsonNode customer = this.order.path("customer");
		JsonNode billing = customer.path("billingaddress");
		built.with(RecordField.CUSTOMER_EMAIL, Nodes.text(customer, "email"));
		built.with(RecordField.CUSTOMER_NAME, Addresses.name(billing));
		built.with(RecordField.CUSTOMER_FIRST_NAME, Nodes.text(billing, "first_name"));
		built.with(RecordField.CUSTOMER_LAST_NAME, Nodes.text(billing, "last_name"));
		built.with(RecordField.CUSTOMER_COMPANY, Nodes.text(billing, "company"));
		built.with(RecordField.CUSTOMER_PHONE, Nodes.text(billing, "telephone"));
		built.with(RecordField.CUSTOMER_REGISTRATION_NUMBER, Nodes.text(customer, "kvk"));
		built.with(RecordField.CUSTOMER_VAT_NUMBER, Nodes.text(customer, "btw"));
		String kind = Nodes.text(customer, "customertype");
		built.with(RecordField.CUSTOMER_KIND,
				(kind != null) ? (kind.equals(Customer.BUSINESS) ? "business" : "private") : null);
		built.with(RecordField.BILLING, parts(billing));
		built.with(RecordField.SHIPPING, parts(customer.path("deliveryaddress")));
	}

	private static @Nullable Map<String, String> parts(JsonNode address) {
		Map<String, String> parts = Addresses.read(address);
		return parts.isEmpty() ? null : parts;
	}

	private Money money(BigDecimal amount) {
		return new Money(amount, this.currency);
	}

	private List<OrderLine> lines(List<JsonNode> rows) {
		List<OrderLine> lines = new ArrayList<>();
		rows.forEach((row) -> lines.add(line(row)));
		cost(lines, OrderLine.Kind.SHIPPING, "Shipping", "total_shipping");
		cost(lines, OrderLine.Kind.FEE, "Payment costs", "paymethod_costs");
		cost(lines, OrderLine.Kind.FEE, Nodes.text(this.order, "extra_payment_option", "Payment option"),
				"extra_payment_option_price");
		cost(lines, OrderLine.Kind.FEE, Nodes.text(this.order, "extra_costs_description", "Extra costs"),
				"extra_costs");
		return lines;
	}

	private void cost(List<OrderLine> lines, OrderLine.Kind kind, String name, String field) {
		BigDecimal amount = Nodes.amount(this.order, field);
		if (amount.signum() != 0) {
			lines.add(new OrderLine(kind, null, null, name, BigDecimal.ONE, money(amount), null, null));
		}
	}

	/** The row's price for one, with what is chosen and after its discount. */
	private OrderLine line(JsonNode row) {
		BigDecimal price = Nodes.number(row, "price_with_attributes",
				Nodes.amount(row, "price").subtract(Nodes.amount(row, "discount")));
		BigDecimal percent = Nodes.amount(row, "tax");
		boolean isTaxed = Nodes.flag(this.order, "taxes_included");
		boolean isWithTax = Nodes.flag(this.order, "order_row_taxes_included");
		BigDecimal tax = price.multiply(percent)
			.divide(isWithTax ? HUNDRED.add(percent) : HUNDRED, DIGITS, RoundingMode.HALF_UP);
		BigDecimal whole = (isTaxed && !isWithTax) ? price.add(tax) : price;
		String product = Nodes.text(row, "product_id");
		boolean isVariant = !row.path("attributes").isEmpty();
		String number = Nodes.text(row, "sub_product_number",
				Nodes.text(row, "sub_sku_number", Nodes.text(row, "product_number", "")));
		return new OrderLine((product != null) ? OrderLine.Kind.PRODUCT : OrderLine.Kind.TEXT,
				isVariant ? null : product, number.isEmpty() ? null : number, Nodes.text(row, "product_name", ""),
				Nodes.amount(row, "count"), money(Nodes.plain(whole)), isTaxed ? money(Nodes.plain(tax)) : null,
				Nodes.plain(percent).toPlainString() + " %");
	}

}
