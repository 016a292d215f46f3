package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sales and what they do to stock: closed and on account take it from the outlet of the
 * register, voided gives it back and is the end.
 */
final class Sales {

	private static final String STATE = "state";

	private static final String CLOSED = "closed";

	private static final String VOIDED = "voided";

	private final RetailShop shop;

	private final Stock stock;

	private final SaleForm form;

	private SecondPost secondPost;

	Sales(RetailShop shop, Stock stock, SecondPost secondPost) {
		this.shop = shop;
		this.stock = stock;
		this.form = new SaleForm(shop);
		this.secondPost = secondPost;
	}

	void secondPost(SecondPost answer) {
		this.secondPost = answer;
	}

	ObjectNode sale(String id) {
		return this.shop.sales.find(id).orElseThrow(() -> RetailErrors.missing("sale", id));
	}

	ObjectNode post(JsonNode given) {
		String id = Json.text(given, "id", UUID.randomUUID().toString());
		Optional<ObjectNode> there = this.shop.sales.find(checked(id));
		if (there.isEmpty()) {
			return write(blank(id), given);
		}
		if (this.secondPost == SecondPost.CONFLICT) {
			throw RetailErrors.conflict("there is a sale " + id + " already");
		}
		return isClosedAgain(there.get(), given) ? there.get() : put(id, given);
	}

	private static boolean isClosedAgain(ObjectNode sale, JsonNode given) {
		return state(sale).equals(CLOSED) && Json.text(given, STATE, "").equalsIgnoreCase(CLOSED);
	}

	private static String checked(String id) {
		try {
			return UUID.fromString(id).toString();
		}
		catch (IllegalArgumentException ex) {
			throw RetailErrors.invalid("id must be a UUID");
		}
	}

	private ObjectNode blank(String id) {
		ObjectNode sale = this.shop.row(id).put(STATE, "parked").putNull("customer_id");
		sale.putArray("attributes");
		sale.put("date", this.shop.now()).put("note", "").put("short_code", id.substring(0, 6));
		sale.putArray("line_items");
		sale.putArray("payments");
		sale.putArray("adjustments");
		sale.putArray("taxes");
		sale.putArray("external_applications");
		sale.putArray("ecom_custom_charges");
		sale.putObject("return").put("is_return", false).putNull("original_sale_id").putArray("return_sale_ids");
		return sale;
	}

	/**
	 * Changes a sale. A closed one can only be voided, a voided one not at all.
	 * @param id which
	 * @param given what was sent
	 * @return the sale
	 */
	ObjectNode put(String id, JsonNode given) {
		ObjectNode sale = sale(id);
		boolean becomesVoided = Json.text(given, STATE, "").equalsIgnoreCase(VOIDED);
		if (state(sale).equals(VOIDED) || (state(sale).equals(CLOSED) && !becomesVoided)) {
			throw RetailErrors.unprocessable("a " + state(sale) + " sale cannot be changed"
					+ (state(sale).equals(CLOSED) ? ", only voided" : ""));
		}
		return write(sale, given);
	}

	private ObjectNode write(ObjectNode sale, JsonNode given) {
		ObjectNode before = sale.deepCopy();
		this.form.fill(sale, given);
		if (state(sale).equals(VOIDED)) {
			sale.putArray("payments");
		}
		if (!Json.has(sale, "invoice_number")) {
			sale.put("invoice_number", this.shop.nextInvoice());
		}
		sale.put("receipt_number", Json.text(sale, "invoice_number"));
		SaleTotals.add(sale);
		move(before, BigDecimal.ONE);
		move(sale, BigDecimal.ONE.negate());
		return this.shop.put(this.shop.sales, sale);
	}

	private void move(ObjectNode sale, BigDecimal sign) {
		if (!holdsStock(sale)) {
			return;
		}
		String outlet = sale.path("source").path("outlet_id").asString();
		Json.items(sale, "line_items")
			.forEach((line) -> this.stock.change(line.path("product").path("id").asString(), outlet,
					Json.number(line, "quantity").multiply(sign)));
	}

	static String state(ObjectNode sale) {
		return Json.text(sale, STATE, "");
	}

	private static boolean holdsStock(ObjectNode sale) {
		boolean isOnAccount = Json.items(sale, "attributes")
			.stream()
			.anyMatch((attribute) -> attribute.asString().equals("onaccount"));
		return state(sale).equals(CLOSED) || (state(sale).equals("pending") && isOnAccount);
	}

	/**
	 * Begins a return: a parked sale of the same lines, the other way.
	 * @param id the sale that comes back
	 * @return the return
	 */
	ObjectNode giveBack(String id) {
		ObjectNode sale = sale(id);
		if (!state(sale).equals(CLOSED)) {
			throw RetailErrors.unprocessable("only a closed sale can be returned");
		}
		ObjectNode back = blank(UUID.randomUUID().toString());
		back.set("customer_id", sale.path("customer_id"));
		back.set("source", sale.path("source").deepCopy());
		back.put("return_for", id);
		back.withObject("return").put("is_return", true).put("original_sale_id", id);
		Json.items(sale, "line_items").forEach((line) -> back.withArray("line_items").add(reversed(line)));
		back.put("invoice_number", this.shop.nextInvoice());
		SaleTotals.add(back);
		sale.withObject("return").withArray("return_sale_ids").add(Table.id(back));
		this.shop.put(this.shop.sales, sale);
		return this.shop.put(this.shop.sales, back);
	}

	private static ObjectNode reversed(JsonNode line) {
		ObjectNode reversed = ((ObjectNode) line).deepCopy().put("id", UUID.randomUUID().toString());
		reversed.put("quantity", Json.number(line, "quantity").negate());
		reversed.withObject("return").put("is_return", true);
		return reversed;
	}

}
