package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.NewArticles;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import tools.jackson.databind.node.ObjectNode;

/** Makes new articles in CCV, in the tax mode of the shop. */
final class CcvArticles extends NewArticles {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final CcvApi api;

	private final Shop shop;

	private final LongSupplier box;

	CcvArticles(CcvApi api, Shop shop, LongSupplier box) {
		this.api = api;
		this.shop = shop;
		this.box = box;
	}

	@Override
	protected Optional<String> find(String number) {
		return this.api.all(ProductList.PATH, Map.of("productnumber", number))
			.stream()
			.filter((row) -> number.equalsIgnoreCase(ProductMapping.number(row)))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	@Override
	protected String make(String number, OrderLine line) {
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
