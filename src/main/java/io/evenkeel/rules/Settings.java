package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.evenkeel.rules.Word.Named;
import io.evenkeel.rules.Word.Names;
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
	@Word("the setting as text; nothing when it is not set")
	public @Nullable String text(@Names(Named.SETTING) String name) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : null;
	}

	/**
	 * Whether a switch is on.
	 * @param name its name, such as {@code create-missing}
	 * @return true for on, yes and true
	 */
	@Word("the switch is on")
	public boolean isOn(@Names(Named.SETTING) String name) {
		String text = text(name);
		return text != null && List.of("on", "true", "yes").contains(text.toLowerCase(Locale.ROOT));
	}

	/**
	 * A setting as a list; a single value is a list of one.
	 * @param name its name, such as {@code outlets}
	 * @return the texts, none when it is not set
	 */
	@Word("the setting as a list; a single value is a list of one")
	public List<String> list(@Names(Named.SETTING) String name) {
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
	@Word("the setting as a number; nothing when it is not set")
	public @Nullable BigDecimal number(@Names(Named.SETTING) String name) {
		String text = text(name);
		return (text != null) ? new BigDecimal(text) : null;
	}

	/**
	 * The names that are set.
	 * @return the names
	 */
	public Set<String> names() {
		return this.values.keySet();
	}

	/**
	 * A setting as it stands in the job.
	 * @param name its name
	 * @return text, a number, true or false, or a list; null when it is not set
	 */
	@Nullable Object value(String name) {
		return this.values.get(name);
	}

}
