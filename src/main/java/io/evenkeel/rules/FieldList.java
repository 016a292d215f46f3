package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.Problem;

/**
 * The fields that a rule set speaks of: all that its kind of records has, and the further
 * ones it mentions, each with its place in arrays.
 */
final class FieldList {

	private final List<FieldRef> fields = new ArrayList<>();

	private final Map<String, FieldRef> byName = new HashMap<>();

	private final RecordKind kind;

	FieldList(RecordKind kind) {
		this.kind = kind;
		kind.fields().forEach((field) -> add(new FieldRef(this.fields.size(), field.fieldName(), field)));
	}

	FieldList(FieldList other) {
		this.kind = other.kind;
		other.fields.forEach(this::add);
	}

	static boolean isField(RecordKind kind, String name) {
		return RecordField.named(name).filter((field) -> field.isOf(kind)).isPresent() || isFurther(name);
	}

	static List<String> names(RecordKind kind) {
		return kind.fields().stream().map(RecordField::fieldName).toList();
	}

	/**
	 * The names of the fields that records of any kind have.
	 * @return the names
	 */
	static List<String> allNames() {
		return Arrays.stream(RecordField.values()).map(RecordField::fieldName).toList();
	}

	/**
	 * Says that records of a kind have no such field.
	 * @param kind the kind
	 * @param name the name
	 * @return a sentence
	 */
	static String unknown(RecordKind kind, String name) {
		String where = RecordField.named(name).isPresent() ? " in " + kind.word() : "";
		return "there is no field '" + name + "'" + where + Problem.suggestion(name, names(kind));
	}

	static boolean isFurther(String name) {
		return name.startsWith(FieldRef.EXTRA) && name.length() > FieldRef.EXTRA.length();
	}

	/**
	 * The field of this name; a further field is added when it is new.
	 * @param name the name
	 * @return the field
	 * @throws IllegalArgumentException when there is no such field
	 */
	FieldRef named(String name) {
		FieldRef known = this.byName.get(name);
		if (known != null) {
			return known;
		}
		if (!isFurther(name)) {
			throw new IllegalArgumentException(unknown(this.kind, name));
		}
		return add(new FieldRef(this.fields.size(), name, null));
	}

	FieldRef at(RecordField field) {
		return this.byName.get(field.fieldName());
	}

	FieldRef at(int index) {
		return this.fields.get(index);
	}

	int size() {
		return this.fields.size();
	}

	List<FieldRef> all() {
		return this.fields;
	}

	private FieldRef add(FieldRef field) {
		this.fields.add(field);
		this.byName.put(field.name(), field);
		return field;
	}

}
