package io.evenkeel.connector.bigcommerce;

import java.util.List;
import java.util.Set;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/**
 * The statuses of orders. A shop can name them as it likes, so only the number counts;
 * its name here is the service's English one.
 */
final class Statuses {

	/** By number. */
	static final List<String> ALL = List.of("Incomplete", "Pending", "Shipped", "Partially Shipped", "Refunded",
			"Cancelled", "Declined", "Awaiting Payment", "Awaiting Pickup", "Awaiting Shipment", "Completed",
			"Awaiting Fulfillment", "Manual Verification Required", "Disputed", "Partially Refunded");

	/** What becomes of the money. */
	static final List<String> OF_PAYMENTS = List.of("authorized", "captured", "capture pending", "declined",
			"held for review", "paid", "partially refunded", "pending", "refunded", "void", "void pending");

	static final String REFUNDED = "Refunded";

	private static final Set<String> PAYMENT_IS_MADE = Set.of("captured", "paid", "partially refunded", "refunded");

	private static final Set<String> SOMETHING_WENT_BACK = Set.of("partially refunded", "refunded");

	private static final Set<String> NOT_PAID = Set.of("Incomplete", "Pending", "Cancelled", "Declined",
			"Awaiting Payment", "Manual Verification Required");

	private Statuses() {
	}

	static String of(JsonNode row) {
		int id = row.path("status_id").asInt(-1);
		if (id < 0 || id >= ALL.size()) {
			throw new IllegalArgumentException("its status is number " + Nodes.text(row, "status_id", "'none'") + " ('"
					+ Nodes.text(row, "status", "") + "'), and BigCommerce is known to have 0 to " + (ALL.size() - 1));
		}
		return ALL.get(id);
	}

	private static String ofPayment(JsonNode row) {
		return Nodes.text(row, "payment_status", "");
	}

	/**
	 * A payment that the service does not follow is made when the shop goes on with it.
	 */
	static boolean isPaid(JsonNode row) {
		String payment = ofPayment(row);
		return payment.isEmpty() ? !NOT_PAID.contains(of(row)) : PAYMENT_IS_MADE.contains(payment);
	}

	static boolean isRefundedWhole(JsonNode row) {
		return REFUNDED.equals(of(row)) || "refunded".equals(ofPayment(row));
	}

	/**
	 * Whether the refunds of an order have to be asked for. The order itself tells no
	 * amount: its field for it is documented to be always zero.
	 * @param row the order
	 * @return false for most
	 */
	static boolean hasRefunds(JsonNode row) {
		int id = row.path("status_id").asInt(-1);
		return id == ALL.indexOf(REFUNDED) || id == ALL.indexOf("Partially Refunded")
				|| SOMETHING_WENT_BACK.contains(ofPayment(row)) || Nodes.amount(row, "refunded_amount").signum() != 0
				|| OrderParts.lines(row).stream().anyMatch((line) -> line.path("quantity_refunded").asInt(0) > 0);
	}

}
