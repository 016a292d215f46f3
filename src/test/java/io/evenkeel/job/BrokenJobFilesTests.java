package io.evenkeel.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What somebody who wrote a job file with a mistake gets to hear. */
class BrokenJobFilesTests {

	@TempDir
	private Path root;

	@ParameterizedTest(name = "{0}")
	@MethodSource("linesWithAMistake")
	void saysWhereTheMistakeIsAndWhatToDo(String line, String problem) {
		AHome home = new AHome(this.root).file("jobs/nightly.yml", AHome.goodJob() + line + "\n");

		assertThat(home.problems()).containsExactly("jobs/nightly.yml:" + problem);
	}

	static Stream<Arguments> linesWithAMistake() {
		return Stream.of(arguments("ruless: x", "5: there is no key 'ruless'; did you mean 'rules'?"), arguments(
				"colour: red",
				"5: there is no key 'colour' (there are: job, records, pos, shop, match, rules, rules-from, full-every, every, then, settings, guard)"),
				arguments("match: sku",
						"5: 'match' must be a list of words, such as [link, sku, barcode]; this is a single value"),
				arguments("match: []",
						"5: 'match' must be a list of words, such as [link, sku, barcode]; this one is empty or has lists in it"),
				arguments("match: {sku: yes}",
						"5: 'match' must be a list of words, such as [link, sku, barcode]; this is a group of keys"),
				arguments("match: [sku, [barcode]]",
						"5: 'match' must be a list of words, such as [link, sku, barcode]; this one is empty or has lists in it"),
				arguments("match: [sku, barkode]", "5: there is no way to match 'barkode'; did you mean 'barcode'?"),
				arguments("match: [sku, sku]", "5: 'sku' stands twice in 'match'; keep the first"),
				arguments("records: order", "5: there is no kind of records 'order'; did you mean 'orders'?"),
				arguments("records: [products]", "5: 'records' must be a single value; this is a list"),
				arguments("every: 0 2 * * *",
						"5: 'every' has 5 fields and needs 6: second, minute, hour, day of the month, month, day of the week, such as \"0 0 2 * * *\" (every night at two)"),
				arguments("every: 0 0 0 30 2 *", "5: 'every' names a day that never comes: 0 0 0 30 2 *"),
				arguments("every: * * * * * *", "5: column 8: a value cannot begin with '*' or '&'; put it in quotes"),
				arguments("every: @daily", "5: column 8: a value cannot begin with this character; put it in quotes"),
				arguments("every:", "5: 'every' has no value; give it one or take the line out"),
				arguments("every: \"0 0 2 * * *",
						"5: column 8: the quote that is opened here is never closed; close it"),
				arguments("settings: on",
						"5: 'settings' must be a group of keys, such as {outlets: [Main Street, Harbour]}; this is a single value"),
				arguments("settings:\n  register:",
						"6: 'settings.register' has no value; give it one or take the line out"),
				arguments("settings:\n  fill-in:\n    a: 1\n    a: 2",
						"8: 'settings.fill-in.a' stands in line 7 already; keep one of the two"),
				arguments("settings:\n  a: \"x\\q\"",
						"6: column 6: the text in double quotes has a '\\' that means nothing; use single quotes, or write '\\\\'"),
				arguments("settings: &all {x: 1}\nguard: *all",
						"6: '*all' repeats a value from elsewhere, which is not taken here; write the value out, or put it in quotes if it is a text"),
				arguments("settings: !!java.net.URL [x]",
						"5: the type mark '!!java.net.URL' is not taken here; take it out, or put the value in quotes if it is a text"),
				arguments("settings:\n  outlets:\n    - Harbour\n    -",
						"8: an element of 'settings.outlets' has no value; give it one or take it out"),
				arguments("guard: 2%",
						"5: 'guard' must be a group of keys, such as {delete: 2%}; this is a single value"),
				arguments("guard:\n  deletes: 2%", "6: there is no guard 'deletes'; did you mean 'delete'?"),
				arguments("guard:\n  delete: much",
						"6: 'guard.delete' is 'much'; it can be a share (2%), a number of records (50) or off"),
				arguments("guard:\n  delete: -1",
						"6: 'guard.delete' is '-1'; it can be a share (2%), a number of records (50) or off"),
				arguments("guard:\n  price-change: 50",
						"6: 'guard.price-change' is '50'; it can be a share of the price (30%) or off"),
				arguments("shop: webshop", "5: 'shop' stands in line 3 already; keep one of the two"),
				arguments("\tevery: x",
						"5: column 1: there is a tab; YAML is indented with blanks only, so put two blanks in its place"),
				arguments("  every: x",
						"5: column 8: there is a ':' where none can stand; indent the line like its neighbours, or put a text that contains ': ' in quotes"),
				arguments("match: [sku, barcode",
						"5: column 8: the '[' or '{' that is opened here is not closed well; close it, and put a ${NAME} inside of it in quotes"),
				arguments("just a line", "5: column 1: the line lacks its ':'; every line is 'key: value'"),
				arguments("---\njob: two", "5: a second document begins here ('---'); give it a file of its own"),
				arguments("[a, b]: c", "5: a key must be a single word; a list or group of keys stands in its place"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("filesWithAMistake")
	void saysWhatIsWrongWithTheWholeFile(String text, String problem) {
		AHome home = new AHome(this.root).file("jobs/nightly.yml", text);

		assertThat(home.problems()).containsExactly("jobs/nightly.yml" + problem);
	}

	static Stream<Arguments> filesWithAMistake() {
		String good = AHome.goodJob();
		return Stream.of(arguments("", ": the file is empty; jobs/README.md shows what belongs in it"),
				arguments("# only a comment\n", ": the file is empty; jobs/README.md shows what belongs in it"),
				arguments("- a\n- b\n", ":1: the file must be lines of 'key: value'; jobs/README.md shows the keys"),
				arguments(good.replace("pos: retail\n", ""), ": 'pos' is missing; add it, such as pos: retail"),
				arguments(good.replace("rules: retail-to-e-series\n", ""),
						": 'rules' is missing; add it, such as rules: retail-to-e-series"),
				arguments(good.replace("pos: retail", "pos: retial"),
						":2: there is no connection 'retial'; did you mean 'retail'?"),
				arguments(good.replace("shop: webshop", "shop: retail"),
						":3: 'pos' and 'shop' are both 'retail'; a job keeps two connections in step, so name two"),
				arguments(good.replace("e-series", "ecwid"),
						":4: there is no rule set 'retail-to-ecwid' (there are: retail-to-e-series)"),
				arguments(good.replace("e-series", "e-serie"),
						":4: there is no rule set 'retail-to-e-serie'; did you mean 'retail-to-e-series'?"),
				arguments(good.replace("rules: retail-to-e-series", "rules: ../rules"),
						":4: there is no rule set '../rules' (there are: retail-to-e-series)"),
				arguments(good.replace("job: nightly", "job: every night"),
						":1: 'every night' cannot be the name of a job: a name is letters, digits, '.', '_' and '-', "
								+ "begins with a letter or digit and has at most 60 of them"),
				arguments("job: a\u0007b\n", ":1: there is a control character (0x07) here; take it out"),
				arguments("a: " + "[".repeat(30) + "]".repeat(30) + "\n",
						": lists and groups stand too deep in each other; make it flatter"));
	}

	@Test
	void tellsAllProblemsAtOnceInTheOrderOfTheLines() {
		AHome home = new AHome(this.root).file("jobs/b.yml", "shop: webshop\nevery: never\ncolour: red\n")
			.file("jobs/a.yml", "");

		assertThat(home.project().problems()).extracting((problem) -> problem.file() + ":" + problem.line())
			.containsExactly("jobs/a.yml:0", "jobs/b.yml:0", "jobs/b.yml:0", "jobs/b.yml:2", "jobs/b.yml:3");
	}

	@Test
	void namesTheByteThatIsNotUtf8() {
		AHome home = new AHome(this.root).file("jobs/nightly.yml",
				"job: nightly\npos: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

		assertThat(home.problems())
			.containsExactly("jobs/nightly.yml:2: the file is not UTF-8 (there is a byte 0xE9 here); save it as UTF-8");
	}

	@Test
	void readsAFileThatBeginsWithAByteOrderMark() {
		AHome home = new AHome(this.root).file("jobs/nightly.yml", "\uFEFF" + AHome.goodJob());

		assertThat(home.problems()).isEmpty();
		assertThat(home.project().job("nightly").pos()).isEqualTo("retail");
	}

	@Test
	void refusesAFolderAndAFileThatIsTooLarge() {
		AHome home = new AHome(this.root).file("jobs/large.yml", new byte[TextFile.LARGEST + 1])
			.file("jobs/folder.yml/x", "");

		assertThat(home.problems()).containsExactly(
				"jobs/folder.yml: this is a folder where a file should be; rename or move it",
				"jobs/large.yml: the file is larger than 1 MB, which no job or connection file is; "
						+ "move it out of this folder if it is something else");
	}

	@Test
	void refusesTwoJobsOfTheSameName() {
		AHome home = new AHome(this.root).file("jobs/a.yml", AHome.goodJob()).file("jobs/b.yml", AHome.goodJob());

		assertThat(home.problems())
			.containsExactly("jobs/b.yml:1: the job 'nightly' stands in jobs/a.yml too; give one of them another name");
		assertThat(home.project().jobs()).isEmpty();
	}

}
