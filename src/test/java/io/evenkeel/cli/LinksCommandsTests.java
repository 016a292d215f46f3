package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands about links, between two files. */
class LinksCommandsTests {

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void runANight() {
		this.line = new ACommandLine(this.home);
		this.line.file("retail.csv", """
				id,sku,name,price
				1,A-1,Mug,10.00 EUR
				2,A-2,Plate,11.00 EUR
				3,A-3,Bowl,12.00 EUR
				""");
		this.line.file("shop.csv", """
				id,sku,name,price
				11,A-1,Mug,10.00 EUR
				12,a2,Plate,11.00 EUR
				13,A-3,Bowl,12.00 EUR
				""");
		this.line.file("rules/small/fields.csv", """
				rule,field,from,leads,on create,on update,conversion,reason
				Retail leads the price,price,,pos,leave,copy,,the till knows the price
				""");
		this.line.file("rules/small/policy.drl", """
				rule "What is on one side only stays there"
				when
				    $pair : ProductPair( !inBoth )
				then
				    $pair.unlinked("a person links it");
				end
				""");
		assertThat(this.line.run("run", "nightly-catalog")).as(this.line.err()).isZero();
	}

	@Test
	void listsTotalsFirstAndWhoMayBeMeant() {
		assertThat(this.line.run("links", "nightly-catalog")).isZero();

		assertThat(this.line.out()).startsWith("nightly-catalog")
			.containsPattern("linked +2\n")
			.containsPattern("unlinked +2  1 at pos only, 1 at shop only\n")
			.contains("perhaps 12 a2 Plate: same SKU in other spelling, same name", "by sku, run #1");
	}

	@Test
	void listsForProgramsAndSpreadsheets() {
		this.line.run("links", "nightly-catalog", "--state", "unlinked", "--format", "json");
		JsonNode json = JsonMapper.shared().readTree(this.line.out());
		assertThat(json.path("totals").path("linked").asInt()).isEqualTo(2);
		assertThat(json.path("links")).hasSize(2);

		this.line.run("links", "nightly-catalog", "--find", "bowl", "--format", "csv");
		assertThat(this.line.out().lines()).hasSize(2)
			.anySatisfy((row) -> assertThat(row).startsWith("linked,3,A-3,Bowl,13,A-3,Bowl,sku,1,"));
	}

	@Test
	void namesTheStatesThereAre() {
		assertThat(this.line.run("links", "nightly-catalog", "--state", "orphan")).isEqualTo(2);
		assertThat(this.line.err()).contains("there is no such state here; did you mean 'orphaned'?");
	}

	@Test
	void showsThePlanAndDoesNothingWithoutAYes() {
		int code = this.line.run("link", "nightly-catalog", "A-2", "a2");

		assertThat(code).isEqualTo(1);
		assertThat(this.line.out()).contains("to link (1)",
				"pos 2 A-2 Plate  =  shop 12 a2 Plate  by hand  (same SKU in other spelling, same name)",
				"next run: compared; nothing to write");
		assertThat(this.line.err()).contains("Nothing is done yet", "--yes");
		this.line.run("links", "nightly-catalog", "--log");
		assertThat(this.line.err()).contains("Nobody changed a link");
	}

	@Test
	void linksAndTellsWhoDidIt() {
		this.line.withEnv(Map.of("SHOP_FILE", "shop.csv", "EVENKEEL_USER", "Ann"));

		assertThat(this.line.run("link", "nightly-catalog", "A-2", "12", "--yes", "--reason", "same plate")).isZero();

		assertThat(this.line.err()).contains("Done: change #1, 1 link made, 0 taken away.", "--undo 1");
		this.line.run("explain", "nightly-catalog", "A-2");
		assertThat(this.line.out()).contains("linked by hand in run #1", "#1 link  linked pos 2 with shop 12  by Ann",
				"same plate");
		this.line.run("links", "nightly-catalog", "--log");
		assertThat(this.line.out()).containsPattern("#1 +.* Ann +link +1 +0 +same plate");
	}

