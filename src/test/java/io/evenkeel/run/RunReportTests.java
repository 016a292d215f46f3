package io.evenkeel.run;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.ledger.Plans.Guard;
import io.evenkeel.ledger.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunReportTests {

	private ALedger ledger;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.ledger = new ALedger(folder.resolve("state"));
	}

	@AfterEach
	void close() {
		this.ledger.close();
	}

	@Test
	void beginsTheTextWithCounts() {
		long run = this.ledger.aBusyNight();

		String text = write(run, ReportFormat.TEXT, false);

		assertThat(text).startsWith("nightly-catalog#" + run + "  completed with refusals")
			.contains("read 1,200 from pos, 1,188 from shop; rules retail-to-e-series 1a2b3c4d")
			.containsPattern("update +2  price 2")
			.containsPattern("unchanged +1,145")
			.contains("2 done, 1 refused, 1 stale")
			.contains("all within their limits");
	}

	@Test
	void showsWhatAwaitsAPersonWithoutTheChanges() {
		String text = write(this.ledger.aBusyNight(), ReportFormat.TEXT, false);

		assertThat(text).contains("refused (1)", "SKU-2  shop  update: price must be a multiple of 5")
			.contains("stale (1)", "SKU-3  shop  delete: it was edited at noon")
			.contains("held (1)", "SKU-7  price  the price fell by half")
			.contains("quarantine (1)", "SKU-9  shop  shop.csv:17: the price 'abc' is no amount  new", "Mend the row.")
			.doesNotContain("18.90");
	}

	@Test
	void showsEveryChangeWithItsReasonWhenAsked() {
		String text = write(this.ledger.aBusyNight(), ReportFormat.TEXT, true);

		assertThat(text).contains("update SKU-1 in shop (id-1)  done")
			.contains("price: 19.90 EUR -> 18.90 EUR"
					+ "  Retail leads the price (rules/retail-to-e-series/fields.csv:9): the till counts")
			.contains("held", "SKU-7", "quarantine", "SKU-9");
	}

	@Test
	void showsTwentyOfAKindAndSaysHowToSeeTheRest() {
		long run = this.ledger.begin();
		this.ledger.findings(50, run);

		String text = write(run, ReportFormat.TEXT, false);

		assertThat(text.lines().filter((line) -> line.contains("ONLY-"))).hasSize(20);
		assertThat(text).contains("unlinked (50)", "and 30 more: evenkeel report " + run + " --details");
		assertThat(write(run, ReportFormat.TEXT, true).lines().filter((line) -> line.contains("ONLY-"))).hasSize(50);
	}

	@Test
	void saysHowToApproveAPlanThatAGuardStopped() {
		long run = this.ledger.begin();
		this.ledger.ledger().plans().guards(run, List.of(new Guard("delete", "2%", "9%", true)));
		this.ledger.status(run, RunStatus.AWAITING_APPROVAL);

		String text = write(run, ReportFormat.TEXT, false);

		assertThat(text).contains("limit 2%", "found 9%  past the limit", "'evenkeel approve " + run + "'");
	}

	@Test
	void leavesLaterFindingsOutOfTheReportOfAnEarlierRun() {
		long earlier = this.ledger.begin();
		long later = this.ledger.begin();
		this.ledger.findings(1, later);

		assertThat(write(earlier, ReportFormat.TEXT, false)).doesNotContain("ONLY-0");
		assertThat(write(later, ReportFormat.TEXT, false)).contains("ONLY-0");
	}

	@Test
	void writesTheDocumentForPrograms() {
		long run = this.ledger.aBusyNight();

		JsonNode json = JsonMapper.shared().readTree(write(run, ReportFormat.JSON, false));

		assertThat(json.get("plan").asString()).isEqualTo("nightly-catalog#" + run);
		assertThat(json.get("status").asString()).isEqualTo("completed-with-refusals");
		assertThat(json.get("read").get("pos").asLong()).isEqualTo(1200);
		assertThat(json.get("counts").get("update").asLong()).isEqualTo(2);
		assertThat(json.get("updates-by-field").get("price").asLong()).isEqualTo(2);
		assertThat(json.get("outcomes")).isEqualTo(JsonMapper.shared()
			.valueToTree(Map.of("done", 2, "refused", 1, "stale", 1, "unknown", 0, "pending", 0, "awaiting", 0)));
		assertThat(json.get("breaks").asLong()).isEqualTo(2);
		assertThat(json.get("changes")).hasSize(4);
		JsonNode change = json.get("changes").get(1);
		assertThat(change.get("target-id").asString()).isEqualTo("id-1");
		assertThat(change.get("fields").get(0).get("before").asString()).isEqualTo("19.90 EUR");
		assertThat(change.get("fields").get(0).get("source").asString())
			.isEqualTo("rules/retail-to-e-series/fields.csv:9");
		assertThat(json.get("quarantine").get(0).get("what-to-do").asString()).isEqualTo("Mend the row.");
	}

	@Test
	void readsAPlanThatIsLongerThanAPage() {
		long run = this.ledger.begin();
		this.ledger.changes(2500, run);

		JsonNode changes = JsonMapper.shared().readTree(write(run, ReportFormat.JSON, false)).get("changes");

		assertThat(changes).hasSize(2500);
		assertThat(changes.get(2499).get("key").asString()).isEqualTo("SKU-2499");
	}

	@Test
	void writesNoCellThatASpreadsheetWouldRun() {
		String csv = write(this.ledger.aBusyNight(), ReportFormat.CSV, false);

		assertThat(csv.lines().findFirst())
			.contains("run,id,side,action,key,target-id,field,before,after,rule,source,reason,outcome,message");
		assertThat(csv).contains(",create,'=cmd(),id-0,name,,").contains(",price,19.90 EUR,18.90 EUR,");
		assertThat(csv.lines().filter((line) -> line.contains(",delete,SKU-3,id-3,,,,"))).hasSize(1);
	}

	@Test
	void makesAPageThatNeedsNothingElse() {
		String html = write(this.ledger.aBusyNight(), ReportFormat.HTML, false);

		assertThat(html).contains("<title>nightly-catalog#", "19.90 EUR", "18.90 EUR", "Retail leads the price")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;", "edited in the shop: &lt;b&gt;Boots&lt;/b&gt;")
			.doesNotContain("<script>alert", " th:", "http://", "https://", "src=", "<link");
	}

	@Test
	void showsTheFirstFiveThousandChangesOnAPageAndSaysSo() {
		long run = this.ledger.begin();
		this.ledger.changes(HtmlReport.MOST + 1, run);

		String html = write(run, ReportFormat.HTML, false);

		assertThat(html.lines().filter((line) -> line.contains("<tbody data-action"))).hasSize(HtmlReport.MOST);
		assertThat(html).contains("The first <span>5,000</span> of <span>5,001</span> changes");
	}

	@Test
	void refusesARunThatIsNotThere() {
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> RunStory.of(this.ledger.ledger(), 99))
			.withMessage("run: there is no run #99; 'evenkeel history' lists them");
	}

	private String write(long run, ReportFormat format, boolean details) {
		StringWriter out = new StringWriter();
		new RunReport(RunStory.of(this.ledger.ledger(), run)).write(format, details, Paint.NONE, out);
		return out.toString();
	}

}
