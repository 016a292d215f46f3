package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.Outcomes.done;
import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

class EcomStockTests {

	private static final String BULK = "/variants/bulk";

	private static final String ANY_WRITE = "PUT .*/variants/.*";

	private final AShop shop = new AShop();

	@AfterEach
	void close() {
		this.shop.close();
	}

	private Change level(String id, int before, int after) {
		return this.shop.update(id, set(RecordField.STOCK, new BigDecimal(before), new BigDecimal(after)));
	}

	private Outcome apply(Change change) {
		return this.shop.apply(RecordKind.STOCK, List.of(change)).get(0);
	}

	private List<Outcome> applyThrough(AGate gate, List<Change> changes) {
		Connection connection = this.shop.connectionTo("url", gate.url());
		try (Target target = this.shop.connector.target(connection, RecordKind.STOCK)) {
			return target.apply(changes);
		}
	}

	private void sell(String sku, int quantity) {
		this.shop.shop.order("jane@example.com").line(sku, quantity).place();
	}

	@Test
	void writesManyLevelsInFewCalls() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			changes.add(level(this.shop.product("P-" + i, "10", 5), 5, 7));
		}
		this.shop.shop.clearCalls();

		List<Outcome> outcomes = this.shop.apply(RecordKind.STOCK, changes);

		assertThat(outcomes).allSatisfy(Outcomes::done);
		assertThat(this.shop.shop.stock("P-299")).isEqualByComparingTo("7");
		assertThat(this.shop.calls("PUT", BULK)).isEqualTo(3);
		assertThat(this.shop.calls("GET", "/catalog")).isEqualTo(2);
		assertThat(this.shop.shop.calls().count()).as("profile, count, two looks at movements of two pages")
			.isLessThanOrEqualTo(11);
	}

	@Test
	void writesLevelAndTrackingInTheSameCall() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.clearCalls();

		done(apply(this.shop.update(tea, set(RecordField.STOCK, new BigDecimal("3"), new BigDecimal("8")),
				set(RecordField.STOCK_TRACKING, "enabled", "indicator"))));

		assertThat(this.shop.field(tea, RecordField.STOCK_TRACKING)).isEqualTo("indicator");
		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("8");
		assertThat(this.shop.calls("PUT", "/variants/*")).isEqualTo(1);
	}

	@Test
	void leavesTrackingAsItIsUnlessItIsSaid() {
		String tea = this.shop.product("TEA", "4.50", 3);
		this.shop.shop.edit("TEA", "stockTracking", "disabled");

		done(apply(level(tea, 3, 8)));

		assertThat(this.shop.field(tea, RecordField.STOCK_TRACKED)).isEqualTo(false);
		assertThat(this.shop.field(tea, RecordField.STOCK)).isEqualTo(new BigDecimal("8"));
		done(apply(this.shop.update(tea, set(RecordField.STOCK_TRACKED, false, true))));
		assertThat(this.shop.field(tea, RecordField.STOCK_TRACKING)).isEqualTo("enabled");
	}

	@Test
	void writesTheStockOfVariants() {
		String tea = this.shop.product("TEA", "4.50", 0);
		long green = this.shop.shop.addVariant("TEA", "TEA-G", Map.of("Kind", "Green"), 8);

		done(apply(level(tea + "-" + green, 8, 4)));

		assertThat(this.shop.shop.stock("TEA-G")).isEqualByComparingTo("4");
	}

	@Test
	void leavesALevelAloneThatMovedSinceThePlan() {
		String tea = this.shop.product("TEA", "4.50", 10);
		sell("TEA", 1);

		Outcome outcome = apply(level(tea, 10, 7));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(outcome.message()).contains("shows '9' now; the plan saw '10'");
		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("9");
	}

	@Test
	void doesNotWriteALevelAgainThatIsThere() {
		String tea = this.shop.product("TEA", "4.50", 10);
		Change change = level(tea, 10, 7);
		done(apply(change));
		this.shop.shop.clearCalls();

		done(apply(change));

		assertThat(this.shop.calls("PUT", "/variants/*")).isZero();
	}

	@Test
	void takesOffAtOnceWhatIsSoldBetweenTheLookAndTheWrite() {
		String tea = this.shop.product("TEA", "4.50", 10);
		String cup = this.shop.product("CUP", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), ANY_WRITE, () -> sell("TEA", 2))) {
			List<Outcome> outcomes = applyThrough(gate, List.of(level(tea, 10, 7), level(cup, 10, 6)));

			done(outcomes.get(0));
			assertThat(outcomes.get(0).message()).contains("moved by -2", "from 7 to 5");
			assertThat(outcomes.get(1).message()).isEmpty();
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("5");
		assertThat(this.shop.shop.stock("CUP")).isEqualByComparingTo("6");
	}

	@Test
	void takesOffWhatIsSoldWhileAnEarlierSaleIsPutRight() {
		String tea = this.shop.product("TEA", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), ANY_WRITE, () -> sell("TEA", 2), () -> sell("TEA", 1))) {
			done(applyThrough(gate, List.of(level(tea, 10, 20))).get(0));
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("17");
	}

	@Test
	void keepsASaleThatBringsTheLevelToTheOneThatIsWritten() {
		String tea = this.shop.product("TEA", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), ANY_WRITE, () -> sell("TEA", 3))) {
			done(applyThrough(gate, List.of(level(tea, 10, 7))).get(0));
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("4");
	}

	@Test
	void leavesWhatIsSoldAfterTheWrite() {
		String tea = this.shop.product("TEA", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), "GET .*/movements.json", () -> {
		}, () -> sell("TEA", 2))) {
			Outcome outcome = applyThrough(gate, List.of(level(tea, 10, 7))).get(0);

			done(outcome);
			assertThat(outcome.message()).isEmpty();
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("5");
	}

	@Test
	void countsASaleOnceThatCameBeforeTheLook() {
		String tea = this.shop.product("TEA", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), "GET .*/catalog/.*", () -> sell("TEA", 2))) {
			Outcome outcome = applyThrough(gate, List.of(level(tea, 8, 7))).get(0);

			done(outcome);
			assertThat(outcome.message()).isEmpty();
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("7");
	}

	@Test
	void takesOffASaleBetweenTwoTriesOfTheSameWrite() {
		String tea = this.shop.product("TEA", "4.50", 10);
		this.shop.fail(Fault.Kind.DROP_AFTER, "PUT", "/variants/*");

		try (AGate gate = new AGate(this.shop.shop.origin(), ANY_WRITE, () -> {
		}, () -> sell("TEA", 1))) {
			done(applyThrough(gate, List.of(level(tea, 10, 7))).get(0));
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("6");
	}

	@Test
	void refusesPartsOfPieces() {
		String tea = this.shop.product("TEA", "4.50", 10);

		Outcome outcome = apply(
				this.shop.update(tea, set(RecordField.STOCK, new BigDecimal("10"), new BigDecimal("7.5"))));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("7.5", "whole pieces");
		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("10");
	}

	@Test
	void writesTheOthersWhereAVariantIsGone() {
		String tea = this.shop.product("TEA", "4.50", 10);
		String cup = this.shop.product("CUP", "4.50", 10);
		String pot = this.shop.product("POT", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), ANY_WRITE, () -> this.shop.shop.delete("CUP"))) {
			List<Outcome> outcomes = applyThrough(gate,
					List.of(level(tea, 10, 7), level(cup, 10, 6), level(pot, 10, 5)));

			assertThat(outcomes).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.DONE, Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("7");
		assertThat(this.shop.shop.stock("POT")).isEqualByComparingTo("5");
	}

	@Test
	void saysThatNobodyLookedWhereMovementsAreNotShown() {
		String tea = this.shop.product("TEA", "4.50", 10);

		try (AGate gate = new AGate(this.shop.shop.origin(), "GET .*/movements.json", () -> {
			throw new NoSuchElementException();
		})) {
			Outcome outcome = applyThrough(gate, List.of(level(tea, 10, 7))).get(0);

			done(outcome);
			assertThat(outcome.message()).contains("could not be looked up");
		}

		assertThat(this.shop.shop.stock("TEA")).isEqualByComparingTo("7");
	}

}
