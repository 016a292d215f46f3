package io.evenkeel.connector.ccv;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * How a record stands in the shop now.
 *
 * @param id our id of it
 * @param product the JSON of the product, its own or the one that it is a variant of
 * @param record the record, as far as the change needs it
 */
record Standing(String id, JsonNode product, Product record) {

	Outcome stale(Change change, FieldChange field) {
		return Outcome.stale(change,
				"the field '" + field.field() + "' of " + CcvProductsTarget.what(change) + " shows '"
						+ FieldChange.value(this.record, field.field()) + "' now; the plan saw '" + field.before()
						+ "'");
	}

}
