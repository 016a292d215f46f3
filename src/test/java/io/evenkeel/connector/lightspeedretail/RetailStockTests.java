package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetailStockTests {

	private final ATill till = new ATill();

	private final String tent = this.till.add("TENT", "199.95");

	private final String mug = this.till.add("MUG", "7.49");

	RetailStockTests() {
		this.till.shop.count("TENT", "Main Street", 5);
		this.till.shop.count("TENT", "Harbour", 2);
	}

	@AfterEach
	void close() {
		this.till.close();
	}

	private static Map<String, BigDecimal> stock(int mainStreet, int harbour) {
		return Map.of("Main Street", BigDecimal.valueOf(mainStreet), "Harbour", BigDecimal.valueOf(harbour));
	}

	private Change change(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
		return this.till.update(this.tent, RecordField.STOCK_BY_OUTLET, before, after);
	}

	private Outcome write(Change change) {
		return this.till.write(RecordKind.STOCK, change).get(0);
	}

	private void assertStock(int mainStreet, int harbour) {
		assertThat(this.till.shop.stock("TENT", "Main Street")).isEqualByComparingTo(BigDecimal.valueOf(mainStreet));
		assertThat(this.till.shop.stock("TENT", "Harbour")).isEqualByComparingTo(BigDecimal.valueOf(harbour));
	}

	@Test
	void readsTheStockOfEachOutletAndNothingOfTheCatalogue() {
		Product read = this.till.read(RecordKind.STOCK).record("TENT");

		assertThat(read.getStockByOutlet()).isEqualTo(stock(5, 2));
		assertThat(read.getStockTracked()).isTrue();
		assertThat(read.getName()).isEqualTo("Product TENT");
		assertThat(read.getPrice()).isNull();
	}

	@Test
	void bringsWhatWasSoldSinceTheMark() {
		String mark = this.till.read(RecordKind.STOCK).mark();

		this.till.shop.sell("TENT", 1, "Harbour");
		ATill.Read sold = this.till.read(RecordKind.STOCK, mark);

		assertThat(sold.ids()).containsExactly(this.tent);
		assertThat(sold.<Product>record("TENT").getStockByOutlet()).isEqualTo(stock(5, 1));
		assertThat(this.till.read(RecordKind.STOCK, sold.mark()).items()).isEmpty();
	}

	@Test
	void losesNothingThatIsSoldWhileItReads() {
		String mark;
		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.STOCK, null)) {
			Page first = source.read(null);
			this.till.shop.sell("TENT", 1, "Harbour");
			source.read(first.next());
			mark = source.mark().orElseThrow();
		}

		assertThat(this.till.read(RecordKind.STOCK, mark).ids()).containsExactly(this.tent);
	}

	@Test
	void goesOnInAnotherProcessWhereItWas() {
		String mark = this.till.read(RecordKind.STOCK).mark();
		this.till.shop.edit("MUG", "price", "8");
		this.till.shop.sell("TENT", 1, "Harbour");
		String cursor;
		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.STOCK, mark)) {
			cursor = source.read(source.read(null).next()).next();
		}

		try (PageSource source = this.till.connector().source(this.till.connection(), RecordKind.STOCK, mark)) {
			Page page = source.read(cursor);
			assertThat(page.items()).singleElement().satisfies((item) -> assertThat(item.id()).isEqualTo(this.tent));
			assertThat(page.next()).isNull();
			assertThat(source.mark()).isPresent();
		}
	}

	@Test
	void readsAllProductsAgainWhenMoreMovedThanAPageHolds() {
		for (int i = 0; i < 2600; i++) {
			this.till.add("P-" + i, "1");
		}
		String mark = this.till.read(RecordKind.STOCK).mark();
		for (int i = 0; i < 2600; i++) {
			this.till.shop.count("P-" + i, "Main Street", i);
			this.till.shop.count("P-" + i, "Harbour", i);
		}
		this.till.shop.clearCalls();

		ATill.Read read = this.till.read(RecordKind.STOCK, mark);

		assertThat(read.items()).hasSize(2602);
		assertThat(this.till.shop.calls().latest(100)).extracting(Call::path).doesNotContain("/search");
		assertThat(this.till.read(RecordKind.STOCK, read.mark()).items()).isEmpty();
	}

	@Test
	void endsTheReadWhenTheChangesGoBack() {
		String mark = this.till.read(RecordKind.STOCK).mark();
		this.till.shop.sell("TENT", 1, "Harbour");
		String later = this.till.read(RecordKind.STOCK, mark).mark();
		this.till.shop.sell("MUG", 1, "Harbour");
		this.till.shop.faults().add(Fault.of(Fault.Kind.CURSOR_BACK).on("POST", "/inventory"));

		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.till.read(RecordKind.STOCK, later))
			.withMessageContaining("repeats");
	}

	@Test
	void losesNoMoveWhenAnEarlierAnswerComesAgain() {
		this.till.write(RecordKind.STOCK, change(stock(5, 2), stock(6, 2)));
		String mark = this.till.read(RecordKind.STOCK).mark();
		for (String path : List.of("/search", "/inventory_levels")) {
			this.till.shop.sell("MUG", 1, "Harbour");
			mark = this.till.read(RecordKind.STOCK, mark).mark();
			this.till.shop.sell("TENT", 1, "Main Street");
			String since = mark;
			this.till.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("*", path).times(1));

			assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.till.read(RecordKind.STOCK, since))
				.withMessageContaining("not asked for");
			assertThat(this.till.read(RecordKind.STOCK, since).ids()).containsExactly(this.tent);
		}
	}

	@Test
	void believesTheMoveWhenALevelIsBehind() {
		String mark = this.till.read(RecordKind.STOCK).mark();
		this.till.shop.sell("TENT", 1, "Main Street");
		mark = this.till.read(RecordKind.STOCK, mark).mark();
		this.till.shop.sell("TENT", 1, "Main Street");
		this.till.shop.faults().add(Fault.of(Fault.Kind.REPEATED_PAGE).on("POST", "/inventory_levels"));

		assertThat(this.till.read(RecordKind.STOCK, mark).<Product>record("TENT").getStockByOutlet())
			.isEqualTo(stock(3, 2));
	}

	@Test
	void refusesAStoredPlaceThatIsNone() {
		assertThatExceptionOfType(StopFailure.class).isThrownBy(() -> this.till.read(RecordKind.STOCK, "yesterday"))
			.withMessageContaining("Start a new run");
	}

	@Test
	void writesStockByWhatItChangesByWithAReasonOfItsOwn() {
		Outcome outcome = write(change(stock(5, 2), stock(7, 1)));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertStock(7, 1);
		assertThat(this.till.shop.calls().latest(20)).extracting((call) -> call.method() + " " + call.path())
			.containsOnlyOnce("POST /stock_adjustments");
	}

	@Test
	void writesNothingASecondTime() {
		Change change = change(stock(5, 2), stock(7, 1));
		write(change);

		assertThat(write(change).kind()).isEqualTo(Outcome.Kind.DONE);
		assertStock(7, 1);
	}

	@Test
	void leavesStockAloneThatMovedSinceThePlan() {
		this.till.shop.sell("TENT", 1, "Main Street");

		Outcome outcome = write(change(stock(5, 2), stock(7, 2)));

		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STALE);
		assertThat(outcome.message()).contains("at Main Street there are 4, the plan saw 5");
		assertStock(4, 2);
	}

	@Test
	void refusesAnOutletThatIsNotThereAndWritesTheRest() {
		List<Outcome> outcomes = this.till.write(RecordKind.STOCK, change(Map.of(), Map.of("Moon", BigDecimal.ONE)),
				this.till.update(this.mug, RecordField.STOCK_BY_OUTLET, null, Map.of("Harbour", BigDecimal.TEN)),
				this.till.update(this.mug, RecordField.STOCK, null, BigDecimal.ONE));

		assertThat(outcomes).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.REFUSED, Outcome.Kind.DONE, Outcome.Kind.REFUSED);
		assertThat(outcomes.get(0).message()).contains("no outlet 'Moon'", "Harbour, Main Street");
		assertThat(this.till.shop.stock("MUG", "Harbour")).isEqualByComparingTo("10");
	}

	@Test
	void findsTheOneBadAdjustmentOfABatch() {
		String gone = this.till.add("GONE", "1");
		this.till.shop.delete("GONE");

		List<Outcome> outcomes = this.till.write(RecordKind.STOCK, change(stock(5, 2), stock(6, 2)),
				this.till.update(gone, RecordField.STOCK_BY_OUTLET, null, Map.of("Harbour", BigDecimal.ONE)),
				this.till.update(this.mug, RecordField.STOCK_BY_OUTLET, null, Map.of("Harbour", BigDecimal.ONE)));

		assertThat(outcomes).extracting(Outcome::kind)
			.containsExactly(Outcome.Kind.DONE, Outcome.Kind.REFUSED, Outcome.Kind.DONE);
		assertThat(outcomes.get(1).message()).contains("does not exist");
		assertStock(6, 2);
	}

	@ParameterizedTest
	@EnumSource(
			names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "DROP_BEFORE", "DROP_AFTER", "INVALID_JSON" })
	void movesStockOnceWhateverGoesWrong(Fault.Kind kind) {
		for (String path : List.of("/inventory_levels", "/stock_adjustments", "/custom_inventory_adjustment_reasons")) {
			this.till.shop.faults().add(Fault.of(kind).on("POST", path).times(1).askingFor(Duration.ZERO));
		}

		Outcome outcome = this.till.settle(RecordKind.STOCK, change(stock(5, 2), stock(7, 1)));

		assertThat(this.till.shop.faults().struck()).isEqualTo(3);
		assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
		assertStock(7, 1);
	}

	@Test
	void forgetsNoDoubtWhenTheTokenIsRefusedAfterIt() {
		Change[] changes = new Change[600];
		for (int i = 0; i < changes.length; i++) {
			changes[i] = this.till.update(this.till.add("P-" + i, "1"), RecordField.STOCK_BY_OUTLET, null, stock(1, 1));
		}
		this.till.fails(Fault.Kind.DROP_AFTER, "POST", "/stock_adjustments");
		this.till.shop.faults().add(Fault.of(Fault.Kind.EXPIRED_TOKEN).on("POST", "/stock_adjustments").atCall(2));

		List<Outcome> outcomes = this.till.write(RecordKind.STOCK, changes);

		assertThat(outcomes.subList(0, 500)).extracting(Outcome::kind).containsOnly(Outcome.Kind.UNKNOWN);
		assertThat(outcomes.subList(500, 600)).extracting(Outcome::kind).containsOnly(Outcome.Kind.UNSENT);
		assertThat(this.till.probe(RecordKind.STOCK, changes[0]).kind()).isEqualTo(Outcome.Kind.DONE);
		assertThat(this.till.probe(RecordKind.STOCK, changes[599]).kind()).isEqualTo(Outcome.Kind.UNSENT);
	}

	@Test
	void writesAThousandProductsInOneCall() {
		Change[] changes = new Change[1000];
		for (int i = 0; i < changes.length; i++) {
			String id = this.till.add("P-" + i, "1");
			changes[i] = this.till.update(id, RecordField.STOCK_BY_OUTLET, null, Map.of("Harbour", BigDecimal.ONE));
		}
		this.till.shop.clearCalls();

		List<Outcome> outcomes = this.till.write(RecordKind.STOCK, changes);

		assertThat(outcomes).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
		// the levels, the adjustments; once for a target: the outlets, and a reason read
		// and
		// made
		assertThat(this.till.shop.calls().count()).isEqualTo(2 + 3);
	}

}
