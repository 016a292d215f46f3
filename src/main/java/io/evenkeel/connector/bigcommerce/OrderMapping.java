package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an order from the service's JSON. */
final class OrderMapping {

	/** Our id of a line's product, written there by the list. */
	static final String OUR_PRODUCT = "our_product";

	private static final String PERSON = "first_name,last_name,company,street_1,street_2,city,state,zip,country_iso2,"
			+ "phone,email";

	private static final String LINE = "(our_product,sku,name,quantity,price_inc_tax,total_inc_tax,total_tax,"
			+ "discounted_total_inc_tax,quantity_refunded,product_options(display_name,display_value),"
			+ "applied_discounts(amount,code,name,target))";

	/** All that an order is made from. */
	static final Fields FIELDS = Fields
		.of(ProductMapping.MAPPING, "id,date_created,status_id,custom_status,payment_status,payment_method,"
				+ "currency_code,subtotal_ex_tax,subtotal_inc_tax,total_inc_tax,shipping_cost_inc_tax,shipping_cost_tax,handling_cost_inc_tax,"
				+ "handling_cost_tax,wrapping_cost_inc_tax,wrapping_cost_tax,discount_amount,coupon_discount,"
				+ "store_credit_amount,gift_certificate_amount,refunded_amount,customer_message,staff_notes,customer_id,"
				+ "channel_id,external_order_id,external_source,order_source,billing_address(" + PERSON
				+ "),fees(display_name_customer,cost_inc_tax,cost_tax),lines" + LINE + ",consignments(shipping("
				+ PERSON + ",shipping_method,line_items" + LINE + "),pickups(pickup_method_display_name,line_items"
				+ LINE + "),downloads(line_items" + LINE + "),email(gift_certificates(line_items" + LINE
				+ "))),refunds(id,total_amount)");

	private static final List<String> EXTRA = List.of("custom_status", "staff_notes", "customer_id", "channel_id",
			"external_order_id", "external_source", "order_source");

	static final String STORE_CREDIT = "Store credit";

	static final String GIFT_CERTIFICATE = "Gift certificate";

	private final StoreProfile store;

	private final String hash;

	OrderMapping(StoreProfile store, String hash) {
		this.store = store;
		this.hash = hash;
	}

	Order order(JsonNode row) {
		String id = Nodes.text(row, "id", "");
		String currency = currency(row);
		OrderLines lines = OrderLines.of(row, currency);
		Order.Builder order = Order.order(id);
		order.with(RecordField.NUMBER, id);
		order.with(RecordField.REFERENCE, reference(id));
		order.with(RecordField.PLACED, placed(row));
		order.with(RecordField.STATUS, Statuses.of(row));
		order.with(RecordField.PAYMENT_STATUS, Nodes.text(row, "payment_status"));
		order.with(RecordField.PAYMENT_METHOD, Nodes.text(row, "payment_method"));
		order.with(RecordField.SHIPPING_METHOD, shippingMethod(row));
		order.with(RecordField.NOTE, Nodes.text(row, "customer_message"));
		order.with(RecordField.TOTAL, new Money(lines.total(), currency));
		order.with(RecordField.LINES, lines.lines());
		order.with(RecordField.PAYMENTS, payments(row, lines.total(), currency));
		order.with(RecordField.REFUNDED, refunded(row, lines.total(), currency));
		customer(order, row.path("billing_address"));
		order.with(RecordField.BILLING, address(row.path("billing_address")));
		order.with(RecordField.SHIPPING, OrderParts.shipping(row).map(OrderMapping::address).orElse(null));
		EXTRA.forEach((field) -> order.withExtra(field.replace('_', '-'), Nodes.text(row, field)));
		order.withExtra("coupon", lines.coupons());
		order.withExtra("refunds", Integer.toString(OrderParts.refunds(row).size()));
		return order.build();
	}

	String currency(JsonNode row) {
		return Nodes.text(row, "currency_code", this.store.currency());
	}

