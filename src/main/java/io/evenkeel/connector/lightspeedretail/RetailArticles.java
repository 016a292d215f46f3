package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.evenkeel.commerce.OrderLine;
import io.evenkeel.connector.NewArticles;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes new articles in Retail, in the tax mode of the account. */
final class RetailArticles extends NewArticles {

	private static final String SKU = "sku";

	private final RetailApi api;

	private final Account account;

	RetailArticles(RetailApi api, Account account) {
		this.api = api;
		this.account = account;
	}

	@Override
	protected Optional<String> find(String number) {
		return this.api.search("products", SKU, List.of(number.toLowerCase(Locale.ROOT)))
			.stream()
			.filter((row) -> number.equalsIgnoreCase(Nodes.text(row, SKU)))
			.map((row) -> Nodes.text(row, "id", ""))
			.findFirst();
	}

	@Override
	protected String make(String number, OrderLine line) {
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
