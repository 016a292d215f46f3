package io.evenkeel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.ALedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CliTests {

	@TempDir
	private Path home;

	private ACommandLine line;

	@BeforeEach
	void makeAHome() {
		this.line = new ACommandLine(this.home);
	}

	@Test
	void suggestsTheCommandThatWasMeant() {
		int code = this.line.run("staus");

		assertThat(code).isEqualTo(2);
		assertThat(this.line.err()).contains("'staus'", "Did you mean: evenkeel status", "'evenkeel --help'");
		assertThat(this.line.out()).isEmpty();
	}

	@Test
	void suggestsTheOptionThatWasMeant() {
		int code = this.line.run("plan", "nightly-catalog", "--detials");

		assertThat(code).isEqualTo(2);
		assertThat(this.line.err()).contains("Unknown option: '--detials'", "--details", "'evenkeel plan --help'");
	}

	@Test
	void asksForACommandAndForArguments() {
		assertThat(this.line.run()).isEqualTo(2);
		assertThat(this.line.err()).contains("Which command?");

		assertThat(this.line.run("plan")).isEqualTo(2);
		assertThat(this.line.err()).contains("Missing required parameter: 'JOB'");

		assertThat(this.line.run("rules")).isEqualTo(2);
		assertThat(this.line.err()).contains("'evenkeel rules --help'");
	}

	@Test
	void namesTheFormatsThereAre() {
		assertThat(this.line.run("plan", "nightly-catalog", "--format", "spreadsheet")).isEqualTo(2);
		assertThat(this.line.err()).contains("there is no such format here", "text, json, csv, html");
	}

	@Test
	void namesTheChoicesOfRulesThereAre() {
		assertThat(this.line.run("restart", "nightly-catalog", "--rules", "curent")).isEqualTo(2);
		assertThat(this.line.err()).contains("there is no such choice of rules here; did you mean 'current'?");
	}

	@Test
	void namesTheJobThatWasMeant() {
		int code = this.line.run("run", "nightly-catalogue");

		assertThat(code).isEqualTo(2);
		assertThat(this.line.err()).contains("did you mean 'nightly-catalog'?");
	}

	@Test
	void refusesAHomeThatIsNotThere() {
		int code = this.line.run("jobs", "--home", "nowhere");

		assertThat(code).isEqualTo(2);
		assertThat(this.line.err()).contains("--home", "nowhere").doesNotContain("\tat ");
	}

	@Test
	void listsAllProblemsAtOnce() {
		this.line.file("jobs/broken.yml", "job: broken\npos: retial\nshop: webshop\nrules: small\nmach: [sku]\n");

		int code = this.line.run("lint");

		assertThat(code).isEqualTo(2);
		assertThat(this.line.out()).contains(
				"jobs/broken.yml:2: there is no connection 'retial'; did you mean 'retail'?",
				"jobs/broken.yml:5: there is no key 'mach'; did you mean 'match'?");
	}

	@Test
	void findsNothingToMendInAGoodHome() {
		assertThat(this.line.run("lint")).isZero();
		assertThat(this.line.out()).startsWith("All files are well.")
			.contains("no row without conditions says who leads name");
	}

	@Test
	void masksWhatComesFromTheEnvironment() {
		this.line.withEnv(Map.of("SHOP_FILE", "hidden.csv"));

		assertThat(this.line.run("connections")).isZero();
		assertThat(this.line.out()).contains("path=retail.csv", "path=***").doesNotContain("hidden.csv");
	}

	@ParameterizedTest
	@CsvSource({ "PLANNED, 0", "COMPLETED, 0", "COMPLETED_WITH_REFUSALS, 0", "REJECTED, 0", "AWAITING_APPROVAL, 1",
			"STOPPED, 1", "FAILED, 1" })
	void endsWithTheCodeOfTheRun(RunStatus ending, int expected) {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, ending));

			assertThat(this.line.run("run", "nightly-catalog")).isEqualTo(expected);
			assertThat(this.line.out()).startsWith("nightly-catalog#1  " + ending.word().replace('-', ' '));
		}
	}

	@Test
	void keepsThePageOfARunAndSaysWhereItStands() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, RunStatus.COMPLETED)).run("run", "nightly-catalog");
		}

		assertThat(this.line.err()).contains("state/reports/nightly-catalog-1.html");
		assertThat(this.home.resolve("state/reports/nightly-catalog-1.html")).content().contains("nightly-catalog#1");
	}

	@ParameterizedTest
	@CsvSource({ "1", "#1", "nightly-catalog#1", "nightly-catalog" })
	void takesARunByAnyOfItsNames(String name) {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			ledger.aBusyNight();
			StubEngine engine = ACommandLine.engine(ledger, RunStatus.COMPLETED);

			assertThat(this.line.with(engine).run("apply", name)).isZero();

			assertThat(engine.calls).containsExactly("apply 1", "close");
		}
	}

	@Test
	void refusesARunOfAnotherJob() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			ledger.aBusyNight();
			this.line.with(ACommandLine.engine(ledger, RunStatus.COMPLETED));

			assertThat(this.line.run("apply", "hourly#1")).isEqualTo(2);
			assertThat(this.line.err()).contains("run #1 is one of 'nightly-catalog', not of 'hourly'");
			assertThat(this.line.run("restart", "9")).isEqualTo(2);
			assertThat(this.line.err()).contains("there is no run #9");
		}
	}

	@Test
	void saysWhoApproves() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			ledger.aBusyNight();
			StubEngine engine = ACommandLine.engine(ledger, RunStatus.COMPLETED);

			this.line.with(engine).run("approve", "1", "--by", "Ann");

			assertThat(engine.calls).contains("approve 1 by Ann");
		}
	}

	@Test
	void writesTheDocumentAloneToStandardOutput() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, RunStatus.PLANNED))
				.run("plan", "nightly-catalog", "--format", "json");
		}

		JsonNode document = JsonMapper.shared().readTree(this.line.out());
		assertThat(document.get("plan").asString()).isEqualTo("nightly-catalog#1");
		assertThat(this.line.err()).contains("'evenkeel apply 1' applies exactly this plan");
	}

	@Test
	void writesTheResultToAFile() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			this.line.with(ACommandLine.engine(ledger, RunStatus.PLANNED))
				.run("plan", "nightly-catalog", "--format", "csv", "-o", "plan.csv");
		}

		assertThat(this.home.resolve("plan.csv")).content().startsWith("run,id,side,");
		assertThat(this.line.out()).isEmpty();
		assertThat(this.line.err()).contains("Written to plan.csv.");
	}

	@Test
	void looksWhetherTheFileCanBeWrittenBeforeItBegins() {
		try (ALedger ledger = new ALedger(this.home.resolve("elsewhere"))) {
			StubEngine engine = ACommandLine.engine(ledger, RunStatus.PLANNED);

			int code = this.line.with(engine).run("plan", "nightly-catalog", "-o", "nowhere/plan.txt");

			assertThat(code).isEqualTo(2);
			assertThat(engine.calls).isEmpty();
			assertThat(this.line.err()).contains("'nowhere/plan.txt' cannot be written");
		}
	}

	@Test
	void saysOneSentenceAboutAFaultAndShowsTheTraceWhenAsked() {
		this.line.failingWith(new IllegalStateException("the moon is full"));

		assertThat(this.line.run("run", "nightly-catalog")).isEqualTo(1);
		assertThat(this.line.err()).contains("the moon is full", "Run it again with --debug").doesNotContain("\tat ");

		assertThat(this.line.run("run", "nightly-catalog", "--debug")).isEqualTo(1);
		assertThat(this.line.err()).contains("\tat ");
	}

	@Test
	void passesTheMessageOfAStopOn() {
		this.line.failingWith(new StopFailure("The state is in use by process 7."));

		assertThat(this.line.run("run", "nightly-catalog")).isEqualTo(1);
		assertThat(this.line.err()).isEqualToIgnoringNewLines("The state is in use by process 7.");
	}

	@Test
	void saysWhoUsesTheState() {
		try (ALedger ledger = new ALedger(this.home.resolve("state"))) {
			ledger.aBusyNight();
			assertThat(Files.exists(this.home.resolve("state/evenkeel.script"))).isTrue();

			assertThat(this.line.run("status")).isEqualTo(1);
			assertThat(this.line.err()).contains("in use by another Evenkeel");

			assertThat(this.line.run("jobs")).isZero();
			assertThat(this.line.out()).contains("nightly-catalog");
		}
	}

	@Test
	void showsWhereJobsStandAndWhatRan() {
		assertThat(this.line.run("status")).isZero();
		assertThat(this.line.out()).contains("never ran", "evenkeel plan nightly-catalog");
		try (ALedger ledger = new ALedger(this.home.resolve("state"))) {
			ledger.aBusyNight();
		}

		assertThat(this.line.run("status")).isZero();
		assertThat(this.line.out()).contains("#1", "completed-with-refusals",
				"5 records to look at: evenkeel report nightly-catalog");
		assertThat(this.line.run("history")).isZero();
		assertThat(this.line.out()).contains("nightly-catalog#1  run");
		assertThat(this.line.run("report", "nightly-catalog", "--details")).isZero();
		assertThat(this.line.out()).contains("price: 19.90 EUR -> 18.90 EUR");
	}

	@Test
	void hasNothingToReportBeforeTheFirstRun() {
		assertThat(this.line.run("report", "nightly-catalog")).isEqualTo(2);
		assertThat(this.line.err()).contains("nothing ran in this home yet");
	}

	@Test
	void plansARealNight() {
		this.line.file("retail.csv", "id,sku,price\n1,A-1,18.90\n").file("shop.csv", "id,sku,price\n11,A-1,19.90\n");

		int code = this.line.run("plan", "nightly-catalog", "--format", "json");

		assertThat(code).as(this.line.err()).isZero();
		JsonNode change = JsonMapper.shared().readTree(this.line.out()).get("changes").get(0);
		assertThat(change.get("key").asString()).isEqualTo("A-1");
		assertThat(change.get("target-id").asString()).isEqualTo("11");
		assertThat(change.get("fields").get(0).get("after").asString()).isEqualTo("18.90");
		assertThat(change.get("source").asString()).isEqualTo("rules/small/fields.csv:2");
	}

	@Test
	void explainsARecordOfARealNight() {
		this.line.file("retail.csv", "id,sku,price\n1,A-1,18.90\n")
			.file("shop.csv", "id,sku,price\n11,A-1,19.90\n")
			.run("plan", "nightly-catalog");

		assertThat(this.line.run("explain", "nightly-catalog", "A-1")).isZero();
		assertThat(this.line.out()).contains("pos 1", "shop 11", "price  pos leads", "Retail leads the price");

		assertThat(this.line.run("explain", "nightly-catalog", "B-2")).isEqualTo(2);
		assertThat(this.line.err()).contains("no record of 'nightly-catalog' goes by 'B-2'");
	}

}
