package io.evenkeel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables of jobs/README.md are those of the code. To write them anew:
 * {@code mvn test -Dtest=JobsReadmeTests -Devenkeel.docs=write}
 */
class JobsReadmeTests {

	private static final Path README = Path.of("jobs/README.md");

	@Test
	void describesEveryKeyOfAJob() throws Exception {
		compare("keys of a job",
				table("Key | What it says | When left out | Example",
						Arrays.stream(JobKey.values())
							.map((key) -> "`" + key.key() + "` | " + key.meaning() + " | " + key.whenLeftOut() + " | `"
									+ key.key() + ": " + key.example() + "`")));
	}

	@Test
	void describesEveryWordOfMatch() throws Exception {
		compare("words of match", table("Word | Two records are the same when",
				Arrays.stream(MatchKey.values()).map((key) -> "`" + key.word() + "` | " + key.meaning())));
	}

	@Test
	void describesEveryGuard() throws Exception {
		compare("guards", table("Guard | It limits | When left out", Arrays.stream(Guard.values())
			.map((guard) -> "`" + guard + "` | " + guard.meaning() + " | `" + guard.defaultLimit() + "`")));
	}

	@Test
	void saysHowFewRecordsAShareAllows() throws Exception {
		assertThat(Files.readString(README)).contains("It never trips for " + Limit.FEW + " records or fewer");
	}

	@Test
	void showsAJobAndConnectionsThatWork(@TempDir Path root) throws Exception {
		List<String> snippets = Arrays.stream(Files.readString(README).split("```"))
			.filter((part) -> part.startsWith("yaml\n"))
			.map((part) -> part.substring("yaml\n".length()))
			.toList();
		AHome home = new AHome(root).file("jobs/job.yml", snippets.get(0));

		assertThat(home.problems()).isEmpty();
		assertThat(home.project().job("nightly-catalog").guards().limit(Guard.UNPUBLISH)).hasToString("50");
		home.file("jobs/connections.yml", snippets.get(1));
		assertThat(home.project(Map.of("SHOP_PASSWORD", "a")).problems()).isEmpty();
	}

	@Test
	void givesExamplesThatWork(@TempDir Path root) {
		String job = Arrays.stream(JobKey.values())
			.map((key) -> key.key() + ": " + key.example())
			.collect(Collectors.joining("\n"));

		AHome home = new AHome(root).file("jobs/next.yml",
				"job: stock-retail-and-ecwid\npos: retail\nshop: webshop\nrules: retail-to-e-series");

		assertThat(home.file("jobs/job.yml", job).problems()).isEmpty();
	}

	private static String table(String head, Stream<String> rows) {
		String line = "| " + "--- | ".repeat(head.split("\\|").length).strip();
		return Stream.concat(Stream.of("| " + head + " |", line), rows.map((row) -> "| " + row + " |"))
			.collect(Collectors.joining("\n"));
	}

	private static void compare(String section, String table) throws IOException {
		String readme = Files.readString(README);
		int begin = readme.indexOf("<!-- " + section + ": generated");
		int end = readme.indexOf("<!-- end of the " + section + " -->");
		assertThat(begin).as("the place of the %s in %s", section, README).isNotNegative().isLessThan(end);
		String first = readme.substring(begin, readme.indexOf('\n', begin) + 1);
		String wanted = readme.substring(0, begin) + first + table + "\n" + readme.substring(end);
		if ("write".equals(System.getProperty("evenkeel.docs"))) {
			Files.writeString(README, wanted);
			return;
		}
		assertThat(readme)
			.as("%s is behind the code; run: mvn test -Dtest=JobsReadmeTests -Devenkeel.docs=write", README)
			.isEqualTo(wanted);
	}

}
