package io.evenkeel.rules;

import io.evenkeel.commerce.RecordKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ConversionsTests {

	private static final FieldList FIELDS = new FieldList(RecordKind.PRODUCTS);

	private static final List<RuleSetting> SETTINGS = List
		.of(new RuleSetting("tax-rate", "the rate", RuleSetting.Kind.TEXT, null, List.of()));

	private static final ValueTables TABLES = ValueTables.of(
			List.of(new RuleFile("colours.csv", "colours.csv",
					"from,to\nRed,Rouge\nBlue,Bleu\nColour,Couleur\n".getBytes()),
					new RuleFile("states.csv", "states.csv", "from,to,comment\nopen,1,a\n*,9,any other\n".getBytes())),
			(problem) -> {
				throw new IllegalStateException(problem.toString());
			});

	@TempDir
	Path home;

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', value = { "kilograms => weight => 500 g => 0.5 kg",
			"grams => weight => 1.5 kg => 1500 g", "pounds => weight => 453.59237 g => 1 lb",
			"centimetres => length => 1.2 m => 120 cm", "millimetres => length => 2 in => 50.8 mm",
			"upper-case => name => Größe => GRÖSSE", "upper case => name => Größe => GRÖSSE",
			"lower-case => name => ÉTÉ => été", "title case => name => red RAIN-boot => Red Rain-Boot",
			"without-blanks => barcode => 4001 2345 6 => 400123456", "trimmed => name => `  a   b ` => a b",
			"trim => name => `  a   b ` => a b", "strip-html => description => <p>A &amp; B</p><p>C</p> => A & B C",
			"strip HTML then first 5 => description => <p>A &amp; B</p><p>C</p> => A & B",
			"strip-html | first 5 characters => description => <p>A &amp; B</p><p>C</p> => A & B",
			"first 2 => name => 👟👟👟 => 👟👟",
			"HTML paragraphs => description => `a & b\nc\n\nd` => <p>a &amp; b<br>c</p><p>d</p>",
			"round-95 => price => 18.96 EUR => 19.95 EUR", "round up to .95 => price => 18.95 EUR => 18.95 EUR",
			"round to .95 => price => 19.30 EUR => 18.95 EUR", "round to .99 => price => 19.60 EUR => 19.99 EUR",
			"round down to .50 => price => 19.40 EUR => 18.50 EUR", "round to .00 => price => 18.50 EUR => 19.00 EUR",
			"round-95 => price => 0.10 EUR => 0.95 EUR", "round-whole => price => 18.50 EUR => 19.00 EUR",
			"with tax 21 % => price => 100 EUR => 121.00 EUR", "without tax 21% => price => 121 EUR => 100.00 EUR",
			"with tax of setting tax-rate => price => 10 EUR => 11.90 EUR",
			"without tax 21 % then round to .95 => price => 20 EUR => 16.95 EUR",
			"times 1.1 => price => 19.90 EUR => 21.89 EUR", "times 2 => stock => 2.50 => 5",
			"plus 5 => stock => 2 => 7", "minus 0.5 => price => 2 EUR => 1.50 EUR", "whole number => stock => 2.5 => 3",
			"whole number down => stock => 2.9 => 2", "prefix \"X-\" => sku => 7 => X-7",
			"suffix \" cm\" => name => 7 => 7 cm", "replace \"a.\" with \"b|then\" => name => a.x => b|thenx",
			"street without house number => name => Main Street 5a => Main Street",
			"house number => name => Hauptstraße 12-14 => 12-14",
			"house number => name => 12 bis, rue du Port => 12 bis",
			"street without house number => name => 12 bis, rue du Port => rue du Port",
			"look up in colours => name => Red => Rouge", "look up in colours => tags => Red | Blue => Rouge | Bleu",
			"look up in colours => options => Colour=Red => Colour=Rouge",
			"look up names in colours => options => Colour=Red => Couleur=Red",
			"look up in states => name => closed => 9", "upper case => tags => a | b => A | B",
			"opposite => active => yes => false" })
	void convertsAsTheirNamesSay(String conversion, String field, String before, String after) {
		FieldRef ref = FIELDS.named(field);

		Object converted = conversion(conversion, field, field).convert(ref.type().parse(before));

		assertThat(ref.type().format(converted)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`', value = { "first entry => tags => name => a | b => a",
			"last entry => tags => name => a | b => b", "joined with \", \" => tags => name => a | b => a, b",
			"split at \",\" => name => tags => a, b => a | b", "grams => weight => extra.weight => 1 kg => 1000 g",
			"grams => extra.weight => weight => 1 kg => 1000 g", "`` => price => extra.price => 1 EUR => 1.00 EUR",
			"`` => extra.price => price => 1 EUR => 1.00 EUR",
			"round to .95 => extra.price => extra.price => 3.10 EUR => 2.95 EUR",
			"look up in states => tax => stock => open => 1", "split at \";\" => extra.tags => tags => a;b => a | b",
			"times 2 => extra.pack => extra.pack => 3 => 6",
			"look up in colours then upper case => extra.c => name => Red => ROUGE" })
	void worksBetweenFieldsOfDifferentKindsAndOnFurtherFields(String conversion, String from, String to, String before,
			String after) {
		Object value = FIELDS.named(from).type().parse(before);

		Object converted = conversion(conversion, from, to).convert(value);

		assertThat(FIELDS.named(to).type().format(converted)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`',
			value = { "upper-case => price => the conversion 'upper-case' does not suit the field 'price'",
					"kilogram => weight => there is no conversion 'kilogram'; did you mean 'kilograms'?",
					"look up in colors => name => there is no value table 'colors'; did you mean 'colours'?",
					"with tax of setting rate => price => settings.yml has no setting 'rate'",
					"upper case then default \"x\" => name => 'default \"x\"' must be the first step",
					"first of nme, alias => name => there is no field 'nme'; did you mean 'name'?",
					"first of name, price => name => 'price' is of another kind than 'name'",
					"trim then => name => there is no conversion ''",
					"default cheap => price => 'cheap' is not a number",
					"joined with \",\" => tags => 'tags' does not fit into 'tags': they are of different kinds" })
	void saysInPlainWordsWhatIsWrong(String conversion, String field, String message) {
		String written = conversion.endsWith("then") ? conversion + " " : conversion;

		assertThatIllegalArgumentException().isThrownBy(() -> conversion(written, field, field))
			.withMessageStartingWith(message);
	}

	@Test
	void gathersFromSeveralFields() {
		Product product = product("name=Boot", "brand=Acme", "description=Long");
		FieldRef name = FIELDS.at(RecordField.NAME);

		assertThat(gathered("join brand, subtitle, name with \" \"", product)).isEqualTo("Acme Boot");
		assertThat(gathered("first of short-description, description", product)).isEqualTo("Long");
		assertThat(gathered("first of subtitle, alias | default \"none\"", product)).isEqualTo("none");
		assertThat(conversion("default 5", "stock", "stock").gathered(product, null)).hasToString("5");
		assertThat(name.type()).isEqualTo(FieldType.TEXT);
	}

	@Test
	void saysWhyItDoesNotGuess() {
		Conversion colours = conversion("look up in colours", "name", "name");
		Conversion tax = conversion("with tax of setting tax-rate", "price", "price");
		Conversion unset = new ConversionReader(FIELDS, TABLES, SETTINGS).read("with tax of setting tax-rate",
				FIELDS.named("price"), FIELDS.named("price"));

		assertThat(colours.convert("Green")).isNull();
		assertThat(colours.why("Green")).isEqualTo("the table 'colours' does not say what 'Green' is");
		assertThat(tax.convert(FieldType.MONEY.parse("10 EUR"))).isNotNull();
		assertThat(unset.with(new Settings(Map.of())).why(FieldType.MONEY.parse("10 EUR")))
			.isEqualTo("the setting 'tax-rate' with the tax rate is not set");
		assertThat(conversion("grams", "extra.w", "weight").why("heavy")).contains("heavy");
	}

	@Test
	void leavesAFieldWhoseValueTheTableLacksAndNotesIt() {
		TestSets test = new TestSets(this.home).with("taxes.csv", "from,to\nVAT 21,high\n")
			.with("fields.csv", TestSets.HEADER + "Taxes,tax,,pos,copy,copy,look up in taxes,\n")
			.withRule("onlyInPos", "$pair.createInShop(\"new\");");

		Verdict known = test.decide(PairInput.of(product("tax=VAT 21"), product("tax=x"), null));
		Verdict unknown = test.decide(PairInput.of(product("tax=VAT 9"), product("tax=x"), null));
		Verdict created = test.decide(PairInput.of(product("tax=VAT 9", "name=A"), null, null));

		assertThat(known.changes().get(0).fields().get(0).after()).isEqualTo("high");
		assertThat(unknown.changes()).isEmpty();
		assertThat(unknown.findings()).singleElement().satisfies((note) -> {
			assertThat(note.field()).isEqualTo("tax");
			assertThat(note.text()).isEqualTo("the table 'taxes' does not say what 'VAT 9' is; 'tax' is left as it is");
		});
		assertThat(created.changes().get(0).fields()).extracting("field").doesNotContain("tax");
		assertThat(created.findings()).hasSize(1);
	}

	@Test
	void agreesAfterwardsWithWhatWasConverted() {
		TestSets test = new TestSets(this.home).with("fields.csv",
				TestSets.HEADER + "Net,price,,pos,copy,copy,without tax 21 %,\n");
		Product pos = product("price=121 EUR");

		Verdict first = test.decide(PairInput.of(pos, product("price=1 EUR"), null));
		Verdict second = test.decide(PairInput.of(pos, product("price=100 EUR"), first.base()));

		assertThat(first.changes()).hasSize(1);
		assertThat(second.changes()).isEmpty();
	}

	private static Object gathered(String conversion, Product product) {
		FieldRef field = FIELDS.at(RecordField.SUBTITLE);
		Conversion read = conversion(conversion, "subtitle", "subtitle");
		return read.gathered(product, field.of(product));
	}

	private static Conversion conversion(String text, String from, String to) {
		return new ConversionReader(FIELDS, TABLES, SETTINGS).read(text, FIELDS.named(from), FIELDS.named(to))
			.with(new Settings(Map.of("tax-rate", "19 %")));
	}

}
