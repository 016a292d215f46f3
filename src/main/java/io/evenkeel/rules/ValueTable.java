package io.evenkeel.rules;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table that says what a value of one side is called on the other: statuses, payment
 * methods, categories, taxes.
 *
 * @param name the file's name without its ending
 * @param place the file
 * @param values what stands for what
 * @param places where each value stands, in the order of the table
 * @param otherwise what stands for any other value; null when such a value is left alone
 */
record ValueTable(String name, Place place, Map<String, String> values, Map<String, Place> places,
		@Nullable String otherwise) {

	ValueTable {
		values = Map.copyOf(values);
	}

	/**
	 * What stands for a value.
	 * @param value the value
	 * @return the other side's value, or empty when the table does not say
	 */
	Optional<String> lookUp(String value) {
		String found = this.values.get(value.strip());
		return Optional.ofNullable((found != null) ? found : this.otherwise);
	}

}
