package io.evenkeel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an analyst does from an edit to a rule set at work. */
class RulesCommandsTests {

	private static final String HEADER = "rule,field,from,leads,on create,on update,conversion,reason\n";

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void planANight() {
		this.line = new ACommandLine(this.home).withEnv(Map.of("SHOP_FILE", "shop.csv", "EVENKEEL_USER", "Ann"));
		this.line.file("retail.csv", "id,sku,name,price\n1,A-1,Mug <b>,11.00 EUR\n2,A-2,Cup,7.00 EUR\n");
		this.line.file("shop.csv", "id,sku,name,price\n11,A-1,Mug <b>,10.00 EUR\n12,A-2,Cup,7.00 EUR\n");
		assertThat(this.line.run("plan", "nightly-catalog")).as(this.line.err()).isZero();
	}

	@Test
	void goesFromAnEditOverItsImpactToAPublishedVersionAndBack() {
		theShopLeadsThePrice();

		assertThat(this.line.run("rules", "diff", "small")).isZero();
		assertThat(this.line.out()).contains("price: shop leads, was: pos leads (rules/small/fields.csv:2)");

		assertThat(this.line.run("rules", "impact", "nightly-catalog")).isZero();
		assertThat(this.line.out()).contains("1 of 2 records would be decided differently.", "from -1.00 to -1.00",
				"owner  price: shop leads, was: pos leads", "shop price: 11.00 EUR -> 10.00 EUR",
				"Nothing was written.");

		assertThat(this.line.run("rules", "publish", "nightly-catalog", "--note", "the shop sells")).isZero();
		assertThat(this.line.out()).contains("is in force: compiled; it has no examples");

		assertThat(this.line.run("rules", "versions", "small")).isZero();
		assertThat(this.line.out()).contains("Ann", "the shop sells", "first run", "in force");

		assertThat(this.line.run("rules", "rollback", "small")).isZero();
		assertThat(this.line.run("rules", "diff", "small", "published", "folder")).isZero();
		assertThat(this.line.out()).contains("price: shop leads, was: pos leads");
	}

	@Test
	void findsTheSetByTheBeginningOfAVersion() {
		theShopLeadsThePrice();
		this.line.run("rules", "publish", "small", "--format", "json");
		String version = this.line.out().replaceAll("(?s).*\"version\" : \"(\\w+)\".*", "$1");

		assertThat(this.line.run("rules", "diff", version.substring(0, 10), "folder")).isZero();
		assertThat(this.line.err()).contains("Nothing differs that decides anything.");
	}

	@Test
	void refusesToPublishWhatIsBroken() {
		this.line.file("rules/small/fields.csv", HEADER + "A row,pricee,,pos,copy,copy,,\nB,name,,till,copy,copy,,\n");

		assertThat(this.line.run("rules", "publish", "small")).isEqualTo(ExitCode.NEEDS_MENDING);
		assertThat(this.line.err()).contains("rules/small/fields.csv:2", "'pricee'", "rules/small/fields.csv:3",
				"'till'");
	}

	@Test
	void writesPagesThatNeedNothingElse() throws Exception {
		theShopLeadsThePrice();

		assertThat(page("rules", "show", "small")).contains("Which way does each field flow?", "it sells it");
		assertThat(page("rules", "impact", "nightly-catalog")).contains("10.00 EUR", "A-1");
		assertThat(page("explain", "nightly-catalog", "A-1")).contains("Why is A-1 what it is?", "Mug &lt;b&gt;")
			.doesNotContain("Mug <b>");
	}

	@Test
	void writesEveryDifferenceAsARowForASpreadsheet() {
		theShopLeadsThePrice();

		assertThat(this.line.run("rules", "impact", "nightly-catalog", "--format", "csv")).isZero();
		assertThat(this.line.out().lines()).hasSize(2)
			.last()
			.asString()
			.startsWith("A-1,shop,price,11.00 EUR,10.00 EUR,");
	}

