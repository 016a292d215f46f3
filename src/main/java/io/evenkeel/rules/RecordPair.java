package io.evenkeel.rules;

import java.util.BitSet;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees and speaks to: the two records that are the same thing, and what both
 * last agreed on. A record that is absent is empty, never null. Every verb takes the
 * reason last.
 */
public abstract sealed class RecordPair permits ProductPair, OrderPair {

	private final PairInput input;

	private final Desk desk;

	private final CommerceRecord pos;

	private final CommerceRecord shop;

	private final CommerceRecord base;

	private final Wishes wishes = new Wishes();

	private @Nullable BitSet held;

	RecordPair(PairInput input, Desk desk, CommerceRecord nothing) {
		this.input = input;
		this.desk = desk;
		this.pos = (input.pos() != null) ? input.pos() : nothing;
		this.shop = (input.shop() != null) ? input.shop() : nothing;
		this.base = (input.base() != null) ? input.base() : nothing;
	}

	// parts

	@Word("the settings of the job")
	public Settings getSettings() {
		return this.desk.settings();
	}

	// questions

	@Word("the point of sale has the record")
	public boolean isInPos() {
		return this.input.pos() != null;
	}

	@Word("the shop has the record")
	public boolean isInShop() {
		return this.input.shop() != null;
	}

	@Word("both sides have the record")
	public boolean isInBoth() {
		return isInPos() && isInShop();
	}

	@Word("the point of sale has the record, the shop does not")
	public boolean isOnlyInPos() {
		return isInPos() && !isInShop();
	}

	@Word("the shop has the record, the point of sale does not")
	public boolean isOnlyInShop() {
		return isInShop() && !isInPos();
	}

	@Word("the point of sale had it, and a complete read confirmed that it was deleted there")
	public boolean isPosGone() {
		return this.input.posGone();
	}

	@Word("the shop had it, and a complete read confirmed that it was deleted there")
	public boolean isShopGone() {
		return this.input.shopGone();
	}

	@Word("both sides agreed on it once")
	public boolean isLinkedBefore() {
		return this.input.base() != null;
	}

	@Word("the field was edited at the point of sale since both sides agreed")
	public boolean changedInPos(@Names(Named.FIELD) String field) {
		return changed(Side.POS, this.desk.fields().named(field));
	}

	@Word("the field was edited in the shop since both sides agreed")
	public boolean changedInShop(@Names(Named.FIELD) String field) {
		return changed(Side.SHOP, this.desk.fields().named(field));
	}

	@Word("the field at the point of sale, to be asked about")
	public FieldValue atPos(@Names(Named.FIELD) String field) {
		return valueOf(this.pos, field);
	}

	@Word("the field in the shop, to be asked about")
	public FieldValue atShop(@Names(Named.FIELD) String field) {
		return valueOf(this.shop, field);
	}

	@Word("the field as both sides last agreed on it, to be asked about")
	public FieldValue agreed(@Names(Named.FIELD) String field) {
		return valueOf(this.base, field);
	}

	@Word("what the value table says for this value; nothing, and a note, when it does not say")
	public @Nullable String lookUp(@Names(Named.TABLE) String table, @Nullable Object value) {
		if (Values.isEmpty(value)) {
			return null;
		}
		String found = tableOf(table).lookUp(value.toString()).orElse(null);
		if (found == null && this.desk.speaker().words() != null) {
			this.wishes.note(because("the table '" + table + "' does not say what '" + value + "' is"));
		}
		return found;
	}

	@Word("both sides know the field, and show different values")
	public boolean differs(@Names(Named.FIELD) String field) {
		FieldRef ref = this.desk.fields().named(field);
		Object here = ref.of(this.pos);
		Object there = ref.of(this.shop);
		return here != null && there != null && !Values.same(here, there);
	}

	// verbs

	@Word("make the record in the shop, not yet for sale unless a rule publishes it")
	public void createInShop(String reason) {
		this.wishes.add(new RecordWant(RecordWant.Fate.CREATE, Side.SHOP, because(reason)));
	}

