package io.evenkeel.sync;

import java.math.BigDecimal;
import java.util.List;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Run;
import io.evenkeel.rules.Language;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.ImpactReport.Owner;
import io.evenkeel.sync.PairImpact.Difference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ImpactTests extends SyncStory {

	private static final String SET = "retail-to-e-series";

	private static final String TABLE = "rules/" + SET + "/fields.csv";

	@Test
	void tellsWhatTheEditedRulesWouldDoDifferentlyAndWritesNothing() {
		both("1", "Mug");
		both("2", "Plate");
		both("3", "Cup");
		onlyAtTheTill("4", "Bowl");
		run();
		this.pos.edit("p1", "price", "11.00 EUR").edit("p2", "price", "12.50 EUR").edit("p3", "active", false);
		plan();
		edit("Retail leads the price,price,,pos,copy,copy", "The shop keeps its price,price,,shop,leave,leave");
		this.home.file("rules/" + SET + "/availability.drl", this.home.text("rules/" + SET + "/availability.drl")
			.replace("pos.active == false, shop.published == true", "pos.active == false, shop.published == null"));
		long runs = engine().ledger().runs().latest(null, 100).size();

		ImpactReport impact = impact(null);

		assertThat(impact.pairs()).isEqualTo(4);
		assertThat(impact.count("prices")).isEqualTo(2);
		assertThat(impact.prices())
			.containsExactly(new PriceChange("EUR", 2, new BigDecimal("-2.50"), new BigDecimal("-1.00"),
					new BigDecimal("-2.50").max(new BigDecimal("-1.00")), new BigDecimal("-3.50")));
		assertThat(impact.count("on-line")).isEqualTo(1);
		assertThat(impact.owners()).containsExactly(new Owner("price", "pos", "shop"));
		assertThat(impact.differences()).map(PairImpact::key).containsExactly("A-1", "A-2", "A-3");
		assertThat(impact.differences().get(0).differences()).containsExactly(new Difference("shop", "price",
				"11.00 EUR", "10.00 EUR", TABLE + ":8", "ES-4: the till's retail price is the shop's price"));
		assertThat(engine().ledger().runs().latest(null, 100)).hasSize((int) runs);
		assertThat(published().history(SET)).hasSize(1);
	}

	@Test
	void tellsWhatWouldNoLongerBeCreatedAndWhatWouldBeHeld() {
		both("1", "Mug");
		run();
		onlyAtTheTill("2", "Plate");
		plan();
		this.home.file("rules/" + SET + "/extra.drl", """
				rule "A person looks first"
				when
				    $pair : ProductPair( inPos )
				then
				    $pair.hold("a person looks first");
				end
				""");

		ImpactReport impact = impact(null);

		assertThat(impact.count("not-created")).isEqualTo(1);
		assertThat(impact.count("held")).isEqualTo(2);
		assertThat(impact.differences()).map(PairImpact::key).containsExactly("A-1", "A-2");
	}

	@Test
	void looksAtPairsOnlyThatChangedSinceARun() {
		both("1", "Mug");
		both("2", "Plate");
		Run first = run();
		this.pos.edit("p2", "price", "12.00 EUR");
		run();
		this.home.file("rules/" + SET + "/extra.drl", """
				rule "Everything is noted"
				when
				    $pair : ProductPair( inPos )
				then
				    $pair.note("noted");
				end
				""");

		assertThat(impact(null).pairs()).isEqualTo(2);
		assertThat(impact(first.id()).differences()).map(PairImpact::key).containsExactly("A-2");
	}

	@Test
	void leavesOutWhatATargetHasNoPlaceFor() {
		both("1", "Mug");
		this.pos.edit("p1", "description", "blue");
		this.shop.holding("name", "sku", "price", "published");
		run();
		edit("Retail leads the description,description,,pos,copy,copy",
				"Retail leads the description,description,,pos,copy,leave");

		ImpactReport impact = impact(null);

		assertThat(impact.pairs()).isEqualTo(1);
		assertThat(impact.differences()).isEqualTo(List.of());
	}

	@Test
	void refusesRulesAboutOtherRecords() {
		both("1", "Mug");
		run();
		Project project = Project.read(this.home.home(), this.home.env());
		RuleSets sets = ProjectCheck.ruleSets(this.home.home());
		sets.create("of-orders", RecordKind.ORDERS, Language.EN);

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> new Impact(engine().ledger(), project.job("nightly"), project, sets)
				.measure(published().current(SET), sets.content("of-orders"), null))
			.withMessageContaining("are about orders, and the records of this job are products");
	}

	@Test
	void tellsNothingWhenTheRulesDecideAlike() {
		both("1", "Mug");
		run();
		edit("ES-3: the shop's own", "ES-3: the shop's");

		ImpactReport impact = impact(null);

		assertThat(impact.differences()).isEqualTo(List.of());
		assertThat(impact.counts()).isEmpty();
		assertThat(impact.before()).isNotEqualTo(impact.after());
	}

	private ImpactReport impact(Long since) {
		Project project = Project.read(this.home.home(), this.home.env());
		return new Impact(engine().ledger(), project.job("nightly"), project, ProjectCheck.ruleSets(this.home.home()))
			.measure(published().current(SET), published().find(SET, "folder"), since);
	}

	private void edit(String before, String after) {
		String text = this.home.text(TABLE);
		assertThat(text).contains(before);
		this.home.file(TABLE, text.replace(before, after));
	}

}
