package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a change into the writes that make it, or says at once how it ends. */
final class ProductWrites {

	private final Standing standing;

	private final ProductForm form;

	private final StockWrites stock;

	ProductWrites(Standing standing, ProductForm form, Location location) {
		this.standing = standing;
		this.form = form;
		this.stock = new StockWrites(standing, location);
	}

	Draft draft(Change change) {
		try {
			return switch (change.action()) {
				case CREATE -> (change.parentId() != null) ? variant(change) : product(change);
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
		return ((change.parentId() != null) ? "variant '" : "product '") + change.key() + "'";
	}

	private static Draft refused(Change change, String message) {
		return Draft.ended(change, Outcome.refused(change, message));
	}

	private Draft product(Change change) {
		ObjectNode body = this.form.create(change);
		if (this.stock.create(change, body)) {
			body.put(ProductMapping.TRACKING, "product");
		}
		return Draft.creation(change, Write.product(body, what(change)),
				(ids) -> this.stock.created(change, ids, null));
	}

	private Draft variant(Change change) {
		Ids parent = Ids.of(change.parentId());
		if (!this.standing.has(parent)) {
			return refused(change, "Refused " + what(change) + ": its product " + parent
					+ " is not in the store any more. Nothing was written. The next run looks again.");
		}
		Optional<String> made = this.standing.variantOf(change, parent);
		if (made.isPresent()) {
			Ids ids = Ids.of(made.get());
			return Draft.found(change, ids, this.stock.missing(change, ids));
		}
		ObjectNode body = this.form.createVariant(change, parent);
		boolean isCounted = this.stock.create(change, body);
		return Draft.creation(change, Write.variant(parent, body, what(change)),
				(ids) -> isCounted ? this.stock.created(change, ids, this.standing.product(parent)) : List.of());
	}

	private Draft delete(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return Draft.ended(change, Outcome.done(change, ids.toString(), null));
		}
		return this.standing.moved(change, ids)
			.map((field) -> stale(change, ids, field))
			.orElseGet(() -> Draft.of(change, List.of(Write.delete(ids, what(change)))));
	}

	private Draft update(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return refused(change, "Refused " + what(change) + ": " + ids
					+ " is not in the store any more. Nothing was written. The next run looks again.");
		}
		if (ids.isVariant() && change.action() != Action.UPDATE) {
			return refused(change, "Refused " + what(change)
					+ ": in BigCommerce a variant is shown and hidden with its product. Nothing was written.");
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
		JsonNode now = this.standing.json(ids);
		ObjectNode body = this.form.update(change, now);
		if (ids.isVariant()) {
			checkOptions(change, body);
		}
		writes.addAll(this.stock.update(change, ids, body));
		if (!body.isEmpty()) {
			writes.add(Write.update(ids, body, what(change)));
		}
		if (!ids.isVariant()) {
			customFields(change, ids, now, writes);
			images(change, ids, now, writes);
		}
		return writes;
	}

	private static void checkOptions(Change change, ObjectNode body) {
		if (body.has(ProductMapping.OPTION_VALUES)) {
			throw new IllegalArgumentException("BigCommerce does not change the options of a variant that is there,"
					+ " so delete " + what(change) + " and make it anew");
		}
	}

	/** What is named no more goes by calls of its own; what is, with the product. */
	private static void customFields(Change change, Ids ids, JsonNode now, List<Write> writes) {
		boolean isSaid = change.fields()
			.stream()
			.anyMatch((field) -> field.field().equals(RecordField.CHARACTERISTICS.fieldName()));
		Map<String, String> wanted = ProductForm.named(Standing.after(change, RecordField.CHARACTERISTICS));
		Nodes.items(now, "custom_fields")
			.stream()
			.filter((field) -> isSaid && !wanted.containsKey(Nodes.text(field, "name", "")))
			.forEach((field) -> writes.add(Write.deletePart(ids, "custom-fields", field,
					"the custom field '" + Nodes.text(field, "name", "") + "' of " + what(change))));
	}

	/** The service fetches each image from its address. */
	private static void images(Change change, Ids ids, JsonNode now, List<Write> writes) {
		boolean isSaid = change.fields()
			.stream()
			.anyMatch((field) -> field.field().equals(RecordField.IMAGES.fieldName()));
		if (!isSaid) {
			return;
		}
		Nodes.items(now, "images")
			.forEach((image) -> writes.add(Write.deletePart(ids, "images", image, "an image of " + what(change))));
		List<String> addresses = ProductForm.images(change);
		for (int i = 0; i < addresses.size(); i++) {
			writes.add(Write.addImage(ids, ProductForm.image(addresses.get(i), i),
					"image " + (i + 1) + " of " + what(change)));
		}
	}

}
