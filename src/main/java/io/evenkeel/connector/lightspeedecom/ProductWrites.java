package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.lightspeedecom.Draft.VariantUpdate;
import io.evenkeel.failure.UnknownFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a change into the writes that make it, or says at once how it ends. */
final class ProductWrites {

	/** The fields that are a product's, whether it has variants or not. */
	static final Set<RecordField> OF_PRODUCTS = EnumSet.of(RecordField.NAME, RecordField.SHORT_DESCRIPTION,
			RecordField.DESCRIPTION, RecordField.BRAND, RecordField.SUPPLIER, RecordField.PUBLISHED,
			RecordField.CATEGORIES, RecordField.CHARACTERISTICS);

	private final EcomApi api;

	private final Standing standing;

	private final Tools tools;

	/** Default variants that a new variant of this batch takes the place of. */
	private final Set<String> taken = new HashSet<>();

	ProductWrites(EcomApi api, Standing standing, Tools tools) {
		this.api = api;
		this.standing = standing;
		this.tools = tools;
	}

	/**
	 * What writes are made with.
	 *
	 * @param products makes bodies of products
	 * @param variants makes bodies of variants
	 * @param categories writes categories
	 * @param characteristics writes characteristics
	 * @param catalogue finds variants
	 */
	record Tools(ProductForm products, VariantForm variants, CategoryLinks categories, Characteristics characteristics,
			Catalogue catalogue) {
	}

	Draft draft(Change change) {
		try {
			check(change);
			return switch (change.action()) {
				case CREATE -> (change.parentId() != null) ? variant(change) : product(change);
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

	private static Draft refused(Change change, String why) {
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

	private Draft product(Change change) {
		Draft draft = Draft.of(change);
		Optional<Ids> made = this.standing.made(change);
		if (made.isPresent()) {
			draft.created(made.get());
			if (!this.standing.isDone(change, made.get())) {
				JsonNode product = this.standing.product(made.get());
				ObjectNode body = this.tools.products().create(change, Creations.reference(change));
				draft.then(() -> this.api.update(Route.PRODUCTS, made.get().product(), body, what(change)));
				complete(draft, product, null);
			}
			return draft;
		}
		ObjectNode body = this.tools.products().create(change, Creations.reference(change));
		this.tools.variants().update(change, Nodes.object(), Nodes.object());
		return draft.making(() -> this.api.create(Route.PRODUCTS, body, what(change)), (row) -> created(draft, row));
	}

	/** Its default variant was made with it and has to be asked for. */
	private void created(Draft draft, JsonNode row) {
		Ids ids = id(draft, row, null);
		draft.created(ids);
		ObjectNode product = row.deepCopy().asObject();
		ArrayNode variants = product.putArray(Catalogue.VARIANTS);
		this.tools.catalogue().variants(ids.product()).forEach(variants::add);
		complete(draft, product, null);
	}

	private Ids id(Draft draft, JsonNode row, @Nullable Ids product) {
		String id = Told.text(row, "id", "");
		if (!Ids.isOne(id)) {
			throw new UnknownFailure(
					"Nobody knows whether " + what(draft.change()) + " arrived at " + this.api.settings().connection()
							+ ": the answer does not show it. It is looked up there before anything is sent again.",
					null);
		}
		return (product != null) ? new Ids(product.product(), id) : new Ids(id, null);
	}

	/** What a product needs besides its own fields; it is shown when all is there. */
	private void complete(Draft draft, JsonNode product, @Nullable BigDecimal shown) {
		Change change = draft.change();
		JsonNode variant = product.path(Catalogue.VARIANTS).path(0);
		ObjectNode body = this.tools.variants().update(change, product, variant);
		if (!body.isEmpty() && !Options.areIn(product)) {
			draft.update(new VariantUpdate(Told.text(variant, "id", ""), body, shown, what(change)));
		}
		lists(draft, product);
		String visibility = ProductForm.shownAs(change);
		if (visibility != null) {
			String id = Told.text(product, "id", "");
			draft.then(() -> this.api.update(Route.PRODUCTS, id, ProductForm.shown(visibility), what(change)));
		}
	}

	@SuppressWarnings("unchecked")
	private void lists(Draft draft, JsonNode product) {
		Change change = draft.change();
		String id = Told.text(product, "id", "");
		if (change.names(RecordField.CATEGORIES)) {
			List<String> paths = (List<String>) Objects.requireNonNullElse(change.after(RecordField.CATEGORIES),
					List.of());
			draft.then(() -> this.tools.categories().write(id, paths, what(change)));
		}
		if (change.names(RecordField.CHARACTERISTICS)) {
			Map<String, String> wanted = (Map<String, String>) Objects
				.requireNonNullElse(change.after(RecordField.CHARACTERISTICS), Map.of());
			draft.then(() -> this.tools.characteristics().write(product, wanted, what(change)));
		}
	}

	private Draft variant(Change change) {
		Ids parent = Ids.of(change.parentId());
		if (!this.standing.has(parent)) {
			return refused(change, "its product " + parent
					+ " is not in the shop any more. Nothing was written. The next run looks again.");
		}
		Draft draft = Draft.of(change);
		JsonNode product = this.standing.product(parent);
		Optional<Ids> made = this.standing.made(change);
		Optional<JsonNode> untouched = Standing.untouched(product)
			.filter((one) -> made.isEmpty() && this.taken.add(Told.text(one, "id", "")));
		ObjectNode body = this.tools.variants().update(change, product, Nodes.object());
		if (!body.has("title")) {
			throw new IllegalArgumentException("it has no option, which tells a variant from its siblings");
		}
		if (made.isPresent() || untouched.isPresent()) {
			Ids ids = made.orElseGet(() -> new Ids(parent.product(), Told.text(untouched.orElseThrow(), "id", "")));
			draft.created(ids);
			if (made.isEmpty() || !this.standing.isDone(change, ids)) {
				draft.update(new VariantUpdate(String.valueOf(ids.variant()), body, null, what(change)));
			}
			return draft;
		}
		body.put("product", Long.parseLong(parent.product()));
		return draft.making(() -> this.api.create(Route.VARIANTS, body, what(change)),
				(row) -> draft.created(id(draft, row, parent)));
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
			lists(draft, product);
		}
		return draft;
	}

}
