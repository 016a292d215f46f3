package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Refs;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Hands out the due records of both sides in portions, round by round, always the same.
 */
final class DueBatches implements ItemStreamReader<Batch> {

	private static final int SIZE = 500;

	private static final String NEXT = "batch";

	private final SyncRun run;

	private final String step;

	private final int rounds;

	private List<Portion> portions = List.of();

	private long records;

	private long done;

	private int next;

	DueBatches(SyncRun run, String step, int rounds) {
		this.run = run;
		this.step = step;
		this.rounds = rounds;
	}

	@Override
	public void open(ExecutionContext context) {
		this.run.progress().begins(this.run.id(), this.step);
		this.next = context.getInt(NEXT, 0);
		Due due = new Due(this.run);
		this.portions = new ArrayList<>();
		for (int round = 0; round < this.rounds; round++) {
			for (Side side : Side.values()) {
				addPortions(round, side, due.of(side).toArray());
			}
		}
		this.records = this.portions.stream().mapToLong(Portion::length).sum();
		this.done = this.portions.stream().limit(this.next).mapToLong(Portion::length).sum();
	}

	private void addPortions(int round, Side side, int[] numbers) {
		for (int from = 0; from < numbers.length; from += SIZE) {
			this.portions.add(new Portion(round, side, numbers, from, Math.min(SIZE, numbers.length - from)));
		}
	}

	@Override
	public @Nullable Batch read() {
		if (this.next > 0) {
			this.run.progress().advances(this.step, this.done, share());
		}
		if (this.next >= this.portions.size()) {
			this.run.progress().ends(this.step, this.done);
			return null;
		}
		Portion portion = this.portions.get(this.next);
		this.done += portion.length();
		return portion.batch(this.next++, this.run.sideId(portion.side()));
	}

	@Override
	public void update(ExecutionContext context) {
		context.putInt(NEXT, this.next);
	}

	private double share() {
		return (this.records == 0) ? 1 : (double) this.done / this.records;
	}

	/**
	 * A stretch of one side's due records; the array is shared by all stretches of it.
	 */
	private record Portion(int round, Side side, int[] numbers, int from, int length) {

		Batch batch(int number, int sideId) {
			long[] refs = Arrays.stream(this.numbers, this.from, this.from + this.length)
				.mapToLong((nr) -> Refs.ref(sideId, nr))
				.toArray();
			return new Batch(number, this.round, this.side, refs);
		}

	}

}
