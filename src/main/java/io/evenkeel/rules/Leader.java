package io.evenkeel.rules;

import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/** Who leads a field. */
enum Leader {

	/** The point of sale's value is the right one. */
	POS(Side.POS),
	/** The shop's value is the right one. */
	SHOP(Side.SHOP),
	/** Each side keeps its own, unless a policy decides. */
	NOBODY(null);

	private final @Nullable Side side;

	Leader(@Nullable Side side) {
		this.side = side;
	}

	@Nullable Side side() {
		return this.side;
	}

}
