package io.evenkeel.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;

/** Figures by name, to hand from one process to the next. */
final class Figures {

	private final Properties values = new Properties();

	void put(String name, double value) {
		this.values.setProperty(name, Double.toString(value));
	}

	void put(String scenario, Night night) {
		put(scenario + ".total", night.total());
		night.seconds().forEach((step, seconds) -> put(scenario + "." + step, seconds));
	}

	double get(String name) {
		return Double.parseDouble(this.values.getProperty(name, "NaN"));
	}

	/**
	 * The names that begin alike.
	 * @param prefix their beginning
	 * @return the names, sorted
	 */
	TreeSet<String> names(String prefix) {
		TreeSet<String> names = new TreeSet<>(this.values.stringPropertyNames());
		names.removeIf((name) -> !name.startsWith(prefix));
		return names;
	}

	void write(Path file) throws IOException {
		try (Writer writer = Files.newBufferedWriter(file)) {
			this.values.store(writer, null);
		}
	}

	static Figures read(Path file) throws IOException {
		Figures figures = new Figures();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				figures.values.load(reader);
			}
		}
		return figures;
	}

}
