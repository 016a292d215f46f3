package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.rules.RuleChange;
import io.evenkeel.rules.RuleDiff;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedRulesTests extends SyncStory {

	private static final String SET = "retail-to-e-series";

	private static final String TABLE = "rules/" + SET + "/fields.csv";

	private static final String POLICY = "rules/" + SET + "/extra.drl";

	private static final String COPIES = "description,,pos,copy,copy";

	private static final String LEAVES = "description,,pos,copy,leave";

	@Test
	void publishesTheFolderOnTheFirstRunAndSaysSo() {
		both("1", "Mug");

		Run run = run();

		assertThat(published().history(SET)).singleElement().satisfies((entry) -> {
			assertThat(entry.version().author()).isEqualTo("first run");
			assertThat(entry.version().version()).isEqualTo(run.ruleVersion());
			assertThat(entry.version().checked()).matches("compiled; (\\d+) of \\1 examples as they say");
			assertThat(entry.isInForce()).isTrue();
		});
		assertThat(this.home.notices()).singleElement().asString().contains("never published", "first run publishes");
	}

	@Test
	void goesOnWithThePublishedRulesWhenTheFolderIsEdited() {
		both("1", "Mug");
		String before = run().ruleVersion();
		edit("ES-3: the shop's own", "ES-3: the shop's");

		Run unpublished = run();
		String version = published().publish(SET, "Ann", "texts are the shop's").version();
		Run after = run();

		assertThat(unpublished.ruleVersion()).isEqualTo(before);
		assertThat(this.home.notices()).last()
			.asString()
			.contains("has edits that are not published", "uses version " + before.substring(0, 8),
					"'evenkeel rules publish " + SET + "'");
		assertThat(after.ruleVersion()).isEqualTo(version).isNotEqualTo(before);
	}

	@Test
	void runsWhenTheFolderIsBroken() {
		both("1", "Mug");
		run();
		edit("leads,on create", "leeds,on create");

		Run run = run();

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
	}

	@Test
	void refusesABrokenSetWithAllProblemsAndKeepsTheLastGoodOne() {
		publish();
		String good = published().history(SET).get(0).version().version();
		edit(",name,,pos", ",nam,,pos");
		edit("without-blanks", "without-blinks");

		assertThatThrownBy(this::publish).isInstanceOfSatisfying(InputFailure.class,
				(failure) -> assertThat(failure.problems()).map(Object::toString)
					.anyMatch((problem) -> problem.contains(TABLE + ":2") && problem.contains("'nam'"))
					.anyMatch((problem) -> problem.contains(TABLE + ":6") && problem.contains("'without-blinks'")));
		assertThat(published().inForce(SET)).hasValueSatisfying((set) -> assertThat(set.version()).isEqualTo(good));
	}

	@Test
	void refusesASetWhoseExamplesDiffer() {
		publish();
		edit("name,,pos,copy,copy", "name,,pos,leave,leave");

		assertThatThrownBy(this::publish).isInstanceOfSatisfying(InputFailure.class,
				(failure) -> assertThat(failure.problems()).isNotEmpty()
					.allMatch((problem) -> problem.toString().contains("/examples/")));
		assertThat(published().history(SET)).hasSize(1);
	}

	@Test
	void changesNothingWhenTheSameIsPublishedAgain() {
		publish();

		PublishedRules.Published again = published().publish(SET, "Bob", null);

		assertThat(again.isNew()).isFalse();
		assertThat(published().history(SET)).hasSize(1);
	}

	@Test
	void takesTheFolderWhereTheJobSaysSo() {
		both("1", "Mug");
		String first = run().ruleVersion();
		this.home.withJob("rules-from: folder\n");
		edit(COPIES, LEAVES);

		Run run = run();

		assertThat(run.ruleVersion()).isNotEqualTo(first);
		assertThat(published().history(SET)).hasSize(1);
		assertThat(published().kept(SET, run.ruleVersion())).isPresent();
	}

	@Test
	void rollsBackToTheVersionBeforeOrToOneThatIsNamed() {
		publish();
		String first = published().inForce(SET).orElseThrow().version();
		edit("ES-3: the shop's own", "ES-3: the shop's");
		publish();
		String second = published().inForce(SET).orElseThrow().version();

		String back = published().rollBack(SET, null, "Ann", null).version();
		String forth = published().rollBack(SET, second.substring(0, 6), "Ann", "it was right").version();

		assertThat(back).isEqualTo(first);
		assertThat(forth).isEqualTo(second);
		assertThat(published().history(SET)).map((entry) -> entry.publication().note())
			.containsExactly("rolled back: it was right", "rolled back", null, null);
		assertThatThrownBy(() -> published().rollBack(SET, "zzzz", "Ann", null)).isInstanceOf(InputFailure.class)
			.hasMessageContaining("has no such version");
	}

	@Test
	void tellsWhatDiffersInWords() {
		publish();
		edit(COPIES, LEAVES);
		edit(",kilograms,", ",,");
		this.home.file(POLICY, rule("pos.brand == \"Acme\"", "$pair.hold(\"Acme waits\");"));

		List<RuleChange> changes = RuleDiff.between(published().find(SET, "published"),
				published().find(SET, "folder"));

		assertThat(changes).map(RuleChange::toString)
			.containsExactly(
					"description: shop keeps its own on update, was: pos overwrites shop on update (" + TABLE + ":3)",
					"weight: not converted, was: converted by kilograms (" + TABLE + ":10)",
					"rule \"The extra rule\": new: when inBoth, pos.brand == \"Acme\", it does"
							+ " $pair.hold(\"Acme waits\"); (" + POLICY + ":1)");
	}

	@Test
	void goesOnWithTheRulesItBeganWithAfterARestart() {
		both("1", "Mug");
		this.home.file(POLICY, rule("pos.name.substring(0, 9) == \"x\"", "$pair.note(\"x\");"));
		Run failed = stopped();
		this.home.file(POLICY, rule("pos.name == \"x\"", "$pair.note(\"x\");"));
		publish();

		Run again = engine().restart(failed.id());

		assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
		assertThat(again.status()).isEqualTo(RunStatus.FAILED);
		assertThat(again.ruleVersion()).isEqualTo(failed.ruleVersion());
		assertThat(this.home.notices()).last()
			.asString()
			.contains("goes on with the rules it began with",
					"rule \"The extra rule\": when inBoth, pos.name == \"x\", was: when inBoth,"
							+ " pos.name.substring(0, 9) == \"x\"",
					"--rules current");
	}

	@Test
	void decidesAgainWithTheCurrentRulesWhenARestartAsksForThem() {
		for (int i = 100; i < 1200; i++) {
			both(Integer.toString(i), "A long enough name");
		}
		this.pos.edit("p100", "price", "11.00 EUR");
		both("9999", "Mug");
		this.home.file(POLICY, rule("pos.name.substring(0, 9) == \"x\"", "$pair.note(\"x\");"));
		Run failed = stopped();
		this.home.file(POLICY, rule("pos.name == \"Mug\"", "$pair.note(\"a mug\");"));
		publish();

		Run again = engine().restartWithCurrentRules(failed.id());

		assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
		assertThat(again.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(again.ruleVersion()).isNotEqualTo(failed.ruleVersion());
		assertThat(changes(again)).containsExactly("update A-100 done");
		assertThat(findings()).containsExactly("note A-9999");
		assertThat(this.home.notices()).last().asString().contains("What differs: rule \"The extra rule\"");
		assertThat(run().count("planned")).isZero();
	}

	@Test
	void doesNotExchangeTheRulesOfAFinishedPlan() {
		both("1", "Mug");
		this.pos.edit("p1", "price", "11.00 EUR");
		Run planned = plan();
		engine().ledger().runs().status(planned.id(), RunStatus.STOPPED, null);

		assertThatThrownBy(() -> engine().restartWithCurrentRules(planned.id())).isInstanceOf(StopFailure.class)
			.hasMessageContaining("has its plan already");
		assertThat(engine().restart(planned.id()).status()).isEqualTo(RunStatus.PLANNED);
	}

	private void edit(String before, String after) {
		String text = this.home.text(TABLE);
		assertThat(text).contains(before);
		this.home.file(TABLE, text.replace(before, after));
	}

	private static String rule(String condition, String consequence) {
		return "rule \"The extra rule\"\nwhen\n    $pair : ProductPair( inBoth, " + condition + " )\nthen\n    "
				+ consequence + "\nend\n";
	}

}
