package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Money;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a shop says of itself.
 *
 * @param name its name
 * @param isSalesPos whether it is a SalesPOS
 * @param productLimit how many products it may have; -1 for any number
 * @param productsLeft how many more there may be
 * @param currency three letters
 * @param isPriceWithTax whether prices are entered with tax
 * @param taxRate the usual rate in per cent; null where it says none
 * @param second the second of the service's clock when it was asked
 */
record Shop(String name, boolean isSalesPos, long productLimit, long productsLeft, String currency,
		boolean isPriceWithTax, @Nullable BigDecimal taxRate, long second) {

	static Shop of(CcvApi api) {
		Answer answer = api.page("/webshops/", Map.of(), 0);
		List<JsonNode> shops = Nodes.items(answer.json(), "items");
		if (shops.isEmpty()) {
			throw new StopFailure("Stopped: the keys of " + api.settings()
					+ " open no shop. Nothing was read. Check them under My web shop > Settings > API settings.");
		}
		JsonNode shop = shops.get(0);
		JsonNode settings = api
			.send(Call.get("/webshops/{id}/settings/", Nodes.text(shop, "id", "")).about("the settings of the shop"))
			.json();
		return of(shop, settings, answer.second());
	}

	static Shop of(JsonNode shop, JsonNode settings, long second) {
		BigDecimal rate = Nodes.number(settings, "default_vat_rate");
		return new Shop(Nodes.text(shop, "name", ""), Nodes.flag(shop, "is_salespos"),
				shop.path("product_limit").asLong(-1), shop.path("product_limit_left").asLong(-1),
				Nodes.text(settings, "currency", Money.UNSPECIFIED), Nodes.flag(settings, "prices_include_vat"),
				(rate != null) ? rate : Nodes.number(settings, "default_vat_rat"), second);
	}

	@Nullable Money money(@Nullable BigDecimal amount) {
		return (amount != null) ? new Money(amount, this.currency) : null;
	}

}
