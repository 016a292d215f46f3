package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the sale of an order. Its total, with tax, is the order's to the cent: what lines
 * and fees do not make up is written as a fee or a discount of its own, and seen.
 */
final class SaleForm {

	private static final String CLOSED = "closed";

	private final Account account;

	private final SaleTaxes taxes;

	SaleForm(Account account) {
		this.account = account;
		this.taxes = new SaleTaxes(account);
	}

	/**
	 * The sale.
	 * @param order the order, with a reference and a register
	 * @param customer the id of the till's customer; null for none
	 * @return the body to post
	 * @throws RefusedFailure when the till cannot hold it
	 */
	JsonNode sale(Order order, @Nullable String customer) {
		String reference = required(order.getReference(), "reference", order);
		String register = Nodes.text(this.account.register(required(order.getRegister(), "register", order)), "id", "");
		ObjectNode sale = Nodes.object()
			.put("id", SaleIds.of(reference))
			.put("state", (order.getStatus() != null) ? order.getStatus() : CLOSED);
		sale.putObject("source")
			.put("author_id", this.account.author())
			.put("register_id", register)
			.put("id", reference)
			.put("type", SaleMapping.OURS);
		if (customer != null) {
			sale.put("customer_id", customer);
		}
		if (order.getPlaced() != null) {
			sale.put("date", order.getPlaced().toString());
		}
		sale.put("note", note(order));
		lines(sale.putArray("line_items"), order, reference);
		adjustments(sale, order);
		payments(sale.putArray("payments"), order, reference, register);
		return sale;
	}

	private static String required(@Nullable String value, String field, Order order) {
		if (value == null || value.isBlank()) {
			throw refused(order, "it has no '" + field + "', which a sale needs. Let a rule or a setting give it.");
		}
		return value;
	}

	private static RefusedFailure refused(Order order, String why) {
		return new RefusedFailure("Refused the sale of order '" + order.key() + "': " + why
				+ " Nothing was written; it is tried again when the order or the rules change.", null);
	}

	private static boolean isText(OrderLine line) {
		return line.kind() == OrderLine.Kind.TEXT;
	}

	private static boolean isSold(OrderLine line) {
		return !isText(line) && line.product() != null;
	}

