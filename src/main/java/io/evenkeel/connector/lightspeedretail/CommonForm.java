package io.evenkeel.connector.lightspeedretail;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in what a product and its variants share. */
final class CommonForm {

	static final Set<RecordField> FIELDS = EnumSet.of(RecordField.NAME, RecordField.DESCRIPTION, RecordField.BRAND,
			RecordField.CATEGORIES, RecordField.TAGS, RecordField.STOCK_TRACKED);

	private final Directory directory;

	CommonForm(Directory directory) {
		this.directory = directory;
	}

	/**
	 * Fills in fields.
	 * @param body the body
	 * @param fields which
	 * @param product has their values
	 */
	void fill(ObjectNode body, Set<RecordField> fields, Product product) {
		if (fields.contains(RecordField.NAME)) {
			body.put("name", text(product.getName()));
		}
		if (fields.contains(RecordField.DESCRIPTION)) {
			body.put("description", text(product.getDescription()));
		}
		if (fields.contains(RecordField.BRAND)) {
			body.put("brand_id", id(product.getBrand(), this.directory::brand));
		}
		if (fields.contains(RecordField.CATEGORIES)) {
			// a product has one category; the first one named
			String first = product.getCategories().stream().findFirst().orElse(null);
			body.put("product_category_id", id(first, this.directory::category));
		}
		if (fields.contains(RecordField.TAGS)) {
			ArrayNode tags = body.putArray("tag_ids");
			product.getTags().forEach((tag) -> tags.add(this.directory.tag(tag)));
		}
		if (fields.contains(RecordField.STOCK_TRACKED)) {
			body.put("track_inventory", !Boolean.FALSE.equals(product.getStockTracked()));
		}
	}

	static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static String id(@Nullable String name, UnaryOperator<String> ids) {
		return (name == null || name.isBlank()) ? "" : ids.apply(name);
	}

}
