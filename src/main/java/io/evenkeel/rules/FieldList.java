package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.ProductField;
import io.evenkeel.failure.Problem;

/**
 * The fields that a rule set speaks of: all of {@link ProductField}, and the further ones
 * it mentions, each with its place in arrays.
 */
final class FieldList {

	private final List<FieldRef> fields = new ArrayList<>();

	private final Map<String, FieldRef> byName = new HashMap<>();

	FieldList() {
		for (ProductField field : ProductField.values()) {
			add(new FieldRef(field.ordinal(), field.fieldName(), field));
		}
	}

	FieldList(FieldList other) {
		other.fields.forEach(this::add);
	}

	static boolean isField(String name) {
		return ProductField.named(name).isPresent() || isFurther(name);
	}

	static List<String> names() {
		return Arrays.stream(ProductField.values()).map(ProductField::fieldName).toList();
	}

	private static boolean isFurther(String name) {
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
			throw new IllegalArgumentException("there is no field '" + name + "'" + Problem.suggestion(name, names()));
		}
		return add(new FieldRef(this.fields.size(), name, null));
	}

	FieldRef at(ProductField field) {
		return this.fields.get(field.ordinal());
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
