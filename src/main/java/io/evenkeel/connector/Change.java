package io.evenkeel.connector;

import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * One write to one target.
 *
 * @param id names the change for ever: the same at each replay, unique among all changes
 * to the target
 * @param action what to do
 * @param targetId the id of the record at the target; null for a creation
 * @param parentId for a variant, the id of its product at the target
 * @param key how people know the record, its SKU if it has one
 * @param fields the fields to write, with what the plan saw there before
 */
public record Change(String id, Action action, @Nullable String targetId, @Nullable String parentId, String key,
		List<FieldChange> fields) {

	public Change {
		fields = List.copyOf(fields);
	}

	/**
	 * The record that a creation makes.
	 * @param begun a builder of its kind with the id it gets
	 * @return the record with every field of the change
	 */
	public CommerceRecord created(CommerceRecord.Builder begun) {
		return applyTo(begun.parent(this.parentId).build());
	}

	/**
	 * What a record is after this change.
	 * @param current the record as it stands
	 * @return the record with the fields of the change set
	 */
	public CommerceRecord applyTo(CommerceRecord current) {
		CommerceRecord.Builder builder = current.toBuilder();
		this.fields.forEach((change) -> change.applyTo(builder));
		return builder.build();
	}

	/**
	 * Whether a record still shows what the plan saw in every field of this change.
	 * @param current the record as it stands
	 * @return true when it does
	 */
	public boolean isFresh(CommerceRecord current) {
		return this.fields.stream().allMatch((change) -> change.isBefore(current));
	}

	/**
	 * Whether a record already shows every field of this change.
	 * @param current the record as it stands
	 * @return true when nothing is left to write
	 */
	public boolean isDone(CommerceRecord current) {
		return this.fields.stream().allMatch((change) -> change.isAfter(current));
	}

	/**
	 * The first field that shows neither what the plan saw nor what it wants.
	 * @param current the record as it stands
	 * @return the field; empty when the change may be written, be it a second time
	 */
	public Optional<FieldChange> moved(CommerceRecord current) {
		return this.fields.stream()
			.filter((change) -> !change.isBefore(current) && !change.isAfter(current))
			.findFirst();
	}

	/**
	 * Whether the change is about a field.
	 * @param field the field
	 * @return true when it says what it should be, be it nothing
	 */
	public boolean names(RecordField field) {
		return this.fields.stream().anyMatch((change) -> change.field().equals(field.fieldName()));
	}

	/**
	 * What the change wants a field to be.
	 * @param field the field
	 * @return null for nothing, or when it does not say
	 */
	public @Nullable Object after(RecordField field) {
		return this.fields.stream()
			.filter((change) -> change.field().equals(field.fieldName()))
			.findFirst()
			.map(FieldChange::after)
			.orElse(null);
	}

	/** What a change does to its record. */
	public enum Action {

		CREATE, UPDATE, PUBLISH, UNPUBLISH, DELETE

	}

}
