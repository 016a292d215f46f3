package io.evenkeel.connector.lightspeedecom;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.lightspeedecom.Draft.VariantUpdate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a change into the writes that make it, or says at once how it ends. */
final class ProductWrites {

	/** The fields that are a product's, whether it has variants or not. */
	static final Set<RecordField> OF_PRODUCTS = EnumSet.of(RecordField.NAME, RecordField.SHORT_DESCRIPTION,
			RecordField.DESCRIPTION, RecordField.BRAND, RecordField.SUPPLIER, RecordField.PUBLISHED,
			RecordField.CATEGORIES, RecordField.CHARACTERISTICS);

	private final EcomApi api;

	private final Standing standing;

	private final WriteTools tools;

	private final CreationWrites creations;

	ProductWrites(EcomApi api, Standing standing, WriteTools tools) {
		this.api = api;
		this.standing = standing;
		this.tools = tools;
		this.creations = new CreationWrites(api, standing, tools);
	}

	Draft draft(Change change) {
		try {
			check(change);
			return switch (change.action()) {
				case CREATE ->
					(change.parentId() != null) ? this.creations.variant(change) : this.creations.product(change);
				case DELETE -> delete(change);
				case UPDATE, PUBLISH, UNPUBLISH -> update(change);
			};
		}
		catch (IllegalArgumentException ex) {
			return refused(change, ex.getMessage() + ". Nothing was written. Mend the record, and it is tried again.");
		}
	}

	static String what(Change change) {
		return ((change.parentId() != null) ? "variant '" : "product '") + change.key() + "'";
	}

	static Draft refused(Change change, String why) {
		return Draft.ended(change, Outcome.refused(change, "Refused " + what(change) + ": " + why));
	}

	/** Each field is either the product's or the variant's. */
	private void check(Change change) {
		boolean isVariant = isOfVariant(change);
		for (FieldChange field : change.fields()) {
			Optional<RecordField> known = RecordField.named(field.field());
			Optional<Extra> extra = Extra.named(field.field(), this.standing.settings());
			boolean isProducts = known.filter(OF_PRODUCTS::contains).isPresent()
					|| extra.filter(Extra::isOfProduct).isPresent();
			boolean isVariants = known.filter(VariantForm.FIELDS::contains).isPresent()
					|| extra.filter((one) -> !one.isOfProduct()).isPresent()
					|| (isVariant && known.filter(RecordField.OPTIONS::equals).isPresent());
			if (!isVariants && (isVariant || !isProducts)) {
				throw new IllegalArgumentException("Lightspeed eCom cannot take the field '" + field.field() + "' of a "
						+ (isVariant ? "variant" : "product"));
			}
		}
	}

	private static boolean isOfVariant(Change change) {
		return change.parentId() != null || (change.targetId() != null && Ids.of(change.targetId()).isVariant());
	}

	private Draft delete(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return Draft.ended(change, Outcome.done(change, ids.toString(), null));
		}
		Route route = ids.isVariant() ? Route.VARIANTS : Route.PRODUCTS;
		return change.moved(this.standing.record(ids))
			.map((field) -> stale(change, ids, field))
			.orElseGet(() -> Draft.of(change).then(() -> {
				this.api.delete(route, (ids.variant() != null) ? ids.variant() : ids.product(), what(change));
				return Nodes.object();
			}));
	}

	private Draft update(Change change) {
		Ids ids = Ids.of(change.targetId());
		if (!this.standing.has(ids)) {
			return refused(change,
					ids + " is not in the shop any more. Nothing was written. The next run looks again.");
		}
		if (ids.isVariant() && change.action() != Action.UPDATE) {
			return refused(change,
					"in Lightspeed eCom a variant is shown and hidden with its product. Nothing was written.");
		}
		if (this.standing.isDone(change, ids)) {
			return Draft.ended(change, Outcome.done(change, ids.toString(), null));
		}
		return change.moved(this.standing.record(ids))
			.map((field) -> stale(change, ids, field))
			.orElseGet(() -> writes(change, ids));
	}

	private Draft stale(Change change, Ids ids, FieldChange field) {
		return Draft.ended(change,
				Outcome.stale(change,
						"the field '" + field.field() + "' of " + what(change) + " shows '"
								+ FieldChange.value(this.standing.record(ids), field.field()) + "' now; the plan saw '"
								+ field.before() + "'"));
	}

	private Draft writes(Change change, Ids ids) {
		Draft draft = Draft.of(change);
		JsonNode product = this.standing.product(ids);
		JsonNode variant = ProductMapping.variant(product, ids);
		ObjectNode body = this.tools.variants().update(change, product, variant);
		if (!body.isEmpty()) {
			if (variant.isMissingNode()) {
				throw new IllegalArgumentException(
						"in Lightspeed eCom prices, numbers and stock are its variants', not its own");
			}
			draft.update(new VariantUpdate(Told.text(variant, "id", ""), body,
					Told.number(variant, ProductMapping.LEVEL), what(change)));
		}
		if (!ids.isVariant()) {
			ObjectNode own = this.tools.products().update(change, product);
			if (!own.isEmpty()) {
				draft.then(() -> this.api.update(Route.PRODUCTS, ids.product(), own, what(change)));
			}
			this.tools.lists(draft, product);
		}
		return draft;
	}

}
