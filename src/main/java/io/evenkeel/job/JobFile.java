package io.evenkeel.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A job as its file has it, complete with defaults.
 *
 * @param name its name
 * @param records the kind of records, such as {@code products}
 * @param pos the connection of the till
 * @param shop the connection of the web shop
 * @param match how records find each other, in this order
 * @param rules the rule set, a folder below {@code rules/}
 * @param isFromFolder whether runs take the rule set as its files are, not as it was
 * published
 * @param fullEvery how old the last whole read may be before both sides are read whole
 * again; zero for each time
 * @param every when it runs by itself (six cron fields), or null
 * @param then the jobs that run right after it
 * @param settings what the rules may ask for: texts, numbers, lists and maps
 * @param guards the limits that hold a plan
 * @param file the file, as messages show it
 * @param lines the line of every key, by its path
 */
public record JobFile(String name, String records, String pos, String shop, List<String> match, String rules,
		boolean isFromFolder, Duration fullEvery, @Nullable String every, List<String> then,
		Map<String, Object> settings, Guards guards, String file, Map<String, Integer> lines) {

	/**
	 * Where a key stands, for what is checked later.
	 * @param path such as {@code settings.outlets}
	 * @return its line from 1; that of the closest key above it when it is left out
	 */
	public int lineOf(String path) {
		return Lines.of(this.lines, path);
	}

}