	String reference(String id) {
		return BigCommerceSettings.SERVICE + "-" + this.hash + "-" + id;
	}

	private static @Nullable Instant placed(JsonNode row) {
		return Dates.moment(Nodes.text(row, "date_created"));
	}

	private static @Nullable String shippingMethod(JsonNode row) {
		return OrderParts.shipping(row)
			.map((one) -> Nodes.text(one, "shipping_method"))
			.or(() -> OrderParts.pickup(row).map((one) -> Nodes.text(one, "pickup_method_display_name")))
			.orElse(null);
	}

	/** A gift certificate and a credit are money: what they pay is part of the total. */
	private static List<Payment> payments(JsonNode row, BigDecimal total, String currency) {
		List<Payment> payments = new ArrayList<>();
		if (Statuses.isPaid(row)) {
			BigDecimal credit = Nodes.amount(row, "store_credit_amount");
			BigDecimal certificate = Nodes.amount(row, "gift_certificate_amount");
			Instant placed = placed(row);
			pay(payments, method(row), new Money(total.subtract(credit).subtract(certificate), currency), placed);
			pay(payments, STORE_CREDIT, new Money(credit, currency), placed);
			pay(payments, GIFT_CERTIFICATE, new Money(certificate, currency), placed);
		}
		return payments;
	}

	static String method(JsonNode row) {
		return Nodes.text(row, "payment_method", "");
	}

	static void pay(List<Payment> payments, String method, Money amount, @Nullable Instant paid) {
		if (amount.amount().signum() != 0) {
			payments.add(new Payment(method, amount, paid));
		}
	}

	/** One that is refunded by its status alone went back whole. */
	private static @Nullable Money refunded(JsonNode row, BigDecimal total, String currency) {
		BigDecimal sum = OrderParts.refunds(row)
			.stream()
			.map((refund) -> Nodes.amount(refund, "total_amount").abs())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		if (sum.signum() == 0 && Statuses.isPaid(row)) {
			BigDecimal told = Nodes.amount(row, "refunded_amount").abs();
			sum = (told.signum() == 0 && Statuses.isRefundedWhole(row)) ? total : told;
		}
		return (sum.signum() != 0) ? new Money(sum, currency) : null;
	}

	static void customer(Order.Builder order, JsonNode billing) {
		order.with(RecordField.CUSTOMER_EMAIL, Nodes.text(billing, "email"));
		order.with(RecordField.CUSTOMER_NAME, name(billing));
		order.with(RecordField.CUSTOMER_FIRST_NAME, Nodes.text(billing, "first_name"));
		order.with(RecordField.CUSTOMER_LAST_NAME, Nodes.text(billing, "last_name"));
		order.with(RecordField.CUSTOMER_COMPANY, Nodes.text(billing, "company"));
		order.with(RecordField.CUSTOMER_PHONE, Nodes.text(billing, "phone"));
	}

	private static @Nullable String name(JsonNode person) {
		return joined(person, " ", "first_name", "last_name");
	}

	private static @Nullable String joined(JsonNode node, String separator, String... fields) {
		String text = Stream.of(fields)
			.map((field) -> Nodes.text(node, field, ""))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(separator));
		return text.isEmpty() ? null : text;
	}

	private static @Nullable Map<String, String> address(JsonNode person) {
		Map<String, String> address = new LinkedHashMap<>();
		part(address, "name", name(person));
		part(address, "company", Nodes.text(person, "company"));
		part(address, "street", joined(person, ", ", "street_1", "street_2"));
		part(address, "postcode", Nodes.text(person, "zip"));
		part(address, "city", Nodes.text(person, "city"));
		part(address, "region", Nodes.text(person, "state"));
		part(address, "country", Nodes.text(person, "country_iso2"));
		part(address, "phone", Nodes.text(person, "phone"));
		return address.isEmpty() ? null : address;
	}

	private static void part(Map<String, String> address, String name, @Nullable String value) {
		if (value != null) {
			address.put(name, value);
		}
	}

}
