package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;

class EcwidStockTests {

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

	private String variation(@Nullable String sku) {
		return this.store
			.apply(this.store.createBelow(this.mug, "MUG-R", set(RecordField.OPTIONS, null, Map.of("Colour", "Red")),
					set(RecordField.STOCK, null, (sku != null) ? new BigDecimal("5") : null)))
			.targetId();
	}

	@Test
	void writesStockAsADifference() {
		Outcome outcome = write(stock(this.mug, "10", "7"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("7");
		assertThat(this.store.shop.calls().latest(10)).anyMatch((call) -> call.path().endsWith("/inventory"));
	}

	@Test
	void writesTheStockOfAVariation() {
		String red = variation("MUG-R");

		assertThat(write(stock(red, "5", "9")).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.store.shop.stock("MUG-R")).isEqualByComparingTo("9");
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("10");
	}

	@Test
	void leavesStockAloneThatMovedSinceThePlan() {
		this.store.shop.setStock("MUG", 9);

		assertThat(write(stock(this.mug, "10", "7")).kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("9");
	}

	@Test
	void beginsToCountWithAFigure() {
		this.store.shop.edit("MUG", "unlimited", "true");
		this.store.apply(RecordKind.STOCK, List.of(this.store.update(this.mug,
				set(RecordField.STOCK, null, new BigDecimal("4")), set(RecordField.STOCK_TRACKED, false, true))));

		assertThat(this.store.field(this.mug, RecordField.STOCK)).isEqualTo(new BigDecimal("4"));
	}

	@Test
	void stopsToCount() {
		write(this.store.update(this.mug, set(RecordField.STOCK, new BigDecimal("10"), null),
				set(RecordField.STOCK_TRACKED, true, false)));

		assertThat(this.store.field(this.mug, RecordField.STOCK_TRACKED)).isEqualTo(false);
		assertThat(this.store.field(this.mug, RecordField.STOCK)).isNull();
	}

	@Test
	void refusesHalfPieces() {
		Outcome outcome = write(stock(this.mug, "10", "2.5"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("2.5").contains("whole pieces");
	}

	@Test
	void refusesStockThatATillManages() {
		this.store.shop.stockIsManagedElsewhere(true);

		Outcome outcome = write(stock(this.mug, "10", "7"));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
		assertThat(outcome.message()).contains("managed by Lightspeed Retail");
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

	@Test
	void changesStockOnceHoweverOftenItIsReplayed() {
		Change change = stock(this.mug, "10", "7");

		assertThat(List.of(write(change), write(change), write(change))).extracting(Outcome::kind)
			.containsOnly(Outcome.Kind.DONE);
		assertThat(this.store.shop.stock("MUG")).isEqualByComparingTo("7");
	}

	@Test
	void sendsNothingAgainWhileABatchStillWaitsAtTheService() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			changes.add(stock(this.store.product("P-" + i, "1", 10), "10", "7"));
		}
		this.store.shop.holdBatches(true);
		try (Target target = this.store.connector.target(this.store.connection, RecordKind.STOCK)) {
			assertThat(target.apply(changes)).extracting(Outcome::kind).containsOnly(Outcome.Kind.UNKNOWN);
			assertThat(target.probe(changes)).extracting(Outcome::kind).containsOnly(Outcome.Kind.UNKNOWN);
		}

		this.store.shop.holdBatches(false);

		try (Target target = this.store.connector.target(this.store.connection, RecordKind.STOCK)) {
			assertThat(target.probe(changes)).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		}
		assertThat(this.store.shop.stock("P-1")).isEqualByComparingTo("7");
	}

	@Test
	void keepsWhatIsSoldWhileABatchIsOnItsWay() {
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			changes.add(stock(this.store.product("P-" + i, "1", 10), "10", "20"));
		}
		this.store.shop.holdBatches(true);
		try (Target target = this.store.connector.target(this.store.connection, RecordKind.STOCK)) {
			target.apply(changes);
			this.store.shop.order("ann@example.com").line("P-1", 2).place();
			this.store.shop.holdBatches(false);
			List<Outcome> outcomes = target.probe(changes);

			assertThat(outcomes).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.DONE, Outcome.Kind.STALE, Outcome.Kind.DONE);
		}
		assertThat(this.store.shop.stock("P-1")).isEqualByComparingTo("18");
	}

}
