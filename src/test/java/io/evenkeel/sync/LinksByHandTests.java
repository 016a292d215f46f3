package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Run;
import io.evenkeel.sync.LinkRow.State;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What people say about links, and what runs make of it. */
class LinksByHandTests extends SyncStory {

	private static final String GUARDS = "guard:\n  delete: off\n  unpublish: off\n  price-change: off\n"
			+ "  stock-to-zero: off\n";

	@Test
	void whatIsUnlinkedStaysApartAndIsNotMadeTwice() {
		both("1", "Mug");
		both("2", "Plate");
		run();

		unlink("A-1");
		this.pos.edit("p1", "price", "12.00 EUR");
		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(links()).containsExactly("p2=s2 sku");
		assertThat(findingsOf("apart")).extracting(Finding::text)
			.hasSize(2)
			.allSatisfy((text) -> assertThat(text).startsWith("unlinked by hand by Ann: not the same"));
		assertThat(this.shop.all()).hasSize(2);
	}

	@Test
	void staysApartWhenRulesOrSettingsAreNew() {
		both("1", "Mug");
		run();
		unlink("A-1");
		this.home.withJob("settings:\n  publish-new: on\n");

		Run run = run();

		assertThat(changes(run)).isEmpty();
		assertThat(links()).isEmpty();
		assertThat(findings()).containsExactly("apart A-1", "apart A-1");
	}

	@Test
	void isLinkedAgainByTheLinkThatItHad() {
		both("1", "Mug");
		run();
		unlink("A-1");
		run();
		this.shop.edit("s1", "sku", "OTHER");
		this.pos.edit("p1", "price", "12.00 EUR");
		run();

		LinkChange relinked = relink("p1");
		Run run = run();

		assertThat(relinked.linked()).isEqualTo(1);
		assertThat(links()).containsExactly("p1=s1 link");
		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(this.shop.record("s1").getSku()).isEqualTo("A-1");
		assertThat(findings()).noneMatch((finding) -> finding.startsWith("apart"));
		assertThat(this.shop.all()).hasSize(1);
	}

	@Test
	void aWholeShopIsUnlinkedAndFoundAgain() {
		for (int i = 1; i <= 7; i++) {
			both(Integer.toString(i), "Mug " + i);
		}
		run();
		List<String> before = links();

		LinkChange unlinked = carryOut((desk) -> desk.unlink(List.of()));
		Run between = run();
		LinkChange relinked = carryOut((desk) -> desk.relink(List.of()));
		Run after = run();

		assertThat(unlinked.unlinked()).isEqualTo(7);
		assertThat(changes(between)).isEmpty();
		assertThat(relinked.linked()).isEqualTo(7);
		assertThat(changes(after)).isEmpty();
		assertThat(links()).isEqualTo(before.stream().map((link) -> link.replace("sku", "link")).toList());
		assertThat(this.shop.all()).hasSize(7);
	}

	@Test
	void findsBySkuWhatCameBackUnderAnotherIdMeanwhile() {
		both("1", "Mug");
		run();
		unlink("A-1");
		this.shop.delete("s1").put("s9", "name", "Mug", "sku", "A-1", "price", "10.00 EUR", "published", true);
		run();

		LinkChange relinked = relink("A-1");

		assertThat(relinked.linked()).isEqualTo(1);
		assertThat(links()).containsExactly("p1=s9 sku");
		assertThat(changes(run())).isEmpty();
	}

	@Test
	void choosesBetweenNoneOfTwo() {
		both("1", "Mug");
		run();
		unlink("A-1");
		this.shop.delete("s1")
			.put("s8", "name", "Mug", "sku", "A-1", "price", "10.00 EUR", "published", true)
			.put("s9", "name", "Mug", "sku", "A-1", "price", "10.00 EUR", "published", true);
		run();

		LinkPlan plan = plan((desk) -> desk.relink(List.of("p1")));

		assertThat(plan.steps()).extracting(LinkStep::kind).containsExactly(LinkStep.Kind.STAY);
		assertThat(plan.isIdle()).isTrue();
	}

	@Test
	void freesWhatHasNoCounterpartAndSaysThatItWillBeMade() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		unlink("A-1");
		this.shop.delete("s1");
		run();

		List<String> next = shown((desk) -> desk.relink(List.of("p1")));
		relink("p1");
		Run run = run();

