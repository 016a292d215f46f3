package io.evenkeel.sync;

import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;
import io.evenkeel.rules.PairInput;
import org.jspecify.annotations.Nullable;

/**
 * A pair with its records as they stand in the ledger.
 *
 * @param pos the record of the point of sale; null when it never had one
 * @param shop the record of the shop; null when it never had one
 * @param link their link; null when they are not linked
 */
record LoadedPair(@Nullable Snapshot pos, @Nullable Snapshot shop, @Nullable Link link) {

	/** Whether a side's record cannot be made out, so that nothing can be decided. */
	boolean isInQuarantine() {
		return is(this.pos, State.QUARANTINED) || is(this.shop, State.QUARANTINED);
	}

	/** Whether no side has anything any more. */
	boolean isOver() {
		return !is(this.pos, State.LIVE) && !is(this.shop, State.LIVE);
	}

	PairInput input() {
		CommerceRecord base = (this.link != null) ? this.link.base() : null;
		return new PairInput(live(this.pos), live(this.shop), base, is(this.pos, State.GONE),
				is(this.shop, State.GONE));
	}

	/** The record that stands for the pair in lists. */
	Snapshot head() {
		return Objects.requireNonNull(is(this.pos, State.LIVE) || this.shop == null ? this.pos : this.shop);
	}

	/** Whether it is about a variant of a product. */
	boolean isVariant() {
		CommerceRecord product = head().record();
		return product != null && product.isVariant();
	}

	/** The ref under which findings about the pair are kept. */
	long ref() {
		return (this.pos != null) ? this.pos.ref() : Objects.requireNonNull(this.shop).ref();
	}

	/**
	 * Both refs: what was found about one end stands no longer once the pair is decided.
	 */
	LongStream refs() {
		return Stream.of(this.pos, this.shop).filter(Objects::nonNull).mapToLong(Snapshot::ref);
	}

	@Nullable Snapshot of(Side side) {
		return (side == Side.POS) ? this.pos : this.shop;
	}

	@Nullable Long refOf(Side side) {
		Snapshot snapshot = of(side);
		return (snapshot != null) ? snapshot.ref() : null;
	}

	private static boolean is(@Nullable Snapshot snapshot, State state) {
		return snapshot != null && snapshot.state() == state;
	}

	private static @Nullable CommerceRecord live(@Nullable Snapshot snapshot) {
		return is(snapshot, State.LIVE) ? Objects.requireNonNull(snapshot).record() : null;
	}

}
