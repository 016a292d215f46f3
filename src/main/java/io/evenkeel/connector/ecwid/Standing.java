package io.evenkeel.connector.ecwid;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How the records of some changes stand at the service now.
 *
 * @param products the products that are there, by id, with their variations
 * @param mapping makes records of them
 */
record Standing(Map<String, JsonNode> products, ProductMapping mapping) {

	/**
	 * Where a product or variation stands.
	 * @param ids its id
	 * @return its JSON, a missing node when it is not there
	 */
	JsonNode json(Ids ids) {
		JsonNode product = this.products.getOrDefault(ids.product(), MissingNode.getInstance());
		if (ids.variation() == null) {
			return product;
		}
		JsonNode variation = ProductMapping.variation(product, ids.variation());
		return (variation != null) ? variation : MissingNode.getInstance();
	}

	boolean has(Ids ids) {
		return !json(ids).isMissingNode();
	}

	CommerceRecord record(Ids ids) {
		JsonNode product = this.products.getOrDefault(ids.product(), MissingNode.getInstance());
		return ids.isVariation() ? this.mapping.variation(product, json(ids)) : this.mapping.product(product);
	}

	/**
	 * Finds the variation that a creation has made already: by our reference, or because
	 * it has the same options and article number.
	 * @param change the creation
	 * @param product its product
	 * @return our id of the variation
	 */
	Optional<String> variationOf(Change change, Ids product) {
		List<JsonNode> variations = Nodes.items(json(product), ProductMapping.VARIATIONS);
		return Nodes.first(variations, "externalReferenceId", change.id())
			.or(() -> variations.stream().filter((one) -> isSame(change, product, one)).findFirst())
			.map((one) -> product.product() + "-" + Nodes.text(one, "id", ""));
	}

	private boolean isSame(Change change, Ids product, JsonNode variation) {
		CommerceRecord record = this.mapping.variation(json(product), variation);
		return after(change, RecordField.OPTIONS).equals(Optional.ofNullable(record.get(RecordField.OPTIONS)))
				&& after(change, RecordField.SKU).equals(Optional.ofNullable(record.get(RecordField.SKU)));
	}

	private static Optional<Object> after(Change change, RecordField field) {
		return change.fields()
			.stream()
			.filter((one) -> one.field().equals(field.fieldName()))
			.<@Nullable Object>map(FieldChange::after)
			.findFirst();
	}

	/**
	 * Whether the record shows all that a change wants.
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
		return isPublished && change.fields().stream().allMatch((field) -> isAfter(field, now));
	}

	/**
	 * The first field that shows neither what the plan saw nor what it wants.
	 * @param change the change
	 * @param ids its record, which is there
	 * @return the field; empty when the change may be written, be it a second time
	 */
	Optional<FieldChange> moved(Change change, Ids ids) {
		CommerceRecord now = record(ids);
		return change.fields().stream().filter((field) -> !isBefore(field, now) && !isAfter(field, now)).findFirst();
	}

	private static boolean isBefore(FieldChange field, CommerceRecord now) {
		return Optional.ofNullable(FieldChange.value(now, field.field())).equals(Optional.ofNullable(field.before()));
	}

	/**
	 * The service keeps copies of images, so an address of ours is never shown: as many
	 * images as there should be, and not those of before, are ours.
	 */
	private static boolean isAfter(FieldChange field, CommerceRecord now) {
		Optional<Object> shown = Optional.ofNullable(FieldChange.value(now, field.field()));
		if (field.field().equals(RecordField.IMAGES.fieldName()) && field.after() != null
				&& !shown.equals(Optional.ofNullable(field.before()))) {
			return ((List<?>) shown.orElse(List.of())).size() == ((List<?>) field.after()).size();
		}
		return shown.equals(Optional.ofNullable(field.after()));
	}

}
