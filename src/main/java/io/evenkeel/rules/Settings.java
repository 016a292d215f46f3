package io.evenkeel.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

	private static final List<String> ON = List.of("on", "true", "yes");

	private final Map<String, Object> values;

	private final Map<String, String> texts = new HashMap<>();

	private final Map<String, List<String>> lists = new HashMap<>();

	private final Set<String> on = new HashSet<>();

	/**
	 * Takes the settings apart once: rules ask for them with every pair.
	 * @param values text, numbers, true or false, and lists by name
	 */
	public Settings(Map<String, Object> values) {
		this.values = Map.copyOf(values);
		values.forEach((name, value) -> {
			this.texts.put(name, value.toString());
			this.lists.put(name, (value instanceof List<?> list) ? list.stream().map(Object::toString).toList()
					: List.of(value.toString()));
			if (ON.contains(value.toString().toLowerCase(Locale.ROOT))) {
				this.on.add(name);
			}
		});
	}

	/**
	 * A setting as text.
	 * @param name its name, such as {@code generation}
	 * @return the text, or null when it is not set
	 */
	@Word("the setting as text; nothing when it is not set")
	public @Nullable String text(@Names(Named.SETTING) String name) {
		return this.texts.get(name);
	}

	/**
	 * Whether a switch is on.
	 * @param name its name, such as {@code create-missing}
	 * @return true for on, yes and true
	 */
	@Word("the switch is on")
	public boolean isOn(@Names(Named.SETTING) String name) {
		return this.on.contains(name);
	}

	/**
	 * A setting as a list; a single value is a list of one.
	 * @param name its name, such as {@code outlets}
	 * @return the texts, none when it is not set
	 */
	@Word("the setting as a list; a single value is a list of one")
	public List<String> list(@Names(Named.SETTING) String name) {
		return this.lists.getOrDefault(name, List.of());
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
	 * A setting as values by the names of fields.
	 * @param name its name, such as {@code fill-in}
	 * @return the values, none when it is not set
	 */
	Map<String, String> fields(String name) {
		Map<String, String> fields = new LinkedHashMap<>();
		if (this.values.get(name) instanceof Map<?, ?> given) {
			given.forEach((field, value) -> fields.put(field.toString(), value.toString()));
		}
		return fields;
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