	@Word("make the record at the point of sale")
	public void createInPos(String reason) {
		this.wishes.add(new RecordWant(RecordWant.Fate.CREATE, Side.POS, because(reason)));
	}

	@Word("delete the record in the shop")
	public void deleteInShop(String reason) {
		this.wishes.add(new RecordWant(RecordWant.Fate.DELETE, Side.SHOP, because(reason)));
	}

	@Word("delete the record at the point of sale")
	public void deleteInPos(String reason) {
		this.wishes.add(new RecordWant(RecordWant.Fate.DELETE, Side.POS, because(reason)));
	}

	@Word("leave it on the one side it is on, and list it as unlinked")
	public void unlinked(String reason) {
		Side side = isInPos() ? Side.SHOP : Side.POS;
		this.wishes.add(new RecordWant(RecordWant.Fate.UNLINKED, side, because(reason)));
	}

	@Word("leave it on the one side it is on, and list it as missing on the other")
	public void missing(String reason) {
		Side side = isInPos() ? Side.SHOP : Side.POS;
		this.wishes.add(new RecordWant(RecordWant.Fate.MISSING, side, because(reason)));
	}

	@Word("give the field of the shop the value of the point of sale")
	public void copyToShop(@Names(Named.FIELD) String field, String reason) {
		copy(Side.SHOP, this.desk.fields().named(field), reason);
	}

	@Word("give the field of the point of sale the value of the shop")
	public void copyToPos(@Names(Named.FIELD) String field, String reason) {
		copy(Side.POS, this.desk.fields().named(field), reason);
	}

	@Word("give the field of the shop this value")
	public void setInShop(@Names(Named.FIELD) String field, @Nullable Object value, String reason) {
		set(Side.SHOP, this.desk.fields().named(field), value, reason);
	}

	@Word("give the field of the point of sale this value")
	public void setInPos(@Names(Named.FIELD) String field, @Nullable Object value, String reason) {
		set(Side.POS, this.desk.fields().named(field), value, reason);
	}

	@Word("give the shop what the point of sale lacks: the values that the setting has by the names of fields")
	public void fillInShop(@Names(Named.SETTING) String setting, String reason) {
		fillIn(Side.SHOP, setting, reason);
	}

	@Word("give the point of sale what the shop lacks: the values that the setting has by the names of fields")
	public void fillInPos(@Names(Named.SETTING) String setting, String reason) {
		fillIn(Side.POS, setting, reason);
	}

	private void fillIn(Side target, String setting, String reason) {
		this.desk.settings().fields(setting).forEach((name, value) -> {
			FieldRef field = this.desk.fields().named(name);
			if (Values.isEmpty(field.of(at(target.other())))) {
				set(target, field, value, reason);
			}
		});
	}

	@Word("write the field on neither side")
	public void leave(@Names(Named.FIELD) String field, String reason) {
		this.wishes.add(FieldWant.leave(this.desk.fields().named(field), because(reason)));
	}

	@Word("leave it on the one side it is on; nobody needs to look at it")
	public void passOver(String reason) {
		Side side = isInPos() ? Side.SHOP : Side.POS;
		this.wishes.add(new RecordWant(RecordWant.Fate.PASSED_OVER, side, because(reason)));
	}

	@Word("write nothing for this pair until a person has looked")
	public void hold(String reason) {
		this.wishes.hold(because(reason));
	}

	@Word("tell a person about it; nothing else changes")
	public void note(String reason) {
		this.wishes.note(because(reason));
	}

	// what the rules of a field table say; not words for policies

	/**
	 * Whether a row with conditions of the field table holds for a field.
	 * @param field the field's place
	 * @return true when at least one holds
	 */
	public boolean hasRows(int field) {
		return this.desk.table().index().anyFits(this, field);
	}

