package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.FieldRuling.Trouble;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding;
import io.evenkeel.rules.Verdict.Finding.Kind;
import io.evenkeel.rules.Verdict.WantedField;
import org.jspecify.annotations.Nullable;

/**
 * Decides one field of a pair after the rules have spoken: a policy comes before a row
 * with conditions, and that before a plain row.
 */
final class FieldJudge {

	private final Desk desk;

	private final List<Finding> notes = new ArrayList<>(0);

	FieldJudge(Desk desk) {
		this.desk = desk;
	}

	/**
	 * What came up since it was asked last.
	 * @return the notes; they are told once
	 */
	List<Finding> takeNotes() {
		List<Finding> taken = this.notes.isEmpty() ? List.of() : List.copyOf(this.notes);
		this.notes.clear();
		return taken;
	}

	/**
	 * The row of the table that counts for a field of a pair.
	 * @param pair the pair
	 * @param field the field
	 * @return the row, or null when there is none
	 */
	@Nullable FieldRow row(RecordPair pair, FieldRef field) {
		FieldRow special = pair.wishes().row(field.index());
		return (special != null) ? special : this.desk.owner(field.index());
	}

	/**
	 * What is to be done about a field of a record that both sides have.
	 * @param pair the pair
	 * @param field the field
	 * @return what to write, or null when it stays as it is
	 */
	@Nullable FieldRuling onUpdate(RecordPair pair, FieldRef field) {
		FieldWant want = pair.wishes().field(field.index());
		if (want != null) {
			countOverruled(row(pair, field));
			return (want.side() != null) ? byPolicy(pair, want, want.side()) : null;
		}
		FieldRow row = row(pair, field);
		if (row == null) {
			return null;
		}
		if (!row.isPlain()) {
			countOverruled(this.desk.owner(field.index()));
		}
		if (row.onUpdate() == OnUpdate.LEAVE || row.leads().side() == null) {
			this.desk.tally().fired(row);
			return null;
		}
		return byTable(pair, row, row.leads().side());
	}

	/**
	 * The value of a field in a record that is made.
	 * @param pair the pair
	 * @param field the field
	 * @param side where the record is made
	 * @param creation who makes it
	 * @return the value, or null when the field is left out
	 */
	@Nullable WantedField onCreate(RecordPair pair, FieldRef field, Side side, Because creation) {
		FieldWant want = pair.wishes().field(field.index());
		if (want != null) {
			countOverruled(row(pair, field));
			return (want.side() == side) ? new WantedField(field.name(), null, want.value(), want.because()) : null;
		}
		if (field.is(RecordField.PUBLISHED) && side == Side.SHOP) {
			return new WantedField(field.name(), null, Boolean.FALSE, creation);
		}
		FieldRow row = row(pair, field);
		if (row == null || row.leads().side() != side.other() || row.onCreate() != OnCreate.COPY) {
			return null;
		}
		Object value = row.leading(pair.at(side.other()));
		Object after = Values.isEmpty(value) ? null : row.converted(value);
		if (after == null) {
			noteWhenNotConverted(row, value);
			return null;
		}
		this.desk.tally().fired(row);
		return new WantedField(field.name(), null, after, row.because());
	}

	private void countOverruled(@Nullable FieldRow row) {
		if (row != null) {
			this.desk.tally().overruled(row);
		}
	}

	private @Nullable FieldRuling byPolicy(RecordPair pair, FieldWant want, Side side) {
		FieldRef field = want.field();
		Object before = field.of(pair.at(side));
		Object after = want.value();
		if (after == null || Values.same(before, after)) {
			return null;
		}
		boolean agreedBefore = want.agreed() != null && Values.same(field.of(pair.agreed()), want.agreed());
		return ruling(field, side, before, after, want.because(), agreedBefore);
	}

	private @Nullable FieldRuling byTable(RecordPair pair, FieldRow row, Side leader) {
		Object leading = row.leading(pair.at(leader));
		if (Values.isEmpty(leading)) {
			return null;
		}
		this.desk.tally().fired(row);
		Side side = leader.other();
		Object before = row.field().of(pair.at(side));
		if (before != null && row.comparesWithoutConversion() && before.equals(leading)) {
			return null;
		}
		Object after = row.converted(leading);
		if (after == null || Values.same(before, after)) {
			noteWhenNotConverted(row,
					(after == null && isWanted(row, before, leading, row.leading(pair.agreed()))) ? leading : null);
			return null;
		}
		CommerceRecord base = pair.agreed();
		Object agreed = row.leading(base);
		if (!isWanted(row, before, leading, agreed)) {
			return null;
		}
		return ruling(row.field(), side, before, after, row.because(), Values.same(leading, agreed));
	}

	private void noteWhenNotConverted(FieldRow row, @Nullable Object value) {
		if (!Values.isEmpty(value)) {
			this.notes.add(new Finding(Kind.NOTE, row.field().name(), row.why(value), row.because()));
		}
	}

	private static boolean isWanted(FieldRow row, @Nullable Object before, @Nullable Object leading,
			@Nullable Object agreed) {
		return switch (row.onUpdate()) {
			case COPY -> true;
			case LEAVE -> false;
			case IF_EMPTY -> Values.isEmpty(before);
			case IF_UNCHANGED -> Values.isEmpty(before) || Values.same(before, row.converted(agreed));
			case WHEN_CHANGED -> !Values.same(leading, agreed);
		};
	}

	private FieldRuling ruling(FieldRef field, Side side, @Nullable Object before, Object after, Because because,
			boolean agreedBefore) {
		if (before instanceof Money there && after instanceof Money here) {
			if (!there.goesWith(here)) {
				return new FieldRuling(field, side, before, after, because, Trouble.CURRENCY);
			}
			after = inCurrencyOf(there, here);
		}
		Trouble trouble = (agreedBefore && before != null) ? Trouble.DRIFT : null;
		return new FieldRuling(field, side, before, after, because, trouble);
	}

	private static Money inCurrencyOf(Money there, Money here) {
		return here.currency().equals(Money.UNSPECIFIED) ? new Money(here.amount(), there.currency()) : here;
	}

}
