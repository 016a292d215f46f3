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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes products. Article number and name are our reference: before a product is made it
 * is looked for, so that one whose answer was lost is found and completed.
 */
final class ProductWriter {

	private static final int SHORTEST_NAME = 3;

	private final CcvApi api;

	private final Shop shop;

	private final ProductForm form;

	private final Details details;

	ProductWriter(CcvApi api, Shop shop) {
		this.api = api;
		this.shop = shop;
		this.form = new ProductForm(api, shop);
		this.details = new Details(api);
	}

	/**
	 * How the product of a change stands.
	 * @param change the change
	 * @return empty when it is not there
	 */
	Optional<Standing> standing(Change change) {
		Optional<JsonNode> row = (change.targetId() != null)
				? CcvProductsTarget.product(this.api, Ids.of(change.targetId()).product()) : find(change);
		return row.map((product) -> standing(change, product));
	}

	private Standing standing(Change change, JsonNode product) {
		Set<String> fields = change.fields().stream().map(FieldChange::field).collect(Collectors.toSet());
		return new Standing(Nodes.text(product, "id", ""), product, ProductMapping.of(fields, this.shop, this.details)
			.product(product, Combinations.of(this.api, product)));
	}

	/** The product that a creation has made already. */
	private Optional<JsonNode> find(Change change) {
		String number = text(change, RecordField.SKU);
		String name = text(change, RecordField.NAME);
		name = name.isEmpty() ? change.key() : name;
		if (number.isEmpty() && name.length() < SHORTEST_NAME) {
			return Optional.empty();
		}
		String wanted = name;
		List<JsonNode> rows = this.api
			.all(ProductList.PATH, number.isEmpty() ? Map.of("productname", name) : Map.of("productnumber", number))
			.stream()
			.filter((row) -> number.equals(Nodes.text(row, "productnumber", "")))
			.toList();
		Optional<JsonNode> ours = Nodes.first(rows, "name", wanted);
		if (ours.isEmpty() && !number.isEmpty() && !rows.isEmpty()) {
			throw new RefusedFailure(
					"Refused " + CcvProductsTarget.what(change) + ": the shop has a product '"
							+ Nodes.text(rows.get(0), "name", "") + "' (" + Nodes.text(rows.get(0), "id", "")
							+ ") with the article number '" + number
							+ "' already. Nothing was written. Link the two, or give one of them another number.",
					null);
		}
		return ours;
	}

	private static String text(Change change, RecordField field) {
		return Objects.requireNonNullElse(Agreement.after(change, field), "").toString().strip();
	}

	Outcome create(Change change) {
		this.form.checkTaxMode(change);
		Optional<JsonNode> there = find(change);
		if (there.isPresent()) {
			return write(change, standing(change, there.get()));
		}
		ObjectNode body = this.form.create(change);
		JsonNode made = this.api.send(Call.post(ProductList.PATH, body).about(CcvProductsTarget.what(change))).json();
		new ProductParts(this.api, this.details).write(change, made);
		return Outcome.done(change, Nodes.text(made, "id", ""), null);
	}

	Outcome update(Change change, Ids ids) {
		Standing now = standing(change).orElseThrow(() -> CcvProductsTarget.gone(change, ids.toString()));
		if (Agreement.isDone(change, now.record())) {
			return Outcome.done(change, now.id(), null);
		}
		return Agreement.moved(change, now.record())
			.map((field) -> now.stale(change, field))
			.orElseGet(() -> write(change, now));
	}

	private Outcome write(Change change, Standing now) {
		checkStock(change, now);
		ObjectNode body = this.form.update(change, now.record());
		if (!body.isEmpty()) {
			this.api.write(Call.patch("/products/{id}/", body, now.id()).about(CcvProductsTarget.what(change)));
		}
		new ProductParts(this.api, this.details).write(change, now.product());
		return Outcome.done(change, now.id(), null);
	}

	private void checkStock(Change change, Standing now) {
		BigDecimal stock = (BigDecimal) Agreement.after(change, RecordField.STOCK);
		boolean isOfVariants = !Combinations.of(this.api, now.product()).isEmpty()
				&& ProductMapping.isCountedByCombination(now.product());
		if (stock != null && isOfVariants) {
			throw new IllegalArgumentException("in CCV its variants are counted, not the product itself");
		}
	}

	Outcome delete(Change change, Ids ids) {
		Optional<Standing> now = standing(change);
		Optional<FieldChange> moved = now.flatMap((standing) -> Agreement.moved(change, standing.record()));
		if (now.isPresent() && moved.isPresent()) {
			return now.get().stale(change, moved.get());
		}
		this.api.delete(Call.delete("/products/{id}/", ids.product()).about(CcvProductsTarget.what(change)));
		return Outcome.done(change, ids.toString(), null);
	}

}
