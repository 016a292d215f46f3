package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;

/** What orders are about: asked for once, and kept while it is not too much. */
final class Goods {

	private static final int MOST = 1_000;

	private final CcvApi api;

	private final Map<String, Optional<BigDecimal>> extraPrices = new HashMap<>();

	Goods(CcvApi api) {
		this.api = api;
	}

	/**
	 * What the choice of a product or variant adds to its price.
	 * @param ids the product or variant
	 * @return zero for a product; empty when the shop does not have it
	 * @throws IllegalArgumentException when it is a product of which a variant must be
	 * chosen
	 */
	Optional<BigDecimal> extraPrice(Ids ids) {
		if (this.extraPrices.size() > MOST) {
			this.extraPrices.clear();
		}
		return this.extraPrices.computeIfAbsent(ids.toString(), (key) -> ask(ids));
	}

	private Optional<BigDecimal> ask(Ids ids) {
		return this.api
			.one(ProductList.PATH + ids.product() + "/", Map.of("expand", Combinations.FIELD),
					"product " + ids.product())
			.flatMap((product) -> extraPrice(ids, Combinations.of(this.api, product)));
	}

	private static Optional<BigDecimal> extraPrice(Ids ids, List<JsonNode> combinations) {
		if (!ids.isVariant()) {
			if (!combinations.isEmpty()) {
				throw new IllegalArgumentException(
						"product " + ids + " has variants, and one of them must be sold; link the variant of the shop");
			}
			return Optional.of(BigDecimal.ZERO);
		}
		return Nodes.first(combinations, "id", String.valueOf(ids.combination())).map(ProductMapping::extraPrice);
	}

}
