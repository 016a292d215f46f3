package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes products of the articles that the rules want made for an order. An article number
 * is looked up before a product is made of it, and again after a lost answer, so that
 * each is made once.
 */
final class NewArticles {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final CcvApi api;

	private final Shop shop;

	private final LongSupplier box;

	private final Map<String, String> made = new HashMap<>();

	NewArticles(CcvApi api, Shop shop, LongSupplier box) {
		this.api = api;
		this.shop = shop;
		this.box = box;
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
		String product = this.made.get(number);
		if (product == null) {
			product = find(number).orElseGet(() -> make(number, line));
			this.made.put(number, product);
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
		return this.api.all(ProductList.PATH, Map.of("productnumber", number))
			.stream()
			.filter((row) -> number.equalsIgnoreCase(ProductMapping.number(row)))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	private String make(String number, OrderLine line) {
		ObjectNode body = Nodes.object()
			.put("name", line.name().isBlank() ? number : line.name())
			.put("productnumber", number)
			.put("price", price(line))
			.put("discount", BigDecimal.ZERO)
			.put("package_id", this.box.getAsLong());
		Optional<BigDecimal> rate = Tax.rate(line).or(() -> Optional.ofNullable(this.shop.taxRate()));
		rate.ifPresentOrElse((known) -> body.put("vatrate", known), () -> body.put("taxtariff", "normal"));
		try {
			return Nodes.text(
					this.api.send(Call.post(ProductList.PATH, body).about("the new article '" + number + "'")).json(),
					"id", "");
		}
		catch (UnknownFailure ex) {
			return find(number).orElseThrow(() -> ex);
		}
	}

	private BigDecimal price(OrderLine line) {
		BigDecimal price = line.price().amount();
		if (this.shop.isPriceWithTax()) {
			return Nodes.plain(price);
		}
		BigDecimal rate = Tax.rate(line).orElse((this.shop.taxRate() != null) ? this.shop.taxRate() : BigDecimal.ZERO);
		return Nodes.plain(price.multiply(HUNDRED).divide(HUNDRED.add(rate), 4, RoundingMode.HALF_UP));
	}

}
