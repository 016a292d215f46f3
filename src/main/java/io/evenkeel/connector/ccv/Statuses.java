package io.evenkeel.connector.ccv;

import java.util.List;
import java.util.OptionalInt;

/** The statuses of orders, which the service knows by number and people by name. */
final class Statuses {

	static final List<String> ALL = List.of("New", "In process", "Wait for manufacturer", "Wait for payment", "Sent",
			"Delivered", "Completed", "Cancelled", "Wait for supplier", "Is being packaged", "Ready to be collected",
			"Is being assembled", "Backorder", "Reserved");

	static final List<String> OF_PAYMENTS = List.of("paid", "not paid");

	/** What is promised and has not left the house. */
	static final List<String> RESERVING = List.of("New", "In process", "Wait for manufacturer", "Wait for payment",
			"Wait for supplier", "Is being packaged", "Ready to be collected", "Is being assembled", "Backorder",
			"Reserved");

	private static final int COMPLETED = 7;

	private static final int CANCELLED = 8;

	private Statuses() {
	}

	/**
	 * The number of a status.
	 * @param name its name, in any case
	 * @return the number, or empty when there is no such status
	 */
	static OptionalInt number(String name) {
		for (int i = 0; i < ALL.size(); i++) {
			if (ALL.get(i).equalsIgnoreCase(name.strip())) {
				return OptionalInt.of(i + 1);
			}
		}
		return OptionalInt.empty();
	}

	static String name(int number) {
		return (number >= 1 && number <= ALL.size()) ? ALL.get(number - 1) : Integer.toString(number);
	}

	static String payment(boolean isPaid) {
		return OF_PAYMENTS.get(isPaid ? 0 : 1);
	}

	/**
	 * Whether an order is expected to change.
	 * @param status the number of its status
	 * @param isPaid whether it is paid
	 * @return false when it is cancelled, or completed and paid
	 */
	static boolean isOpen(int status, boolean isPaid) {
		return status != CANCELLED && !(status == COMPLETED && isPaid);
	}

}
