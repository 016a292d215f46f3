package io.evenkeel.connector.lightspeedretail;

import io.evenkeel.commerce.Order;
import org.jspecify.annotations.Nullable;

/**
 * A name in the two parts that the service has.
 *
 * @param first the first name; null when there is none
 * @param last the last name; null when there is none
 */
record PersonName(@Nullable String first, @Nullable String last) {

	/**
	 * The name on an order.
	 * @param order the order
	 * @param email stands in where there is no name
	 * @return the name; both parts together are all that the order says
	 */
	static PersonName of(Order order, String email) {
		String first = given(order.getCustomerFirstName());
		String last = given(order.getCustomerLastName());
		if (first != null || last != null) {
			return new PersonName(first, last);
		}
		String whole = given(order.getCustomerName());
		return (whole != null) ? split(whole) : new PersonName(email, null);
	}

	/** The first word is the first name: "Anna van der Berg"; or it is "Berg, Anna". */
	private static PersonName split(String whole) {
		String[] turned = whole.split("\\s*,\\s*", 2);
		if (turned.length == 2 && !turned[0].isEmpty() && !turned[1].isEmpty()) {
			return new PersonName(turned[1], turned[0]);
		}
		String[] parts = whole.split("\\s+", 2);
		return new PersonName(parts[0], (parts.length == 2) ? parts[1] : null);
	}

	private static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
