package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes variants: combinations of attributes, which the service makes by itself and we
 * give their numbers.
 */
final class VariantWriter {

	private static final String PATH = "/attributecombinations/{id}/";

	private final CcvApi api;

	private final Shop shop;

	private final NewVariants fresh;

	private final VariantPrices prices;

	VariantWriter(CcvApi api, Shop shop) {
		this.api = api;
		this.shop = shop;
		this.fresh = new NewVariants(api);
		this.prices = new VariantPrices(api, shop);
	}

	/**
	 * How the variant of a change stands.
	 * @param change the change
	 * @return empty when it is not there
	 */
	Optional<Standing> standing(Change change) {
		if (change.targetId() == null) {
			return CcvProductsTarget.product(this.api, Ids.of(change.parentId()).product())
				.flatMap((product) -> made(change, product));
		}
		Ids ids = Ids.of(change.targetId());
		return CcvProductsTarget.product(this.api, ids.product())
			.flatMap((product) -> Combinations.of(this.api, product)
				.stream()
				.filter((row) -> Objects.equals(Nodes.text(row, "id"), ids.combination()))
				.findFirst()
				.map((row) -> standing(change, product, row)));
	}

	private Standing standing(Change change, JsonNode product, JsonNode combination) {
		Set<String> fields = change.fields()
			.stream()
			.map(FieldChange::field)
			.filter((field) -> !field.equals(RecordField.STOCK_BY_OUTLET.fieldName()))
			.collect(Collectors.toSet());
		return new Standing(Nodes.text(product, "id", "") + "-" + Nodes.text(combination, "id", ""), product,
				ProductMapping.of(fields, this.shop, new Details(this.api)).variant(product, combination));
	}

	/** The combination of a creation, when it has its number already. */
	private Optional<Standing> made(Change change, JsonNode product) {
		return this.fresh.find(Nodes.text(product, "id", ""), NewVariants.options(change))
			.filter((row) -> Objects.equals(ProductMapping.combinationNumber(row), sku(change)))
			.map((row) -> standing(change, product, row));
	}

	private static @Nullable String sku(Change change) {
		return (String) Agreement.after(change, RecordField.SKU);
	}

	Outcome create(Change change, List<Change> siblings) {
		Ids parent = Ids.of(change.parentId());
		JsonNode product = CcvProductsTarget.product(this.api, parent.product())
			.orElseThrow(() -> CcvProductsTarget.gone(change, "its product " + parent));
		this.fresh.prepare(product, siblings.stream().filter(VariantWriter::isTold).toList());
		JsonNode row = this.fresh.find(parent.product(), NewVariants.options(change))
			.orElseThrow(() -> new IllegalArgumentException(
					"CCV made no combination of " + NewVariants.options(change) + "; look at the product there"));
		checkFree(change, row);
		count(change, product);
		Standing now = standing(change, CcvProductsTarget.product(this.api, parent.product()).orElse(product), row);
		this.prices.write(change, now.product(), row);
		ObjectNode body = ProductForm.combination(change, now.record());
		body.put(ProductForm.ACTIVE, !Boolean.FALSE.equals(Agreement.after(change, RecordField.ACTIVE)));
		this.api.write(Call.patch(PATH, body, Nodes.text(row, "id", "")).about(CcvProductsTarget.what(change)));
		return Outcome.done(change, now.id(), null);
	}

	private static boolean isTold(Change change) {
		return Agreement.after(change, RecordField.OPTIONS) instanceof Map<?, ?> map && !map.isEmpty();
	}

	private static void checkFree(Change change, JsonNode row) {
		String number = ProductMapping.combinationNumber(row);
		if (number != null && !number.equals(sku(change))) {
			throw new RefusedFailure("Refused " + CcvProductsTarget.what(change) + ": the shop has a variant '" + number
					+ "' with the same options already (" + Nodes.text(row, "id", "")
					+ "). Nothing was written. Link the two, or change the options of one of them.", null);
		}
	}

	/**
	 * Stock of a variant is kept only where the product says that combinations are
	 * counted.
	 */
	private void count(Change change, JsonNode product) {
		if (Agreement.after(change, RecordField.STOCK) != null
				&& (!ProductMapping.isCountedByCombination(product) || !ProductForm.isCounted(product))) {
			ObjectNode body = Nodes.object()
				.put(ProductMapping.STOCK_TYPE, ProductMapping.OF_COMBINATION)
				.put("stockenabled", true);
			this.api.write(Call.patch("/products/{id}/", body, Nodes.text(product, "id", ""))
				.about("how the stock of " + CcvProductsTarget.what(change) + " is counted"));
		}
	}

	Outcome update(Change change, Ids ids) {
		if (change.action() != Change.Action.UPDATE) {
			throw new IllegalArgumentException(
					"in CCV a variant is shown and hidden with its product; write 'active' to switch it off");
		}
		Standing now = standing(change).orElseThrow(() -> CcvProductsTarget.gone(change, ids.toString()));
		if (Agreement.isDone(change, now.record())) {
			return Outcome.done(change, now.id(), null);
		}
		return Agreement.moved(change, now.record())
			.map((field) -> now.stale(change, field))
			.orElseGet(() -> write(change, ids, now));
	}

	private Outcome write(Change change, Ids ids, Standing now) {
		BigDecimal stock = (BigDecimal) Agreement.after(change, RecordField.STOCK);
		if (stock != null && !ProductMapping.isCountedByCombination(now.product())) {
			throw new IllegalArgumentException("it shares the stock of its product in CCV");
		}
		ObjectNode body = ProductForm.combination(change, now.record());
		row(now, ids).ifPresent((row) -> this.prices.write(change, now.product(), row));
		if (!body.isEmpty()) {
			this.api
				.write(Call.patch(PATH, body, String.valueOf(ids.combination())).about(CcvProductsTarget.what(change)));
		}
		return Outcome.done(change, ids.toString(), null);
	}

	private Optional<JsonNode> row(Standing now, Ids ids) {
		return Nodes.first(Combinations.of(this.api, now.product()), "id", String.valueOf(ids.combination()));
	}

	/**
	 * The service deletes no combination: one without numbers that is switched off is
	 * nobody's.
	 */
	Outcome delete(Change change, Ids ids) {
		Optional<Standing> now = standing(change);
		if (now.isEmpty()) {
			return Outcome.done(change, ids.toString(), null);
		}
		Optional<FieldChange> moved = Agreement.moved(change, now.get().record());
		if (moved.isPresent()) {
			return now.get().stale(change, moved.get());
		}
		ObjectNode body = Nodes.object()
			.put(ProductForm.ACTIVE, false)
			.put("product_number", "")
			.put("sku_number", "")
			.put("ean_number", "")
			.put("stock", BigDecimal.ZERO);
		this.api.write(Call.patch(PATH, body, String.valueOf(ids.combination())).about(CcvProductsTarget.what(change)));
		return Outcome.done(change, ids.toString(), null);
	}

}
