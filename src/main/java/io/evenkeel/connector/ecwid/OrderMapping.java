package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

	private static final String PERSON = "(name,firstName,lastName,companyName,street,city,countryCode,postalCode,"
			+ "stateOrProvinceCode,stateOrProvinceName,phone)";

	private static final String TAXES = "(name,value,total,taxOnShipping,includeInPrice)";

	/** All that an order is made from. */
	static final Fields FIELDS = Fields.of(ProductMapping.MAPPING,
			"id,vendorOrderNumber,orderNumber,email,paymentStatus,fulfillmentStatus,"
					+ "paymentMethod,orderComments,total,totalBeforeGiftCardRedemption,giftCardRedemption,tax,discount,"
					+ "couponDiscount,discountCoupon(code),refundedAmount,pricesIncludeTax,createTimestamp,createDate,"
					+ "refunds(date,amount),billingPerson" + PERSON + ",shippingPerson" + PERSON
					+ ",shippingOption(shippingMethodName,shippingCarrierName,shippingRate,fulfillmentType),"
					+ "handlingFee(name,value,taxes" + TAXES
					+ "),customSurcharges(description,total,totalWithoutTax,taxes" + TAXES + "),taxesOnShipping" + TAXES
					+ ",items(productId,combinationId,sku,name,quantity,price,tax,selectedOptions(name,value),taxes"
					+ TAXES
					+ ",discounts(total,discountInfo(base))),externalOrderId,externalTransactionId,paymentReference,"
					+ "trackingNumber,privateAdminNotes,customerId");

	static final List<String> PAYMENT_STATUSES = List.of("AWAITING_PAYMENT", "PAID", "CANCELLED", "REFUNDED",
			"PARTIALLY_REFUNDED", "INCOMPLETE", "CUSTOM_PAYMENT_STATUS_1", "CUSTOM_PAYMENT_STATUS_2",
			"CUSTOM_PAYMENT_STATUS_3");

	static final List<String> FULFILMENT_STATUSES = List.of("AWAITING_PROCESSING", "PROCESSING", "SHIPPED", "DELIVERED",
			"WILL_NOT_DELIVER", "RETURNED", "READY_FOR_PICKUP", "OUT_FOR_DELIVERY", "CUSTOM_FULFILLMENT_STATUS_1",
			"CUSTOM_FULFILLMENT_STATUS_2", "CUSTOM_FULFILLMENT_STATUS_3");

	private static final Set<String> PAID = Set.of("PAID", "PARTIALLY_REFUNDED", "REFUNDED");

	private static final List<String> EXTRA = List.of("internalId", "orderNumber", "externalOrderId",
			"externalTransactionId", "paymentReference", "trackingNumber", "privateAdminNotes", "customerId");

	private final StoreProfile store;

	private final String storeId;

	OrderMapping(StoreProfile store, String storeId) {
		this.store = store;
		this.storeId = storeId;
	}

	Order order(JsonNode row) {
		String id = Nodes.text(row, "id", "");
		BigDecimal total = total(row);
		Order.Builder order = Order.order(id);
		order.with(RecordField.NUMBER, Nodes.text(row, "vendorOrderNumber", id));
		order.with(RecordField.REFERENCE, "ecwid-" + this.storeId + "-" + id);
		order.with(RecordField.PLACED, placed(row));
		order.with(RecordField.PAYMENT_STATUS, Nodes.text(row, "paymentStatus"));
		order.with(RecordField.FULFILMENT_STATUS, Nodes.text(row, "fulfillmentStatus"));
		order.with(RecordField.PAYMENT_METHOD, Nodes.text(row, "paymentMethod"));
		order.with(RecordField.SHIPPING_METHOD, shippingMethod(row.path("shippingOption")));
		order.with(RecordField.NOTE, Nodes.text(row, "orderComments"));
		order.with(RecordField.TOTAL, this.store.money(total));
		order.with(RecordField.LINES, new OrderLines(row, this.store.currency(), total).lines());
		order.with(RecordField.PAYMENTS, payments(row, total));
		BigDecimal refunded = Nodes.amount(row, "refundedAmount").abs();
		order.with(RecordField.REFUNDED, (refunded.signum() != 0) ? this.store.money(refunded) : null);
		customer(order, row);
		order.with(RecordField.BILLING, address(row.path("billingPerson")));
		order.with(RecordField.SHIPPING, address(row.path("shippingPerson")));
		EXTRA.forEach((field) -> order.withExtra(field, Nodes.text(row, field)));
		order.withExtra("coupon", Nodes.text(row.path("discountCoupon"), "code"));
		return order.build();
	}

	/** A gift card is money: what it pays is part of the total. */
	private static BigDecimal total(JsonNode row) {
		BigDecimal total = Nodes.number(row, "total");
		if (total == null) {
			throw new IllegalArgumentException("it has no total");
		}
		return total.add(Nodes.amount(row, "giftCardRedemption"));
	}

	private static @Nullable Instant placed(JsonNode row) {
		BigDecimal second = Nodes.number(row, "createTimestamp");
		return (second != null) ? Instant.ofEpochSecond(second.longValue())
				: EcwidDates.moment(Nodes.text(row, "createDate"));
	}

	private static @Nullable String shippingMethod(JsonNode option) {
		String name = Nodes.text(option, "shippingMethodName");
		return (name != null) ? name : Nodes.text(option, "fulfillmentType");
	}

	private List<Payment> payments(JsonNode row, BigDecimal total) {
		if (!PAID.contains(Nodes.text(row, "paymentStatus", ""))) {
			return List.of();
		}
		List<Payment> payments = new ArrayList<>();
		String method = Nodes.text(row, "paymentMethod", "");
		BigDecimal card = Nodes.amount(row, "giftCardRedemption");
		pay(payments, method, total.subtract(card), placed(row));
		pay(payments, "Gift card", card, placed(row));
		List<JsonNode> refunds = Nodes.items(row, "refunds");
		refunds.forEach((refund) -> pay(payments, method, Nodes.amount(refund, "amount").abs().negate(),
				EcwidDates.moment(Nodes.text(refund, "date"))));
		BigDecimal told = refunds.stream()
			.map((refund) -> Nodes.amount(refund, "amount").abs())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal refunded = refunded(row, total);
		pay(payments, method, told.subtract(refunded).min(BigDecimal.ZERO), null);
		return payments;
	}

	/** One that is refunded by its status alone went back whole. */
	private static BigDecimal refunded(JsonNode row, BigDecimal total) {
		BigDecimal refunded = Nodes.amount(row, "refundedAmount").abs();
		boolean isWhole = "REFUNDED".equals(Nodes.text(row, "paymentStatus")) && refunded.signum() == 0;
		return isWhole ? total : refunded;
	}

	private void pay(List<Payment> payments, String method, BigDecimal amount, @Nullable Instant paid) {
		if (amount.signum() != 0) {
			payments.add(new Payment(method, new Money(amount, this.store.currency()), paid));
		}
	}

	private static void customer(Order.Builder order, JsonNode row) {
		JsonNode billing = row.path("billingPerson");
		JsonNode shipping = row.path("shippingPerson");
		JsonNode person = (Nodes.text(billing, "name") != null || !shipping.isObject()) ? billing : shipping;
		order.with(RecordField.CUSTOMER_EMAIL, Nodes.text(row, "email"));
		order.with(RecordField.CUSTOMER_NAME, Nodes.text(person, "name"));
		order.with(RecordField.CUSTOMER_FIRST_NAME, Nodes.text(person, "firstName"));
		order.with(RecordField.CUSTOMER_LAST_NAME, Nodes.text(person, "lastName"));
		order.with(RecordField.CUSTOMER_COMPANY, Nodes.text(person, "companyName"));
		order.with(RecordField.CUSTOMER_PHONE,
				Stream.of(billing, shipping)
					.map((one) -> Nodes.text(one, "phone"))
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null));
	}

	private static @Nullable Map<String, String> address(JsonNode person) {
		Map<String, String> address = new LinkedHashMap<>();
		part(address, "name", Nodes.text(person, "name"));
		part(address, "company", Nodes.text(person, "companyName"));
		part(address, "street", Nodes.text(person, "street"));
		part(address, "postcode", Nodes.text(person, "postalCode"));
		part(address, "city", Nodes.text(person, "city"));
		String region = Nodes.text(person, "stateOrProvinceName");
		part(address, "region", (region != null) ? region : Nodes.text(person, "stateOrProvinceCode"));
		part(address, "country", Nodes.text(person, "countryCode"));
		part(address, "phone", Nodes.text(person, "phone"));
		return address.isEmpty() ? null : address;
	}

	private static void part(Map<String, String> address, String name, @Nullable String value) {
		if (value != null) {
			address.put(name, value);
		}
	}

}
