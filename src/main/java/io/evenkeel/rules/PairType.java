package io.evenkeel.rules;

import java.util.function.BiFunction;

import io.evenkeel.commerce.RecordKind;

/** The kinds of pairs that rules are about, by what the records of a job are. */
enum PairType {

	/** Products, and their stock. */
	PRODUCT(ProductPair.class, ProductPair::new, "products and stock"),

	/** Orders and the sales that they become. */
	ORDER(OrderPair.class, OrderPair::new, "orders");

	private final Class<? extends RecordPair> type;

	private final BiFunction<PairInput, Desk, RecordPair> maker;

	private final String records;

	PairType(Class<? extends RecordPair> type, BiFunction<PairInput, Desk, RecordPair> maker, String records) {
		this.type = type;
		this.maker = maker;
		this.records = records;
	}

	static PairType of(RecordKind kind) {
		return (kind == RecordKind.ORDERS) ? ORDER : PRODUCT;
	}

	Class<? extends RecordPair> type() {
		return this.type;
	}

	/**
	 * How policies call it.
	 * @return such as {@code ProductPair}
	 */
	String word() {
		return this.type.getSimpleName();
	}

	/**
	 * What its records are, for people.
	 * @return such as {@code products and stock}
	 */
	String records() {
		return this.records;
	}

	RecordPair pair(PairInput input, Desk desk) {
		return this.maker.apply(input, desk);
	}

}
