package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RuleFirings.Firing;
import io.evenkeel.rules.RuleUse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTests extends SyncStory {

	private static final String SET = "retail-to-e-series";

	private static final String TABLE = "rules/" + SET + "/fields.csv";

	@Test
	void countsRowsAndRulesOfARun() {
		both("1", "Mug");
		both("2", "Plate");
		onlyAtTheTill("3", "Cup");

		Run run = run();

		assertThat(firing(run, TABLE + ":2")).isEqualTo(new Firing(TABLE + ":2", "Retail leads the name", 3, 0));
		assertThat(firing(run, TABLE + ":31").fired()).isEqualTo(2);
		assertThat(firings(run)).filteredOn((firing) -> firing.source().contains("catalogue.drl"))
			.map(Firing::fired)
			.containsExactly(1L);
		assertThat(firings(run)).filteredOn((firing) -> firing.source().equals(TABLE + ":6")).isEmpty();
	}

	@Test
	void countsARowAsOverruledWhereAPolicyDecides() {
		both("1", "Mug");
		this.home.file("rules/" + SET + "/extra.drl", """
				rule "The name stays"
				when
				    $pair : ProductPair( inBoth )
				then
				    $pair.leave("name", "it stays");
				end

				rule "It never fires"
				when
				    $pair : ProductPair( inBoth, pos.name == "no such name" )
				then
				    $pair.note("never");
				end
				""");

		Run run = run();
		Coverage coverage = Coverage.of(ProjectCheck.ruleSets(this.home.home()).uses(published().current(SET)),
				engine().ledger().ruleFirings().of(List.of(run.id())));

		assertThat(firing(run, TABLE + ":2")).isEqualTo(new Firing(TABLE + ":2", "Retail leads the name", 0, 1));
		assertThat(line(coverage, "The name stays").fired()).isEqualTo(1);
		assertThat(line(coverage, "It never fires").remark()).isEqualTo("never fired");
		assertThat(line(coverage, "Retail leads the name").remark()).isEqualTo("only ever overruled in these runs");
	}

	@Test
	void countsWhatIsDecidedAgainAfterARestartOnce() {
		for (int i = 1000; i < 1600; i++) {
			both(Integer.toString(i), "A long enough name");
		}
		both("9999", "Mug");
		String extra = "rules/" + SET + "/extra.drl";
		this.home.file(extra, rule("pos.name.substring(0, 9) == \"x\""));
		Run failed = stopped();
		this.home.file(extra, rule("pos.name == \"x\""));
		publish();

		Run run = engine().restartWithCurrentRules(failed.id());

		assertThat(firing(run, TABLE + ":2").fired()).isEqualTo(601);
	}

	@Test
	void findsTheCountsOfTheNewestRunsOfASetOrAJob() {
		both("1", "Mug");
		Run first = run();
		this.pos.edit("p1", "name", "Cup");
		Run second = run();
		Ledger ledger = engine().ledger();

		assertThat(ledger.ruleFirings().runs(SET, null, 10)).containsExactly(second.id(), first.id());
		assertThat(ledger.ruleFirings().runs(SET, "nightly", 1)).containsExactly(second.id());
		assertThat(ledger.ruleFirings().runs(SET, "another", 10)).isEmpty();
	}

	@Test
	void followsARuleByItsNameWhereverItStands() {
		Coverage coverage = Coverage.of(
				List.of(new RuleUse("a:9", "Moved", true, 0, 0), new RuleUse("a:10", "Twice", true, 0, 0),
						new RuleUse("a:11", "Twice", true, 0, 0)),
				List.of(new Firing("a:5", "Moved", 4, 0), new Firing("a:11", "Twice", 2, 0)));

		assertThat(coverage.lines()).map(Coverage.Line::fired).containsExactly(4L, 0L, 2L);
	}

	private static String rule(String condition) {
		return "rule \"The extra rule\"\nwhen\n    $pair : ProductPair( inBoth, " + condition
				+ " )\nthen\n    $pair.note(\"x\");\nend\n";
	}

	private List<Firing> firings(Run run) {
		return engine().ledger().ruleFirings().of(List.of(run.id()));
	}

	private Firing firing(Run run, String source) {
		return firings(run).stream().filter((firing) -> firing.source().equals(source)).findFirst().orElseThrow();
	}

	private static Coverage.Line line(Coverage coverage, String rule) {
		return coverage.lines().stream().filter((line) -> line.use().rule().equals(rule)).findFirst().orElseThrow();
	}

}
