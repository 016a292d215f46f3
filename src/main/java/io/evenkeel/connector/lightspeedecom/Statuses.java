package io.evenkeel.connector.lightspeedecom;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;

/** The three statuses that an order has, each with all of its values. */
final class Statuses {

	static final Map<String, List<String>> ALL = Map.of(RecordField.STATUS.fieldName(),
			List.of("on_hold", "processing_awaiting_payment", "processing_awaiting_shipment",
					"processing_awaiting_pickup", "processing_ready_for_pickup", "completed", "completed_shipped",
					"completed_picked_up", "cancelled"),
			RecordField.PAYMENT_STATUS.fieldName(), List.of("not_paid", "partially_paid", "paid", "cancelled"),
			RecordField.FULFILMENT_STATUS.fieldName(),
			List.of("not_shipped", "partially_shipped", "shipped", "cancelled"));

	private Statuses() {
	}

}
