package io.evenkeel.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
import org.jspecify.annotations.Nullable;

/**
 * A field of one side, as rules ask about it by name. Values are written as in tables:
 * {@code "100 EUR"}, {@code "2 kg"}, {@code "yes"}. An unknown value meets no question
 * but {@link #isUnknown()}.
 */
public final class FieldValue {

	private final FieldRef field;

	private final @Nullable Object value;

	private final RecordPair pair;

	FieldValue(FieldRef field, @Nullable Object value, RecordPair pair) {
		this.field = field;
		this.value = value;
		this.pair = pair;
	}

	@Word("the field has a value")
	public boolean isKnown() {
		return !Values.isEmpty(this.value);
	}

	@Word("the field has no value, or the side does not tell it")
	public boolean isUnknown() {
		return Values.isEmpty(this.value);
	}

	@Word("it is this value; a list has it among others, a category lies in it")
	public boolean is(@Nullable String wanted) {
		return wanted != null && isOneOf(List.of(wanted));
	}

	@Word("it is known, and another value than this one")
	public boolean isNot(@Nullable String wanted) {
		return wanted != null && isNoneOf(List.of(wanted));
	}

	@Word("it is one of these values")
	public boolean isOneOf(List<String> wanted) {
		return Condition.among(this.field, wanted).test(this.value);
	}

	@Word("it is known, and none of these values")
	public boolean isNoneOf(List<String> wanted) {
		return isKnown() && !isOneOf(wanted);
	}

	@Word("it is greater than this")
	public boolean isAbove(@Nullable String limit) {
		return compares(">", limit);
	}

	@Word("it is this or greater")
	public boolean isAtLeast(@Nullable String limit) {
		return compares(">=", limit);
	}

	@Word("it is less than this")
	public boolean isBelow(@Nullable String limit) {
		return compares("<", limit);
	}

	@Word("it is this or less")
	public boolean isAtMost(@Nullable String limit) {
		return compares("<=", limit);
	}

	@Word("it lies between these two, or is one of them")
	public boolean isBetween(@Nullable String lowest, @Nullable String highest) {
		return isAtLeast(lowest) && isAtMost(highest);
	}

	@Word("this text stands in it, in capital or small letters")
	public boolean has(@Nullable String text) {
		return some(text, String::contains);
	}

	@Word("it begins with this text, in capital or small letters")
	public boolean beginsWith(@Nullable String text) {
		return some(text, String::startsWith);
	}

	@Word("it ends with this text, in capital or small letters")
	public boolean endsWith(@Nullable String text) {
		return some(text, String::endsWith);
	}

	@Word("the value table has a row for it, or one for all other values")
	public boolean isIn(@Names(Named.TABLE) String table) {
		return isKnown() && this.pair.tableOf(table).lookUp(this.field.format(this.value)).isPresent();
	}

	@Word("what the value table says for it; nothing, and a note, when it does not say")
	public @Nullable String lookUp(@Names(Named.TABLE) String table) {
		return this.pair.lookUp(table, text());
	}

	@Word("its value as tables write it; nothing when it is unknown")
	public @Nullable String text() {
		return isKnown() ? this.field.format(this.value) : null;
	}

	private boolean compares(String sign, @Nullable String limit) {
		if (limit == null || this.value == null) {
			return false;
		}
		Predicate<@Nullable Object> test = Condition.comparing(this.field.type(), sign, limit);
		return test.test(this.value);
	}

	private boolean some(@Nullable String text, BiPredicate<String, String> test) {
		if (text == null || this.value == null) {
			return false;
		}
		String sought = text.toLowerCase(Locale.ROOT);
		if (this.value instanceof Collection<?> list) {
			return list.stream().anyMatch((part) -> test.test(part.toString().toLowerCase(Locale.ROOT), sought));
		}
		return test.test(this.field.format(this.value).toLowerCase(Locale.ROOT), sought);
	}

}
