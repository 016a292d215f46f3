package io.evenkeel.job;

import java.nio.file.Path;
import java.util.Collections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.evenkeel.failure.Problem;

/** Reads {@code connections.yml} and says everything that is wrong with it. */
final class ConnectionsReader {

	static final String FILE = "connections.yml";

	private static final String EXAMPLE = "{retail: {service: file}}";

	private final Map<String, ConnectionFile> connections = new LinkedHashMap<>();

	private final Map<String, List<Problem>> broken = new LinkedHashMap<>();

	private final Problems problems;

	private final Map<String, String> env;

	private final List<Problem> unset = new ArrayList<>();

	private final List<Problem> notices = new ArrayList<>();

	private boolean readable;

	private ConnectionsReader(Problems problems, Map<String, String> env) {
		this.problems = problems;
		this.env = env;
	}

	static ConnectionsReader read(Path file, Problems problems, Map<String, String> env) {
		ConnectionsReader reader = new ConnectionsReader(problems, env);
		YamlFile.read(file, problems).ifPresent(reader::readFile);
		return reader;
	}

	static ConnectionsReader none(Problems problems) {
		return new ConnectionsReader(problems, Map.of());
	}

	Set<String> names() {
		Set<String> names = new TreeSet<>(this.connections.keySet());
		names.addAll(this.broken.keySet());
		return names;
	}

	/**
	 * Whether the names of the connections are known at all.
	 * @return false when the file is missing or no YAML
	 */
	boolean isReadable() {
		return this.readable;
	}

	Map<String, ConnectionFile> connections() {
		return this.connections;
	}

	Map<String, List<Problem>> broken() {
		return this.broken;
	}

	/**
	 * The connections that are right as they stand and lack nothing but the environment.
	 * @return a sentence for each
	 */
	List<Problem> notices() {
		return this.notices;
	}

	private void readFile(Section file) {
		file.refuseOthersThan(List.of("connections"));
		if (file.entry("connections").isEmpty()) {
			this.problems.add(0,
					"'connections' is missing; the file begins with it, and each connection stands below it");
		}
		file.section("connections", EXAMPLE).ifPresent((section) -> {
			this.readable = true;
			section.entries().forEach((entry) -> readOne(section, entry));
		});
	}

	private void readOne(Section section, Entry entry) {
		int before = this.problems.size();
		if (!Names.isGood(entry.key())) {
			this.problems.add(entry.line(), "'" + entry.key() + "' cannot be the name of a connection: " + Names.RULE);
		}
		section.section(entry.key(), "{service: file}")
			.ifPresent((settings) -> this.connections.put(entry.key(), connection(entry, settings)));
		List<Problem> found = new ArrayList<>(this.problems.since(before));
		found.addAll(this.unset);
		this.unset.clear();
		if (!found.isEmpty()) {
			this.connections.remove(entry.key());
			this.broken.put(entry.key(), found);
		}
	}

	private ConnectionFile connection(Entry entry, Section section) {
		Map<String, Integer> lines = new LinkedHashMap<>();
		section.entries().forEach((setting) -> lines.put(setting.key(), setting.line()));
		Set<String> secrets = new TreeSet<>();
		Set<String> unset = new LinkedHashSet<>();
		Map<String, Object> settings = filled(entry.key(), section, secrets, unset);
		if (!unset.isEmpty()) {
			this.notices.add(new Problem(this.problems.file(), entry.line(), "connection '" + entry.key()
					+ "' can be used once the environment has " + String.join(", ", unset)));
		}
		Object service = settings.remove("service");
		if (section.entry("service").isEmpty()) {
			this.problems.add(entry.line(),
					"connection '" + entry.key() + "' has no 'service'; add the kind of system, such as service: file");
		}
		else {
			section.text("service");
		}
		return new ConnectionFile(entry.key(), String.valueOf(service), Collections.unmodifiableMap(settings),
				Collections.unmodifiableSet(secrets), this.problems.file(), entry.line(),
				Collections.unmodifiableMap(lines));
	}

	private Map<String, Object> filled(String connection, Section section, Set<String> secrets, Set<String> unset) {
		Map<String, Object> filled = new LinkedHashMap<>();
		section.values().forEach((setting, value) -> {
			int line = section.entry(setting).map(Entry::line).orElse(0);
			String who = "'" + setting + "' of connection '" + connection + "' ";
			Placeholders placeholders = new Placeholders(this.env, (what) -> this.problems.add(line, who + what),
					(variable, what) -> {
						unset.add(variable);
						this.unset.add(new Problem(this.problems.file(), line, who + what));
					});
			filled.put(setting, fill(value, placeholders));
			if (placeholders.hasUsedTheEnvironment()) {
				secrets.add(setting);
			}
		});
		return filled;
	}

	private static Object fill(Object value, Placeholders placeholders) {
		if (value instanceof String text) {
			return placeholders.fill(text);
		}
		if (value instanceof List<?> list) {
			return list.stream().map((element) -> fill(element, placeholders)).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> filled = new LinkedHashMap<>();
			map.forEach((key, element) -> filled.put(key.toString(), fill(element, placeholders)));
			return Collections.unmodifiableMap(filled);
		}
		return value;
	}

}
