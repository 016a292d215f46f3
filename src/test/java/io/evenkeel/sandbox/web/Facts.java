package io.evenkeel.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of the services' APIs, which are no part of the project: tests that hold
 * against them are skipped where they are not there. The folder is the one that
 * EVENKEEL_FACTS names, else {@code ../shared/api/specs}.
 */
public final class Facts {

	private static final Path FOLDER = Path.of(System.getenv().getOrDefault("EVENKEEL_FACTS", "../shared/api/specs"));

	private Facts() {
	}

	/**
	 * Whether the facts of a service are there.
	 * @param folder the service's folder
	 * @return false where tests go without them
	 */
	public static boolean areThere(String folder) {
		return Files.isDirectory(FOLDER.resolve(folder));
	}

	private static byte[] bytes(String name) {
		Path file = FOLDER.resolve(name);
		Assumptions.assumeTrue(Files.exists(file), "the facts are not there: " + name);
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static JsonNode example(String name) {
		return Json.read(bytes(name));
	}

	public static JsonNode yaml(String name) {
		Object tree = new Yaml().load(new String(bytes(name)));
		return JsonMapper.shared().valueToTree(tree);
	}

	/**
	 * The rows of a table.
	 * @param name the file
	 * @return by the names of its columns
	 */
	public static List<NamedCsvRecord> table(String name) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new String(bytes(name), StandardCharsets.UTF_8))) {
			return rows.stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Fields that both have, but not as the same kind of value.
	 * @param example what the service answers
	 * @param ours what we answer
	 * @return such as {@code items/0/id: STRING, not NUMBER}
	 */
	public static List<String> differences(JsonNode example, JsonNode ours) {
		List<String> differences = new ArrayList<>();
		compare("", example, ours, differences);
		return differences;
	}

	private static void compare(String at, JsonNode example, JsonNode ours, List<String> differences) {
		if (example.isNull() || ours.isNull()) {
			return;
		}
		if (example.getNodeType() != ours.getNodeType()) {
			differences.add(at + ": " + example.getNodeType() + ", not " + ours.getNodeType());
		}
		else if (example.isObject()) {
			example.propertyNames()
				.stream()
				.filter(ours::has)
				.forEach((name) -> compare(at + "/" + name, example.get(name), ours.get(name), differences));
		}
		else if (example.isArray() && !example.isEmpty() && !ours.isEmpty()) {
			compare(at + "/0", example.get(0), ours.get(0), differences);
		}
	}

}
