package io.evenkeel.job;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Puts values of the environment in place of {@code ${NAME}} and {@code ${NAME:default}}.
 * A variable that is set to nothing counts as not set. What comes in is not looked
 * through again.
 */
final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]*)(:([^}]*))?(}?)");

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	private final Map<String, String> env;

	private final Consumer<String> problems;

	private final BiConsumer<String, String> unset;

	private boolean used;

	/**
	 * Makes one for one setting.
	 * @param env the environment
	 * @param problems takes a sentence for each placeholder that cannot be made out
	 * @param unset takes the name of each variable that is not set, and a sentence
	 */
	Placeholders(Map<String, String> env, Consumer<String> problems, BiConsumer<String, String> unset) {
		this.unset = unset;
		this.env = env;
		this.problems = problems;
	}

	/**
	 * Whether anything came from the environment.
	 * @return true when the value must not be shown
	 */
	boolean hasUsedTheEnvironment() {
		return this.used;
	}

	String fill(String text) {
		return PLACEHOLDER.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(value((Matcher) match)));
	}

	private String value(Matcher match) {
		String name = match.group(1).strip();
		if (match.group(4).isEmpty()) {
			this.problems.accept("has a '${' that is never closed; write ${NAME} or ${NAME:default}");
			return "";
		}
		if (!VARIABLE.matcher(name).matches()) {
			this.problems
				.accept("asks for '" + match.group() + "', and '" + name + "' cannot be the name of a variable "
						+ "of the environment; use letters, digits and underscores");
			return "";
		}
		return value(name, match.group(3));
	}

	private String value(String name, @Nullable String whenNotSet) {
		String value = this.env.getOrDefault(name, "");
		if (!value.isEmpty()) {
			this.used = true;
			return value;
		}
		if (whenNotSet != null) {
			return whenNotSet;
		}
		this.unset.accept(name,
				"needs the environment variable " + name + ", which is "
						+ (this.env.containsKey(name) ? "set to nothing" : "not set")
						+ "; set it before you start evenkeel (export " + name + "=...), or give a default here: ${"
						+ name + ":...}");
		return "";
	}

}
