package io.evenkeel.connector.lightspeedretail;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.RefusedFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the bodies that write products: {@code common} for what a family shares,
 * {@code details} for one row; a creation has both in one.
 */
final class ProductForm {

	/** What is written once, when a product is made. */
	static final Set<RecordField> ONCE = EnumSet.of(RecordField.HANDLE, RecordField.IMAGES,
			RecordField.STOCK_BY_OUTLET);

	private final Account account;

	private final CommonForm common;

	private final DetailsForm details;

	ProductForm(Account account, Directory directory) {
		this.account = account;
		this.common = new CommonForm(directory);
		this.details = new DetailsForm(account, directory);
	}

	/**
	 * The body that makes a product.
	 * @param change the creation; its id goes along, so that a lost answer is found again
	 * @return the body
	 * @throws RefusedFailure when the service cannot hold it
	 */
	ObjectNode creation(Change change) {
		Product product = (Product) change.created(Product.product(change.key()));
		Set<RecordField> fields = fields(change,
				change.fields().stream().filter((field) -> field.after() != null)::iterator);
		refuse(change, fields, (field) -> field == RecordField.OPTIONS || field == RecordField.STOCK_TRACKED);
		ObjectNode body = Nodes.object().put("source_id", change.id());
		this.common.fill(body, fields, product);
		this.details.fill(body, fields, product, Nodes.object());
		this.details.firstSupplier(body, product);
		if (product.getSku() != null) {
			body.put("sku", product.getSku());
		}
		if (product.getHandle() != null) {
			body.put("handle", product.getHandle());
		}
		images(body, product);
		inventory(body, product);
		return body;
	}

	/**
	 * The body that changes a row.
	 * @param change the change
	 * @param row the row as it is
	 * @param after the record as it will be
	 * @return the body; empty when nothing is left to write
	 * @throws RefusedFailure when the service cannot hold it
	 */
	ObjectNode update(Change change, JsonNode row, Product after) {
		Set<RecordField> fields = fields(change, Values.written(change));
		refuse(change, fields, ONCE::contains);
		ObjectNode shared = Nodes.object();
		this.common.fill(shared, fields, after);
		ObjectNode own = Nodes.object();
		this.details.fill(own, fields, after, row);
		this.details.suppliers(own, change, fields, after, row);
		ObjectNode body = Nodes.object();
		if (!shared.isEmpty()) {
			body.set("common", shared);
		}
		if (!own.isEmpty()) {
			body.set("details", own);
		}
		return body;
	}

	private static Set<RecordField> fields(Change change, Iterable<FieldChange> written) {
		Set<RecordField> fields = EnumSet.noneOf(RecordField.class);
		written.forEach((field) -> fields.add(RecordField.named(field.field())
			.orElseThrow(() -> refused(change, "Retail has no field '" + field.field() + "' to write"))));
		refuse(change, fields, (field) -> !CommonForm.FIELDS.contains(field) && !DetailsForm.FIELDS.contains(field)
				&& !ONCE.contains(field));
		return fields;
	}

	private static void refuse(Change change, Set<RecordField> fields, Predicate<RecordField> isForbidden) {
		String names = fields.stream()
			.filter(isForbidden)
			.map(RecordField::fieldName)
			.collect(Collectors.joining(", "));
		if (!names.isEmpty()) {
			throw refused(change, "Retail does not take " + names + " here");
		}
	}

	static RefusedFailure refused(Change change, String why) {
		return new RefusedFailure("Refused product '" + change.key() + "': " + why
				+ ". Nothing was written. Let the rules leave it, or edit it in Retail.", null);
	}

	private static void images(ObjectNode body, Product product) {
		if (!product.getImages().isEmpty()) {
			ArrayNode images = body.putArray("images");
			product.getImages().forEach((url) -> images.addObject().put("type", "url").put("location", url));
		}
	}

	private void inventory(ObjectNode body, Product product) {
		if (!product.getStockByOutlet().isEmpty()) {
			ArrayNode inventory = body.putArray("inventory");
			product.getStockByOutlet()
				.forEach((outlet, quantity) -> inventory.addObject()
					.put("outlet_id", this.account.outlet(outlet))
					.put("current_amount", quantity));
		}
	}

}
