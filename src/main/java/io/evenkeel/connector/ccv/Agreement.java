package io.evenkeel.connector.ccv;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;

/** Holds a change against what the shop shows now. */
final class Agreement {

	private Agreement() {
	}

	/**
	 * Whether the record shows all that a change wants.
	 * @param change the change
	 * @param now its record
	 * @return true when nothing is left to write
	 */
	static boolean isDone(Change change, CommerceRecord now) {
		boolean isActive = Boolean.TRUE.equals(now.get(RecordField.ACTIVE));
		boolean isShownAsWanted = switch (change.action()) {
			case PUBLISH -> isActive;
			case UNPUBLISH -> !isActive;
			default -> true;
		};
		return isShownAsWanted && change.fields().stream().allMatch((field) -> isAfter(field, now));
	}

	/**
	 * The first field that shows neither what the plan saw nor what it wants.
	 * @param change the change
	 * @param now its record
	 * @return the field; empty when the change may be written, be it a second time
	 */
	static Optional<FieldChange> moved(Change change, CommerceRecord now) {
		return (change.action() == Action.CREATE) ? Optional.empty() : change.fields()
			.stream()
			.filter((field) -> !isSame(FieldChange.value(now, field.field()), field.before()) && !isAfter(field, now))
			.findFirst();
	}

	static boolean isAfter(FieldChange field, CommerceRecord now) {
		return isSame(FieldChange.value(now, field.field()), field.after());
	}

	private static boolean isSame(@Nullable Object one, @Nullable Object other) {
		if (isNothing(one) || isNothing(other)) {
			return isNothing(one) && isNothing(other);
		}
		if (one instanceof Money money && other instanceof Money amount) {
			return money.goesWith(amount) && money.amount().compareTo(amount.amount()) == 0;
		}
		if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
			return number.compareTo(second) == 0;
		}
		if (one instanceof Collection<?> list && other instanceof Collection<?> second) {
			return Set.copyOf(list).equals(Set.copyOf(second));
		}
		return Objects.equals(one, other);
	}

	private static boolean isNothing(@Nullable Object value) {
		return value == null || (value instanceof String text && text.isBlank())
				|| (value instanceof Collection<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

	/**
	 * What a change wants a field to be.
	 * @param change the change
	 * @param field the field
	 * @return null for nothing, or when it does not say
	 */
	static @Nullable Object after(Change change, RecordField field) {
		return said(change, field).map(FieldChange::after).orElse(null);
	}

	static Optional<FieldChange> said(Change change, RecordField field) {
		return change.fields().stream().filter((one) -> one.field().equals(field.fieldName())).findFirst();
	}

}
