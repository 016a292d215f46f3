package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every example of every shipped rule set is a test of its own. */
class ShippedRuleSetsTests {

	private static final Path HOME = Path.of("").toAbsolutePath();

	private final RuleSets sets = new RuleSets(HOME.resolve("rules"), HOME.resolve("target/rules-cache"), HOME);

	@TestFactory
	Stream<DynamicTest> decidesAsItsExamplesSay() {
		return this.sets.names()
			.stream()
			.flatMap((name) -> this.sets.test(name).results().stream())
			.map((result) -> DynamicTest.dynamicTest(result.source() + " " + result.name(),
					() -> assertThat(result.differences()).isEmpty()));
	}

	@Test
	void hasAnExampleForEachRuleOfTheCatalogue() {
		List<ExampleReport.Result> results = this.sets.test("retail-to-e-series").results();

		Set<String> told = new TreeSet<>();
		results.forEach((result) -> told.add(result.name().split(" ")[0]));

		assertThat(told).containsAll(IntStream.rangeClosed(1, 14).mapToObj((number) -> "ES-" + number).toList());
	}

	@TestFactory
	Stream<DynamicTest> tellsWhereEachPromiseIsKept() {
		return this.sets.names().stream().map((name) -> DynamicTest.dynamicTest(name, () -> {
			Path set = HOME.resolve("rules").resolve(name);
			write(set, PromiseTable.of(RuleFolder.read(set, HOME)));

			assertThat(Files.readString(set.resolve("README.md")))
				.contains(PromiseTable.of(RuleFolder.read(set, HOME)));
		}));
	}

	@TestFactory
	Stream<DynamicTest> tellsTheDirectionOfEachFieldInItsReadme() {
		return this.sets.names().stream().map((name) -> DynamicTest.dynamicTest(name, () -> {
			Path set = HOME.resolve("rules").resolve(name);
			write(set, DirectionTable.of(RuleFolder.read(set, HOME)));

			assertThat(Files.readString(set.resolve("README.md")))
				.contains(DirectionTable.of(RuleFolder.read(set, HOME)));
		}));
	}

	/**
	 * With {@code -Devenkeel.docs=write}, puts a table in place of the one with the same
	 * head.
	 */
	private static void write(Path set, String table) throws IOException {
		if (!"write".equals(System.getProperty("evenkeel.docs"))) {
			return;
		}
		Path page = set.resolve("README.md");
		String head = table.lines().findFirst().orElseThrow();
		List<String> lines = new ArrayList<>();
		boolean inside = false;
		for (String line : Files.readAllLines(page)) {
			inside = inside ? line.startsWith("|") : line.equals(head);
			if (line.equals(head)) {
				lines.addAll(table.lines().toList());
			}
			else if (!inside) {
				lines.add(line);
			}
		}
		Files.writeString(page, String.join("\n", lines) + "\n");
	}

}
