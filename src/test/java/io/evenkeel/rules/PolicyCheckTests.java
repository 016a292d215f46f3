package io.evenkeel.rules;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyCheckTests {

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
		this.test.with("settings.yml", "outlets:\n  meaning: outlets\n  kind: list\n");
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
			"pos.brnd == \"x\" => there is no field 'brnd' on Product; did you mean 'brand'?",
			"inPoss => there is no field 'inPoss' on ProductPair; did you mean 'inPos'?",
			"changedInPos(\"prise\") => there is no field 'prise'; did you mean 'price'?",
			"settings.isOn(\"outlet\") => settings.yml has no setting 'outlet'; did you mean 'outlets'?",
			"pos.price.ammount > 5 => there is no field 'ammount' on Money; did you mean 'amount'?",
			"atPos(\"prise\").isKnown() => there is no field 'prise'; did you mean 'price'?",
			"atPos(\"price\").isAbove(\"cheap\") => 'price': 'cheap' is not a number",
			"atShop(\"name\").isBelow(\"5\") => 'name': '> 5' needs a field with a number",
			"atShop(\"name\").isBlow(\"5\") => there is no word 'isBlow' on FieldValue; did you mean 'isBelow'?",
			"atPos(\"tax\").isIn(\"taxes\") => there is no value table 'taxes'; it would be the file taxes.csv",
			"pos.options[\"Colour\"] == \"Red\", pos.nme == \"x\" => there is no field 'nme' on Product; did you mean 'name'?" })
	void suggestsTheLikelyWordOfACondition(String condition, String message) {
		this.test.withRule(condition, "$pair.publish(\"x\");");

		assertThat(this.test.problems()).containsExactly("rules/test/policy.drl:3: " + message);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`',
			value = { "$pair.publsh(\"x\"); => there is no word 'publsh' on ProductPair; did you mean 'publish'?",
					"$pair.publish(); => publish(reason): the reason is missing",
					"$pair.leave(\"nmae\", \"x\"); => there is no field 'nmae'; did you mean 'name'?",
					"$pair.leave(\"name\"); => leave(field, reason): the reason is missing",
					"$par.publish(\"x\"); => there is no '$par' here; did you mean '$pair'?",
					"$pair.publish(\"x\") => this is not a statement; is a ';', a quote or a bracket missing?" })
	void suggestsTheLikelyWordOfAConsequence(String consequence, String message) {
		this.test.withRule("inBoth", consequence);

		assertThat(this.test.problems()).singleElement().asString().startsWith("rules/test/policy.drl:5: " + message);
	}

	@Test
	void saysWhatDoesNotFitInPlainWordsAndOnItsLine() {
		this.test.withRule("inBoth", "$pair.note(\"one\");\n\t$pair.publish(5);");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/policy.drl:6: this rule does not compile: 'publish' takes (String), not (int)");
	}

	@Test
	void namesEveryBrokenRuleOfAllFilesAtOnce() {
		this.test.withRule("pos.brnd == \"x\"", "$pair.publish(\"x\");");
		this.test.with("other.drl", "rule \"Other\" when\n ProductPair( inBth )\nthen\nend\n");
		this.test.with("broken.drl", "rule \"Broken\"\nwhen\n ProductPair( inBoth \nthen\nend\n");

		assertThat(this.test.problems()).hasSize(3)
			.anySatisfy((problem) -> assertThat(problem).startsWith("rules/test/broken.drl:4: "))
			.anySatisfy(
					(problem) -> assertThat(problem).startsWith("rules/test/other.drl:2: there is no field 'inBth'"))
			.anySatisfy((problem) -> assertThat(problem).startsWith("rules/test/policy.drl:3: "));
	}

	@Test
	void refusesTwoRulesOfOneName() {
		this.test.withRule("inBoth", "$pair.publish(\"x\");");
		this.test.with("second.drl", "rule \"The rule\" when $p : ProductPair() then $p.note(\"x\"); end\n");

		assertThat(this.test.problems())
			.containsExactly("rules/test/second.drl:1: there is a rule of the same name at rules/test/policy.drl:1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "import java.io.File", "import function java.lang.System.exit", "global String name",
			"function void f() {}", "declare Thing\nend", "query \"q\" ProductPair() end", "dialect \"mvel\"",
			"rule \"r\" timer(int: 1s) when ProductPair() then end",
			"rule \"r\" salience($s) when $p : ProductPair( $s : variant ) then end",
			"rule \"r\" when eval(true) then end", "rule \"r\" when String() then end",
			"rule \"r\" when ProductPair() ProductPair() then end", "rule \"r\" when not ProductPair() then end",
			"rule \"r\" when $p : ProductPair() from System.in then end",
			"rule \"r\" when ProductPair( Runtime.getRuntime() != null ) then end",
			"rule \"r\" when ProductPair( this.getClass() != null ) then end",
			"rule \"r\" when ProductPair( pos.getClass().getName() != null ) then end",
			"rule \"r\" when ProductPair( java.lang.System.exit(1) == null ) then end",
			"rule \"r\" when ProductPair() then while (true) {} end",
			"rule \"r\" when ProductPair() then for (;;) {} end",
			"rule \"r\" when ProductPair() then do {} while (true); end",
			"rule \"r\" when ProductPair() then System.exit(1); end",
			"rule \"r\" when ProductPair() then java.lang.System.exit(1); end",
			"rule \"r\" when ProductPair() then Runtime.getRuntime(); end",
			"rule \"r\" when ProductPair() then new java.io.File(\"x\").delete(); end",
			"rule \"r\" when ProductPair() then new Thread(); end",
			"rule \"r\" when ProductPair() then Class.forName(\"x\"); end",
			"rule \"r\" when ProductPair() then \"\".getClass().forName(\"x\"); end",
			"rule \"r\" when ProductPair() then drools.getKieRuntime(); end",
			"rule \"r\" when ProductPair() then kcontext.getKieRuntime(); end",
			"rule \"r\" when ProductPair() then Runnable r = () -> {}; end",
			"rule \"r\" when $p : ProductPair() then $p.row(1); end",
			"rule \"r\" when ProductPair( fits(0, 0) ) then end" })
	void refusesWhatDoesNotBelongIntoARule(String hostile) {
		this.test.with("policy.drl", "rule \"Good\" when $p : ProductPair() then $p.note(\"x\"); end\n");
		this.test.with("hostile.drl", hostile + "\n");

		assertThat(this.test.problems()).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem).startsWith("rules/test/hostile.drl:"))
			.noneSatisfy((problem) -> assertThat(problem).contains("does not compile"));
	}

}
