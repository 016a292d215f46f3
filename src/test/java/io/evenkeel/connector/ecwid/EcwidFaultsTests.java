package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.web.Fault;
import io.evenkeel.sandbox.web.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.evenkeel.connector.AService.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever goes wrong, at whichever call: in the end each change is there once. */
class EcwidFaultsTests {

	private static final int CALLS = 7;

	private static final int ROUNDS = 8;

	/** One change as its own call, three as a batch. */
	private static final List<Integer> SIZES = List.of(1, 3);

	private static Change create(AStore store, int number) {
		return store.create("NEW-" + number, set(RecordField.STOCK, null, new BigDecimal("5")),
				set(RecordField.IMAGES, null, List.of("https://pos.example/a.jpg", "https://pos.example/b.jpg")));
	}

	private static Change createBelow(AStore store, int number) {
		return store.createBelow(store.product("P-" + number, "1", 10), "V-" + number,
				set(RecordField.OPTIONS, null, Map.of("Kind", "Green")));
	}

	private static Change update(AStore store, int number) {
		return store.update(store.product("P-" + number, "1", 10),
				set(RecordField.NAME, "Product P-" + number, "Renamed"),
				set(RecordField.STOCK, BigDecimal.TEN, new BigDecimal("7")));
	}

	private static Change stock(AStore store, int number) {
		return store.update(store.product("P-" + number, "1", 10),
				set(RecordField.STOCK, BigDecimal.TEN, new BigDecimal("7")));
	}

	private static Change delete(AStore store, int number) {
		return store.change(Action.DELETE, store.product("P-" + number, "1", 10));
	}

