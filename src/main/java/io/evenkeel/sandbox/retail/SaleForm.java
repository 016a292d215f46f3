package io.evenkeel.sandbox.retail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.evenkeel.sandbox.web.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what was sent over into a sale, and refuses whatever refers to nothing. */
final class SaleForm {

	private static final Set<String> STATES = Set.of("parked", "pending", "voided", "closed");

	private static final List<String> PLAIN = List.of("note", "short_code", "date", "fulfillment_outlet_id",
			"fulfillment_details", "accounts_transaction_id");

	private static final List<Set<String>> EXCLUSIVE = List.of(Set.of("onaccount", "layby"),
			Set.of("pickup", "delivery"));

	private final RetailShop shop;

	SaleForm(RetailShop shop) {
		this.shop = shop;
	}

	/**
	 * Fills a sale.
	 * @param sale as it was
	 * @param given what was sent
	 */
	void fill(ObjectNode sale, JsonNode given) {
		sale.put("state", state(given));
		attributes(sale, given);
		source(sale, given.path("source"));
		if (given.has("customer_id")) {
			sale.put("customer_id", optional(this.shop.customers, "customer", Json.text(given, "customer_id")));
		}
		PLAIN.stream().filter((field) -> Json.has(given, field)).forEach((field) -> sale.set(field, given.get(field)));
		if (Json.has(given, "invoice_number")) {
			sale.put("invoice_number", Json.text(given, "invoice_number"));
		}
		if (given.has("line_items")) {
			lines(sale, given);
		}
		if (given.has("payments")) {
			payments(sale, given);
		}
		if (given.path("pricing").has("adjustments")) {
			sale.set("adjustments", given.path("pricing").path("adjustments"));
		}
	}

	private static String state(JsonNode given) {
		String state = Json.text(given, "state", "").toLowerCase(Locale.ROOT);
		if (!STATES.contains(state)) {
			throw RetailErrors.invalid("state must be one of parked, pending, voided, closed");
		}
		return state;
	}

	private static void attributes(ObjectNode sale, JsonNode given) {
		if (!given.has("attributes")) {
			return;
		}
		List<String> attributes = Json.items(given, "attributes").stream().map(JsonNode::asString).toList();
		if (EXCLUSIVE.stream().anyMatch(attributes::containsAll)) {
			throw RetailErrors.invalid("the attributes " + attributes + " exclude each other");
		}
		sale.set("attributes", Json.texts(attributes));
	}

	private void source(ObjectNode sale, JsonNode given) {
		ObjectNode source = sale.withObject("source");
		if (!Json.has(given, "author_id") && !source.has("author")) {
			throw RetailErrors.invalid("source.author_id is required");
		}
		if (Json.has(given, "author_id")) {
			source.putObject("author").put("id", known(this.shop.users, "user", Json.text(given, "author_id", "")));
		}
		if (Json.has(given, "register_id")) {
			source.put("register_id", known(this.shop.registers, "register", Json.text(given, "register_id", "")));
		}
		if (!source.has("register_id")) {
			source.put("register_id", Table.id(this.shop.registers.live().get(0)));
		}
		List.of("id", "type").stream().filter(given::has).forEach((field) -> source.set(field, given.get(field)));
		ObjectNode register = this.shop.registers.find(source.path("register_id").asString()).orElseThrow();
		if (!Json.flag(register, "is_open") && !sale.path("state").asString().equals("voided")) {
			throw RetailErrors.invalid("the register " + Json.text(register, "name") + " is closed");
		}
		source.put("outlet_id", Json.text(register, "outlet_id"));
	}

	private static String known(Table table, String what, String id) {
		if (table.find(id).isEmpty()) {
			throw RetailErrors.invalid("there is no " + what + " " + id);
		}
		return id;
	}

	private static @Nullable String optional(Table table, String what, @Nullable String id) {
		return (id == null || id.isEmpty()) ? null : known(table, what, id);
	}

	private void lines(ObjectNode sale, JsonNode given) {
		ArrayNode lines = Json.array();
		Json.items(given, "line_items").forEach((line) -> lines.add(line(line, lines.size())));
		sale.set("line_items", lines);
	}

	private ObjectNode line(JsonNode given, int place) {
		ObjectNode line = Json.object().put("id", Json.text(given, "id", UUID.randomUUID().toString()));
		String product = known(this.shop.products, "product", Json.text(given.path("product"), "id", ""));
		line.putObject("product").put("id", product);
		line.put("quantity", number(given, "quantity"));
		line.put("note", note(given)).put("status", Json.text(given, "status", "CONFIRMED"));
		JsonNode pricing = given.path("pricing");
		ObjectNode prices = line.putObject("pricing").put("price", number(pricing, "price"));
		prices.put("cost", Json.number(pricing, "cost")).put("discount", Json.number(pricing, "discount"));
		prices.put("loyalty_amount", Json.number(pricing, "loyalty_amount"));
		JsonNode tax = given.path("tax");
		line.putObject("tax")
			.put("id", known(this.shop.taxes, "tax", Json.text(tax, "id", "")))
			.put("amount", number(tax, "amount"));
		boolean isReturn = line.path("quantity").decimalValue().signum() < 0;
		line.putObject("return").put("is_return", isReturn).putNull("reason");
		ObjectNode more = line.putObject("_metadata").put("sequence", place);
		Json.items(given.path("_metadata"))
			.stream()
			.findFirst()
			.ifPresent((any) -> more.setAll((ObjectNode) given.path("_metadata")));
		return line;
	}

	private static BigDecimal number(JsonNode given, String field) {
		if (!given.path(field).isNumber()) {
			throw RetailErrors.invalid(field + " of a line or payment is required and must be a number");
		}
		return Json.number(given, field);
	}

	private static @Nullable String note(JsonNode line) {
		return Json.items(line, "attributes")
			.stream()
			.filter((attribute) -> Json.text(attribute, "name", "").equals("line_note"))
			.map((attribute) -> Json.text(attribute, "value", ""))
			.findFirst()
			.orElse(Json.text(line, "note"));
	}

	private void payments(ObjectNode sale, JsonNode given) {
		ArrayNode payments = Json.array();
		Json.items(given, "payments").forEach((payment) -> payments.add(payment(sale, payment)));
		sale.set("payments", payments);
	}

	private ObjectNode payment(ObjectNode sale, JsonNode given) {
		ObjectNode payment = Json.object().put("id", Json.text(given, "id", UUID.randomUUID().toString()));
		payment.put("amount", number(given, "amount")).put("date", Json.text(given, "date", this.shop.now()));
		String type = known(this.shop.paymentTypes, "payment type", Json.text(given.path("type"), "config_id", ""));
		payment.putObject("type")
			.put("config_id", type)
			.put("name", Json.text(this.shop.paymentTypes.find(type).orElseThrow(), "name"));
		payment.putObject("source")
			.put("id", sale.path("source").path("register_id").asString())
			.put("outlet_id", sale.path("source").path("outlet_id").asString());
		return payment;
	}

}
