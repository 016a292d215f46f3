package io.evenkeel.connector.lightspeedecom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Fields;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes an order from the service's JSON. */
final class OrderMapping {

	private static final String ADDRESS = "Name,Street,Street2,Number,Extension,Zipcode,City,Region,Country";

	/** All that an order is made from; its lines change its date. */
	private static final Fields FIELDS = Fields.of(ProductMapping.MAPPING,
			"id,updatedAt,createdAt,number,status,customStatusId,channel,priceIncl,email,firstname,middlename,lastname,"
					+ "phone,mobile,isCompany,companyName,companyCoCNumber,companyVatNumber,addressShippingCompany,"
					+ prefixed("addressBilling") + "," + prefixed("addressShipping")
					+ ",paymentId,paymentStatus,paymentPriceIncl,paymentPriceExcl,paymentTitle,paymentData(method),"
					+ "shipmentStatus,shipmentPriceIncl,shipmentPriceExcl,shipmentTitle,shippingDate,deliveryDate,"
					+ "isDiscounted,discountAmount,discountPercentage,discountCouponCode,comment,memo");

	private static final Map<String, String> EXTRA = Map.of("channel", "channel", "customStatusId", "custom-status-id",
			"memo", "memo", "discountCouponCode", "coupon", "shippingDate", "shipping-date", "deliveryDate",
			"delivery-date", "mobile", "mobile");

	private final ShopProfile shop;

	private final EcomSettings settings;

	OrderMapping(ShopProfile shop, EcomSettings settings) {
		this.shop = shop;
		this.settings = settings;
	}

	private static String prefixed(String prefix) {
		return Stream.of(ADDRESS.split(",")).map((part) -> prefix + part).collect(Collectors.joining(","));
	}

	long hash(JsonNode row) {
		return FIELDS.hash(row, List.of(this.shop.currency(), this.settings.skuField()));
	}

	/**
	 * The record of an order.
	 * @param row its JSON
	 * @param items its lines, each with our id of its product
	 * @return the record
	 * @throws IllegalArgumentException when it does not add up
	 */
	Order order(JsonNode row, List<JsonNode> items) {
		OrderLines lines = OrderLines.of(row, items, this.shop.currency(), this.settings.skuField());
		Order.Builder order = Order.order(Told.text(row, "id", ""));
		order.with(RecordField.NUMBER, Told.text(row, "number"));
		order.with(RecordField.REFERENCE, Told.text(row, "number"));
		order.with(RecordField.PLACED, Moments.of(Told.text(row, "createdAt")));
		order.with(RecordField.STATUS, Told.text(row, "status"));
		order.with(RecordField.PAYMENT_STATUS, Told.text(row, "paymentStatus"));
		order.with(RecordField.FULFILMENT_STATUS, Told.text(row, "shipmentStatus"));
		order.with(RecordField.PAYMENT_METHOD, method(row));
		order.with(RecordField.SHIPPING_METHOD, Told.text(row, "shipmentTitle"));
		order.with(RecordField.NOTE, Told.text(row, "comment"));
		order.with(RecordField.TOTAL, lines.total());
		order.with(RecordField.LINES, lines.lines());
		order.with(RecordField.REFUNDED, lines.refunded());
		if ("paid".equals(Told.text(row, "paymentStatus"))) {
			String method = method(row);
			order.with(RecordField.PAYMENTS, List.of(new Payment((method != null) ? method : "", lines.total(), null)));
		}
		customer(order, row);
		order.with(RecordField.BILLING, address(row, "addressBilling", Told.text(row, "companyName")));
		order.with(RecordField.SHIPPING, address(row, "addressShipping", Told.text(row, "addressShippingCompany")));
		EXTRA.forEach((field, name) -> order.withExtra(name, Told.text(row, field)));
		return order.build();
	}

	private static @Nullable String method(JsonNode row) {
		String method = Told.text(row.path("paymentData"), "method");
		return (method != null) ? method : Told.text(row, "paymentId");
	}

	private static void customer(Order.Builder order, JsonNode row) {
		String company = Told.text(row, "companyName");
		String phone = Told.text(row, "phone");
		order.with(RecordField.CUSTOMER_EMAIL, Told.text(row, "email"));
		order.with(RecordField.CUSTOMER_NAME, joined(row, "firstname", "middlename", "lastname"));
		order.with(RecordField.CUSTOMER_FIRST_NAME, Told.text(row, "firstname"));
		order.with(RecordField.CUSTOMER_LAST_NAME, joined(row, "middlename", "lastname"));
		order.with(RecordField.CUSTOMER_COMPANY, company);
		order.with(RecordField.CUSTOMER_REGISTRATION_NUMBER, Told.text(row, "companyCoCNumber"));
		order.with(RecordField.CUSTOMER_VAT_NUMBER, Told.text(row, "companyVatNumber"));
		order.with(RecordField.CUSTOMER_KIND,
				(company != null || Nodes.flag(row, "isCompany")) ? "business" : "private");
		order.with(RecordField.CUSTOMER_PHONE, (phone != null) ? phone : Told.text(row, "mobile"));
	}

	private static @Nullable String joined(JsonNode row, String... fields) {
		String text = Stream.of(fields)
			.map((field) -> Told.text(row, field, "").strip())
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
		return text.isEmpty() ? null : text;
	}

	private static @Nullable Map<String, String> address(JsonNode row, String prefix, @Nullable String company) {
		Map<String, String> address = new LinkedHashMap<>();
		part(address, "name", Told.text(row, prefix + "Name"));
		part(address, "company", company);
		part(address, "street", Told.text(row, prefix + "Street"));
		part(address, "number", Told.text(row, prefix + "Number"));
		part(address, "suffix", Told.text(row, prefix + "Extension"));
		part(address, "street-2", Told.text(row, prefix + "Street2"));
		part(address, "postcode", Told.text(row, prefix + "Zipcode"));
		part(address, "city", Told.text(row, prefix + "City"));
		part(address, "region", Told.text(row, prefix + "Region"));
		part(address, "country", country(row.path(prefix + "Country"), row, prefix));
		return address.isEmpty() ? null : address;
	}

	private static @Nullable String country(JsonNode country, JsonNode row, String prefix) {
		String code = country.isObject() ? Told.text(country, "code") : Told.text(row, prefix + "Country");
		return (code != null) ? code.toUpperCase(Locale.ROOT) : null;
	}

	private static void part(Map<String, String> address, String name, @Nullable String value) {
		if (value != null) {
			address.put(name, value);
		}
	}

}
