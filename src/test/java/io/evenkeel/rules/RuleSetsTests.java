package io.evenkeel.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RuleSetsTests {

	private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home).with("fields.csv", TestSets.HEADER + "Names,name,,pos,copy,copy,,\n")
			.withRule("onlyInPos", "$pair.createInShop(\"é: new\");");
	}

	@Test
	void givesTheSameSetUntilAFileThatDecidesChanges() {
		RuleSets sets = this.test.sets();
		RuleSet first = sets.load("test");

		this.test.with("README.md", "words").with("examples/a.yml", "");
		assertThat(sets.load("test")).isSameAs(first);

		this.test.with("fields.csv", TestSets.HEADER + "Names,name,,pos,copy,leave,,\n");
		assertThat(sets.load("test").version()).isNotEqualTo(first.version());
	}

	@Test
	void usesTheKeptModuleWithoutCompilingAgain() throws Exception {
		Path module = this.test.cache().resolve(this.test.sets().load("test").build() + ".jar");
		Files.setLastModifiedTime(module, LONG_AGO);

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), null, null));

		assertThat(Files.getLastModifiedTime(module)).isEqualTo(LONG_AGO);
		assertThat(verdict.changes().get(0).because())
			.isEqualTo(new Verdict.Because("The rule", "rules/test/policy.drl:1", "é: new"));
	}

	@Test
	void compilesAnewWhatSomebodyTouched() throws Exception {
		Path module = this.test.cache().resolve(this.test.sets().load("test").build() + ".jar");
		Files.writeString(module, "not a module");

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), null, null));

		assertThat(verdict.changes()).hasSize(1);
		assertThat(Files.size(module)).isGreaterThan(1000);
	}

	@Test
	void doesNotLookAgainAtWhatWasFoundRight() throws Exception {
		String version = this.test.sets().load("test").build();
		Files.delete(this.test.cache().resolve(version + ".jar"));

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.cache().resolve(version + ".jar")).doesNotExist();
	}

	@Test
	void keepsTheLastGoodSetWhenAnEditBreaksIt() {
		RuleSets sets = this.test.sets();
		RuleSet good = sets.load("test");
		this.test.withRule("onlyInPoss", "$pair.createInShop(\"new\");");

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> sets.load("test"));

		try (Decider decider = good.decider(new Settings(java.util.Map.of()))) {
			assertThat(decider.decide(List.of(PairInput.of(product("name=A"), null, null)))).hasSize(1);
		}
	}

	@Test
	void suggestsTheNameOfASet() {
		assertThat(this.test.sets().check("tset")).singleElement()
			.asString()
			.isEqualTo("rules: there is no rule set 'tset'; did you mean 'test'?");
	}

	@Test
	void refusesAFileThatItDoesNotUnderstand() {
		this.test.with("more.drt", "x");

		assertThat(this.test.problems()).singleElement().asString().startsWith("rules/test/more.drt: a rule set has");
	}

	@Test
	void tellsTheSettingsThatRulesAskForAndWhatTheyRefuse() {
		this.test.with("settings.yml",
				"age:\n  meaning: how old\n  default: new\n  values: [new, old]\non-top:\n  meaning: a switch\n  kind: switch\n");

		List<RuleSetting> settings = this.test.sets().settings("test");

		assertThat(settings.get(0).refusal("old")).isEmpty();
		assertThat(settings.get(0).refusal("odl")).contains("'age' cannot be 'odl'; did you mean 'old'?");
		assertThat(settings.get(1).refusal("perhaps")).contains("'on-top' is a switch: on or off");
	}

	@Test
	void tellsWhereAnExampleIsNotMet() {
		this.test.with("examples/a.yml", """
				- example: it is created
				  pos: {name: Boot}
				  expect:
				    changes:
				      - create shop: {name: Shoe, published: no}
				    because: [ES-1]
				""");

		ExampleReport report = this.test.sets().test("test");

		assertThat(report.isGood()).isFalse();
		assertThat(report.results()).singleElement().satisfies((result) -> {
			assertThat(result.source()).isEqualTo("rules/test/examples/a.yml:1");
			assertThat(result.differences()).containsExactly(
					"changes should have 'create shop: name=Shoe, published=false'",
					"changes should not have 'create shop: name=Boot, published=false'",
					"no reason begins with 'ES-1'; they are [é: new, Names]");
		});
	}

	@Test
	void tellsWhereAnExampleIsMistaken() {
		this.test.with("examples/a.yml", "- example: it is created\n  pos:\n    nmae: Boot\n    price: cheap\n");

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> this.test.sets().test("test"))
			.withMessageContaining("rules/test/examples/a.yml:3: there is no field 'nmae'; did you mean 'name'?")
			.withMessageContaining("rules/test/examples/a.yml:4: price: 'cheap' is not a number");
	}

}
