package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes products of the articles that the rules want made for an order. An article number
 * is looked up before a product is made of it, and again after a lost answer, so that
 * each is made once.
 */
final class NewArticles {

	private static final String SKU = "sku";

	private final RetailApi api;

	private final Account account;

	private final Map<String, String> products = new HashMap<>();

	NewArticles(RetailApi api, Account account) {
		this.api = api;
		this.account = account;
	}

	/**
	 * The order with a product on each line that asks for a new one.
	 * @param order the order
	 * @return the order, the same when no line asks
	 */
	Order made(Order order) {
		if (order.getLines().stream().noneMatch(OrderLine::isNew)) {
			return order;
		}
		List<OrderLine> lines = order.getLines().stream().map((line) -> line.isNew() ? made(line) : line).toList();
		return order.toBuilder().with(RecordField.LINES, lines).build();
	}

	private OrderLine made(OrderLine line) {
		String number = number(line);
		String product = this.products.get(number);
		if (product == null) {
			product = find(number).orElseGet(() -> make(number, line));
			this.products.put(number, product);
		}
		return line.as(OrderLine.Kind.PRODUCT).of(product);
	}

	/** What has no article number of its own is known by its name. */
	private static String number(OrderLine line) {
		if (line.sku() != null && !line.sku().isBlank()) {
			return line.sku().strip();
		}
		return line.name().strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
	}

	private Optional<String> find(String number) {
		return this.api.search("products", SKU, List.of(number.toLowerCase(Locale.ROOT)))
			.stream()
			.filter((row) -> number.equalsIgnoreCase(Nodes.text(row, SKU)))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	private String make(String number, OrderLine line) {
		ObjectNode body = Nodes.object()
			.put("name", line.name().isBlank() ? number : line.name())
			.put(SKU, number)
			.put("source_id", SaleIds.of("article/" + number))
			.put(this.account.isTaxInclusive() ? "price_including_tax" : "price_excluding_tax", price(line));
		try {
			JsonNode made = this.api.send(Call.post("/products", body).about("the new article '" + number + "'"))
				.json();
			return made.path("data").path(0).asString("");
		}
		catch (UnknownFailure | ServiceRefusal ex) {
			return find(number).orElseThrow(() -> ex);
		}
	}

	private BigDecimal price(OrderLine line) {
		BigDecimal price = line.price().amount();
		boolean without = !this.account.isTaxInclusive() && line.tax() != null;
		return without ? price.subtract(line.tax().amount()) : price;
	}

}