	@Test
	void unlinksAWholeShopAndFindsItAgain() {
		assertThat(this.line.run("unlink", "nightly-catalog", "--all", "--yes")).isZero();
		assertThat(this.line.out()).contains("to unlink (2)", "BC-10");
		assertThat(this.line.run("run", "nightly-catalog")).as(this.line.err()).isZero();
		this.line.run("links", "nightly-catalog");
		assertThat(this.line.out()).containsPattern("linked +0\n").contains("4 of them unlinked by hand");
		this.line.run("report", "nightly-catalog");
		assertThat(this.line.out()).contains("apart (4)", "unlinked by hand by ");

		assertThat(this.line.run("relink", "nightly-catalog", "--all", "--yes")).isZero();
		assertThat(this.line.out()).contains("to link (2)", "by the link it had");
		assertThat(this.line.run("run", "nightly-catalog")).isZero();
		this.line.run("links", "nightly-catalog");
		assertThat(this.line.out()).containsPattern("linked +2\n");
		assertThat(this.home.resolve("shop.csv")).content().hasLineCount(4);
	}

	@Test
	void takesAChangeBack() {
		this.line.run("unlink", "nightly-catalog", "A-1", "--yes");

		assertThat(this.line.run("links", "nightly-catalog", "--undo", "1")).isEqualTo(1);
		assertThat(this.line.out()).contains("takes change #1 back", "to link (1)", "by sku");
		assertThat(this.line.run("links", "nightly-catalog", "--undo", "1", "--yes")).isZero();
		assertThat(this.line.run("links", "nightly-catalog", "--undo", "1", "--yes")).isEqualTo(1);

		assertThat(this.line.err()).contains("It was taken back by #2 before");
		this.line.run("links", "nightly-catalog", "--log");
		assertThat(this.line.out()).contains("undo #1", "unlink, taken back by #2");
		assertThat(this.line.run("links", "nightly-catalog", "--undo", "9")).isEqualTo(2);
		assertThat(this.line.err()).contains("there is no change #9");
	}

	@Test
	void plansForProgramsAndDoesOnlyWhatHasAYes() {
		assertThat(this.line.run("unlink", "nightly-catalog", "A-1", "--format", "json")).isEqualTo(1);
		JsonNode plan = JsonMapper.shared().readTree(this.line.out());
		assertThat(plan.path("change").isNull()).isTrue();
		assertThat(plan.path("totals").path("unlink").asInt()).isEqualTo(1);
		assertThat(plan.path("steps").path(0).path("shop").path("id").asString()).isEqualTo("11");

		assertThat(this.line.run("unlink", "nightly-catalog", "A-1", "--format", "json", "--yes")).isZero();
		JsonNode done = JsonMapper.shared().readTree(this.line.out());
		assertThat(done.path("change").asInt()).isEqualTo(1);
		assertThat(this.line.err()).contains("Done: change #1");

		assertThat(this.line.run("links", "nightly-catalog", "--undo", "1", "--format", "csv")).isEqualTo(2);
		assertThat(this.line.err()).contains("a plan comes as text or json");
	}

	@Test
	void saysWhatIsMissingOrWrong() {
		assertThat(this.line.run("unlink", "nightly-catalog")).isEqualTo(2);
		assertThat(this.line.err()).contains("Give their keys, or --all");
		assertThat(this.line.run("unlink", "nightly-catalog", "A-1", "--all")).isEqualTo(2);
		assertThat(this.line.run("unlink", "nightly-catalog", "A-9", "--yes")).isEqualTo(2);
		assertThat(this.line.err()).contains("no record goes by 'A-9'; did you mean 'A-1'?");
		assertThat(this.line.run("link", "nightly-catalog", "13", "12")).isEqualTo(2);
		assertThat(this.line.err()).contains("there is one of shop, which is named in its own place");
		assertThat(this.line.run("links", "nightly-catalogue")).isEqualTo(2);
		assertThat(this.line.err()).contains("did you mean 'nightly-catalog'?");
	}

	@Test
	void asksForARunFirst(@TempDir Path elsewhere) {
		ACommandLine fresh = new ACommandLine(elsewhere);

		assertThat(fresh.run("links", "nightly-catalog")).isEqualTo(2);
		assertThat(fresh.err()).contains("nothing ran in this home yet");
	}

}
