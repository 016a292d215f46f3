package io.evenkeel.connector.lightspeedretail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;

/** Compares values as the service would hold them. */
final class Values {

	private Values() {
	}

	/**
	 * Whether two values are the same to the service: nothing and an empty text are, and
	 * an amount whose currency is not said is in the account's.
	 * @param one a value
	 * @param other another
	 * @return whether they are alike
	 */
	static boolean alike(@Nullable Object one, @Nullable Object other) {
		if (isNothing(one) || isNothing(other)) {
			return isNothing(one) && isNothing(other);
		}
		if (one instanceof Money money && other instanceof Money amount) {
			return money.goesWith(amount) && money.compareTo(amount) == 0;
		}
		return Objects.equals(one, other);
	}

	private static boolean isNothing(@Nullable Object value) {
		return value == null || (value instanceof String text && text.isBlank())
				|| (value instanceof List<?> list && list.isEmpty())
				|| (value instanceof Map<?, ?> map && map.isEmpty());
	}

	static boolean isDone(Change change, CommerceRecord current) {
		return written(change).stream()
			.allMatch((field) -> alike(FieldChange.value(current, field.field()), field.after()));
	}

	static boolean isFresh(Change change, CommerceRecord current) {
		return change.fields()
			.stream()
			.filter((field) -> !isPublication(field.field()))
			.allMatch((field) -> alike(FieldChange.value(current, field.field()), field.before()));
	}

	/**
	 * The fields of a change as the till has them: it sells what the shop publishes.
	 * @param change the change
	 * @return its fields
	 */
	static List<FieldChange> written(Change change) {
		return switch (change.action()) {
			case PUBLISH -> withActive(change, true);
			case UNPUBLISH -> withActive(change, false);
			default -> change.fields();
		};
	}

	private static List<FieldChange> withActive(Change change, boolean active) {
		List<FieldChange> others = change.fields()
			.stream()
			.filter((field) -> !isPublication(field.field()) && !field.field().equals(RecordField.ACTIVE.fieldName()))
			.toList();
		List<FieldChange> all = new ArrayList<>(others);
		all.add(new FieldChange(RecordField.ACTIVE.fieldName(), null, active));
		return all;
	}

	/**
	 * What moved since the plan was made.
	 * @param change the change
	 * @param current the record as it is
	 * @return a sentence for people
	 */
	static String sinceThePlan(Change change, CommerceRecord current) {
		String moved = change.fields()
			.stream()
			.filter((field) -> !alike(FieldChange.value(current, field.field()), field.before()))
			.map((field) -> field.field() + " is " + shown(FieldChange.value(current, field.field()))
					+ ", the plan saw " + shown(field.before()))
			.collect(Collectors.joining("; "));
		return "Left '" + change.key() + "' in Retail alone: it is no longer what the plan saw: " + moved
				+ ". The next run reads it again and decides anew.";
	}

	private static String shown(@Nullable Object value) {
		return (value != null) ? "'" + value + "'" : "empty";
	}

	private static boolean isPublication(String field) {
		return field.equals(RecordField.PUBLISHED.fieldName());
	}

}
