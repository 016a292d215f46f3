package io.evenkeel.connector.bigcommerce;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param products the products that are there, by id, with their variants
 * @param mapping makes records of them
 */
record Standing(Map<String, JsonNode> products, ProductMapping mapping) {

	JsonNode product(Ids ids) {
		return this.products.getOrDefault(ids.product(), MissingNode.getInstance());
	}

	/**
	 * Where a product or variant stands.
	 * @param ids its id
	 * @return its JSON, a missing node when it is not there
	 */
	JsonNode json(Ids ids) {
		if (ids.variant() == null) {
			return product(ids);
		}
		JsonNode variant = ProductMapping.variant(product(ids), ids.variant());
		return (variant != null) ? variant : MissingNode.getInstance();
	}

	boolean has(Ids ids) {
		return !json(ids).isMissingNode();
	}

	CommerceRecord record(Ids ids) {
		return ids.isVariant() ? this.mapping.variant(product(ids), json(ids)) : this.mapping.product(product(ids));
	}

	/**
	 * Finds the variant that a creation has made already: it has the same options and
	 * article number, of which the service has no second one.
	 * @param change the creation
	 * @param product its product
	 * @return our id of the variant
	 */
	Optional<String> variantOf(Change change, Ids product) {
		return ProductMapping.variants(product(product))
			.stream()
			.filter((variant) -> isSame(change, variant))
			.findFirst()
			.map((variant) -> product.product() + "-" + Nodes.text(variant, "id", ""));
	}

	private static boolean isSame(Change change, JsonNode variant) {
		return ProductMapping.options(variant).equals(after(change, RecordField.OPTIONS))
				&& Objects.equals(Nodes.text(variant, "sku"), after(change, RecordField.SKU));
	}

	/**
	 * What a change wants a field to be.
	 * @param change the change
	 * @param field the field
	 * @return null for nothing, or when it does not say
	 */
	static @Nullable Object after(Change change, RecordField field) {
		return change.fields()
			.stream()
			.filter((one) -> one.field().equals(field.fieldName()))
			.findFirst()
			.map(FieldChange::after)
			.orElse(null);
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

	/**
	 * Whether the stock of a change shows what it was before.
	 * @param change the change
	 * @param ids its record
	 * @return false where the change says nothing of stock, or it is written
	 */
	boolean isStockBefore(Change change, Ids ids) {
		return has(ids) && change.fields()
			.stream()
			.filter((field) -> field.field().equals(RecordField.STOCK.fieldName()))
			.anyMatch((field) -> !isAfter(field, record(ids)) && isBefore(field, record(ids)));
	}

	private static boolean isBefore(FieldChange field, CommerceRecord now) {
		return Objects.equals(FieldChange.value(now, field.field()), field.before());
	}

	/**
	 * The service keeps copies of images, so an address of ours is never shown: as many
	 * images as there should be, and not those of before, are ours.
	 */
	private static boolean isAfter(FieldChange field, CommerceRecord now) {
		Object shown = FieldChange.value(now, field.field());
		if (field.field().equals(RecordField.IMAGES.fieldName()) && field.after() instanceof List<?> wanted
				&& !Objects.equals(shown, field.before())) {
			return shown instanceof List<?> images && images.size() == wanted.size();
		}
		return Objects.equals(shown, field.after());
	}

}