	private static String note(Order order) {
		String number = order.getNumber();
		boolean isNamed = number == null || (order.getNote() != null && order.getNote().contains(number));
		Stream<String> texts = order.getLines()
			.stream()
			.filter(SaleForm::isText)
			.map((line) -> line.quantity().toPlainString() + " × " + line.name());
		return Stream.concat(Stream.of(isNamed ? null : "Order " + number, order.getNote()), texts)
			.filter((text) -> text != null && !text.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private void lines(ArrayNode items, Order order, String reference) {
		for (OrderLine line : order.getLines()) {
			if (isSold(line)) {
				items.add(line(line, order, reference, items.size()));
			}
			else if (line.isProduct()) {
				throw refused(order, "the till has no product for its line '" + line + "'. Link the product, or let"
						+ " a rule make it or write the line as text.");
			}
		}
	}

	private ObjectNode line(OrderLine line, Order order, String reference, int place) {
		String product = Objects.requireNonNull(line.product());
		if (ProductRows.isFamily(product)) {
			throw refused(order, "its line '" + line + "' is about a product with variants, and a till sells one of"
					+ " them. Link the variant.");
		}
		SaleTaxes.Taxed taxed = this.taxes.split(line);
		ObjectNode item = Nodes.object()
			.put("id", SaleIds.of(reference + "/line/" + place))
			.put("quantity", line.quantity());
		item.putObject("product").put("id", product);
		item.putObject("pricing").put("price", taxed.price()).put("discount", BigDecimal.ZERO);
		item.putObject("tax").put("id", taxed.id()).put("amount", taxed.amount());
		item.putObject("_metadata").put("sequence", place).put("is_price_override", true);
		return item;
	}

	private static BigDecimal total(OrderLine line) {
		return line.price().amount().multiply(line.quantity());
	}

	private static void adjustments(ObjectNode sale, Order order) {
		ArrayNode adjustments = Nodes.array();
		List<OrderLine> counted = order.getLines().stream().filter((line) -> !isText(line)).toList();
		counted.stream()
			.filter((line) -> !isSold(line))
			.forEach((line) -> adjust(adjustments, line.name(), line.kind().name(), total(line)));
		if (order.getTotal() != null) {
			BigDecimal sum = counted.stream().map(SaleForm::total).reduce(BigDecimal.ZERO, BigDecimal::add);
			BigDecimal rest = order.getTotal().amount().subtract(sum);
			boolean isSmall = rest.abs().compareTo(BigDecimal.ONE) < 0;
			adjust(adjustments, isSmall ? "Rounding" : "Difference to the order", "ROUNDING", rest);
		}
		if (!adjustments.isEmpty()) {
			sale.putObject("pricing").set("adjustments", adjustments);
		}
	}

	private static void adjust(ArrayNode adjustments, String name, String kind, BigDecimal value) {
		if (value.signum() == 0) {
			return;
		}
		ObjectNode adjustment = adjustments.addObject()
			.put("type", (value.signum() < 0) ? "DISCOUNT" : "NON_CASH_FEE")
			.put("name", name.isBlank() ? kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) : name);
		adjustment.putObject("amount").put("type", "FIXED").put("value", Nodes.plain(value.abs()).toPlainString());
	}

	private void payments(ArrayNode payments, Order order, String reference, String register) {
		for (Payment payment : order.getPayments()) {
			Instant paid = (payment.paid() != null) ? payment.paid() : order.getPlaced();
			ObjectNode row = payments.addObject()
				.put("id", SaleIds.of(reference + "/payment/" + payments.size()))
				.put("amount", payment.amount().amount());
			if (paid != null) {
				row.put("date", paid.toString());
			}
			row.putObject("type").put("config_id", this.account.paymentType(payment.method()));
			row.putObject("source").put("register_id", register);
		}
	}

	/**
	 * The body that writes a sale again, from how it is shown.
	 * @param shown the sale
	 * @param state its new state
	 * @param note its new note
	 * @return the body to put
	 */
	static JsonNode again(JsonNode shown, String state, @Nullable String note) {
		ObjectNode sale = Nodes.object().put("state", state);
		JsonNode source = shown.path("source");
		ObjectNode again = sale.putObject("source").put("author_id", Nodes.text(source.path("author"), "id", ""));
		Stream.of("register_id", "id", "type")
			.filter((field) -> Nodes.has(source, field))
			.forEach((field) -> again.set(field, source.get(field)));
		Stream.of("customer_id", "date", "short_code", "invoice_number", "attributes")
			.filter((field) -> Nodes.has(shown, field))
			.forEach((field) -> sale.set(field, shown.get(field)));
		sale.put("note", note);
		ArrayNode lines = sale.putArray("line_items");
		Nodes.each(shown, "line_items").forEach((line) -> lines.add(lineAgain(line)));
		if (!shown.path("adjustments").isEmpty()) {
			sale.putObject("pricing").set("adjustments", shown.path("adjustments"));
		}
		if (!state.equals("voided")) {
			ArrayNode payments = sale.putArray("payments");
			Nodes.each(shown, "payments").forEach((payment) -> payments.add(paymentAgain(payment)));
		}
		return sale;
	}

	private static ObjectNode lineAgain(JsonNode shown) {
		ObjectNode line = Nodes.object();
		line.set("id", shown.path("id"));
		line.set("quantity", shown.path("quantity"));
		line.putObject("product").set("id", shown.path("product").path("id"));
		ObjectNode pricing = line.putObject("pricing");
		Stream.of("price", "cost", "discount", "loyalty_amount")
			.filter((field) -> Nodes.has(shown.path("pricing"), field))
			.forEach((field) -> pricing.set(field, shown.path("pricing").get(field)));
		ObjectNode tax = line.putObject("tax");
		tax.set("id", shown.path("tax").path("id"));
		tax.set("amount", shown.path("tax").path("amount"));
		return line;
	}

	private static ObjectNode paymentAgain(JsonNode shown) {
		ObjectNode payment = Nodes.object();
		Stream.of("id", "amount", "date")
			.filter((field) -> Nodes.has(shown, field))
			.forEach((field) -> payment.set(field, shown.get(field)));
		payment.putObject("type").set("config_id", shown.path("type").path("config_id"));
		return payment;
	}

}
