package io.evenkeel.connector;

import java.nio.file.Path;
import java.util.List;
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
 * @param others the connections that its settings name, by name, without others of their
 * own
 */
public record Connection(String name, String service, Map<String, Object> settings, Path home,
		Map<String, Connection> others) {

	public Connection {
		settings = Map.copyOf(settings);
		others = Map.copyOf(others);
	}

	public Connection(String name, String service, Map<String, Object> settings, Path home) {
		this(name, service, settings, home, Map.of());
	}

	/**
	 * A setting as text.
	 * @param setting its name
	 * @return the text, or empty when it is left out
	 */
	public Optional<String> text(String setting) {
		return Optional.ofNullable(this.settings.get(setting)).map(Object::toString);
	}

	/**
	 * A setting that says something: without the blanks around it, and none where it is
	 * empty.
	 * @param setting its name
	 * @return the text, or empty when it is left out or blank
	 */
	public Optional<String> filled(String setting) {
		return text(setting).map(String::strip).filter((text) -> !text.isEmpty());
	}

	/**
	 * A setting as a list of texts.
	 * @param setting its name
	 * @return the texts of a list, or the one text; none when it is left out or blank
	 */
	public List<String> texts(String setting) {
		Object value = this.settings.get(setting);
		List<?> values = (value instanceof List<?> list) ? list : (value != null) ? List.of(value) : List.of();
		return values.stream().map((text) -> text.toString().strip()).filter((text) -> !text.isEmpty()).toList();
	}

	/**
	 * A connection that a setting names.
	 * @param other its name
	 * @return the connection
	 * @throws IllegalArgumentException when no setting of connections names it
	 */
	public Connection other(String other) {
		Connection found = this.others.get(other);
		if (found == null) {
			throw new IllegalArgumentException(
					"no setting of '" + this.name + "' names the connection '" + other + "'");
		}
		return found;
	}

	@Override
	public String toString() {
		return "connection " + this.name + " (" + this.service + ")";
	}

}
