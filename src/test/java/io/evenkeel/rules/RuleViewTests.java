package io.evenkeel.rules;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RuleViewTests {

	@TempDir
	private Path home;

	private TestSets test;

	@BeforeEach
	void writeASet() {
		this.test = new TestSets(this.home).with("fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason,when brand
				The till leads the name,name,,pos,copy,if-unchanged,,it counts,
				Acme names its own,name,subtitle,shop,leave,leave,,Acme knows,Acme|Bolt
				""").with("policy.drl", """
				rule "Mugs keep their price"
				when
				    $pair : ProductPair( inBoth, !variant, changedInPos("price"),
				                         pos.name == "Mug" && shop.name != null )
				then
				    $pair.leave("price", "a mug; is a mug");
				    $pair.note("kept");
				end
				""");
	}

	@Test
	void saysWhichWayEachFieldFlows() {
		RuleView view = view();

		assertThat(view.fields()).containsExactly(
				new RuleView.Field("name", "", "pos", "copy", "if-unchanged", "", "", "The till leads the name",
						"rules/test/fields.csv:2", "it counts"),
				new RuleView.Field("name", "subtitle", "shop", "leave", "leave", "", "brand is Acme|Bolt",
						"Acme names its own", "rules/test/fields.csv:3", "Acme knows"));
	}

	@Test
	void saysPoliciesInTheWordsOfTheVocabulary() {
		RuleView.Sentence policy = view().policies().get(0);

		assertThat(policy.rule()).isEqualTo("Mugs keep their price");
		assertThat(policy.source()).isEqualTo("rules/test/policy.drl:1");
		assertThat(policy.when()).containsExactly("both sides have the record",
				"not so: it is a variant of another product",
				"the field was edited at the point of sale since both sides agreed (\"price\")", "pos.name == \"Mug\"",
				"shop.name != null");
		assertThat(policy.then()).containsExactly("write the field on neither side (\"price\", \"a mug; is a mug\")",
				"tell a person about it; nothing else changes (\"kept\")");
		assertThat(policy.fields()).containsExactly("price");
	}

	@Test
	void showsConditionsInTheTableOfTheReadme() {
		RuleFolder folder = RuleFolder.read(this.home.resolve("rules/test"), this.home);

		assertThat(DirectionTable.of(folder)).isEqualTo("""
				| field | who leads | on create | on update | conversion | only where | why |
				| --- | --- | --- | --- | --- | --- | --- |
				| name | pos | copy | if-unchanged |  |  | it counts |
				| name (from subtitle) | shop | leave | leave |  | brand is Acme\\|Bolt | Acme knows |
				""");
	}

	private RuleView view() {
		return RuleView.of(this.test.sets().content("test"));
	}

}
