package io.evenkeel.pairs;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code src/docs/coverage.md}: for each promise the rule that keeps it, its examples and
 * the stories that hold us to it. Made from them; {@code -Devenkeel.docs=write} writes
 * it.
 */
class CoverageDocumentTests {

	private static final Path DOCUMENT = Path.of("src/docs/coverage.md");

	private static final Map<String, Integer> PROMISES = Map.of("EC", 15, "ES", 14, "BC", 11, "CV", 20);

	/** Promises that are noted for a person instead of being kept. */
	private static final Set<String> NOT_YET = Set.of();

	private static final String HEAD = """
			# What is promised, and what holds us to it

			Made from the rule files, their examples and the tests; nothing here is kept by hand. `mvn test
			-Dtest=CoverageDocumentTests -Devenkeel.docs=write` writes it anew.

			| promise | rules | examples | stories against the stand-ins |
			| --- | --- | --- | --- |
			""";

	private final Map<String, Row> rows = new LinkedHashMap<>();

	@Test
	void isWhatTheRulesAndTestsSay() throws IOException {
		collect();

		if ("write".equals(System.getProperty("evenkeel.docs"))) {
			Files.writeString(DOCUMENT, document());
		}

		assertThat(DOCUMENT).content().isEqualTo(document());
	}

	@Test
	void everyPromiseHasAStory() throws IOException {
		collect();

		assertThat(this.rows)
			.allSatisfy((id, row) -> assertThat(row.stories().isEmpty()).as(id).isEqualTo(NOT_YET.contains(id)));
	}

	private void collect() throws IOException {
		for (String family : List.of("EC", "ES", "BC", "CV")) {
			IntStream.rangeClosed(1, PROMISES.get(family))
				.forEach((number) -> this.rows.put(family + "-" + number, new Row()));
		}
		this.rows.put("IP-6", new Row());
		try (Stream<Path> files = Files.walk(Path.of("rules"))) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				look(file);
			}
		}
		stories();
	}

	private void look(Path file) throws IOException {
		boolean example = file.getParent().getFileName().toString().equals("examples");
		if (!example && !file.toString().matches(".*\\.(drl|csv|dslr)")) {
			return;
		}
		List<String> lines = Files.readAllLines(file);
		for (int line = 1; line <= lines.size(); line++) {
			String text = lines.get(line - 1);
			String place = "`" + file.toString().replace('\\', '/') + ":" + line + "`";
			this.rows.forEach((id, row) -> {
				if (Pattern.compile("\\b" + id + "\\b").matcher(text).find() && !text.strip().startsWith("//")) {
					(example ? row.examples() : row.rules()).add(place);
				}
			});
		}
	}

	private void stories() {
		for (JavaClass type : new ClassFileImporter().importPackages("io.evenkeel.pairs")) {
			Method[] methods = type.reflect().getDeclaredMethods();
			Arrays.sort(methods, (one, other) -> one.getName().compareTo(other.getName()));
			for (Method method : methods) {
				Covers covers = method.getAnnotation(Covers.class);
				if (covers != null) {
					Arrays.stream(covers.value())
						.forEach((id) -> this.rows.get(id)
							.stories()
							.add("`" + type.getSimpleName() + "." + method.getName() + "`"));
				}
			}
		}
	}

	private String document() {
		StringBuilder document = new StringBuilder(HEAD);
		this.rows.forEach((id, row) -> document.append("| %s | %s | %s | %s |\n".formatted(id, text(row.rules()),
				text(row.examples()), NOT_YET.contains(id) ? "not there yet" : text(row.stories()))));
		return document.toString();
	}

	private static String text(List<String> places) {
		List<String> sorted = new ArrayList<>(places);
		return sorted.isEmpty() ? "by the way it is built" : String.join("<br>", sorted);
	}

	/**
	 * What stands for one promise.
	 *
	 * @param rules the places of its rules
	 * @param examples the places of its examples
	 * @param stories the tests
	 */
	private record Row(List<String> rules, List<String> examples, List<String> stories) {

		Row() {
			this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		}

	}

}
