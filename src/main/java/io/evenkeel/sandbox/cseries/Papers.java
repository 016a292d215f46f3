package io.evenkeel.sandbox.cseries;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices, credit notes and shipments, which the shop makes by itself. */
final class Papers {

	private static final List<String> MONEY = List.of("basePriceExcl", "basePriceIncl", "priceExcl", "priceIncl",
			"discountExcl", "discountIncl");

	private final CSeriesStore store;

	private final Events events;

	Papers(CSeriesStore store, Events events) {
		this.store = store;
		this.events = events;
	}

	/**
	 * Makes the invoice and the shipment of an order that was just placed.
	 * @param order the order
	 * @param lines its lines
	 */
	void make(ObjectNode order, List<ObjectNode> lines) {
		ObjectNode invoice = invoice(order, Json.text(order, "paymentStatus", "").equals("paid") ? "paid" : "not_paid");
		invoice.set("priceExcl", order.path("priceExcl"));
		invoice.set("priceIncl", order.path("priceIncl"));
		this.store.invoices.put(invoice);
		this.events.note(order, "invoice", invoice, "new");
		lines.forEach((line) -> {
			int quantity = line.path("quantityOrdered").asInt(0);
			item(invoice, line, quantity);
			this.store.lines.put(line.put("quantityInvoiced", quantity));
		});
		header(invoice, order, "shipment");
		header(invoice, order, "payment");
		shipment(order, lines);
	}

	/**
	 * Makes a credit note.
	 * @param order the order
	 * @param quantities how many of each line are given back
	 * @param headers which costs of the order are given back: shipment, payment
	 * @return the note
	 */
	ObjectNode credit(ObjectNode order, List<Credited> quantities, List<String> headers) {
		ObjectNode note = invoice(order, "not_paid").put("isCreditNote", true);
		List<ObjectNode> invoices = this.store.invoices.by("order", Rows.id(order));
		invoices.stream().findFirst().ifPresent((first) -> {
			note.put("invoice", Rows.id(first));
			this.store.invoices.put(first.deepCopy().put("creditNote", Rows.id(note)));
		});
		quantities.forEach((one) -> item(note, one.line(), one.quantity()));
		headers.forEach((name) -> header(note, order, name));
		this.store.invoices.put(note);
		this.events.note(order, "invoice", note, "new");
		return note;
	}

	/**
	 * How many of a line are given back.
	 *
	 * @param line the line
	 * @param quantity how many
	 */
	record Credited(ObjectNode line, int quantity) {
	}

	private ObjectNode invoice(ObjectNode order, String status) {
		ObjectNode invoice = Json.object().put("id", this.store.nextId(this.store.invoices));
		this.store.date(invoice).put("number", this.store.nextNumber("INV")).put("status", status);
		invoice.put("isVatShifted", false).put("priceExcl", 0).put("priceIncl", 0).put("doNotifyNew", false);
		invoice.put("doNotifyPaid", false).put("invoice", false).put("isCreditNote", false).put("creditNote", false);
		return invoice.put("order", Rows.id(order)).put("customer", order.path("customer").asLong(0));
	}

	private void item(ObjectNode invoice, JsonNode line, int quantity) {
		ObjectNode item = item(invoice, "product", Json.text(line, "productTitle", ""),
				Json.text(line, "variantTitle", ""), quantity);
		item.put("orderProductId", Rows.id(line));
		Stream.concat(Stream.of("articleCode", "ean", "sku", "taxRate"), MONEY.stream())
			.forEach((name) -> item.set(name, line.path(name)));
		add(invoice, item, quantity);
	}

	private void header(ObjectNode invoice, JsonNode order, String name) {
		ObjectNode item = item(invoice, name, "_" + name + "costs_", Json.text(order, name + "Title", ""), 1);
		item.set("taxRate", order.path(name + "TaxRate"));
		for (String end : List.of("Excl", "Incl")) {
			item.set("basePrice" + end, order.path(name + "BasePrice" + end));
			item.set("price" + end, order.path(name + "Price" + end));
		}
		add(invoice, item, 1);
	}

	private ObjectNode item(ObjectNode invoice, String type, String title, String variant, int quantity) {
		ObjectNode item = Json.object().put("id", this.store.nextId(this.store.invoiceItems));
		item.put("invoice", Rows.id(invoice)).put("type", type).put("title", title).put("variant", variant);
		item.putNull("orderProductId").put("articleCode", "").put("ean", "").put("sku", "").put("taxRate", 0);
		MONEY.forEach((name) -> item.put(name, 0));
		return item.put("quantity", quantity);
	}

	/** A credit note adds up what is in it; an invoice has the total of its order. */
	private void add(ObjectNode invoice, ObjectNode item, int quantity) {
		this.store.invoiceItems.put(item);
		if (Json.flag(invoice, "isCreditNote")) {
			for (String name : List.of("priceExcl", "priceIncl")) {
				BigDecimal more = Json.number(item, name).multiply(BigDecimal.valueOf(quantity));
				invoice.put(name, Money.plain(Json.number(invoice, name).add(more)));
			}
		}
	}

	private void shipment(ObjectNode order, List<ObjectNode> lines) {
		ObjectNode shipment = Json.object().put("id", this.store.nextId(this.store.shipments));
		this.store.date(shipment).put("number", this.store.nextNumber("SHIP")).put("status", "not_shipped");
		shipment.put("trackingCode", "").put("doNotifyShipped", false).put("doNotifyReadyForPickup", false);
		shipment.put("doNotifyTrackingCode", false).put("totalWeight", 0);
		shipment.put("totalSizeX", 0).put("totalSizeY", 0).put("totalSizeZ", 0);
		shipment.put("order", Rows.id(order)).put("customer", order.path("customer").asLong(0));
		this.store.shipments.put(shipment);
		this.events.note(order, "shipment", shipment, "new");
		for (JsonNode line : lines) {
			ObjectNode part = Json.object().put("id", this.store.nextId(this.store.shipmentProducts));
			part.put("shipment", Rows.id(shipment)).put("quantity", line.path("quantityOrdered").asInt(0));
			part.put("title", Json.text(line, "productTitle", "")).put("variant", Json.text(line, "variantTitle", ""));
			Stream.of("articleCode", "ean", "sku").forEach((name) -> part.set(name, line.path(name)));
			part.putArray("customData");
			this.store.shipmentProducts.put(part);
		}
	}

}
