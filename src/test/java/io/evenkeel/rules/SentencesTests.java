package io.evenkeel.rules;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.RecordField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private static final String SETTINGS = "brand:\n  meaning: a brand\noutlets:\n  meaning: outlets\n  kind: list\n"
			+ "most:\n  meaning: a number\n  kind: number\n";

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
		this.test.with("settings.yml", SETTINGS);
		this.test.with("taxes.csv", "from,to\nVAT 21,high\n");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void saysTheSameInEveryLanguage(Language language) {
		SentenceVocabulary english = SentenceVocabulary.of(Language.EN);
		SentenceVocabulary other = SentenceVocabulary.of(language);

		assertThat(other.conditions()).extracting(Sentence::meaning)
			.containsExactlyElementsOf(english.conditions().stream().map(Sentence::meaning).toList());
		assertThat(other.consequences()).extracting(Sentence::meaning)
			.containsExactlyElementsOf(english.consequences().stream().map(Sentence::meaning).toList());
		assertThat(other.conditions()).extracting(Sentence::about)
			.containsExactlyElementsOf(english.conditions().stream().map(Sentence::about).toList());
		assertThat(other.consequences()).extracting(Sentence::about)
			.containsExactlyElementsOf(english.consequences().stream().map(Sentence::about).toList());
		assertThat(other.conditions()).extracting(Sentence::variables)
			.usingElementComparator((one, two) -> one.containsAll(two) && two.containsAll(one) ? 0 : 1)
			.containsExactlyElementsOf(english.conditions().stream().map(Sentence::variables).toList());
	}

	@Test
	void coversEveryWordOfTheVocabulary() {
		String meanings = Stream
			.concat(SentenceVocabulary.of(Language.EN).conditions().stream(),
					SentenceVocabulary.of(Language.EN).consequences().stream())
			.map(Sentence::meaning)
			.reduce("", (one, two) -> one + "\n" + two);

		for (Class<?> type : Vocabulary.TYPES) {
			assertThat(Vocabulary.words(type))
				.filteredOn((word) -> !word.getName().matches("getBase|atPos|atShop|agreed"))
				.filteredOn((word) -> type != ProductPair.class || !word.getName().equals("lookUp"))
				.allSatisfy((word) -> assertThat(meanings).containsPattern(spoken(word)));
		}
		assertThat(SentenceVocabulary.of(Language.EN).words("agreed")).isNotEmpty();
	}

	private static String spoken(Method word) {
		return "\\b(" + word.getName() + "|" + Vocabulary.word(word) + ")\\b";
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void compilesEverySentenceAboutProducts(Language language) {
		this.test.with("all." + language.code() + ".dslr", all(language, PairType.PRODUCT));

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.decide(PairInput.of(product("name=A"), null, null))).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void compilesEverySentenceAboutOrders(Language language) {
		this.test.with("settings.yml", "records: orders\n" + SETTINGS);
		this.test.with("all." + language.code() + ".dslr", all(language, PairType.ORDER));

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.decide(PairInput.of(null, Order.order("1").build(), null))).isNotNull();
	}

	private static String all(Language language, PairType pair) {
		StringBuilder file = new StringBuilder();
		SentenceVocabulary vocabulary = SentenceVocabulary.of(language);
		List<Sentence> conditions = vocabulary.conditions().stream().filter((one) -> one.fits(pair)).toList();
		List<Sentence> consequences = vocabulary.consequences().stream().filter((one) -> one.fits(pair)).toList();
		String reason = filled(language, pair, sentence(consequences, ".note("));
		String price = sentence(conditions, "{side}({field}).is({value})");
		int number = 0;
		for (Sentence condition : conditions) {
			file.append(rule("C" + number++, filled(language, pair, condition.plain()), reason));
		}
		for (Sentence consequence : consequences) {
			file.append(rule("V" + number++, filled(language, pair, price.replace("{value}", number + " EUR")),
					filled(language, pair, consequence.plain())));
		}
		return file.toString();
	}

	private static String sentence(List<Sentence> sentences, String meaning) {
		return sentences.stream().filter((one) -> one.meaning().contains(meaning)).findFirst().orElseThrow().plain();
	}

	@Test
	void refusesASentenceAboutOtherRecords() {
		this.test.with("products.en.dslr",
				rule("R", "an order is only in the shop", "keep its pieces reserved because \"x\""));
		TestSets orders = new TestSets(this.home.resolve("orders"));
		orders.with("settings.yml", "records: orders\n");
		orders.with("orders.fr.dslr", rule("R", "c'est une variante", "signaler la vente parce que \"x\"")
				+ rule("S", "le prix en caisse vaut 5", "signaler la vente car \"x\""));

		assertThat(this.test.problems()).containsExactly(
				"rules/test/products.en.dslr:3: 'an order is only in the shop' can be said of orders only; this set is about products and stock, which 'records' in settings.yml decides",
				"rules/test/products.en.dslr:5: 'keep its pieces reserved because \"x\"' can be said of orders only; this set is about products and stock, which 'records' in settings.yml decides");
		assertThat(orders.problems()).satisfiesExactly((first) -> assertThat(first).isEqualTo(
				"rules/test/orders.fr.dslr:3: 'c'est une variante' can be said of products and stock only; this set is about orders, which 'records' in settings.yml decides"),
				(second) -> assertThat(second)
					.startsWith("rules/test/orders.fr.dslr:9: there is no field 'price' in orders"));
	}

	@Test
	void asksWhatRecordsAnOwnSentenceIsAbout() {
		this.test.with("words.dsl", "[condition][order]it is odd=inBoth\n");
		this.test.with("p.en.dslr", rule("R", "a product is on both sides", "tell a person because \"x\""));

		assertThat(this.test.problems()).containsExactly(
				"rules/test/words.dsl: 'it is odd': there is no kind of records 'order'; did you mean 'orders'?");
	}

	private static String rule(String name, String condition, String consequence) {
		return "rule \"" + name + "\"\nwhen\n\t" + condition + "\nthen\n\t" + consequence + "\nend\n";
	}

	private static String filled(Language language, PairType pair, String sentence) {
		SentenceVocabulary vocabulary = SentenceVocabulary.of(language);
		FieldNames names = FieldNames.in(language);
		String side = vocabulary.words("atShop").get(0);
		boolean lookUp = sentence.contains("{table}");
		String setting = sentence.contains("{number}") ? "most" : "outlets";
		boolean ofOrders = pair == PairType.ORDER;
		RecordField text = ofOrders ? RecordField.STATUS : RecordField.TAX;
		RecordField money = ofOrders ? RecordField.TOTAL : RecordField.PRICE;
		return sentence.replace("{field}", names.name(lookUp ? text : money))
			.replace("{field2}", names.name(text))
			.replace("{side}", side)
			.replace("{setting}", "\"" + setting + "\"")
			.replace("{table}", "\"taxes\"")
			.replace("{value}", "10 EUR")
			.replace("{value2}", "20,50 EUR")
			.replace("{number}", "5")
			.replace("{count}", "2")
			.replace("{texts}", "\"1\", \"2\" " + vocabulary.words("or").get(0) + " \"3\"")
			.replace("{text}", "\"a\"")
			.replace("{reason}", "\"x\"");
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void namesEveryFieldOnce(Language language) {
		FieldNames names = FieldNames.in(language);

		for (RecordField field : RecordField.values()) {
			assertThat(names.field(names.name(field))).contains(field.fieldName());
			assertThat(names.name(field)).isNotEqualTo(field.fieldName());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", quoteCharacter = '`',
			value = { "the price at the till is greater than 10 EUR => true",
					"the price at the till is between 5 and 20 => true", "the price at the till is at most 15 => false",
					"the brand at the till is one of \"Acme\", \"Bolt\" => true",
					"the brand at the till is not \"Acme\" => false", "the brand in the shop is not \"Acme\" => false",
					"the brand in the shop is unknown => true", "the name at the till contains \"BOOT\" => true",
					"the name at the till does not contain \"shoe\" => true",
					"the categories at the till are \"Shoes\" => true", "the tags at the till are \"new\" => true",
					"the weight at the till is at least 1 kg => true",
					"the brand at the till matches the setting \"brand\" => true",
					"the tax at the till stands in the table \"taxes\" => true",
					"it is not so that the brand at the till is \"Acme\" => false",
					"the brand at the till is \"Bolt\" or the price at the till is 15.99 EUR => true",
					"the brand at the till is “Acme” => true", "active at the till is yes => true",
					"the setting \"most\" is more than 5 => false" })
	void asksAboutFields(String sentence, boolean holds) {
		this.test.with("p.en.dslr", rule("R", sentence, "tell a person because \"it holds\""));

		Verdict verdict = this.test.decide(Map.of("brand", "Acme"),
				PairInput.of(
						product("price=15.99 EUR", "brand=Acme", "name=Rain boot", "categories=Shoes > Boots",
								"tags=new | winter", "weight=1.2 kg", "tax=VAT 21", "active=yes"),
						product("name=B"), null));

		assertThat(verdict.findings()).hasSize(holds ? 1 : 0);
	}

	@Test
	void looksUpInAValueTable() {
		this.test.with("p.en.dslr",
				rule("R", "a product is on both sides",
						"set the tax in the shop to what the table \"taxes\" says for the tax at the till because\n"
								+ "\"ours\""));

		Verdict known = this.test.decide(PairInput.of(product("tax=VAT 21"), product("tax=x"), null));
		Verdict unknown = this.test.decide(PairInput.of(product("tax=VAT 9"), product("tax=x"), null));

		assertThat(known.changes().get(0).fields().get(0).after()).isEqualTo("high");
		assertThat(unknown.changes()).isEmpty();
		assertThat(unknown.findings()).singleElement()
			.satisfies((note) -> assertThat(note.text()).isEqualTo("the table 'taxes' does not say what 'VAT 9' is"));
	}

	@Test
	void tellsLineAndLikelySentence() {
		this.test.with("stock.fr.dslr", """
				# le stock
				règle "Une règle"
				quand
				    un article existe en caisse
				    - quand le prix est haut
				    - le prix en caisse est superieur à 100
				    - le pris en caisse est inconnu
				    - le prix en caisse vaut "cher"
				    - le réglage "outlet" est vide
				alors
				    copier le prix dans la boutique parce que "x"
				fin
				""");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/stock.fr.dslr:5: no sentence reads like 'quand le prix est haut'; near: 'le prix en caisse est ...'",
				"rules/test/stock.fr.dslr:6: no sentence reads like 'le prix en caisse est superieur à 100'; near: 'le prix en caisse est supérieur à ...'",
				"rules/test/stock.fr.dslr:7: there is no field 'le pris'; did you mean 'prix'?",
				"rules/test/stock.fr.dslr:8: 'cher' is not a number",
				"rules/test/stock.fr.dslr:11: no sentence reads like 'copier le prix dans la boutique parce que \"x\"'; near: 'copier le prix vers la boutique parce que ...'",
				"rules/test/stock.fr.dslr:9: settings.yml has no setting 'outlet'; did you mean 'outlets'?");
	}

	@Test
	void addsSentencesOfTheSetsOwn() {
		this.test.with("words.dsl", "[condition][]it is dear=atPos(\"price\").isAbove(\"100\")\n"
				+ "[consequence][]shout {reason}=$pair.note({reason});\n");
		this.test.with("p.dslr", "language: en\nrule \"R\"\nwhen\n\tit is dear\nthen\n\tshout \"dear\"\nend\n");

		Verdict verdict = this.test.decide(PairInput.of(product("price=150"), product("name=B"), null));

		assertThat(verdict.findings()).singleElement()
			.satisfies((note) -> assertThat(note.because().source()).isEqualTo("rules/test/p.dslr:2"));
	}

	@Test
	void letsNothingOutOfQuotes() {
		this.test.with("p.en.dslr", rule("R", "the brand at the till is \"a\\\") || true || \\\"\\\\u0022\"",
				"tell a person because \"x\\\"); System.exit(1); //\""));

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.decide(PairInput.of(product("brand=B"), product("name=B"), null)).findings()).isEmpty();
	}

	@Test
	void keepsOwnSentencesInsideTheFence() {
		this.test.with("words.dsl", "[consequence][]stop=System.exit(1);\n[condition][]odd=pos.getClass() != null\n");
		this.test.with("p.en.dslr", rule("R", "odd", "stop"));

		assertThat(this.test.problems()).hasSize(2)
			.allSatisfy((problem) -> assertThat(problem).startsWith("rules/test/p.en.dslr:"));
	}

	@Test
	void refusesALineThatWouldTakeForEver() {
		this.test.with("p.en.dslr",
				rule("R", "the price is ".repeat(100_000), "tell a person because \"" + "x\\".repeat(50_000)));

		assertThat(this.test.problems()).contains(
				"rules/test/p.en.dslr:3: this line is longer than 2000 signs; no sentence needs that",
				"rules/test/p.en.dslr:5: this line is longer than 2000 signs; no sentence needs that");
	}

	@Test
	void asksForALanguage() {
		this.test.with("p.dslr", "rule \"R\"\n").with("q.pt.dslr", "").with("r.en.dslr", "rule \"R\"\nwhen\n");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/p.dslr:1: the language is missing; name the file like stock.fr.dslr, or begin it with 'language: fr'",
				"rules/test/q.pt.dslr:1: there are no sentences in the language 'pt'; did you mean 'it'?",
				"rules/test/r.en.dslr:2: the file ends in the middle of a rule; is an 'end' missing?");
	}

	@Test
	void understandsEveryKindOfVariable() {
		assertThat(List.of(Language.values())).allSatisfy((language) -> Stream
			.concat(SentenceVocabulary.of(language).conditions().stream(),
					SentenceVocabulary.of(language).consequences().stream())
			.flatMap((sentence) -> sentence.variables().stream())
			.forEach((variable) -> assertThat(SentenceSlots.KINDS).contains(SentenceSlots.kind(variable))));
	}

}
