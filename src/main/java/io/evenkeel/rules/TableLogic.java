package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.failure.Problem;

/**
 * Compares the rows of a field table with each other. What can only be a mistake is a
 * problem; what may be meant so is a notice.
 */
final class TableLogic {

	private static final int MOST_NOTICES = 20;

	private final FieldTable table;

	private final List<Problem> problems = new ArrayList<>();

	private final List<Problem> notices = new ArrayList<>();

	TableLogic(FieldTable table) {
		this.table = table;
		byField().forEach(this::compare);
		table.rows().forEach(this::checkSource);
		findGaps();
	}

	List<Problem> problems() {
		return this.problems;
	}

	/**
	 * What people should look at, though it may be meant so.
	 * @return at most twenty, and how many there are besides
	 */
	List<Problem> notices() {
		if (this.notices.size() <= MOST_NOTICES) {
			return this.notices;
		}
		List<Problem> first = new ArrayList<>(this.notices.subList(0, MOST_NOTICES));
		first.add(new Problem(first.get(0).file(), 0,
				"and %,d more such rows".formatted(this.notices.size() - MOST_NOTICES)));
		return first;
	}

	private Map<FieldRef, List<RowReach>> byField() {
		Map<FieldRef, List<RowReach>> byField = new LinkedHashMap<>();
		this.table.rows()
			.stream()
			.filter((row) -> !row.isPlain())
			.forEach(
					(row) -> byField.computeIfAbsent(row.field(), (field) -> new ArrayList<>()).add(new RowReach(row)));
		return byField;
	}

	private void compare(FieldRef field, List<RowReach> rows) {
		List<RowReach> possible = rows.stream().filter(RowReach::isPossible).toList();
		rows.stream()
			.filter((reach) -> !possible.contains(reach))
			.forEach((reach) -> this.problems
				.add(reach.row().place().problem("the row can never count: its conditions contradict each other")));
		for (int later = 1; later < possible.size(); later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				compare(possible.get(earlier), possible.get(later));
			}
		}
		FieldRow plain = this.table.plain(field);
		if (plain != null && !possible.isEmpty() && !RowReach.leaveSomethingOut(possible)) {
			this.notices.add(plain.place()
				.problem("the row never counts on update or creation: the rows with conditions for '" + field.name()
						+ "' leave nothing out"));
		}
	}

	private void compare(RowReach earlier, RowReach later) {
		if (earlier.row().saysTheSameAs(later.row())) {
			if (later.isWithin(earlier)) {
				noteRepetition(later.row(), earlier.row());
			}
			else if (earlier.isWithin(later)) {
				noteRepetition(earlier.row(), later.row());
			}
			return;
		}
		if (!later.meets(earlier)) {
			return;
		}
		String one = "the row at " + earlier.row().place();
		String field = "'" + later.row().field().name() + "'";
		if (later.isWithin(earlier) || earlier.isWithin(later)) {
			boolean here = later.isWithin(earlier);
			this.problems.add(later.row()
				.place()
				.problem("whenever " + (here ? "this row" : one) + " counts, " + (here ? one : "this row")
						+ " counts too, and they want different things for " + field
						+ "; let one leave out what the other asks for, such as 'not Acme'"));
		}
		else {
			this.notices.add(later.row()
				.place()
				.problem("this row and " + one + " can both count for a pair and want different things for " + field
						+ "; such a pair is held"));
		}
	}

	private void noteRepetition(FieldRow row, FieldRow other) {
		this.notices.add(row.place()
			.problem("the row changes nothing: the one at " + other.place()
					+ " says the same about every pair it counts for"));
	}

	/** A value that a side takes over from the other is not that side's to give back. */
	private void checkSource(FieldRow row) {
		FieldRow owner = this.table.plain(row.from());
		if (owner == null || row.from().equals(row.field()) || row.leads().side() == null
				|| owner.leads().side() != row.leads().side().other()) {
			return;
		}
		this.problems.add(row.place()
			.problem("'" + row.field().name() + "' cannot come from '" + row.from().name() + "' of the "
					+ row.leads().side().word() + ": the " + owner.leads().side().word() + " leads '"
					+ row.from().name() + "' (" + owner.place() + ")"));
	}

	private void findGaps() {
		String gaps = this.table.kind()
			.fields()
			.stream()
			.filter((field) -> this.table.plain(this.table.fields().at(field)) == null)
			.map(RecordField::fieldName)
			.collect(Collectors.joining(", "));
		if (!gaps.isEmpty() && !this.table.rows().isEmpty()) {
			this.notices.add(0, new Problem(this.table.rows().get(0).place().file().replaceFirst("\\[.*", ""), 0,
					"no row without conditions says who leads " + gaps + "; each side keeps its own"));
		}
	}

}
