package io.evenkeel.rules;

import java.util.function.BiFunction;

import io.evenkeel.commerce.RecordKind;

/** The kinds of pairs that rules are about, by what the records of a job are. */
enum PairType {

	/** Products, and their stock. */
	PRODUCT(ProductPair.class, ProductPair::new),

	/** Orders and the sales that they become. */
	ORDER(OrderPair.class, OrderPair::new);

	private final Class<? extends RecordPair> type;

	private final BiFunction<PairInput, Desk, RecordPair> maker;

	PairType(Class<? extends RecordPair> type, BiFunction<PairInput, Desk, RecordPair> maker) {
		this.type = type;
		this.maker = maker;
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

	RecordPair pair(PairInput input, Desk desk) {
		return this.maker.apply(input, desk);
	}

}
