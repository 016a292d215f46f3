package io.evenkeel.connector.lightspeedecom;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import tools.jackson.databind.JsonNode;

/**
 * What writes are made with.
 *
 * @param products makes bodies of products
 * @param variants makes bodies of variants
 * @param categories writes categories
 * @param characteristics writes characteristics
 * @param catalogue finds variants
 */
record WriteTools(ProductForm products, VariantForm variants, CategoryLinks categories, Characteristics characteristics,
		Catalogue catalogue) {

	/**
	 * Adds what of a change takes calls of its own.
	 * @param draft the change
	 * @param product its product as it stands
	 */
	@SuppressWarnings("unchecked")
	void lists(Draft draft, JsonNode product) {
		Change change = draft.change();
		String id = Told.text(product, "id", "");
		if (change.names(RecordField.CATEGORIES)) {
			List<String> paths = (List<String>) Objects.requireNonNullElse(change.after(RecordField.CATEGORIES),
					List.of());
			draft.then(() -> this.categories.write(id, paths, ProductWrites.what(change)));
		}
		if (change.names(RecordField.CHARACTERISTICS)) {
			Map<String, String> wanted = (Map<String, String>) Objects
				.requireNonNullElse(change.after(RecordField.CHARACTERISTICS), Map.of());
			draft.then(() -> this.characteristics.write(product, wanted, ProductWrites.what(change)));
		}
	}

}
