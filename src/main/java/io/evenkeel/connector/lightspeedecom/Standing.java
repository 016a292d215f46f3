package io.evenkeel.connector.lightspeedecom;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How the records of some changes stand at the service now.
 *
 * @param products the products that are there, by id, with their variants
 * @param creations the products that creations have made already, by the change's id
 * @param mapping makes records of them
 * @param settings which field is the article number
 */
record Standing(Map<String, JsonNode> products, Map<String, String> creations, ProductMapping mapping,
		EcomSettings settings) {

	JsonNode product(Ids ids) {
		return this.products.getOrDefault(ids.product(), MissingNode.getInstance());
	}

	boolean has(Ids ids) {
		JsonNode product = product(ids);
		return !product.isMissingNode() && (!ids.isVariant() || !ProductMapping.variant(product, ids).isMissingNode());
	}

	CommerceRecord record(Ids ids) {
		JsonNode product = product(ids);
		return ids.isVariant() ? this.mapping.variant(product, ProductMapping.variant(product, ids))
				: this.mapping.product(product);
	}

	/**
	 * Finds what a creation has made already: a product by our reference, a variant by
	 * its options and article number, which its siblings do not share.
	 * @param change the creation
	 * @return its id
	 */
	Optional<Ids> made(Change change) {
		if (change.parentId() == null) {
			return Optional.ofNullable(this.creations.get(change.id())).map(Ids::of).filter(this::has);
		}
		Ids parent = Ids.of(change.parentId());
		JsonNode product = product(parent);
		return ProductMapping.variants(product)
			.stream()
			.filter((variant) -> Options.of(product, variant).equals(change.after(RecordField.OPTIONS))
					&& Objects.equals(Told.text(variant, this.settings.skuField()), change.after(RecordField.SKU)))
			.findFirst()
			.map((variant) -> new Ids(parent.product(), Told.text(variant, "id", "")));
	}

	/**
	 * The default variant of a product that nobody has made anything of: the first new
	 * variant takes its place.
	 * @param product the product's JSON
	 * @return empty when there is none
	 */
	static Optional<JsonNode> untouched(JsonNode product) {
		if (Nodes.items(product, Catalogue.VARIANTS).size() != 1) {
			return Optional.empty();
		}
		JsonNode only = product.path(Catalogue.VARIANTS).path(0);
		boolean isPlain = Told.text(only, "sku") == null && Told.text(only, "articleCode") == null
				&& Told.text(only, "ean") == null && Nodes.items(only, "options").isEmpty()
				&& Options.named(Told.text(only, "title", "")).isEmpty();
		return isPlain ? Optional.of(only) : Optional.empty();
	}

	/**
	 * Whether a record shows all that a change wants.
	 * @param change the change
	 * @param ids its record, which is there
	 * @return true when nothing is left to write
	 */
	boolean isDone(Change change, Ids ids) {
		CommerceRecord now = record(ids);
		boolean isShown = Boolean.TRUE.equals(now.get(RecordField.PUBLISHED));
		boolean isPublished = switch (change.action()) {
			case PUBLISH -> isShown;
			case UNPUBLISH -> !isShown;
			default -> true;
		};
		return isPublished && change.isDone(now);
	}

}
