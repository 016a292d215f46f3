package io.evenkeel.commerce;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the records of a job are. */
public enum RecordKind {

	/** Products and variants with all that the two sides tell of them. */
	PRODUCTS,

	/** The same products, of which only the stock is read and written. */
	STOCK,

	/** Orders of the shop, and the sales of the till that they became. */
	ORDERS;

	/**
	 * The kind of this name.
	 * @param word such as {@code products}
	 * @return the kind, or empty when there is none of that name
	 */
	public static Optional<RecordKind> named(String word) {
		return Arrays.stream(values()).filter((kind) -> kind.word().equals(word)).findFirst();
	}

	/**
	 * The names of all kinds.
	 * @return the words of {@code records:} in job files
	 */
	public static List<String> words() {
		return Arrays.stream(values()).map(RecordKind::word).toList();
	}

	/**
	 * The kind's name in files, rules and reports.
	 * @return such as {@code products}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What people call the record that another of this kind stands below.
	 * @return such as {@code its product}
	 */
	public String above() {
		return (this == ORDERS) ? "its order" : "its product";
	}

	/**
	 * The fields that records of this kind can have.
	 * @return the fields, in the order of their list
	 */
	public List<RecordField> fields() {
		return Arrays.stream(RecordField.values()).filter((field) -> field.isOf(this)).toList();
	}

	/**
	 * Begins a record of this kind.
	 * @param id the id on its side
	 * @return the builder
	 */
	public CommerceRecord.Builder record(String id) {
		return (this == ORDERS) ? Order.order(id) : Product.product(id);
	}

}
