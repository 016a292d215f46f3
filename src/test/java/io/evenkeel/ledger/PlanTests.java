package io.evenkeel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.PlannedChange.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTests extends OnBothDatabases {

	private long run;

	private Plan plan;

	@BeforeEach
	void begin() {
		this.run = beginRun();
		this.plan = this.ledger.plans().of(this.run);
	}

	@Test
	void isReadInTheOrderOfItsPhasesPageByPage() {
		List<PlannedChange> changes = new ArrayList<>();
		for (int seq = 0; seq < 5; seq++) {
			changes.add(change(Phase.UPDATE, 4096 + seq, 1));
			changes.add(change(Phase.CREATE_PRODUCTS, seq, 1));
		}
		this.plan.add(changes);

		List<Settled> first = this.plan.after(0, -1, 4);
		List<Settled> second = this.plan.after(Phase.CREATE_PRODUCTS, 3, 4);
		List<Settled> last = this.plan.after(Phase.UPDATE, 4098, 4);

		assertThat(Stream.of(first, second, last).flatMap(List::stream).map((settled) -> settled.change().id()))
			.containsExactly(ids("0-0", "0-1", "0-2", "0-3", "0-4", "2-4096", "2-4097", "2-4098", "2-4099", "2-4100"));
		assertThat(this.plan.after(Phase.UPDATE, 4100, 4)).isEmpty();
	}

	@Test
	void givesAChangeBackAsItWasWithItsReasons() {
		PlannedChange change = new PlannedChange(this.run, Phase.UPDATE, 3, Side.SHOP, "update", Refs.ref(this.pos, 1),
				Refs.ref(this.shop, 2), "A-1", "s2", null,
				List.of(new PlannedField("price", Money.of("19.90", "EUR"), Money.of("18.90", "EUR"), reason("price")),
						new PlannedField("name", null, "Mug", reason("name"))),
				product("p1", "A-1"), 1, reason("price"));
		this.plan.add(List.of(change));

		Settled read = anotherProcess().plans().of(this.run).after(0, -1, 10).get(0);

		assertThat(read).isEqualTo(new Settled(change, OutcomeState.AWAITING, null, 0, ""));
	}

	@Test
	void numbersReasonsOnWhereTheLastProcessStopped() {
		this.plan.add(List.of(change(Phase.UPDATE, 0, 1, "first")));
		Plan goesOn = anotherProcess().plans().of(this.run);
		goesOn.add(List.of(change(Phase.UPDATE, 1, 1, "second"), change(Phase.UPDATE, 2, 1, "first")));

		assertThat(anotherProcess().plans().of(this.run).after(0, -1, 10))
			.extracting((settled) -> settled.change().reason().rule())
			.containsExactly("first", "second", "first");
		assertThat(sql().queryForObject("select count(*) from because", Integer.class)).isEqualTo(2);
	}

	@Test
	void goesFromIntentToOutcomeOrBack() {
		PlannedChange done = change(Phase.UPDATE, 0, 1);
		PlannedChange refused = change(Phase.UPDATE, 1, 1);
		PlannedChange withdrawn = change(Phase.UPDATE, 2, 1);
		PlannedChange untouched = change(Phase.UPDATE, 3, 1);
		this.plan.add(List.of(done, refused, withdrawn, untouched));

		this.plan.intend(List.of(done, refused, withdrawn));
		assertThat(this.plan.states()).isEqualTo(Map.of(OutcomeState.INTENDED, 3L, OutcomeState.AWAITING, 1L));
		this.plan.settle(List.of(new Settled(done, OutcomeState.DONE, "s1", 77, ""),
				new Settled(refused, OutcomeState.REFUSED, null, 0, "not this one")));
		this.plan.withdraw(List.of(withdrawn));

		assertThat(this.plan.states())
			.isEqualTo(Map.of(OutcomeState.DONE, 1L, OutcomeState.REFUSED, 1L, OutcomeState.AWAITING, 2L));
		assertThat(this.plan.after(0, -1, 2)).containsExactly(new Settled(done, OutcomeState.DONE, "s1", 77, ""),
				new Settled(refused, OutcomeState.REFUSED, null, 0, "not this one"));
		List<Long> undone = new ArrayList<>();
		this.plan.forEachUndone((posRef, shopRef) -> undone.add(posRef));
		assertThat(undone).containsExactlyInAnyOrder(refused.posRef(), withdrawn.posRef(), untouched.posRef());
	}

	@Test
	void knowsWhenEveryChangeOfAPairIsDone() {
		PlannedChange update = change(Phase.UPDATE, 10, 2);
		PlannedChange unpublish = new PlannedChange(this.run, Phase.UNPUBLISH, 11, Side.SHOP, "unpublish",
				update.posRef(), update.shopRef(), "A", "s", null, List.of(), null, 2, reason("r"));
		this.plan.add(List.of(update, unpublish, change(Phase.UPDATE, 12, 1)));
		this.plan.intend(List.of(update, unpublish));

		this.plan.settle(List.of(new Settled(update, OutcomeState.DONE, "s", 1, "")));
		assertThat(this.plan.isPairDone(update)).isFalse();
		this.plan.settle(List.of(new Settled(unpublish, OutcomeState.DONE, "s", 1, "")));
		assertThat(this.plan.isPairDone(update)).isTrue();
	}

	@Test
	void tellsWhichSidesKeepSomethingThatIsNotVisibleYet() {
		PlannedChange change = change(Phase.UPDATE, 0, 1);
		this.plan.add(List.of(change));
		this.plan.intend(List.of(change));
		assertThat(this.plan.pendingSides()).isEmpty();

		this.plan.settle(List.of(new Settled(change, OutcomeState.PENDING, "s", 1, "")));

		assertThat(this.plan.pendingSides()).containsExactly(Side.SHOP);
	}

	private PlannedChange change(int phase, long seq, int siblings) {
		return change(phase, seq, siblings, "r");
	}

	private PlannedChange change(int phase, long seq, int siblings, String rule) {
		return new PlannedChange(this.run, phase, seq, Side.SHOP, "update", Refs.ref(this.pos, (int) seq),
				Refs.ref(this.shop, (int) seq), "A-" + seq, "s" + seq, null, List.of(), null, siblings, reason(rule));
	}

	private String[] ids(String... withoutRun) {
		return Stream.of(withoutRun).map((id) -> this.run + "-" + id).toArray(String[]::new);
	}

}
