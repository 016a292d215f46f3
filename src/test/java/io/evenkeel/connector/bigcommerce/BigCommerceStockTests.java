package io.evenkeel.connector.bigcommerce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.evenkeel.connector.Outcomes;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.sandbox.web.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

class BigCommerceStockTests {

	private static final String RELATIVE = "/v3/inventory/adjustments/relative";

	private final AStore store = new AStore();

	private String mug = "";

	@BeforeEach
	void fillShelves() {
		this.mug = this.store.product("MUG", "12.10", 10);
	}

	@AfterEach
	void close() {
		this.store.close();
	}

	private Change stock(String id, @Nullable String before, @Nullable String after) {
		return this.store.update(id, set(RecordField.STOCK, (before != null) ? new BigDecimal(before) : null,
				(after != null) ? new BigDecimal(after) : null));
	}

	private Outcome write(Change change) {
		return this.store.apply(RecordKind.STOCK, List.of(change)).get(0);
	}

	@Test
	void writesStockAsADifference() {
		Outcomes.done(write(stock(this.mug, "10", "7")));

		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("7");
		assertThat(this.store.shop.calls().count("POST", RELATIVE)).isEqualTo(1);
	}

	@Test
	void keepsWhatIsSoldWhileTheDifferenceIsOnItsWay() {
		this.store.shop.holdAdjustments(true);
		Outcomes.done(write(stock(this.mug, "10", "7")));

		this.store.shop.order("ann@example.com").line("MUG", 2).place();
		this.store.shop.holdAdjustments(false);

		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("5");
	}

	@Test
	void writesTheStockOfAVariant() {
		String red = this.mug + "-" + this.store.shop.addVariant("MUG", "MUG-R", Map.of("Colour", "Red"), 5);

		Outcomes.done(write(stock(red, "5", "9")));

		assertThat(this.store.shop.stock("MUG-R")).isEqualByComparingTo("9");
	}

	@Test
	void writesManyInOneCall() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 240; i++) {
			changes.add(stock(this.store.product("P-" + i, "1", 5), "5", "6"));
		}
		this.store.shop.clearCalls();

		assertThat(this.store.apply(RecordKind.STOCK, changes)).extracting(Outcome::kind)
			.containsOnly(Outcome.Kind.DONE);

		assertThat(this.store.shop.calls().count()).isEqualTo(3);
	}

	@Test
	void findsTheOneThatSpoilsACall() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			changes.add(stock(this.store.product("P-" + i, "1", 5), "5", "3"));
		}
		this.store.shop.setStock("P-3", 1);
		this.store.shop.setStock("P-3", this.store.shop.addLocation("HARBOUR", "Harbour"), 4);

		List<Outcome> outcomes = this.store.apply(RecordKind.STOCK, changes);

		assertThat(outcomes.get(3).kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcomes.get(3).message()).contains("bigcommerce says").contains("422");
		assertThat(outcomes).filteredOn((outcome) -> outcome.kind() == Outcome.Kind.DONE).hasSize(7);
		assertThat(this.store.shop.stock("P-7")).isEqualByComparingTo("3");
		assertThat(this.store.shop.stock("P-3")).isEqualByComparingTo("1");
	}

	@Test
	void waitsForADifferenceThatTheServiceHasNotWrittenYet() {
		Change change = stock(this.mug, "10", "7");
		this.store.fail(Fault.Kind.DROP_AFTER, "POST", RELATIVE);
		this.store.shop.holdAdjustments(true);
		assertThat(write(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);

		CompletableFuture.runAsync(() -> this.store.shop.holdAdjustments(false),
				CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS));

		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("7");
	}

	@Test
	void sendsTwoDifferencesOfOneItemInTwoCalls() {
		Change first = stock(this.mug, "10", "7");

		this.store.apply(RecordKind.STOCK, List.of(first, stock(this.mug, "10", "8")));

		assertThat(this.store.shop.calls().count("POST", RELATIVE)).isEqualTo(2);
	}

	@Test
	void leavesStockAloneThatMovedSinceThePlan() {
		this.store.shop.setStock("MUG", 9);

		assertThat(write(stock(this.mug, "10", "7")).kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("9");
	}

	@Test
	void setsALevelFromNothing() {
		this.store.shop.setStock("MUG", 0);

		Outcomes.done(write(stock(this.mug, "0", "4")));

		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("4");
	}

	@Test
	void beginsToCountWithAFigure() {
		this.store.shop.edit("MUG", "inventory_tracking", "none");
		Outcomes.done(write(this.store.update(this.mug, set(RecordField.STOCK, null, new BigDecimal("4")),
				set(RecordField.STOCK_TRACKED, false, true))));

		assertThat(this.store.field(this.mug, RecordField.STOCK)).isEqualTo(new BigDecimal("4"));
	}

	@Test
	void stopsToCount() {
		Outcomes.done(write(this.store.update(this.mug, set(RecordField.STOCK, new BigDecimal("10"), null),
				set(RecordField.STOCK_TRACKED, true, false))));

		assertThat(this.store.field(this.mug, RecordField.STOCK_TRACKED)).isEqualTo(false);
		assertThat(this.store.field(this.mug, RecordField.STOCK)).isNull();
	}

	@Test
	void refusesHalfPiecesAndLessThanNothing() {
		assertThat(write(stock(this.mug, "10", "2.5")).message()).contains("2.5").contains("whole pieces");
		assertThat(write(stock(this.mug, "10", "-2")).message()).contains("below zero");
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void writesTheStockOfANamedLocation() {
		long harbour = this.store.shop.addLocation("HARBOUR", "Harbour");
		this.store.shop.setStock("MUG", harbour, 7);

		try (Target target = this.store.connector.target(this.store.connectionTo("location", "Harbour"),
				RecordKind.STOCK)) {
			Outcomes.done(target.apply(List.of(stock(this.mug, "7", "6"))).get(0));
		}

		assertThat(this.store.shop.stock("MUG", harbour)).isEqualByComparingTo("6");
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void doesNotKnowWhatBecameOfALostDifferenceAndFindsOut() {
		Change change = stock(this.mug, "10", "7");
		this.store.fail(Fault.Kind.DROP_AFTER, "POST", RELATIVE);

		assertThat(write(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);

		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("7");
	}

	@Test
	void maySendAgainWhatDidNotArrive() {
		Change change = stock(this.mug, "10", "7");
		this.store.fail(Fault.Kind.DROP_BEFORE, "POST", RELATIVE);

		assertThat(write(change).kind()).isEqualTo(Outcome.Kind.UNKNOWN);

		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.UNSENT);
	}

	@Test
	void tellsByTheStockWhatBecameOfAChange() {
		Change change = stock(this.mug, "10", "7");

		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.UNSENT);
		write(change);
		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.DONE);
		this.store.shop.setStock("MUG", 6);
		assertThat(this.store.probe(RecordKind.STOCK, change).kind()).isEqualTo(Outcome.Kind.STALE);
	}

}
