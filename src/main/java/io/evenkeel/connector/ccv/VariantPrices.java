package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.Optional;

import io.evenkeel.commerce.Money;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The prices of variants. The service has none of their own: what is chosen adds to the
 * price of the product. So a variant that is told by one attribute can have any price,
 * and those told by several have what their values add up to.
 */
final class VariantPrices {

	private final CcvApi api;

	private final Shop shop;

	private final ProductForm form;

	VariantPrices(CcvApi api, Shop shop) {
		this.api = api;
		this.shop = shop;
		this.form = new ProductForm(api, shop);
	}

	/**
	 * Writes the price of a variant, where the change says one that is not shown.
	 * @param change the change
	 * @param product the JSON of its product
	 * @param combination its own
	 * @throws IllegalArgumentException when the service cannot hold it
	 */
	void write(Change change, JsonNode product, JsonNode combination) {
		this.form.checkTaxMode(change);
		Object wanted = Agreement.after(change, ProductMapping.priceField(this.shop));
		if (!(wanted instanceof Money money)) {
			return;
		}
		BigDecimal price = this.form.amount(money);
		BigDecimal paid = Nodes.amount(product, "price").subtract(Nodes.amount(product, "discount"));
		if (paid.add(ProductMapping.extraPrice(combination)).compareTo(price) == 0) {
			return;
		}
		if (paid.signum() == 0) {
			patch("/products/{id}/", Nodes.text(product, "id", ""),
					Nodes.object().put("price", price.subtract(ProductMapping.extraPrice(combination))), change);
			return;
		}
		if (Nodes.items(combination, "combination").size() != 1) {
			throw new IllegalArgumentException("in CCV what is chosen adds to the price of the product, so "
					+ Combinations.options(combination).keySet() + " together cannot have the price " + price
					+ "; give all variants the price of the product, or set the prices of the values in CCV");
		}
		value(product, combination).ifPresent((row) -> patch("/productattributevalues/{id}/", Nodes.text(row, "id", ""),
				Nodes.object().put("price", price.subtract(paid)), change));
	}

	private Optional<JsonNode> value(JsonNode product, JsonNode combination) {
		String chosen = Nodes.text(combination.path("combination").path(0).path("attribute_value"), "id", "");
		return Nodes.first(this.api.all("/products/" + Nodes.text(product, "id", "") + "/productattributevalues/"),
				"optionvalue_id", chosen);
	}

	private void patch(String path, String id, ObjectNode body, Change change) {
		this.api.write(Call.patch(path, body, id).about("the price of " + CcvProductsTarget.what(change)));
	}

}
