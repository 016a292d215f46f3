package io.evenkeel.sandbox.ecwid;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people do in the shop and its back office. Not safe for threads by itself. */
final class EcwidPeople {

	private static final List<String> OF_THE_PRODUCT = List.of("name", "description", "enabled");

	private final EcwidStore store;

	private final Orders orders;

	EcwidPeople(EcwidStore store, Orders orders) {
		this.store = store;
		this.orders = orders;
	}

	/**
	 * What a SKU stands for.
	 *
	 * @param product the product
	 * @param row the variation, or the product itself
	 */
	record Found(ObjectNode product, ObjectNode row) {

		boolean isVariation() {
			return this.row != this.product;
		}

		ObjectNode counted() {
			return (isVariation() && !Quantities.isOwn(this.row)) ? this.product : this.row;
		}

	}

	Found find(String sku) {
		ObjectNode product = this.store.products.by("sku:" + sku)
			.stream()
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException("there is no product " + sku));
		return Json.items(product, Variations.ALL)
			.stream()
			.filter((row) -> sku.equals(Json.text(row, "sku")))
			.findFirst()
			.map((row) -> new Found(product, (ObjectNode) row))
			.orElse(new Found(product, product));
	}

	BigDecimal stock(String sku) {
		ObjectNode counted = find(sku).counted();
		if (Quantities.isUnlimited(counted)) {
			throw new IllegalStateException("the stock of " + sku + " is not counted");
		}
		return BigDecimal.valueOf(Quantities.of(counted));
	}

	void setStock(String sku, int quantity) {
		Found found = find(sku);
		Quantities.set(found.counted(), quantity);
		this.store.touch(found.product());
	}

	void edit(String sku, String field, JsonNode value) {
		Found found = find(sku);
		(OF_THE_PRODUCT.contains(field) ? found.product() : found.row()).set(field, value);
		this.store.touch(found.product());
	}

	void status(String order, String field, String status) {
		this.orders.update(this.store.orders.get(order), Json.object().put(field, status));
	}

	void refund(String id, BigDecimal amount) {
		ObjectNode order = this.store.orders.get(id);
		BigDecimal refunded = Json.number(order, "refundedAmount").add(amount);
		boolean isWhole = refunded.compareTo(Json.number(order, "total")) >= 0;
		order.put("refundedAmount", refunded);
		order.withArray("refunds")
			.addObject()
			.put("date", this.store.date())
			.put("source", "CP")
			.put("reason", "")
			.put("amount", amount);
		order.put("paymentStatus", isWhole ? "REFUNDED" : "PARTIALLY_REFUNDED");
		this.store.touchOrder(order);
	}

}
