package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;

class SentenceDocumentTests {

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void isThePageOfTheLanguage(Language language) throws IOException {
		Path page = Path.of("src/docs/sentences/" + language.code() + ".md");
		if ("write".equals(System.getProperty("evenkeel.docs"))) {
			Files.writeString(page, SentenceDocument.of(language));
		}

		assertThat(page).content().isEqualTo(SentenceDocument.of(language));
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void showsSentencesThatWork(Language language) throws IOException {
		String page = Files.readString(Path.of("src/docs/sentences/" + language.code() + ".md"));

		this.test.with("shown." + language.code() + ".dslr", snippet(page, "dslr").get(0))
			.with("own." + language.code() + ".dsl", snippet(page, "dsl").get(0));

		assertThat(this.test.problems()).isEmpty();
	}

	@Test
	void theReadmeOfRulesShowsFilesThatWork() throws IOException {
		String readme = Files.readString(Path.of("rules/README.md"));
		List<String> tables = snippet(readme, "csv");

		this.test.with("fields.csv", tables.get(0))
			.with("statuses.csv", tables.get(1))
			.with("shown.en.dslr", snippet(readme, "dslr").get(0));

		assertThat(this.test.problems()).isEmpty();
		assertThat(tables).hasSize(2);
		Verdict acme = this.test.decide(PairInput.of(product("name=A", "brand=Acme"), product("name=B"), null));
		Verdict dear = this.test
			.decide(PairInput.of(product("price=200 EUR", "brand=Bolt", "categories=Shoes > Boots", "tags=winter"),
					product("price=9 EUR"), null));
		Verdict cheap = this.test
			.decide(PairInput.of(product("price=20 EUR", "brand=Bolt", "categories=Shoes > Boots", "tags=winter"),
					product("price=9 EUR"), null));
		assertThat(acme.changes()).isEmpty();
		assertThat(dear.changes()).isEmpty();
		assertThat(cheap.changes()).hasSize(1);
	}

	@Test
	void theReadmeOfRulesShowsOrdersThatAreUnderstood() throws IOException {
		String readme = Files.readString(Path.of("rules/README.md"));
		String example = readme.substring(readme.indexOf("- example: EC-1 a paid order becomes a sale"));
		String policy = readme
			.substring(readme.indexOf("rule \"An order that is not paid yet stays out\"\nwhen\n    $pair"));

		this.test.with("settings.yml", "records: orders\n")
			.with("statuses.csv", "from,to\nPAID,closed\n*,waits\n")
			.with("shown.en.dslr", snippet(readme, "dslr").get(1).replace("rule \"An", "rule \"In words: an"))
			.with("shown.drl", policy.substring(0, policy.indexOf("```")))
			.with("taking-in.drl", """
					rule "A paid order becomes a sale"
					when
					    $pair : OrderPair( onlyInShop, shop.paymentStatus == "PAID", unknownArticles.isEmpty() )
					then
					    $pair.createInPos("EC-1: it is paid");
					    $pair.copyToPos("number", "EC-1: it is paid");
					    $pair.copyToPos("reference", "EC-1: it is paid");
					    $pair.setInPos("status", "closed", "EC-1: it is paid");
					end
					""")
			.with("examples/shown.yml", example.substring(0, example.indexOf("```")));

		assertThat(this.test.problems()).isEmpty();
		assertThat(this.test.sets().test("test").results())
			.allSatisfy((result) -> assertThat(result.differences()).isEmpty())
			.hasSize(1);
	}

	@Test
	void thePageForAnalystsShowsASentenceThatWorks() throws IOException {
		String page = Files.readString(Path.of("src/docs/analyst.md"));

		this.test.with("shown.en.dslr", snippet(page, "dslr").get(0));

		Verdict verdict = this.test
			.decide(PairInput.of(product("price=4 EUR"), product("published=yes", "price=4 EUR"), null));
		assertThat(verdict.changes()).hasSize(1);
	}

	private static List<String> snippet(String page, String language) {
		Matcher snippet = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
		return snippet.results().map((match) -> match.group(1)).toList();
	}

}
