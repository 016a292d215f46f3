package io.evenkeel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.evenkeel.failure.Problem;
import io.evenkeel.job.Home;
import io.evenkeel.job.Project;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Every snippet of the documents is taken at its word. */
class DocumentsTests {

	private static final Pattern SNIPPET = Pattern.compile("```([a-z]+)\n(.*?)```", Pattern.DOTALL);

	private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

	private static final List<String> DOCUMENTS = List.of("README.md", "src/docs/operations.md", "src/docs/analyst.md",
			"src/docs/integrator.md");

	@TempDir
	private Path home;

	static Stream<String> commands() {
		return snippets("sh").map(Snippet::text)
			.flatMap(String::lines)
			.filter((line) -> line.startsWith("./evenkeel"))
			.distinct();
	}

	static Stream<Snippet> tables() {
		return snippets("csv");
	}

	static Stream<Snippet> policies() {
		return snippets("drl");
	}

	@ParameterizedTest
	@MethodSource("commands")
	void showsCommandsThatThereAre(String line) {
		PrintWriter nowhere = new PrintWriter(new StringWriter());
		Session session = new Session(new Surroundings(Map.of(), this.home, this.home, nowhere, nowhere, false));
		String[] words = WORD.matcher(line)
			.results()
			.map((word) -> word.group().replace("\"", ""))
			.toArray(String[]::new);

		CommandLine.ParseResult parsed = new Commands(session, Engines::open).line()
			.parseArgs(Arrays.copyOfRange(words, 1, words.length));

		assertThat(parsed.errors()).isEmpty();
	}

	@Test
	void showsJobsAndConnectionsThatWork() throws Exception {
		List<Snippet> files = snippets("yaml").filter((snippet) -> snippet.text().startsWith("# jobs/")).toList();
		StringBuilder connections = new StringBuilder(Files.readString(Path.of("jobs/connections.yml")));
		FileSystemUtils.copyRecursively(Path.of("rules"), this.home.resolve("rules"));
		FileSystemUtils.copyRecursively(Path.of("jobs"), this.home.resolve("jobs"));
		for (Snippet file : files) {
			if (file.name().endsWith("connections.yml")) {
				connections.append(withoutRetail(file.text()));
			}
			else {
				write(file.name(), file.text());
			}
		}
		write("jobs/connections.yml", connections.toString());

		Project project = Project.read(new Home(this.home), Map.of("WAREHOUSE_PASSWORD", "a"));

		assertThat(files).hasSizeGreaterThan(2);
		assertThat(project.problems()).isEmpty();
		assertThat(project.job("warehouse-to-shop").pos()).isEqualTo("warehouse");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void showsTablesThatWork(Snippet table) {
		write("rules/shown/fields.csv", table.text());

		assertThat(problems("shown")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("policies")
	void showsPoliciesThatWork(Snippet policy) throws Exception {
		FileSystemUtils.copyRecursively(Path.of("rules/retail-to-e-series"), this.home.resolve("rules/shown"));
		write("rules/shown/shown.drl", policy.text());

		assertThat(problems("shown")).isEmpty();
	}

	@Test
	void linksToFilesThatThereAre() {
		for (String document : DOCUMENTS) {
			Matcher link = LINK.matcher(read(document));
			while (link.find()) {
				assertThat(Path.of(document).resolveSibling(link.group(1))).as(document).exists();
			}
		}
	}

	private List<Problem> problems(String set) {
		return new RuleSets(this.home.resolve("rules"), this.home.resolve("state"), this.home).check(set);
	}

	/** The connections of the sample are there already. */
	private static String withoutRetail(String connections) {
		return connections.replaceFirst("(?s)^.*?connections:\n", "\n").replaceFirst("(?s)  retail:\n(    .*?\n)+", "");
	}

	private void write(String name, String text) {
		try {
			Path file = this.home.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Snippet> snippets(String language) {
		List<Snippet> snippets = new ArrayList<>();
		for (String document : DOCUMENTS) {
			Matcher snippet = SNIPPET.matcher(read(document));
			while (snippet.find()) {
				if (snippet.group(1).equals(language)) {
					snippets.add(new Snippet(document, snippet.group(2)));
				}
			}
		}
		return snippets.stream();
	}

	private static String read(String document) {
		try {
			return Files.readString(Path.of(document));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A snippet; the first line of one that is a file names it. */
	private record Snippet(String document, String text) {

		String name() {
			return this.text.lines().findFirst().orElse("").replaceFirst("^#\\s*", "").strip();
		}

		@Override
		public String toString() {
			return this.document + ": " + this.text.lines().findFirst().orElse("");
		}

	}

}
