package io.evenkeel.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One connection as {@code jobs/connections.yml} has it, with its placeholders filled.
 *
 * @param name the name its user gave it
 * @param service the kind of system
 * @param settings its settings without {@code service}: texts, numbers, lists and maps
 * @param secrets the settings whose value came from the environment, never to be shown
 * @param file the file, as messages show it
 * @param line where the connection begins, from 1
 * @param lines the line of each setting
 */
public record ConnectionFile(String name, String service, Map<String, Object> settings, Set<String> secrets,
		String file, int line, Map<String, Integer> lines) {

	/**
	 * Where a setting stands.
	 * @param setting its name
	 * @return its line from 1; that of the connection when it is left out
	 */
	public int lineOf(String setting) {
		return this.lines.getOrDefault(setting, this.line);
	}

	/**
	 * The settings for people to see.
	 * @return what came from the environment is replaced by {@code ***}
	 */
	public Map<String, Object> shown() {
		Map<String, Object> shown = new LinkedHashMap<>(this.settings);
		this.secrets.forEach((secret) -> shown.replace(secret, "***"));
		return shown;
	}

	@Override
	public String toString() {
		return "connection " + this.name + " (" + this.service + ") " + shown();
	}

}
