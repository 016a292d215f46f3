package io.evenkeel.rules;

import io.evenkeel.commerce.RecordKind;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.StopFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SafetyTests {

	private static final String GOOD = "rule \"Good\" when $p : ProductPair( inBoth ) then $p.note(\"x\"); end\n";

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
	}

	@ParameterizedTest
	@ValueSource(strings = { "import static java.lang.System.exit;", "import function java.lang.System.exit;",
			"import java.lang.Runtime;", "import java.io.*;", "dialect \"mvel\"", "dialect \"java\"",
			"rule \"r\" dialect \"mvel\" when $p : ProductPair() then $p.note(\"x\"); end",
			"@Expires(1s) rule \"r\" when $p : ProductPair() then $p.note(\"x\"); end",
			"rule \"r\" @Evil(System.exit(1)) when $p : ProductPair() then $p.note(\"x\"); end",
			"rule \"r\" when $p : ProductPair() @watch(*) then $p.note(\"x\"); end",
			"rule \"r\" when $p : ProductPair() then $p.note(\"\\u0022); System.exit(1); //\"); end",
			"rule \"r\" when $p : ProductPair() then \\u0053ystem.exit(1); end",
			"rule \"r\" when $p : ProductPair( pos.name == \"\\u0022 || System.exit(1) || \\u0022\" ) then end",
			"rule \"r\" when $p : ProductPair() then /* \\u002a/ System.exit(1); /* */ end",
			"rule \"r\" when $p : ProductPair( /* */ Runtime.getRuntime() /* */ != null ) then end",
			"rule \"r\" when $p : ProductPair( pos.name == \"//\", Runtime.getRuntime() != null ) then end",
			"rule 'r\"); System.exit(1); D.rule(\"' when $p : ProductPair() then $p.note(\"x\"); end",
			"rule \"r\" date-effective \"x\\\"); System.exit(1); (\\\"\" when $p : ProductPair() then $p.note(\"x\"); end",
			"rule \"r\" when $p : ProductPair() then insert(new Object()); end",
			"rule \"r\" when $p : ProductPair() then modify($p) { row(1) } end",
			"rule \"r\" when $p : ProductPair() then retract($p); end",
			"rule \"r\" when $p : ProductPair() ?q() then end",
			"rule \"r\" when $p : ProductPair( $s : settings, settings.value(\"x\") != null ) then end",
			"rule \"r\" when $p : ProductPair() then $p.input(); end",
			"rule \"r\" when $p : ProductPair( hasRows(1) ) then $p.note(\"x\"); end",
			"rule \"r\" when $p : ProductPair() then $p.rows(1); end",
			"rule \"r\" when $o : OwnedField() then $o.own(); end",
			"rule \"r\" when $p : ProductPair() then $p.setInShop(\"name\", new BigDecimal(\"1e999999999\"), \"x\"); end",
			"rule \"r\" when ProductPair( pos.stock > 1e999999999 ) then end",
			"rule \"r\" when ProductPair( $a : pos.name + pos.name, $b : $a + $a ) then end",
			"rule \"r\" when ProductPair( pos.name matches \"^(([a-z])+.)+$\" ) then end",
			"rule \"r\" when ProductPair( pos.name matches \".*.*.*.*x\" ) then end",
			"rule \"r\" when ProductPair( pos.name matches \"(.)\\\\1*\" ) then end" })
	void refusesWhatHidesFromTheEye(String hostile) {
		this.test.with("good.drl", GOOD).with("hostile.drl", hostile + "\n");

		assertThat(this.test.problems()).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem).startsWith("rules/test/hostile.drl:1: "))
			.noneSatisfy((problem) -> assertThat(problem).contains("does not compile"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[consequence][]go away=System.exit(1);",
			"[consequence][]go away=$pair.note(\"x\".repeat(2000000000));", "[consequence][]go away=while (true) { }",
			"[consequence][]go away=drools.getKieRuntime().halt();",
			"[condition][]it is so=Runtime.getRuntime() != null", "[condition][]it is so=pos.getClass() != null",
			"[condition][]it is so=pos.name matches \"(a+)+b\"" })
	void looksAtWhatASentenceStandsFor(String hostile) {
		boolean condition = hostile.startsWith("[condition]");
		this.test.with("own.en.dsl", hostile + "\n")
			.with("policy.en.dslr",
					"rule \"Hostile\"\nwhen\n\t" + (condition ? "it is so" : "a product is on both sides")
							+ "\nthen\n\t" + (condition ? "tell a person because \"x\"" : "go away") + "\nend\n");

		assertThat(this.test.problems()).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem).startsWith("rules/test/"))
			.noneSatisfy((problem) -> assertThat(problem).contains("does not compile"))
			.noneSatisfy((problem) -> assertThat(problem).contains("no sentence"));
	}

	@Test
	void refusesSignsThatNobodySees() {
		this.test.with("policy.drl", GOOD.replace("inBoth", "inBoth /* \u202e */"));

		assertThat(this.test.problems())
			.containsExactly("rules/test/policy.drl:1: there is a sign here that nobody can see (U+202E); delete it");
	}

	@Test
	void refusesVariablesThatDoubleAgainAndAgain() {
		StringBuilder doubling = new StringBuilder("String s0 = \"x\";");
		for (int step = 1; step < 40; step++) {
			doubling.append(" String s%1$d = s%2$d + s%2$d;".formatted(step, step - 1));
		}
		this.test.withRule("inBoth", doubling + " $pair.note(s39);");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/policy.drl:5: the values here grow too large: a variable may not double another again and again");
	}

	@Test
	void refusesNestingThatExhaustsAParser() {
		this.test.withRule("(".repeat(900) + "inBoth" + ")".repeat(900), "$pair.note(\"x\");");

		assertThat(this.test.problems())
			.containsExactly("rules/test/policy.drl:3: brackets stand inside of each other more than 40 deep");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"Evil\"\"); System.exit(1); //\",name,pos,copy,copy,Acme,because",
			"Evil,name,pos,copy,copy,\"\"\" || System.exit(1) == null || \"\"\",because",
			"Evil,name,pos,copy,copy,=cmd|' /C calc'!A0,because",
			"Evil,name,pos,copy,copy,Acme,\"\"\"); System.exit(1); (\"\"\"",
			"\"Evil\\u0022); System.exit(1); //\",name,pos,copy,copy,Acme,because",
			"Evil,\"extra.x\"\" ) then System.exit(1); end //\",pos,copy,copy,Acme,because",
			"Evil,\"extra.x\nend rule evil when then System.exit(1);\",pos,copy,copy,Acme,because" })
	void takesACellForAValueWhateverStandsInIt(String line) {
		this.test.with("fields.csv", "rule,field,leads,on create,on update,when brand,reason\n" + line + "\n");

		assertThat(this.test.problems()).noneSatisfy((problem) -> assertThat(problem).contains("compile"));
		assertThat(sources()).doesNotContain("exit(");
	}

	@ParameterizedTest
	@CsvSource({ "shop,on create", "kilograms'); System.exit(1),conversion" })
	void refusesACellThatIsNoWordOfItsColumn(String cell, String column) {
		boolean conversion = column.equals("conversion");
		this.test.with("fields.csv", "rule,field,leads,on create,on update,conversion\nEvil,weight,pos,"
				+ (conversion ? "copy,copy,\"" + cell : cell + ",copy,\"") + "\"\n");

		assertThat(this.test.problems()).singleElement().asString().startsWith("rules/test/fields.csv:2: ");
	}

	@Test
	void refusesALinkThatLeadsOutOfTheSet() throws Exception {
		Path secret = Files.writeString(this.home.resolve("secret.drl"), GOOD);
		this.test.with("good.drl", GOOD);
		Files.createSymbolicLink(this.home.resolve("rules/test/linked.drl"), secret);

		assertThat(this.test.problems()).containsExactly(
				"rules/test/linked.drl: this is a link to a file outside of the rule set; put the file itself here");
	}

	@Test
	void refusesASetThatIsALinkToElsewhere() throws Exception {
		this.test.with("good.drl", GOOD);
		Files.createDirectories(this.home.resolve("elsewhere"));
		Files.createSymbolicLink(this.home.resolve("rules/linked"), this.home.resolve("elsewhere"));

		assertThat(this.test.sets().check("linked")).singleElement()
			.asString()
			.isEqualTo("rules/linked: this is a link to elsewhere; put the folder itself here");
	}

	@Test
	void readsOnlySetsOfItsFolder() {
		this.test.with("good.drl", GOOD);

		assertThat(this.test.sets().check("../rules/test")).singleElement()
			.asString()
			.startsWith("rules: there is no rule set '../rules/test'");
	}

	@Test
	void refusesMoreFilesThanPeopleLookAt() {
		for (int number = 0; number <= 200; number++) {
			this.test.with("policy" + number + ".drl", "");
		}

		assertThat(this.test.problems()).containsExactly(
				"rules/test: there are 201 files here; a rule set has at most 200, so that people can look at them");
	}

	@Test
	void refusesAFileAndACellThatAreTooLarge() {
		String row = "Names,name,pos,copy,copy,";
		String head = "rule,field,leads,on create,on update,reason\n";

		this.test.with("fields.csv", head + row + "x".repeat(2001) + "\n");
		assertThat(this.test.problems())
			.containsExactly("rules/test/fields.csv:2: the cell has 2,001 letters; at most 2,000 can be read");

		this.test.with("fields.csv", head + row + "x".repeat(5 * 1024 * 1024) + "\n");
		assertThat(this.test.problems())
			.containsExactly("rules/test/fields.csv: the file is larger than 4 MB; no rule file needs that");
	}

	@Test
	void refusesMoreRowsAndColumnsThanPeopleLookAt() {
		String head = "rule,field,leads,on create,on update";

		this.test.with("fields.csv", head + "\n" + "Names,name,pos,copy,copy\n".repeat(20_001));
		assertThat(this.test.problems())
			.containsExactly("rules/test/fields.csv: the table has 20,002 rows; at most 20,000 can be read");

		this.test.with("fields.csv", head + ",reason".repeat(200) + "\n");
		assertThat(this.test.problems())
			.containsExactly("rules/test/fields.csv:1: the row has 205 cells; at most 100 can be read");
	}

	@Test
	void refusesAYamlFileThatGrowsWhenItIsRead() {
		StringBuilder laughs = new StringBuilder("a: &a [x, x]\n");
		for (char name = 'b'; name < 'm'; name++) {
			laughs.append("%1$c: &%1$c [*%2$c, *%2$c, *%2$c, *%2$c]\n".formatted(name, (char) (name - 1)));
		}
		this.test.with("good.drl", GOOD).with("settings.yml", laughs.toString());

		assertThat(this.test.problems()).singleElement().asString().contains("without anchors (&), aliases (*)");
	}

	@Test
	void endsARuleThatHangsAndNamesItWithItsPair() {
		hang("$pair.note(\"x\"); if ($pair.getPos().getName().length() > 5) { while (true) { } }", "",
				"Stopped: rule \"The rule\" (rules/test/policy.drl:1) is not done after 1 s for pair A-7. "
						+ "Nothing of this batch is decided.");
	}

	@Test
	void endsAConditionThatHangsAndNamesItWithItsPair() {
		hang("$pair.note(\"x\");", "pos.name matches \"(a+a+)+(c)\\\\2\"",
				"Stopped: The condition 'pos.name matches \"(a+a+)+(c)\\\\2\"' of rule \"The rule\" (rules/test/policy.drl:1) "
						+ "is not done after 1 s for pair A-7. Nothing of this batch is decided.");
	}

	@Test
	void endsARuleThatUsesUpTheMemory() {
		hang("$pair.note(\"x\".repeat(2147483647) + \"x\".repeat(2147483647));", "",
				"Stopped: rule \"The rule\" (rules/test/policy.drl:1) failed for pair A-7: ");
	}

	/** What is given to Drools: nothing of a cell is in it. */
	private String sources() {
		RuleFolder folder = RuleFolder.read(this.home.resolve("rules/test"), this.home);
		return RuleSources.of(folder, RuleReading.of(folder).table(), Map.of()).texts().toString();
	}

	/** Runs a rule that no fence looked at, as if all of them had been climbed. */
	private void hang(String then, String when, String message) {
		String rule = "rule \"The rule\"\nwhen\n$pair : ProductPair( " + when + " )\nthen\n" + then + "\nend\n";
		Map<String, Place> places = Map.of("The rule", new Place("rules/test/policy.drl", 1));
		DroolsBuild build = new DroolsBuild(SafetyTests.class.getClassLoader());
		DroolsBuild.Result compiled = build
			.compile(new RuleSources(Map.of("policy.drl", RuleSources.PREAMBLE + rule), places), "hang");
		Desk desk = new Desk(new Settings(Map.of()), FieldTable.empty(RecordKind.PRODUCTS, ValueTables.NONE),
				new Speaker(places));
		PairInput quick = PairInput.of(product("sku=A-6", "name=b"), null, null);
		PairInput slow = PairInput.of(product("sku=A-7", "name=" + "a".repeat(60) + "b"), null, null);

		try (DroolsDecider decider = new DroolsDecider(build.load(module(compiled.module()), "hang"), desk, 1,
				new Watch(Duration.ofSeconds(1)))) {
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> decider.decide(List.of(slow, quick)))
				.withMessageStartingWith(message);
		}
	}

	private File module(byte[] content) {
		try {
			return Files.write(this.home.resolve("module.jar"), content).toFile();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