	/**
	 * The rows with conditions that hold for a field count for this pair.
	 * @param field the field's place
	 */
	public void rows(int field) {
		this.desk.table().index().eachThatFits(this, field, this.wishes::add);
	}

	boolean fits(FieldRow row) {
		for (int index = 0; index < row.conditions().size(); index++) {
			if (!row.conditions().get(index).holdsFor(askedBy(row, index))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The record that a condition of a row looks at.
	 * @param row the row
	 * @param condition the condition's place in the row
	 * @return the record that the condition names, or else that of the leader
	 */
	CommerceRecord askedBy(FieldRow row, int condition) {
		Side named = row.conditions().get(condition).side();
		Side side = (named != null) ? named : row.leads().side();
		return at((side != null) ? side : isInPos() ? Side.POS : Side.SHOP);
	}

	/**
	 * A probe found that the conditions of a rule hold, up to one of them.
	 * @param number the number of that condition
	 */
	public void holds(int number) {
		held().set(number);
	}

	/**
	 * Whether the record is a variant of another.
	 * @return true when it is
	 */
	boolean isBelowAnother() {
		return this.pos.isVariant() || this.shop.isVariant();
	}

	// for the judge

	BitSet held() {
		if (this.held == null) {
			this.held = new BitSet();
		}
		return this.held;
	}

	PairInput input() {
		return this.input;
	}

	Wishes wishes() {
		return this.wishes;
	}

	/** What both sides last agreed on; empty when they never did. */
	CommerceRecord agreed() {
		return this.base;
	}

	boolean has(Side side) {
		return (side == Side.POS) ? isInPos() : isInShop();
	}

	CommerceRecord at(Side side) {
		return (side == Side.POS) ? this.pos : this.shop;
	}

	/**
	 * How people know the pair.
	 * @return the article number or the order number, or an id
	 */
	String key() {
		return (isInPos() ? this.pos : this.shop).key();
	}

	@Override
	public String toString() {
		return "pair " + key();
	}

	FieldRef field(RecordField field) {
		return this.desk.fields().named(field.fieldName());
	}

	ValueTable tableOf(String name) {
		return this.desk.table().values().named(name);
	}

	private FieldValue valueOf(CommerceRecord record, String name) {
		FieldRef field = this.desk.fields().named(name);
		return new FieldValue(field, field.of(record), this);
	}

	boolean changed(Side side, FieldRef field) {
		Object now = field.of(at(side));
		if (now == null || !isLinkedBefore()) {
			return false;
		}
		Object agreed = expected(side, field);
		return agreed != null && !Values.same(now, agreed);
	}

	private @Nullable Object expected(Side side, FieldRef field) {
		FieldRow row = this.desk.owner(field.index());
		boolean follows = row != null && row.leads().side() == side.other();
		return follows ? row.converted(row.leading(this.base)) : field.of(this.base);
	}

	private void copy(Side target, FieldRef field, String reason) {
		FieldRow row = this.desk.owner(field.index());
		boolean usual = row != null && row.leads().side() == target.other();
		CommerceRecord other = at(target.other());
		Object value = usual ? row.leading(other) : field.of(other);
		if (Values.isEmpty(value)) {
			this.wishes.add(FieldWant.leave(field, because(reason)));
			return;
		}
		Object written = usual ? row.converted(value) : value;
		if (written == null) {
			this.wishes.note(because(row.why(value)));
			this.wishes.add(FieldWant.leave(field, because(reason)));
			return;
		}
		this.wishes.add(new FieldWant(field, target, written, value, because(reason)));
	}

	void set(Side side, FieldRef field, @Nullable Object value, String reason) {
		if (value == null) {
			this.wishes.add(FieldWant.leave(field, because(reason)));
			return;
		}
		Object shaped = Values.shaped(field, value);
		this.wishes.add(new FieldWant(field, side, shaped, shaped, because(reason)));
	}

	Verdict.Because because(String reason) {
		return this.desk.speaker().because(reason);
	}

}
