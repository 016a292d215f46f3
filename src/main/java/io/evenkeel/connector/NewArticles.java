package io.evenkeel.connector;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;

/**
 * Makes products of the articles that the rules want made for an order. An article number
 * is looked up before a product is made of it, and again after a lost answer, so that
 * each is made once.
 */
public abstract class NewArticles {

	private final Map<String, String> products = new HashMap<>();

	/**
	 * The order with a product on each line that asks for a new one.
	 * @param order the order
	 * @return the order, the same when no line asks
	 */
	public final Order made(Order order) {
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

	/**
	 * Looks for the product of an article.
	 * @param number the article number, in any case
	 * @return its id; empty when there is none
	 */
	protected abstract Optional<String> find(String number);

	/**
	 * Makes the product of an article that was not found.
	 * @param number the article number
	 * @param line the line that sells it
	 * @return its id
	 */
	protected abstract String make(String number, OrderLine line);

}
