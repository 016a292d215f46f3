package io.evenkeel.connector.lightspeedecom;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.lightspeedecom.Draft.VariantUpdate;
import io.evenkeel.failure.UnknownFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns creations into the writes that make them. What an earlier try made is found and
 * gets what it lacks.
 */
final class CreationWrites {

	private final EcomApi api;

	private final Standing standing;

	private final WriteTools tools;

	private final DefaultVariants defaults;

	/** Default variants that a new variant of this batch takes the place of. */
	private final Set<String> taken = new HashSet<>();

	CreationWrites(EcomApi api, Standing standing, WriteTools tools) {
		this.api = api;
		this.standing = standing;
		this.tools = tools;
		this.defaults = new DefaultVariants(tools.catalogue());
	}

	Draft product(Change change) {
		Draft draft = Draft.of(change);
		Optional<Ids> made = this.standing.made(change);
		if (made.isPresent()) {
			draft.created(made.get());
			if (!this.standing.isDone(change, made.get())) {
				JsonNode product = this.standing.product(made.get());
				ObjectNode body = this.tools.products().create(change, Creations.reference(change));
				draft.then(
						() -> this.api.update(Route.PRODUCTS, made.get().product(), body, ProductWrites.what(change)));
				complete(draft, product);
			}
			return draft;
		}
		ObjectNode body = this.tools.products().create(change, Creations.reference(change));
		this.tools.variants().update(change, Nodes.object(), Nodes.object());
		return draft.making(() -> this.api.create(Route.PRODUCTS, body, ProductWrites.what(change)),
				(row) -> created(draft, row));
	}

	/** Its default variant was made with it and has to be asked for. */
	private void created(Draft draft, JsonNode row) {
		Ids ids = id(draft, row, null);
		draft.created(ids);
		this.defaults.made(ids.product());
		draft.looking(() -> {
			ObjectNode product = row.deepCopy().asObject();
			ArrayNode variants = product.putArray(Catalogue.VARIANTS);
			this.defaults.of(ids.product()).forEach(variants::add);
			complete(draft, product);
		});
	}

	private Ids id(Draft draft, JsonNode row, @Nullable Ids product) {
		String id = Told.text(row, "id", "");
		if (!Ids.isOne(id)) {
			throw new UnknownFailure(
					"Nobody knows whether " + ProductWrites.what(draft.change()) + " arrived at "
							+ this.api.settings().connection()
							+ ": the answer does not show it. It is looked up there before anything is sent again.",
					null);
		}
		return (product != null) ? new Ids(product.product(), id) : new Ids(id, null);
	}

	/** What a product needs besides its own fields; it is shown when all is there. */
	private void complete(Draft draft, JsonNode product) {
		Change change = draft.change();
		JsonNode variant = product.path(Catalogue.VARIANTS).path(0);
		ObjectNode body = this.tools.variants().update(change, product, variant);
		if (!body.isEmpty() && !Options.areIn(product)) {
			draft.update(new VariantUpdate(Told.text(variant, "id", ""), body, null, ProductWrites.what(change)));
		}
		this.tools.lists(draft, product);
		String visibility = ProductForm.shownAs(change);
		if (visibility != null) {
			String id = Told.text(product, "id", "");
			draft.then(() -> this.api.update(Route.PRODUCTS, id, ProductForm.shown(visibility),
					ProductWrites.what(change)));
		}
	}

	Draft variant(Change change) {
		Ids parent = Ids.of(change.parentId());
		if (!this.standing.has(parent)) {
			return ProductWrites.refused(change, "its product " + parent
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
				draft.update(new VariantUpdate(String.valueOf(ids.variant()), body, null, ProductWrites.what(change)));
			}
			return draft;
		}
		body.put("product", Long.parseLong(parent.product()));
		return draft.making(() -> this.api.create(Route.VARIANTS, body, ProductWrites.what(change)),
				(row) -> draft.created(id(draft, row, parent)));
	}

}
