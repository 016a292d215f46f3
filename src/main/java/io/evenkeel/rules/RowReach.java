package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/** Which pairs a row with conditions is about, compared with those of another row. */
final class RowReach {

	private final FieldRow row;

	private final Map<Asked, List<Condition>> asked = new HashMap<>();

	/** What is listed for each thing asked; looked at for every two rows of a table. */
	private final Map<Asked, List<String>> listed = new HashMap<>();

	RowReach(FieldRow row) {
		this.row = row;
		for (Condition condition : row.conditions()) {
			Side side = (condition.side() != null) ? condition.side() : row.leads().side();
			this.asked.computeIfAbsent(new Asked(side, condition.field()), (key) -> new ArrayList<>(1)).add(condition);
			if (!condition.alternatives().isEmpty()) {
				this.listed.put(new Asked(side, condition.field()), condition.alternatives());
			}
		}
	}

	FieldRow row() {
		return this.row;
	}

	/**
	 * Whether any pair meets the row's conditions.
	 * @return false when they contradict each other
	 */
	boolean isPossible() {
		return this.asked.keySet().stream().allMatch((key) -> any(key, this, (one, other) -> one));
	}

	/**
	 * Whether some pair meets the conditions of both.
	 * @param other the other row
	 * @return false when no pair can
	 */
	boolean meets(RowReach other) {
		Set<Asked> keys = new HashSet<>(this.asked.keySet());
		keys.retainAll(other.asked.keySet());
		return keys.stream().noneMatch((key) -> listsApart(key, other))
				&& keys.stream().allMatch((key) -> any(key, other, (one, two) -> one && two));
	}

	/**
	 * Whether every pair that meets these conditions meets those of another row too.
	 * @param other the other row
	 * @return true when this row is a case of the other
	 */
	boolean isWithin(RowReach other) {
		return this.asked.keySet().containsAll(other.asked.keySet()) && other.asked.keySet()
			.stream()
			.noneMatch((key) -> listsApart(key, other) || any(key, other, (one, two) -> one && !two));
	}

	/**
	 * Whether a value of the one thing that some rows ask for is met by none of them.
	 * @param rows rows that each ask for one thing
	 * @return true when they leave something out, or ask for different things
	 */
	static boolean leaveSomethingOut(List<RowReach> rows) {
		Set<Asked> keys = new HashSet<>();
		List<String> cells = new ArrayList<>();
		for (RowReach reach : rows) {
			keys.addAll(reach.asked.keySet());
			reach.row.conditions().forEach((condition) -> cells.add(condition.text()));
		}
		if (keys.size() != 1) {
			return true;
		}
		Asked key = keys.iterator().next();
		return Samples.of(key.field(), cells)
			.stream()
			.anyMatch((value) -> rows.stream().noneMatch((reach) -> reach.admits(key, value)));
	}

	private boolean any(Asked key, RowReach other, BiPredicate<Boolean, Boolean> wanted) {
		List<String> cells = new ArrayList<>();
		conditions(key).forEach((condition) -> cells.add(condition.text()));
		other.conditions(key).forEach((condition) -> cells.add(condition.text()));
		return Samples.of(key.field(), cells)
			.stream()
			.anyMatch((value) -> wanted.test(admits(key, value), other.admits(key, value)));
	}

	/** The quick answer for the usual case: tables of thousands of rows list brands. */
	private boolean listsApart(Asked key, RowReach other) {
		List<String> here = this.listed.get(key);
		List<String> there = other.listed.get(key);
		return here != null && there != null && Collections.disjoint(here, there);
	}

	private boolean admits(Asked key, @Nullable Object value) {
		return conditions(key).stream().allMatch((condition) -> condition.test().test(value));
	}

	private List<Condition> conditions(Asked key) {
		return this.asked.getOrDefault(key, List.of());
	}

	/**
	 * What a condition looks at.
	 *
	 * @param side whose record; null for whichever side has one
	 * @param field the field
	 */
	private record Asked(@Nullable Side side, FieldRef field) {
	}

}
