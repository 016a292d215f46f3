package io.evenkeel.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenRulesTests {

	private static final Path TABLE = Path.of("src/test/resources/rules/broken.yml");

	private static final Path PAGE = Path.of("src/docs/rule-messages.md");

	@TempDir
	Path home;

	@ParameterizedTest
	@MethodSource("cases")
	void areToldInPlainWordsWithTheirPlace(Broken broken) {
		TestSets test = new TestSets(this.home);
		broken.files().forEach(test::with);

		assertThat(test.problems()).containsExactlyElementsOf(broken.says());
	}

	@Test
	void areAllOnThePage() throws Exception {
		assertThat(Files.readString(PAGE)).isEqualTo(page());
	}

	@Test
	void areManyAndSpeakPlainly() throws Exception {
		assertThat(cases().toList()).hasSizeGreaterThanOrEqualTo(60);
		assertThat(cases().flatMap((broken) -> broken.says().stream())).noneSatisfy(
				(said) -> assertThat(said).containsAnyOf("Exception", "ANTLR", "org.drools", "java.lang.", "ERR "));
	}

	static Stream<Broken> cases() throws Exception {
		List<Broken> cases = new ArrayList<>();
		byte[] content = Files.readAllBytes(TABLE);
		YamlNode.read(new RuleFile("broken.yml", "broken.yml", content))
			.items()
			.forEach((group) -> group.entry("cases")
				.items()
				.forEach((node) -> cases.add(Broken.of(group.entry("group").text(), node))));
		return cases.stream();
	}

	private static String page() throws Exception {
		StringBuilder page = new StringBuilder("# What is said about broken rules\n\n"
				+ "Made from the table of a test: each of these files was checked, and this is what was said.\n"
				+ "A problem stops `evenkeel lint` and `evenkeel rules check`; the version that runs stays the last good one.\n");
		String group = "";
		for (Broken broken : cases().toList()) {
			if (!broken.group().equals(group)) {
				group = broken.group();
				page.append("\n## ").append(group).append('\n');
			}
			page.append("\n### ").append(broken.name()).append("\n\n");
			broken.files()
				.forEach((file, text) -> page.append("`")
					.append(file)
					.append("`\n\n```\n")
					.append(text.stripTrailing())
					.append("\n```\n\n"));
			broken.says().forEach((said) -> page.append("> ").append(said).append("\n"));
		}
		return page.toString();
	}

	/**
	 * A broken rule set.
	 *
	 * @param group what it is about
	 * @param name what is wrong
	 * @param files its files
	 * @param says what is said about it
	 */
	record Broken(String group, String name, Map<String, String> files, List<String> says) {

		static Broken of(String group, YamlNode node) {
			Map<String, String> files = new LinkedHashMap<>();
			node.entry("files").entries().forEach((file, text) -> files.put(file, text.text()));
			return new Broken(group, node.entry("case").text(), files,
					node.entry("says").items().stream().map(YamlNode::text).toList());
		}

		@Override
		public String toString() {
			return this.group + ": " + this.name;
		}

	}

}
