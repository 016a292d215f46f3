package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a job, as rules ask for them. What the job leaves out has the default
 * that the rule set gives.
 */
public final class Settings {

	private final Map<String, Object> values;

	public Settings(Map<String, Object> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * A setting as text.
	 * @param name its name, such as {@code generation}
	 * @return the text, or null when it is not set
	 */
	public @Nullable String text(String name) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Whether a switch is on.
	 * @param name its name, such as {@code create-missing}
	 * @return true for on, yes and true
	 */
	public boolean isOn(String name) {
		String text = text(name);
		return text != null && List.of("on", "true", "yes").contains(text.toLowerCase(java.util.Locale.ROOT));
	}

	/**
	 * A setting as a list; a single value is a list of one.
	 * @param name its name, such as {@code outlets}
	 * @return the texts, none when it is not set
	 */
	public List<String> list(String name) {
		Object value = this.values.get(name);
		if (value instanceof List<?> list) {
			return list.stream().map(Object::toString).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

	/**
	 * A setting as a number.
	 * @param name its name, such as {@code buffer}
	 * @return the number, or null when it is not set
	 */
	public @Nullable BigDecimal number(String name) {
		String text = text(name);
		return (text != null) ? new BigDecimal(text) : null;
	}

	/**
	 * The names that are set.
	 * @return the names
	 */
	public java.util.Set<String> names() {
		return this.values.keySet();
	}

}
