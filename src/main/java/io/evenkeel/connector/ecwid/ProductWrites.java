package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a change into the calls that make it, or says at once how it ends. */
final class ProductWrites {

	private final Standing standing;

	private final StoreLimits limits;

	private final ProductForm form;

	ProductWrites(Standing standing, StoreLimits limits, ProductForm form) {
		this.standing = standing;
		this.limits = limits;
		this.form = form;
	}

	/**
	 * What is to do for a change.
	 *
	 * @param change the change
	 * @param outcome how it ended already; empty when something is to write
	 * @param writes what to write, in order
	 */
	record Draft(Change change, Optional<Outcome> outcome, List<Write> writes) {

		static Draft ended(Change change, Outcome outcome) {
			return new Draft(change, Optional.of(outcome), List.of());
		}

		static Draft of(Change change, List<Write> writes) {
			return new Draft(change, Optional.empty(), writes);
		}

	}

	Draft draft(Change change) {
		try {
			return switch (change.action()) {
				case CREATE -> (change.parentId() != null) ? variation(change) : product(change);
				case DELETE -> delete(change);
				case UPDATE, PUBLISH, UNPUBLISH -> update(change);
			};
		}
		catch (IllegalArgumentException ex) {
			return refused(change, "Refused " + what(change) + ": " + ex.getMessage()
					+ ". Nothing was written. Mend the record, and it is tried again.");
		}
	}

	static String what(Change change) {
		return ((change.parentId() != null) ? "variation '" : "product '") + change.key() + "'";
	}

	private static Draft refused(Change change, String message) {
		return Draft.ended(change, Outcome.refused(change, message));
	}

	private Draft product(Change change) {
		ObjectNode body = this.form.create(change);
		return this.limits.newProduct(change)
			.map((why) -> refused(change, why))
			.orElseGet(() -> Draft.of(change, List.of(Write.create(body, what(change)))));
	}

	private Draft variation(Change change) {
		Ids parent = Ids.of(change.parentId());
		JsonNode product = this.standing.json(parent);
		if (product.isMissingNode()) {
			return refused(change, "Refused " + what(change) + ": its product " + parent
					+ " is not in the store any more. Nothing was written. The next run looks again.");
		}
		Optional<String> made = this.standing.variationOf(change, parent);
		if (made.isPresent()) {
			return Draft.ended(change, Outcome.done(change, made.get(), null));
		}
		ObjectNode body = this.form.createVariation(change);
		return this.limits.newVariation(change, product)
			.map((why) -> refused(change, why))
			.orElseGet(() -> Draft.of(change, List.of(Write.createBelow(parent, body, what(change)))));
	}

	private Draft delete(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return Draft.ended(change, Outcome.done(change, ids.toString(), null));
		}
		Optional<FieldChange> moved = this.standing.moved(change, ids);
		return moved.map((field) -> stale(change, ids, field))
			.orElseGet(() -> Draft.of(change, List.of(Write.delete(ids, what(change)))));
	}

	private Draft update(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return refused(change, "Refused " + what(change) + ": " + ids
					+ " is not in the store any more. Nothing was written. The next run looks again.");
		}
		if (ids.isVariation() && change.action() != Action.UPDATE) {
			return refused(change, "Refused " + what(change)
					+ ": in Ecwid a variation is shown and hidden with its product. Nothing was written.");
		}
		if (this.standing.isDone(change, ids)) {
			return Draft.ended(change, Outcome.done(change, ids.toString(), null));
		}
		Optional<FieldChange> moved = this.standing.moved(change, ids);
		return moved.map((field) -> stale(change, ids, field)).orElseGet(() -> Draft.of(change, writes(change, ids)));
	}

	private Draft stale(Change change, Ids ids, FieldChange field) {
		return Draft.ended(change,
				Outcome.stale(change,
						"the field '" + field.field() + "' of " + what(change) + " shows '"
								+ FieldChange.value(this.standing.record(ids), field.field()) + "' now; the plan saw '"
								+ field.before() + "'"));
	}

	private List<Write> writes(Change change, Ids ids) {
		List<Write> writes = new ArrayList<>();
		ObjectNode body = this.form.update(change, this.standing.json(ids));
		for (FieldChange field : change.fields()) {
			if (field.field().equals(RecordField.STOCK.fieldName())) {
				stock(change, ids, field, body).ifPresent(writes::add);
			}
		}
		if (!body.isEmpty()) {
			writes.add(0, Write.update(ids, body, what(change)));
		}
		if (!ids.isVariation()) {
			writes.addAll(Images.replace(ids, change));
		}
		return writes;
	}

	/**
	 * The stock goes as a difference, so that what is sold in this moment is kept; where
	 * nothing was counted before, as a figure.
	 */
	private Optional<Write> stock(Change change, Ids ids, FieldChange field, ObjectNode body) {
		JsonNode now = this.standing.json(ids);
		BigDecimal wanted = (BigDecimal) field.after();
		if (ids.isVariation() && !ProductMapping.hasOwnStock(now)) {
			throw new IllegalArgumentException(
					"it has no article number in Ecwid, so it shares the stock of its product");
		}
		BigDecimal shown = (BigDecimal) FieldChange.value(this.standing.record(ids), field.field());
		if (wanted == null) {
			body.put("unlimited", true);
			return Optional.empty();
		}
		int quantity = ProductForm.pieces(wanted);
		if (shown == null || body.has("unlimited")) {
			body.put("quantity", quantity);
			return Optional.empty();
		}
		int delta = quantity - ProductForm.pieces(shown);
		return (delta != 0) ? Optional.of(Write.addToStock(ids, delta, "the stock of " + what(change)))
				: Optional.empty();
	}

}
