package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change as the journal keeps it.
 *
 * @param change the change
 * @param record the id that its record has afterwards
 * @param sku the SKU of a record to create
 * @param columns the columns that the file must get for it
 */
record Entry(Change change, String record, @Nullable String sku, List<String> columns) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	boolean isCreation() {
		return this.change.action() == Change.Action.CREATE;
	}

	/**
	 * The id that the record has before the change.
	 * @return the id at the target; for a creation, the one it gets
	 */
	String target() {
		return (this.change.targetId() != null) ? this.change.targetId() : this.record;
	}

	byte[] bytes() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("change", this.change.id());
		json.put("action", this.change.action().name());
		json.put("target", this.change.targetId());
		json.put("parent", this.change.parentId());
		json.put("key", this.change.key());
		json.put("record", this.record);
		json.put("sku", this.sku);
		json.put("columns", this.columns);
		json.put("fields", this.change.fields().stream().map(Entry::plain).toList());
		return JSON.writeValueAsBytes(json);
	}

	private static Map<String, Object> plain(FieldChange field) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("field", field.field());
		json.put("before", plain(field.field(), field.before()));
		json.put("after", plain(field.field(), field.after()));
		return json;
	}

	private static @Nullable Object plain(String field, @Nullable Object value) {
		return (value == null) ? null
				: RecordField.named(field).map((known) -> known.type().plain(value)).orElse(value);
	}

	static Entry of(byte[] bytes) {
		Map<?, ?> json = JSON.readValue(bytes, Map.class);
		List<FieldChange> fields = new ArrayList<>();
		for (Object field : (List<?>) Objects.requireNonNull(json.get("fields"))) {
			fields.add(field((Map<?, ?>) field));
		}
		Change change = new Change(text(json, "change"), Change.Action.valueOf(text(json, "action")),
				(String) json.get("target"), (String) json.get("parent"), text(json, "key"), fields);
		List<String> columns = ((List<?>) Objects.requireNonNull(json.get("columns"))).stream()
			.map(Object::toString)
			.toList();
		return new Entry(change, text(json, "record"), (String) json.get("sku"), columns);
	}

	private static FieldChange field(Map<?, ?> json) {
		String name = text(json, "field");
		return new FieldChange(name, value(name, json.get("before")), value(name, json.get("after")));
	}

	private static @Nullable Object value(String field, @Nullable Object plain) {
		return (plain == null) ? null
				: RecordField.named(field).map((known) -> known.type().parse(plain)).orElse(plain);
	}

	private static String text(Map<?, ?> json, String name) {
		return Objects.requireNonNull(json.get(name)).toString();
	}

}
