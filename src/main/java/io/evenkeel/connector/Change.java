package io.evenkeel.connector;

import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
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

	/** What a change does to its record. */
	public enum Action {

		CREATE, UPDATE, PUBLISH, UNPUBLISH, DELETE

	}

}
