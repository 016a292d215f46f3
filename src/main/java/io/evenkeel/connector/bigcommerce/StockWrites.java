package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.connector.Nodes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a change says of stock into writes. A level goes as a difference, so that
 * what is sold in this moment is kept. From nothing it goes as a figure: the service
 * takes no difference where it has no figure yet, and of nothing nothing is sold.
 */
final class StockWrites {

	private final Standing standing;

	private final Location location;

	StockWrites(Standing standing, Location location) {
		this.standing = standing;
		this.location = location;
	}

	/**
	 * What to write for a record that is there.
	 * @param change the change
	 * @param ids its record
	 * @param body the update of the record, which gets what can go with it
	 * @return what goes by itself
	 */
	List<Write> update(Change change, Ids ids, ObjectNode body) {
		String tracking = Nodes.text(this.standing.product(ids), ProductMapping.TRACKING, "none");
		String wanted = tracking(change, ids, tracking);
		List<Write> writes = new ArrayList<>();
		if (!wanted.equals(tracking)) {
			track(new Ids(ids.product(), null), wanted, ids, body, change).ifPresent(writes::add);
		}
		BigDecimal level = (BigDecimal) Standing.after(change, RecordField.STOCK);
		if (level != null && !wanted.equals("none")) {
			checkIsCounted(ids, wanted);
			level(change, ids, ProductForm.pieces(level), tracking.equals("none"), body).ifPresent(writes::add);
		}
		return writes;
	}

	/** How the product is counted after the change. */
	private String tracking(Change change, Ids ids, String now) {
		boolean isUncounted = Boolean.FALSE.equals(Standing.after(change, RecordField.STOCK_TRACKED)) || change.fields()
			.stream()
			.anyMatch((field) -> field.field().equals(RecordField.STOCK.fieldName()) && field.after() == null);
		if (isUncounted && ids.isVariant()) {
			throw new IllegalArgumentException(
					"in BigCommerce either all variants of a product are counted or none, so say so of the product");
		}
		boolean isCounted = Boolean.TRUE.equals(Standing.after(change, RecordField.STOCK_TRACKED))
				|| Standing.after(change, RecordField.STOCK) != null;
		if (isUncounted || (now.equals("none") && !isCounted)) {
			return "none";
		}
		boolean isByVariant = !ProductMapping.variants(this.standing.product(ids)).isEmpty();
		return now.equals("none") ? (isByVariant ? "variant" : "product") : now;
	}

	private static Optional<Write> track(Ids product, String how, Ids ids, ObjectNode body, Change change) {
		if (!ids.isVariant()) {
			body.put(ProductMapping.TRACKING, how);
			return Optional.empty();
		}
		return Optional.of(Write.update(product, Nodes.object().put(ProductMapping.TRACKING, how),
				"how the stock of " + ProductWrites.what(change) + " is counted"));
	}

	private void checkIsCounted(Ids ids, String tracking) {
		boolean hasVariants = !ProductMapping.variants(this.standing.product(ids)).isEmpty();
		if (ids.isVariant() && !tracking.equals("variant")) {
			throw new IllegalArgumentException("it shares the stock of its product in BigCommerce");
		}
		if (!ids.isVariant() && hasVariants && tracking.equals("variant")) {
			throw new IllegalArgumentException("in BigCommerce its variants are counted, not the product itself");
		}
	}

	private Optional<Write> level(Change change, Ids ids, int wanted, boolean isNew, ObjectNode body) {
		String what = "the stock of " + ProductWrites.what(change);
		BigDecimal shown = (BigDecimal) FieldChange.value(this.standing.record(ids), RecordField.STOCK.fieldName());
		if (isNew && !this.location.isNamed()) {
			body.put(ProductMapping.LEVEL, wanted);
			return Optional.empty();
		}
		if (isNew || shown == null || shown.signum() == 0) {
			return Optional.of(Write.stock(Write.Kind.SET_STOCK, ids, this.location.id(), wanted, what));
		}
		int difference = wanted - shown.intValueExact();
		return (difference != 0)
				? Optional.of(Write.stock(Write.Kind.CHANGE_STOCK, ids, this.location.id(), difference, what))
				: Optional.empty();
	}

	/**
	 * The level of a record that is new.
	 * @param change its creation
	 * @param body what is sent, which gets the level of the default location
	 * @return whether it is counted at all
	 */
	boolean create(Change change, ObjectNode body) {
		BigDecimal level = (BigDecimal) Standing.after(change, RecordField.STOCK);
		Object tracked = Standing.after(change, RecordField.STOCK_TRACKED);
		if (Boolean.FALSE.equals(tracked) || (tracked == null && level == null)) {
			return false;
		}
		if (level != null && !this.location.isNamed()) {
			body.put(ProductMapping.LEVEL, ProductForm.pieces(level));
		}
		return true;
	}

	/**
	 * What is left to write when it has an id.
	 * @param change its creation
	 * @param ids its id
	 * @param product its product as it stands, null for a product
	 * @return the writes
	 */
	List<Write> created(Change change, Ids ids, @Nullable JsonNode product) {
		List<Write> writes = new ArrayList<>();
		if (product != null && !ProductMapping.isTracked(product, "variant")) {
			track(new Ids(ids.product(), null), "variant", ids, Nodes.object(), change).ifPresent(writes::add);
		}
		BigDecimal level = (BigDecimal) Standing.after(change, RecordField.STOCK);
		if (level != null && this.location.isNamed()) {
			writes.add(Write.stock(Write.Kind.SET_STOCK, ids, this.location.id(), ProductForm.pieces(level),
					"the stock of " + ProductWrites.what(change)));
		}
		return writes;
	}

	/**
	 * What an earlier try, which made a variant, did not get to.
	 * @param change the creation
	 * @param ids the variant
	 * @return what is left to write
	 */
	List<Write> missing(Change change, Ids ids) {
		boolean isLevelKnown = this.standing.record(ids).get(RecordField.STOCK) != null;
		return create(change, Nodes.object()) ? created(change, ids, this.standing.product(ids)).stream()
			.filter((write) -> write.kind() != Write.Kind.SET_STOCK || !isLevelKnown)
			.toList() : List.of();
	}

}
