package io.evenkeel.rules;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * Works out what both sides agree on once a verdict is carried out: the value of whoever
 * leads, field by field, in the leader's own terms. What nobody tells this time stays as
 * it was.
 */
final class Agreement {

	private final Desk desk;

	private final FieldJudge fields;

	Agreement(Desk desk, FieldJudge fields) {
		this.desk = desk;
		this.fields = fields;
	}

	/**
	 * What the two agree on.
	 * @param pair the pair
	 * @param published whether the shop sells it afterwards; null when unknown
	 * @return the agreed record; the very one of before when nothing is new
	 */
	CommerceRecord after(RecordPair pair, @Nullable Boolean published) {
		CommerceRecord before = pair.input().base();
		CommerceRecord.Builder builder = null;
		for (int index = 0; index < this.desk.fields().size(); index++) {
			FieldRef field = this.desk.fields().at(index);
			Object agreed = field.is(RecordField.PUBLISHED) ? published : agreed(pair, field);
			if (agreed == null || before != null && agreed.equals(field.of(before))) {
				continue;
			}
			if (builder == null) {
				builder = (before != null) ? before.toBuilder() : beginning(pair);
			}
			field.set(builder, agreed);
		}
		if (builder != null) {
			return builder.build();
		}
		return (before != null) ? before : beginning(pair).build();
	}

	private static CommerceRecord.Builder beginning(RecordPair pair) {
		CommerceRecord leading = pair.at(pair.isInPos() ? Side.POS : Side.SHOP);
		return leading.another(leading.id()).parent(leading.getParent());
	}

	private @Nullable Object agreed(RecordPair pair, FieldRef field) {
		FieldWant want = pair.wishes().field(field.index());
		if (want != null && want.agreed() != null) {
			return want.agreed();
		}
		FieldRow row = this.fields.row(pair, field);
		Side leader = (row != null) ? row.leads().side() : null;
		if (leader != null) {
			return field.of(pair.at(leader));
		}
		Object here = field.of(pair.at(Side.POS));
		return (here != null) ? here : field.of(pair.at(Side.SHOP));
	}

}
