package io.evenkeel.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StarterSetTests {

	private static final Path SHIPPED = Path.of("rules");

	private static final Map<RecordKind, String> SETS = Map.of(RecordKind.PRODUCTS, "retail-to-e-series",
			RecordKind.STOCK, "stock-retail-and-ecwid", RecordKind.ORDERS, "orders-ecwid-to-retail");

	@TempDir
	Path home;

	@ParameterizedTest
	@MethodSource("kindsAndLanguages")
	void worksAsItsExamplesSay(RecordKind kind, Language language) throws IOException {
		RuleSets sets = sets();

		sets.create("my-shop", kind, language);

		assertThat(sets.check("my-shop")).isEmpty();
		assertThat(sets.content("my-shop").folder().kind()).isEqualTo(kind);
		ExampleReport report = sets.test("my-shop");
		assertThat(report.results()).hasSizeGreaterThan(5)
			.allSatisfy((result) -> assertThat(result.differences()).isEmpty());
		assertThat(this.home.resolve("rules")).isDirectoryNotContaining("glob:**.draft");
	}

	/** The policies of the shipped sets, in each language, on all their examples. */
	@ParameterizedTest
	@MethodSource("kindsAndLanguages")
	void decidesLikeTheShippedSet(RecordKind kind, Language language) throws IOException {
		Path shipped = SHIPPED.resolve(SETS.get(kind));
		RuleSets sets = sets();
		Path folder = sets.create("same", kind, language);
		Path original = Files.createDirectories(this.home.resolve("rules/original"));
		for (Path file : files(shipped)) {
			copy(file, original);
			if (!file.toString().endsWith(".drl")) {
				copy(file, folder);
			}
		}
		List<Example> examples = examples(shipped, kind);

		List<String> decided = decisions(sets.load("same"), examples);

		assertThat(files(folder)).noneMatch((file) -> file.toString().endsWith(".drl"));
		assertThat(examples).hasSizeGreaterThanOrEqualTo((kind == RecordKind.PRODUCTS) ? 40 : 13);
		assertThat(decided).isEqualTo(decisions(sets.load("original"), examples));
	}

	static Stream<Arguments> kindsAndLanguages() {
		return Stream.of(RecordKind.values())
			.flatMap((kind) -> Stream.of(Language.values()).map((language) -> Arguments.of(kind, language)));
	}

	@Test
	void refusesNamesThatCannotBeUsed() {
		RuleSets sets = sets();
		sets.create("taken", RecordKind.PRODUCTS, Language.EN);

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> sets.create("taken", RecordKind.ORDERS, Language.FR))
			.withMessageContaining("rules/taken: there is such a rule set");
		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> sets.create("../elsewhere", RecordKind.STOCK, Language.FR))
			.withMessageContaining("'../elsewhere' cannot be the name of a rule set");
	}

	private RuleSets sets() {
		return new RuleSets(this.home.resolve("rules"), this.home.resolve("state"), this.home);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static void copy(Path file, Path folder) throws IOException {
		Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<Example> examples(Path shipped, RecordKind kind) throws IOException {
		try (Stream<Path> files = Files.list(shipped.resolve("examples"))) {
			return files.sorted().flatMap((path) -> {
				try {
					return ExampleReader
						.read(kind,
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
						+ verdict.base() + verdict.reserves();
			}
		}).toList();
	}

}
