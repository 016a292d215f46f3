package io.evenkeel.connector;

/**
 * A setting that connections of a service take; checking, defaults and the documents come
 * from it.
 *
 * @param name the key in {@code connections.yml}
 * @param meaning one sentence for the reference page
 * @param required whether a connection must have it
 * @param secret whether its value must come from the environment and never be shown
 */
public record Setting(String name, String meaning, boolean required, boolean secret) {

	public static Setting required(String name, String meaning) {
		return new Setting(name, meaning, true, false);
	}

	public static Setting optional(String name, String meaning) {
		return new Setting(name, meaning, false, false);
	}

	public static Setting secret(String name, String meaning) {
		return new Setting(name, meaning, true, true);
	}

}
