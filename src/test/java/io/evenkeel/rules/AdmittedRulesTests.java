package io.evenkeel.rules;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The fences must not be in the way of rules that are meant well. */
class AdmittedRulesTests {

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
		this.test.with("settings.yml", "outlets:\n  meaning: outlets\n  kind: list\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inBoth == true", "!variant, inBoth != false", "pos.brand == \"Acme\"",
			"pos.brand != \"Acme\" && pos.name != null", "pos.brand == \"Acme\" || shop.brand == \"Acme\"",
			"pos.brand in (\"Acme\", \"Bolt\")", "pos.brand not in (\"Acme\", \"Bolt\")",
			"pos.tags contains \"winter\"", "pos.tags not contains \"winter\"", "\"winter\" memberOf pos.tags",
			"pos.brand memberOf pos.tags", "pos.brand not memberOf shop.tags", "pos.name matches \"[A-Z]+-[0-9]{2}\"",
			"pos.name not matches \"(Sale|Outlet).*\"", "pos.name str[startsWith] \"A\"",
			"pos.name str[endsWith] \"A\"", "pos.name soundslike \"Boot\"", "pos.name!.length() > 3",
			"pos.name != null && pos.name.length() <= 3", "pos.price.amount > 12.5", "pos.price.amount * 1.21 < 100",
			"pos.price.amount - 1 >= shop.price.amount", "pos.price.amount + 1 > 5, pos.price.amount / 2 > 1",
			"pos.price.currency == \"EUR\"", "pos.stock > 3, pos.stock <= 10", "pos.stock == shop.stock",
			"pos.options[\"Colour\"] == \"Red\"", "pos.options.get(\"Colour\") == \"Red\"",
			"pos.extra(\"season\") == \"winter\"", "pos.tags.size() > 2", "pos.tags.isEmpty()",
			"!settings.list(\"outlets\").isEmpty()", "outletCount > 1, outletCount != 3",
			"stockOf(settings.list(\"outlets\")) > 5", "changedInPos(\"price\"), differs(\"price\")",
			"pos.name == shop.name", "pos.name.toLowerCase() == \"boot\"", "pos.name.equalsIgnoreCase(shop.name)",
			"pos.weight.value > 2", "$name : pos.name, $name != null", "settings.number(\"outlets\") > 3",
			"pos.active == null || pos.active == true" })
	void askWhatTheyLike(String condition) {
		this.test.withRule(condition, "$pair.note(\"x\");");

		assertThat(this.test.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "$pair.note(\"a\" + 1 + $pair.getPos().getName());",
			"String name = $pair.getPos().getName(); if (name != null && !name.isEmpty()) { $pair.note(name); }",
			"if ($pair.isVariant()) { $pair.note(\"a\"); } else { $pair.note(\"b\"); }",
			"$pair.note($pair.isVariant() ? \"a\" : \"b\");",
			"$pair.setInShop(\"stock\", new BigDecimal(\"1.50\").add(BigDecimal.ONE), \"x\");",
			"BigDecimal stock = $pair.getStockOfAll(); $pair.setInShop(\"stock\", stock.subtract(BigDecimal.ONE).max(BigDecimal.ZERO), \"x\");",
			"$pair.setInShop(\"price\", Money.of(\"19.90\", \"EUR\"), \"x\");",
			"$pair.setInShop(\"tags\", List.of(\"a\", \"b\"), \"x\");", "$pair.setInShop(\"published\", true, \"x\");",
			"boolean dear = $pair.getStockOfAll().compareTo(BigDecimal.TEN) > 0; if (dear) { $pair.note(\"x\"); }",
			"$pair.note($pair.getPos().getName().substring(0, 3).toUpperCase());",
			"int count = $pair.getOutletCount(); if (count > 1 && count < 9) { $pair.note(\"n\" + count); }",
			"$pair.note(\"\" + $pair.getPos().getTags().contains(\"a\") + $pair.getPos().getOptions().get(\"Colour\"));",
			"String a = \"x\"; a = a + \"y\"; $pair.note(a);", "$pair.note(\"x\"); update($pair);" })
	void doWhatTheyLike(String consequence) {
		this.test.withRule("inBoth", consequence);

		assertThat(this.test.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "salience 10", "no-loop", "no-loop true", "enabled true", "date-effective \"01-Jan-2020\"",
			"date-expires \"31-Dec-2040\"" })
	void carryAttributes(String attribute) {
		this.test.with("policy.drl", "rule \"Due\"\n" + attribute
				+ "\nwhen\n$pair : ProductPair( inBoth )\nthen\n$pair.note(\"x\");\nend\n");

		assertThat(this.test.problems()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 12, 40 })
	void shareAConditionAmongMany(int rules) {
		StringBuilder text = new StringBuilder();
		for (int number = 0; number < rules; number++) {
			text.append(
					"rule \"Rule %1$d\" when $p : ProductPair( inBoth, pos.brand == \"%1$d\" ) then $p.note(\"x\"); end\n"
						.formatted(number));
		}
		this.test.with("policy.drl", text.toString());

		assertThat(this.test.problems()).isEmpty();
	}

}
