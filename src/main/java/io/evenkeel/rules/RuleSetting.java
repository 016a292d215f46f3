package io.evenkeel.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A setting that the rules of a set ask for.
 *
 * @param name its name in job files
 * @param meaning one sentence for people who know shops
 * @param kind what it holds
 * @param initial what it is when the job leaves it out: text or a list of texts; null for
 * nothing
 * @param values what it may be; none when anything goes
 */
public record RuleSetting(String name, String meaning, Kind kind, @Nullable Object initial, List<String> values) {

	/**
	 * Says what is wrong with a value.
	 * @param value the value of a job
	 * @return the reason to refuse it, or empty when it will do
	 */
	public Optional<String> refusal(Object value) {
		return switch (this.kind) {
			case SWITCH -> List.of("on", "off", "true", "false", "yes", "no").contains(lower(value)) ? Optional.empty()
					: Optional.of("'" + this.name + "' is a switch: on or off");
			case NUMBER -> lower(value).matches("-?\\d+(\\.\\d+)?") ? Optional.empty()
					: Optional.of("'" + this.name + "' must be a number");
			case TEXT -> (value instanceof List) ? Optional.of("'" + this.name + "' takes one value, not a list")
					: outsideOfValues(value);
			case LIST -> (value instanceof Map) ? Optional.of("'" + this.name + "' is a list, not names with values")
					: Optional.empty();
			case FIELDS -> (value instanceof Map<?, ?> fields) ? outsideOfFields(fields)
					: Optional.of("'" + this.name + "' is a map of fields with values, such as {note: by hand}");
		};
	}

	private Optional<String> outsideOfFields(Map<?, ?> fields) {
		List<String> known = Arrays.stream(RecordField.values()).map(RecordField::fieldName).toList();
		return fields.keySet()
			.stream()
			.map(Object::toString)
			.filter((field) -> !known.contains(field) && !field.startsWith(FieldRef.EXTRA))
			.findFirst()
			.map((field) -> "'" + this.name + "' names '" + field + "', which is no field"
					+ Problem.suggestion(field, known));
	}

	private Optional<String> outsideOfValues(Object value) {
		return this.values.isEmpty() || this.values.contains(value.toString()) ? Optional.empty() : Optional
			.of("'" + this.name + "' cannot be '" + value + "'" + Problem.suggestion(value.toString(), this.values));
	}

	static Settings withDefaults(List<RuleSetting> known, Settings chosen) {
		Map<String, Object> values = new HashMap<>();
		known.forEach((setting) -> {
			if (setting.initial() != null) {
				values.put(setting.name(), setting.initial());
			}
		});
		chosen.names().forEach((name) -> values.put(name, chosen.value(name)));
		return new Settings(values);
	}

	private static String lower(Object value) {
		return value.toString().toLowerCase(Locale.ROOT);
	}

	/** What a setting can hold. */
	public enum Kind {

		/** On or off. */
		SWITCH,
		/** One text. */
		TEXT,
		/** A number. */
		NUMBER,
		/** One text or several. */
		LIST,
		/** Values by the names of fields. */
		FIELDS

	}

}
