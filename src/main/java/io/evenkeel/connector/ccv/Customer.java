package io.evenkeel.connector.ccv;

import java.util.Map;

import io.evenkeel.commerce.Order;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.node.ObjectNode;

/** The person, or the company with its contact, that an order tells of. */
final class Customer {

	static final String BUSINESS = "b2b";

	private static final String PRIVATE = "b2c";

	private Customer() {
	}

	/**
	 * What the service wants to know of a customer.
	 * @param order the order
	 * @return the personal info
	 */
	static ObjectNode info(Order order) {
		ObjectNode info = Nodes.object();
		boolean isBusiness = "business".equals(order.getCustomerKind());
		Addresses.put(info, "email", order.getCustomerEmail());
		info.put("customertype", isBusiness ? BUSINESS : PRIVATE);
		if (isBusiness) {
			Addresses.put(info, "kvk", order.getCustomerRegistrationNumber());
			Addresses.put(info, "btw", order.getCustomerVatNumber());
		}
		info.set("billingaddress", billing(order, isBusiness));
		if (!order.getShipping().isEmpty()) {
			info.set("deliveryaddress", delivery(order));
		}
		return info;
	}

	private static ObjectNode billing(Order order, boolean isBusiness) {
		Map<String, String> parts = order.getBilling();
		ObjectNode billing = Addresses.write(parts);
		String name = (order.getCustomerName() != null) ? order.getCustomerName().strip()
				: parts.getOrDefault("name", "").strip();
		String first = order.getCustomerFirstName();
		String last = order.getCustomerLastName();
		if (first == null && last == null) {
			int cut = name.indexOf(' ');
			first = (cut > 0) ? name.substring(0, cut) : null;
			last = name.substring(cut + 1);
		}
		Addresses.put(billing, "first_name", first);
		Addresses.put(billing, "last_name", last);
		if (isBusiness) {
			Addresses.put(billing, "company", order.getCustomerCompany());
		}
		if (!billing.has("telephone")) {
			Addresses.put(billing, "telephone", order.getCustomerPhone());
		}
		return billing;
	}

	private static ObjectNode delivery(Order order) {
		ObjectNode delivery = Addresses.write(order.getShipping());
		String name = order.getShipping().get("name");
		Addresses.put(delivery, "full_name", (name != null) ? name : order.getCustomerName());
		return delivery;
	}

}
