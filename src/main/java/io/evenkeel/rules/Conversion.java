package io.evenkeel.rules;

import java.util.Set;
import java.util.function.UnaryOperator;

import io.evenkeel.commerce.FieldType;

/**
 * Something with a name that is done to a value on its way to the other side.
 *
 * @param name how tables call it
 * @param meaning one sentence for people who know shops
 * @param types the types of field it can be used on
 * @param function takes a known value and gives one of the same type
 */
record Conversion(String name, String meaning, Set<FieldType> types, UnaryOperator<Object> function) {

	Object convert(Object value) {
		return this.function.apply(value);
	}

	boolean suits(FieldType type) {
		return this.types.contains(type);
	}

}