	@ParameterizedTest
	@EnumSource(names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "SLOW", "DROP_BEFORE", "DROP_AFTER",
			"INVALID_JSON" })
	void makesEachChangeOnce(Kind kind) {
		for (int call = 1; call <= CALLS; call++) {
			for (int size : SIZES) {
				afterFault(kind, call, size, RecordKind.PRODUCTS, EcwidFaultsTests::create, this::isCreated);
				afterFault(kind, call, size, RecordKind.PRODUCTS, EcwidFaultsTests::createBelow, this::isCreatedBelow);
				afterFault(kind, call, size, RecordKind.PRODUCTS, EcwidFaultsTests::update, this::isUpdated);
				afterFault(kind, call, size, RecordKind.STOCK, EcwidFaultsTests::stock, this::isSold);
				afterFault(kind, call, size, RecordKind.PRODUCTS, EcwidFaultsTests::delete,
						(store, number) -> store.shop.product("P-" + number).isEmpty());
			}
		}
	}

	private void afterFault(Kind kind, int call, int size, RecordKind records, BiFunction<AStore, Integer, Change> make,
			BiFunction<AStore, Integer, Boolean> isThere) {
		try (AStore store = new AStore()) {
			List<Change> changes = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				changes.add(make.apply(store, i));
			}
			store.shop.faults().add(Fault.of(kind).atCall(call).taking(Duration.ofMillis(20)));

			Map<String, Outcome> outcomes = settle(store, records, changes);

			assertThat(store.shop.faults().struck()).isEqualTo((call <= 3) ? 1 : store.shop.faults().struck());
			String what = kind + " at call " + call + " of " + changes.get(0);
			assertThat(outcomes.values()).as(what).extracting(Outcome::kind).containsOnly(Outcome.Kind.DONE);
			for (int i = 0; i < size; i++) {
				assertThat(isThere.apply(store, i)).as(what + ": " + store.shop.products()).isTrue();
			}
			assertThat(store.shop.products()).as(what)
				.hasSize((int) store.shop.products()
					.stream()
					.map((row) -> row.path("sku").asString())
					.distinct()
					.count());
		}
	}

	/**
	 * As the engine does: what is unknown is probed, what surely did not arrive is sent.
	 */
	private static Map<String, Outcome> settle(AStore store, RecordKind kind, List<Change> changes) {
		Map<String, Outcome> outcomes = new HashMap<>();
		List<Change> due = changes;
		for (int round = 0; round < ROUNDS && !due.isEmpty(); round++) {
			try (Target target = store.connector.target(store.connection, kind)) {
				target.apply(due).forEach((outcome) -> outcomes.put(outcome.changeId(), outcome));
				List<Change> unknown = of(changes, outcomes, Outcome.Kind.UNKNOWN);
				if (!unknown.isEmpty()) {
					target.probe(unknown).forEach((outcome) -> outcomes.put(outcome.changeId(), outcome));
				}
			}
			due = of(changes, outcomes, Outcome.Kind.UNSENT);
		}
		return outcomes;
	}

	private static List<Change> of(List<Change> changes, Map<String, Outcome> outcomes, Outcome.Kind kind) {
		return changes.stream().filter((change) -> outcomes.get(change.id()).kind() == kind).toList();
	}

	private boolean isCreated(AStore store, int number) {
		return store.shop.images("NEW-" + number)
			.equals(List.of("https://pos.example/a.jpg", "https://pos.example/b.jpg"))
				&& store.shop.stock("NEW-" + number).intValue() == 5;
	}

	private boolean isCreatedBelow(AStore store, int number) {
		return store.shop.product("P-" + number).orElseThrow().path("combinations").size() == 1;
	}

	private boolean isUpdated(AStore store, int number) {
		return isSold(store, number)
				&& store.shop.product("P-" + number).orElseThrow().path("name").asString().equals("Renamed");
	}

	private boolean isSold(AStore store, int number) {
		return store.shop.stock("P-" + number).intValue() == 7;
	}

	@ParameterizedTest
	@EnumSource(names = { "TOO_MANY_REQUESTS", "SERVER_ERROR", "BAD_GATEWAY", "SLOW", "DROP_BEFORE", "DROP_AFTER",
			"INVALID_JSON" })
	void readsEverythingOnce(Kind kind) {
		try (AStore store = new AStore()) {
			for (int i = 0; i < 250; i++) {
				store.product("P-" + i, "1", 10);
			}
			for (int call = 1; call <= 4; call++) {
				store.shop.faults().clear();
				store.shop.faults().add(Fault.of(kind).atCall(call).taking(Duration.ofMillis(20)));

				assertThat(store.read(RecordKind.PRODUCTS, null).ids()).hasSize(250).doesNotHaveDuplicates();
			}
		}
	}

	@Test
	void stopsWhenTheTokenIsRefusedAndWritesNothing() {
		try (AStore store = new AStore()) {
			Change change = update(store, 1);
			store.shop.faults().add(Fault.of(Kind.EXPIRED_TOKEN));

			assertThatThrownBy(() -> store.apply(change)).isInstanceOf(StopFailure.class)
				.hasMessageContaining("INVALID_API_TOKEN")
				.hasMessageNotContaining(store.shop.token());
			assertThatThrownBy(() -> store.read(RecordKind.ORDERS)).isInstanceOf(StopFailure.class);
		}
	}

	@Test
	void leavesUnsentWhatCannotGetThrough() {
		try (AStore store = new AStore()) {
			Change change = stock(store, 1);
			store.shop.faults().add(Fault.of(Kind.TOO_MANY_REQUESTS).on("PUT", "/products/*/inventory"));

			assertThat(store.apply(RecordKind.STOCK, List.of(change))).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.UNSENT);
			assertThat(store.shop.stock("P-1")).isEqualByComparingTo("10");
		}
	}

	@Test
	void knowsNothingOfAPartOfABatchThatEndsWithAnError() {
		try (AStore store = new AStore()) {
			List<Change> changes = List.of(stock(store, 1), stock(store, 2), stock(store, 3));
			store.shop.faults()
				.add(Fault.of(Kind.SERVER_ERROR).on("PUT", "/products/" + changes.get(1).targetId() + "/inventory"));

			List<Outcome> outcomes = store.apply(RecordKind.STOCK, changes);

			assertThat(outcomes).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.DONE, Outcome.Kind.UNKNOWN, Outcome.Kind.DONE);
			assertThat(store.probe(RecordKind.STOCK, changes.get(1)).kind()).isEqualTo(Outcome.Kind.UNSENT);
		}
	}

}
