package io.evenkeel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StarterSetTests {

	private static final Path SHIPPED = Path.of("rules/retail-to-e-series");

	@TempDir
	Path home;

	@ParameterizedTest
	@EnumSource(Language.class)
	void worksAsItsExamplesSay(Language language) throws IOException {
		RuleSets sets = sets();

		sets.create("my-shop", language);

		assertThat(sets.check("my-shop")).isEmpty();
		ExampleReport report = sets.test("my-shop");
		assertThat(report.results()).hasSizeGreaterThan(5)
			.allSatisfy((result) -> assertThat(result.differences()).isEmpty());
		assertThat(this.home.resolve("rules")).isDirectoryNotContaining("glob:**.draft");
	}

	/** The policies of the shipped set, in each language, on all its examples. */
	@ParameterizedTest
	@EnumSource(Language.class)
	void decidesLikeTheShippedSet(Language language) throws IOException {
		RuleSets sets = sets();
		Path folder = sets.create("same", language);
		copy("fields.csv", folder);
		copy("settings.yml", folder);
		Path original = Files.createDirectories(this.home.resolve("rules/original"));
		for (String file : List.of("fields.csv", "settings.yml", "catalogue.drl", "availability.drl", "stock.drl",
				"generation.drl")) {
			copy(file, original);
		}
		List<Example> examples = examples();

		List<String> decided = decisions(sets.load("same"), examples);

		assertThat(examples.size()).isGreaterThanOrEqualTo(39);
		assertThat(decided).isEqualTo(decisions(sets.load("original"), examples));
	}

	@Test
	void refusesNamesThatCannotBeUsed() {
		RuleSets sets = sets();
		sets.create("taken", Language.EN);

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> sets.create("taken", Language.FR))
			.withMessageContaining("rules/taken: there is such a rule set");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> sets.create("../elsewhere", Language.FR))
			.withMessageContaining("'../elsewhere' cannot be the name of a rule set");
	}

	private RuleSets sets() {
		return new RuleSets(this.home.resolve("rules"), this.home.resolve("state"), this.home);
	}

	private static void copy(String file, Path folder) throws IOException {
		Files.copy(SHIPPED.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<Example> examples() throws IOException {
		try (Stream<Path> files = Files.list(SHIPPED.resolve("examples"))) {
			return files.sorted().flatMap((path) -> {
				try {
					return ExampleReader
						.read(RecordKind.PRODUCTS,
								new RuleFile(path.getFileName().toString(), path.toString(), Files.readAllBytes(path)))
						.stream();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}).toList();
		}
	}

	/** What is written and found, without the words that differ between languages. */
	private static List<String> decisions(RuleSet set, List<Example> examples) {
		return examples.stream().map((example) -> {
			try (Decider decider = set.decider(example.settings())) {
				Verdict verdict = decider.decide(List.of(example.pair())).get(0);
				return example.name() + ": " + verdict.changes()
					.stream()
					.map((change) -> change.side() + " " + change.action() + " "
							+ change.fields().stream().map((field) -> field.field() + "=" + field.after()).toList())
					.toList() + verdict.findings().stream().map((found) -> found.kind() + " " + found.field()).toList()
						+ verdict.base();
			}
		}).toList();
	}

}
