package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;

/**
 * What the rules said about one pair. Most pairs are spoken of by few rules, so short
 * lists are all it takes; they are made when the first wish comes.
 */
final class Wishes {

	private List<FieldWant> fields = List.of();

	private List<FieldRow> rows = List.of();

	private List<RecordWant> records = List.of();

	private List<Because> notes = List.of();

	private @Nullable Because hold;

	private boolean reserves;

	void add(FieldWant want) {
		this.fields = with(this.fields, want);
	}

	void add(FieldRow row) {
		this.rows = with(this.rows, row);
	}

	void add(RecordWant want) {
		this.records = with(this.records, want);
	}

	void note(Because because) {
		this.notes = with(this.notes, because);
	}

	void hold(Because because) {
		this.hold = first(this.hold, because);
	}

	void reserve() {
		this.reserves = true;
	}

	boolean reserves() {
		return this.reserves;
	}

	List<RecordWant> records() {
		return this.records;
	}

	List<Because> notes() {
		return this.notes;
	}

	List<FieldWant> fields() {
		return this.fields;
	}

	List<FieldRow> rows() {
		return this.rows;
	}

	@Nullable Because heldBy() {
		return this.hold;
	}

	/**
	 * What becomes of the record. Of rules that want the same, the one that stands first
	 * in the files is named, whichever fired first.
	 * @return the want, or null when no rule has one
	 */
	@Nullable RecordWant record() {
		RecordWant found = null;
		for (RecordWant want : this.records) {
			if (found == null || first(found.because(), want.because()) == want.because()) {
				found = want;
			}
		}
		return found;
	}

	@Nullable FieldWant field(int index) {
		FieldWant found = null;
		for (FieldWant want : this.fields) {
			if (want.field().index() == index
					&& (found == null || first(found.because(), want.because()) == want.because())) {
				found = want;
			}
		}
		return found;
	}

	@Nullable FieldRow row(int index) {
		FieldRow found = null;
		for (FieldRow row : this.rows) {
			if (row.field().index() == index && (found == null || row.number() < found.number())) {
				found = row;
			}
		}
		return found;
	}

	private static Because first(@Nullable Because one, Because other) {
		if (one == null) {
			return other;
		}
		int order = one.source().compareTo(other.source());
		return (order <= 0) ? one : other;
	}

	private static <T> List<T> with(List<T> list, T element) {
		List<T> longer = list.isEmpty() ? new ArrayList<>(3) : list;
		longer.add(element);
		return longer;
	}

}
