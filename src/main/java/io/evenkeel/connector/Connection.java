package io.evenkeel.connector;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One account at a service, with its settings resolved: placeholders replaced, secrets in
 * clear. Never print it.
 *
 * @param name the name its user gave it
 * @param service the kind of system
 * @param settings the settings as the file has them: text, numbers, lists and maps
 * @param home the folder that relative paths begin at
 */
public record Connection(String name, String service, Map<String, Object> settings, Path home) {

	public Connection {
		settings = Map.copyOf(settings);
	}

	/**
	 * A setting as text.
	 * @param setting its name
	 * @return the text, or empty when it is left out
	 */
	public Optional<String> text(String setting) {
		return Optional.ofNullable(this.settings.get(setting)).map(Object::toString);
	}

	@Override
	public String toString() {
		return "connection " + this.name + " (" + this.service + ")";
	}

}
