package io.evenkeel.connector.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;

/**
 * Compares a change with the row as it stands: is it there already, is the row another
 * one than the plan saw, or is there something to write? Values are compared as the
 * column would hold them, so that an amount without a currency is the amount that was
 * written.
 */
final class Judge {

	private final Rows rows;

	Judge(Rows rows) {
		this.rows = rows;
	}

	/**
	 * How the change ends without writing.
	 * @param edit the change
	 * @param found the rows it concerns
	 * @return the outcome, or empty when it has to be written
	 */
	Optional<Outcome> outcome(Edit edit, List<Row> found) {
		try {
			if (edit.isCreation()) {
				return creation(edit, found);
			}
			if (found.size() > 1) {
				return Optional.of(refused(edit.change(), found.size() + " rows have this " + this.rows.keyNames()));
			}
			return (edit.change().action() == Change.Action.DELETE) ? deletion(edit, found) : update(edit, found);
		}
		catch (RefusedFailure ex) {
			return Optional.of(Outcome.refused(edit.change(), ex.getMessage()));
		}
	}

	Outcome refused(Change change, String reason) {
		return Outcome.refused(change, "Refused '" + change.key() + "' for " + place(change) + ": " + reason
				+ ". The row is as it was; it is in quarantine until it, or the table, changes");
	}

	private Optional<Outcome> creation(Edit edit, List<Row> found) {
		if (found.isEmpty()) {
			return Optional.empty();
		}
		return found.stream()
			.filter((row) -> isDone(edit, row))
			.findFirst()
			.map((row) -> Outcome.done(edit.change(), row.id(), row))
			.or(() -> Optional
				.of(stale(edit, "it is there already, with other values: " + differences(edit, found.get(0)))));
	}

	private Optional<Outcome> deletion(Edit edit, List<Row> found) {
		if (found.isEmpty()) {
			return Optional.of(Outcome.done(edit.change(), targetId(edit), null));
		}
		return isFresh(edit, found.get(0)) ? Optional.empty()
				: Optional.of(stale(edit, "it is no longer what the plan saw: " + sinceThePlan(edit, found.get(0))));
	}

	private Optional<Outcome> update(Edit edit, List<Row> found) {
		if (found.isEmpty()) {
			return Optional.of(stale(edit, "the row is gone"));
		}
		Row row = found.get(0);
		if (isDone(edit, row)) {
			return Optional.of(Outcome.done(edit.change(), row.id(), row));
		}
		if (!isFresh(edit, row)) {
			return Optional.of(stale(edit, "it is no longer what the plan saw: " + sinceThePlan(edit, row)));
		}
		return newKey(edit, row);
	}

	/** With another key it would be another record, and the link to it would break. */
	private Optional<Outcome> newKey(Edit edit, Row row) {
		boolean isMoved = edit.fields()
			.stream()
			.filter((field) -> this.rows.columns().key().contains(this.rows.columns().of(field.field())))
			.anyMatch((field) -> !shows(row, field.field(), field.after()));
		return isMoved
				? Optional.of(refused(edit.change(),
						"its " + this.rows.keyNames()
								+ " is the key of the row and is never changed; make a new record and delete this one"))
				: Optional.empty();
	}

	private boolean isDone(Edit edit, Row row) {
		return edit.fields().stream().allMatch((field) -> shows(row, field.field(), field.after()));
	}

	/** A publication without fields of its own only asks for its end. */
	private boolean isFresh(Edit edit, Row row) {
		return edit.change().fields().stream().allMatch((field) -> shows(row, field.field(), field.before()));
	}

	private boolean shows(Row row, String field, @Nullable Object value) {
		Object current = row.value(field);
		return Objects.equals(current, value)
				|| (current != null && value != null && isSameInColumn(field, current, value));
	}

	private boolean isSameInColumn(String field, Object current, Object value) {
		Column column = Objects.requireNonNull(this.rows.columns().of(field));
		try {
			return this.rows.conversion()
				.form(field, column, current)
				.equals(this.rows.conversion().form(field, column, value));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private Outcome stale(Edit edit, String reason) {
		return Outcome.stale(edit.change(), "Left '" + edit.change().key() + "' in " + place(edit.change()) + " alone: "
				+ reason + ". The next run reads it again and decides anew");
	}

	private String sinceThePlan(Edit edit, Row row) {
		return edit.change()
			.fields()
			.stream()
			.filter((field) -> !shows(row, field.field(), field.before()))
			.map((field) -> field.field() + " is " + shown(row.value(field.field())) + ", the plan saw "
					+ shown(field.before()))
			.collect(Collectors.joining("; "));
	}

	private String differences(Edit edit, Row row) {
		return edit.fields()
			.stream()
			.filter((field) -> !shows(row, field.field(), field.after()))
			.map((field) -> field.field() + " is " + shown(row.value(field.field())) + ", not " + shown(field.after()))
			.collect(Collectors.joining("; "));
	}

	private String place(Change change) {
		return (change.targetId() != null) ? this.rows.where(change.targetId()) : this.rows.place();
	}

	private static String targetId(Edit edit) {
		return Objects.requireNonNull(edit.change().targetId());
	}

	private static String shown(@Nullable Object value) {
		return (value != null) ? "'" + value + "'" : "empty";
	}

}