	@Test
	void triesAFolderOfRulesThatStandsElsewhere() {
		this.line.file("tries/dearer/fields.csv", HEADER + "Nobody leads the price,price,,nobody,leave,leave,,try\n");

		assertThat(this.line.run("rules", "impact", "nightly-catalog", "--rules", "tries/dearer")).isZero();
		assertThat(this.line.out()).contains("1 of 2 records", "price: nobody leads, was: pos leads");
	}

	@Test
	void countsWhatRowsDecideInExamplesAndRuns() {
		this.line.file("rules/small/examples/prices.yml", """
				- example: the till leads the price
				  pos: {id: 1, price: 11.00 EUR}
				  shop: {id: 2, price: 10.00 EUR}
				  expect:
				    changes:
				    - update shop: {price: 11.00 EUR}
				""");

		assertThat(this.line.run("rules", "coverage", "nightly-catalog", "--runs", "5")).isZero();
		assertThat(this.line.out()).contains("1 run").containsPattern("\\n1 +0 +2 +0 +Retail leads");
	}

	@ParameterizedTest
	@ValueSource(strings = { "products", "stock", "orders" })
	void makesASetOfEachKindToBeginWithAndShowsIt(String records) {
		assertThat(this.line.run("rules", "new", "of-" + records, "--records", records, "--language", "nl")).isZero();

		assertThat(this.line.run("rules", "check", "of-" + records)).as(this.line.out()).isZero();
		assertThat(this.line.run("rules", "test", "of-" + records)).as(this.line.out()).isZero();
		assertThat(this.line.run("rules", "show", "of-" + records)).isZero();
		assertThat(this.line.out()).contains("Bepaald door een regel");
	}

	@Test
	void asksForAKindOfRecordsThatThereIs() {
		assertThat(this.line.run("rules", "new", "mine", "--records", "order")).isEqualTo(ExitCode.NEEDS_MENDING);
		assertThat(this.line.err()).contains("there is no kind of records 'order'; did you mean 'orders'?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "orders-ecwid-to-retail", "stock-retail-and-ecwid", "retail-to-e-series" })
	void showsEveryShippedSetInEveryForm(String set) throws Exception {
		for (String part : new String[] { "", "examples" }) {
			try (Stream<Path> files = Files.list(Path.of("rules", set).resolve(part))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					this.line.file(file.toString(), Files.readString(file));
				}
			}
		}

		assertThat(this.line.run("rules", "show", set)).isZero();
		assertThat(this.line.out()).contains("rules/" + set + "/", "the shop has");
		assertThat(this.line.run("rules", "show", set, "--format", "json")).isZero();
		assertThat(this.line.out()).contains("\"set\" : \"" + set + "\"", "\"policies\"", "fields.csv:2");
		assertThat(page("rules", "show", set)).contains("Which way does each field flow?", "fields.csv:2");
	}

	@Test
	void asksForASetOrAJobThatThereIs() {
		assertThat(this.line.run("rules", "publish", "smal")).isEqualTo(ExitCode.NEEDS_MENDING);
		assertThat(this.line.err()).contains("'smal'", "did you mean 'small'");
	}

	private void theShopLeadsThePrice() {
		this.line.file("rules/small/fields.csv",
				HEADER + "The shop leads the price,price,,shop,leave,leave,,it sells it\n");
	}

	private String page(String... command) throws Exception {
		String[] arguments = Arrays.copyOf(command, command.length + 4);
		arguments[command.length] = "--format";
		arguments[command.length + 1] = "html";
		arguments[command.length + 2] = "-o";
		arguments[command.length + 3] = "page.html";
		assertThat(this.line.run(arguments)).as(this.line.err()).isZero();
		String page = Files.readString(this.home.resolve("page.html"));
		assertThat(page).startsWith("<!DOCTYPE html>").contains("prefers-color-scheme: dark").doesNotContain("http");
		return page;
	}

}
