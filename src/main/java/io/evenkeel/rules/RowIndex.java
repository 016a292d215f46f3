package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows with conditions that hold for a pair without trying them all. Rows that
 * ask for one of several texts, as for a brand, are found by that text; the others are
 * tried one by one. So a table of thousands of rows costs a pair no more than a small
 * one, and Drools compiles a rule for each field instead of one for each row.
 */
final class RowIndex {

	private final Map<Integer, List<Group>> groups = new HashMap<>();

	private final Set<Integer> fields = new TreeSet<>();

	RowIndex(List<FieldRow> rows) {
		Map<Integer, Map<Asked, Group>> byField = new HashMap<>();
		for (FieldRow row : rows) {
			if (!row.isPlain()) {
				int field = row.field().index();
				this.fields.add(field);
				Asked asked = Asked.first(row);
				byField.computeIfAbsent(field, (index) -> new LinkedHashMap<>())
					.computeIfAbsent(asked, Group::new)
					.add(row);
			}
		}
		byField.forEach((field, group) -> this.groups.put(field, new ArrayList<>(group.values())));
	}

	/**
	 * The fields that have rows with conditions.
	 * @return their places, in order
	 */
	Set<Integer> fields() {
		return this.fields;
	}

	boolean anyFits(RecordPair pair, int field) {
		for (Group group : this.groups.getOrDefault(field, List.of())) {
			for (FieldRow row : group.candidates(pair)) {
				if (pair.fits(row)) {
					return true;
				}
			}
		}
		return false;
	}

	void eachThatFits(RecordPair pair, int field, Consumer<FieldRow> found) {
		for (Group group : this.groups.getOrDefault(field, List.of())) {
			for (FieldRow row : group.candidates(pair)) {
				if (pair.fits(row)) {
					found.accept(row);
				}
			}
		}
	}

	/**
	 * Which value the rows of a group are found by.
	 *
	 * @param leader who leads them, for conditions that name no side
	 * @param side the side that the condition names; null for none
	 * @param condition the condition's place in the row
	 * @param field the field whose text is asked for; null where no text is
	 */
	private record Asked(@Nullable Leader leader, @Nullable Side side, int condition, @Nullable FieldRef field) {

		static final Asked NOTHING = new Asked(null, null, -1, null);

		static Asked first(FieldRow row) {
			for (int index = 0; index < row.conditions().size(); index++) {
				Condition condition = row.conditions().get(index);
				if (!condition.alternatives().isEmpty()) {
					return new Asked(row.leads(), condition.side(), index, condition.field());
				}
			}
			return NOTHING;
		}

	}

	/** Rows that ask for a text of the same field of the same record. */
	private static final class Group {

		private final Asked asked;

		private final List<FieldRow> all = new ArrayList<>();

		private final Map<String, List<FieldRow>> byText = new HashMap<>();

		Group(Asked asked) {
			this.asked = asked;
		}

		void add(FieldRow row) {
			this.all.add(row);
			if (this.asked.condition() >= 0) {
				Condition condition = row.conditions().get(this.asked.condition());
				condition.alternatives()
					.forEach((text) -> this.byText.computeIfAbsent(text, (key) -> new ArrayList<>(2)).add(row));
			}
		}

		List<FieldRow> candidates(RecordPair pair) {
			FieldRef field = this.asked.field();
			if (field == null) {
				return this.all;
			}
			CommerceRecord record = pair.askedBy(this.all.get(0), this.asked.condition());
			return (field.of(record) instanceof String text) ? this.byText.getOrDefault(text, List.of()) : List.of();
		}

	}

}
