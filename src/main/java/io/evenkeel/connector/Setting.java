package io.evenkeel.connector;

/**
 * A setting that connections of a service take; checking, defaults and the documents come
 * from it.
 *
 * @param name the key in {@code connections.yml}
 * @param meaning one sentence for the reference page
 * @param required whether a connection must have it
 * @param secret whether its value must come from the environment and never be shown
 * @param isOfConnections whether its value names other connections of the same service,
 * which {@link Connection#other} then gives
 */
public record Setting(String name, String meaning, boolean required, boolean secret, boolean isOfConnections) {

	public Setting(String name, String meaning, boolean required, boolean secret) {
		this(name, meaning, required, secret, false);
	}

	public static Setting required(String name, String meaning) {
		return new Setting(name, meaning, true, false);
	}

	public static Setting optional(String name, String meaning) {
		return new Setting(name, meaning, false, false);
	}

	public static Setting secret(String name, String meaning) {
		return new Setting(name, meaning, true, true);
	}

	/**
	 * A setting that names other connections of the same service.
	 * @param name the key in {@code connections.yml}
	 * @param meaning one sentence for the reference page
	 * @return the setting, which may be left out
	 */
	public static Setting connections(String name, String meaning) {
		return new Setting(name, meaning, false, false, true);
	}

}