		assertThat(next).containsExactly("FREE p1 -: create at shop");
		assertThat(changes(run)).containsExactly("create A-1 done");
	}

	@Test
	void aLinkByHandOutranksTheKeys() {
		this.pos.put("p1", "name", "Mug", "sku", "A-1", "price", "10.00 EUR", "active", true);
		this.shop.put("s1", "name", "Cup", "sku", "A-1", "price", "10.00 EUR", "published", true)
			.put("s2", "name", "Mug", "sku", "B-1", "price", "10.00 EUR", "published", true);
		run();

		List<String> shown = shown((desk) -> desk.link("p1", "s2"));
		carryOut((desk) -> desk.link("p1", "s2"));
		run();
		Run next = run();

		assertThat(shown).anySatisfy((step) -> assertThat(step).startsWith("LINK p1 s2: update at shop: "))
			.anySatisfy((step) -> assertThat(step).startsWith("UNLINK p1 s1: both stay as they are"));
		assertThat(links()).containsExactly("p1=s2 hand");
		assertThat(changes(next)).isEmpty();
		assertThat(this.shop.record("s1").getSku()).isEqualTo("A-1");
	}

	@Test
	void aLinkByHandSaysWhichOfTwoIsMeant() {
		both("1", "Mug");
		this.pos.put("p9", "name", "Mug, old", "sku", "A-1", "price", "3.00 EUR", "active", true);
		run();
		assertThat(links()).isEmpty();

		carryOut((desk) -> desk.link("p1", "s1"));
		this.pos.edit("p1", "price", "12.00 EUR");
		Run run = run();

		assertThat(changes(run)).containsExactly("update A-1 done");
		assertThat(findingsOf("conflict")).hasSize(1);
		assertThat(changes(run())).isEmpty();
	}

	@Test
	void saysWhatWouldBeMadeWithoutTheLink() {
		both("1", "Mug");
		run();
		onlyAtTheTill("2", "Plate");
		this.shop.put("s2", "name", "Plate", "sku", "OLD-2", "price", "10.00 EUR", "published", true);
		Run waiting = plan();
		engine().reject(waiting.id(), "Ann");

		assertThat(shown((desk) -> desk.link("A-2", "s2")))
			.containsExactly("LINK p2 s2: update at shop: sku; without the link it would be made at shop");
		carryOut((desk) -> desk.link("A-2", "s2"));

		assertThat(changes(run())).containsExactly("update A-2 done");
		assertThat(this.shop.all()).hasSize(2);
	}

	@Test
	void changesAreTakenBack() {
		both("1", "Mug");
		run();
		LinkChange change = unlink("A-1");

		carryOut((desk) -> desk.undo(change.nr()));

		assertThat(links()).containsExactly("p1=s1 sku");
		assertThat(changes(run())).isEmpty();
		assertThat(findings()).isEmpty();
	}

	@Test
	void changesWhoseRecordsHaveOtherLinksAreNotTakenBack() {
		both("1", "Mug");
		both("2", "Plate");
		run();
		LinkChange change = unlink("A-1");
		unlink("A-2");
		carryOut((desk) -> desk.link("p1", "s2"));

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> plan((desk) -> desk.undo(change.nr())))
			.withMessageContaining("Change #" + change.nr() + " cannot be taken back")
			.withMessageContaining("meanwhile other links")
			.withMessageContaining("unlinked pos p1 from shop s1");
		assertThat(links()).containsExactly("p1=s2 hand");
	}

	@Test
	void namesThoseThatMayBeMeant() {
		both("100", "Mug");
		both("200", "Plate");
		this.pos.put("p9", "name", "Mug, old", "sku", "A-100", "price", "3.00 EUR", "active", true);
		run();

		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> plan((desk) -> desk.link("A-20", "s200")))
			.withMessageContaining("did you mean 'A-200'?");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> plan((desk) -> desk.link("A-100", "s100")))
			.withMessageContaining("'A-100' is not clear")
			.withMessageContaining("pos p100 (A-100, Mug)")
			.withMessageContaining("pos p9 (A-100, Mug, old)");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> plan((desk) -> desk.link("p200", "s200")))
			.withMessageContaining("linked already");
		assertThatExceptionOfType(InputFailure.class).isThrownBy(() -> plan((desk) -> desk.unlink(List.of("s100"))))
			.withMessageContaining("'s100' is not linked");
	}

	@Test
	void waitsForPlansThatWereMadeWithTheLinksAsTheyWere() {
		both("1", "Mug");
		run();
		this.pos.edit("p1", "price", "12.00 EUR");
		Run waiting = plan();

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> unlink("A-1"))
			.withMessageContaining("has a plan that waits")
			.withMessageContaining("evenkeel reject " + waiting.id());
	}

	@Test
	void doesNothingWhileAnotherWorksOnTheJob() {
		both("1", "Mug");
		run();
		try (LinkDesk desk = open()) {
			assertThat(desk.unlink(List.of("A-1")).steps()).hasSize(1);
			assertThatExceptionOfType(StopFailure.class).isThrownBy(this::run)
				.withMessageContaining("is being worked on");
			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> unlink("A-1"))
				.withMessageContaining("is being worked on");
		}
		assertThat(links()).containsExactly("p1=s1 sku");
	}

	@Test
	void listsWhatIsLinkedAndWhatIsNot() {
		both("1", "Mug");
		both("2", "Plate");
		both("3", "Bowl");
		both("4", "Jug");
		this.pos.put("p9", "name", "Jug, old", "sku", "A-4", "price", "3.00 EUR", "active", true);
		this.shop.put("s5", "name", "Tray", "sku", "a 5", "price", "10.00 EUR", "published", true);
		this.home.withJob("settings:\n  create-missing: off\n" + GUARDS);
		run();
		unlink("A-3");
		this.shop.delete("s2");
		Run gone = run();
		this.pos.put("q5", "name", "Tray", "sku", "A-5", "price", "10.00 EUR", "active", true);
		engine().reject(plan().id(), "Ann");

		List<LinkRow> rows = rows(null, null);

		assertThat(rows(State.LINKED, null)).extracting(LinkRow::how).containsExactly("sku");
		assertThat(rows(State.ORPHANED, null)).hasSize(1).allSatisfy((row) -> {
			assertThat(row.why()).isEqualTo("gone from shop");
			assertThat(row.sinceRun()).isEqualTo(gone.id());
		});
		assertThat(rows(State.AMBIGUOUS, "jug")).extracting((row) -> candidates(row))
			.containsExactly("s4 [SKU, NAME]", "s4 [SKU]", "p4 [SKU, NAME]; p9 [SKU]");
		assertThat(rows(State.UNLINKED, "tray")).extracting((row) -> candidates(row))
			.containsExactly("s5 [SKU_SPELLING, NAME]", "q5 [SKU_SPELLING, NAME]");
		assertThat(rows(State.UNLINKED, "bowl")).extracting(LinkRow::why)
			.allSatisfy((why) -> assertThat(why).startsWith("unlinked by hand by Ann (#1): not the same"))
			.hasSize(2);
		assertThat(rows).hasSize(9);
		assertThat(list().totals()).isEqualTo(new LinkList.Totals(1, 2, 2, 3, 1, 2));
	}

	@Test
	void tellsTheLifeOfALink() {
		both("1", "Mug");
		run();
		unlink("A-1");
		relink("A-1");

		List<Story> stories = engine().explain(TestHome.JOB, "A-1");

		assertThat(stories).hasSize(1);
		assertThat(stories.get(0).linkChanges()).extracting((event) -> event.change().nr() + " " + event.what())
			.contains("1 unlinked pos p1 from shop s1", "2 linked pos p1 with shop s1");
	}

	private static String candidates(LinkRow row) {
		return String.join("; ",
				row.candidates()
					.stream()
					.map((candidate) -> candidate.record().id() + " " + candidate.evidence())
					.toList());
	}

	private LinkList list() {
		return new LinkList(engine().ledger(), Project.read(this.home.home(), this.home.env()).job(TestHome.JOB));
	}

	private List<LinkRow> rows(State state, String text) {
		List<LinkRow> rows = new ArrayList<>();
		list().forEach(state, text, rows::add);
		return rows;
	}

	private LinkChange unlink(String key) {
		return carryOut((desk) -> desk.unlink(List.of(key)));
	}

	private LinkChange relink(String key) {
		return carryOut((desk) -> desk.relink(List.of(key)));
	}

	private LinkDesk open() {
		engine();
		return LinkDesk.open(this.home.home(), this.home.state(), this.home.env(), TestHome.JOB, "test");
	}

	private LinkPlan plan(Function<LinkDesk, LinkPlan> planner) {
		try (LinkDesk desk = open()) {
			return planner.apply(desk);
		}
	}

	private List<String> shown(Function<LinkDesk, LinkPlan> planner) {
		try (LinkDesk desk = open()) {
			return desk.show(planner.apply(desk), 10)
				.stream()
				.map((step) -> step.step().kind() + " " + ((step.pos() != null) ? step.pos().id() : "-") + " "
						+ ((step.shop() != null) ? step.shop().id() : "-") + ": " + String.join("; ", step.next()))
				.toList();
		}
	}

	private LinkChange carryOut(Function<LinkDesk, LinkPlan> planner) {
		try (LinkDesk desk = open()) {
			return desk.carryOut(planner.apply(desk), "Ann", "not the same");
		}
	}

	private List<String> links() {
		List<Link> links = new ArrayList<>();
		engine().ledger().links().forEach(jobId(), links::add);
		return links.stream()
			.map((link) -> id(link.posRef()) + "=" + id(link.shopRef()) + " " + link.how())
			.sorted()
			.toList();
	}

	private String id(long ref) {
		return engine().ledger().snapshots().get(new long[] { ref }).get(ref).id();
	}

}
