package io.evenkeel.connector;

import io.evenkeel.commerce.RecordKind;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every service promises. A test of a service extends it and gives a connection with
 * {@link #MANY} products {@code P-1}, {@code P-2}, ... that have a SKU of the same text
 * and a name.
 */
public abstract class ConnectorContractTests {

	/** How many products a connection starts with: more than one page. */
	protected static final int MANY = 2_500;

	/**
	 * The service.
	 * @return the connector
	 */
	protected abstract Connector connector();

	/**
	 * A connection with {@link #MANY} products.
	 * @return the connection
	 */
	protected abstract Connection connection();

	/**
	 * The id of a product.
	 * @param number its number from 1
	 * @return the id that the service has for it
	 */
	protected String id(int number) {
		return "P-" + number;
	}

	@Test
	void checksItsOwnExampleWithoutProblems() {
		assertThat(connector().check(connection())).isEmpty();
	}

	@Test
	void readsEveryIdOnce() {
		List<Item> items = readAll();

		assertThat(items).extracting(Item::id).doesNotHaveDuplicates().hasSize(MANY);
	}

	@Test
	void givesTheSamePageForTheSameCursor() {
		try (PageSource source = connector().source(connection(), RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			Page second = source.read(first.next());

			assertThat(ids(source.read(null))).isEqualTo(ids(first));
			assertThat(ids(source.read(first.next()))).isEqualTo(ids(second));
		}
	}

	@Test
	void goesOnAtACursorInANewSource() {
		Page first;
		Page second;
		try (PageSource source = connector().source(connection(), RecordKind.PRODUCTS, null)) {
			first = source.read(null);
			second = source.read(first.next());
		}

		try (PageSource source = connector().source(connection(), RecordKind.PRODUCTS, null)) {
			assertThat(ids(source.read(first.next()))).isEqualTo(ids(second));
		}
	}

	@Test
	void tellsWhichRecordsAreStillThere() {
		try (PageSource source = connector().source(connection(), RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(id(1), id(MANY), "gone"))).containsExactlyInAnyOrder(id(1), id(MANY));
		}
	}

	@Test
	void answersWithOneOutcomeForEachChangeInTheirOrder() {
		List<Change> changes = List.of(rename("c1", 1, "One"), rename("c2", 2, "Two"), creation("c3", "NEW-1"));

		List<Outcome> outcomes = write(changes);

		assertThat(outcomes).extracting(Outcome::changeId).containsExactly("c1", "c2", "c3");
		assertThat(product(id(1)).getName()).isEqualTo("One");
		assertThat(product(id(2)).getName()).isEqualTo("Two");
	}

	@Test
	void leavesOneRecordWhenACreationIsReplayed() {
		write(List.of(creation("c1", "NEW-1")));

		List<Outcome> again = write(List.of(creation("c1", "NEW-1")));

		assertThat(again).singleElement().extracting(Outcome::kind).isNotIn(Outcome.Kind.REFUSED, Outcome.Kind.STALE);
		assertThat(readAll()).extracting((item) -> item.record().get(RecordField.SKU))
			.hasSize(MANY + 1)
			.containsOnlyOnce("NEW-1");
	}

	@Test
	void leavesAStaleRecordAlone() {
		write(List.of(rename("c1", 1, "Edited meanwhile")));

		List<Outcome> outcomes = write(List.of(rename("c2", 1, "Planned before")));

		assertThat(outcomes).singleElement().extracting(Outcome::kind).isEqualTo(Outcome.Kind.STALE);
		assertThat(product(id(1)).getName()).isEqualTo("Edited meanwhile");
	}

	@Test
	void deletesARecordAndTakesADeletionOfAnAbsentOneForDone() {
		Change deletion = new Change("c1", Change.Action.DELETE, id(3), null, "P-3", List.of());
		write(List.of(deletion));

		List<Outcome> again = write(List.of(deletion));

		assertThat(again).singleElement().extracting(Outcome::kind).isEqualTo(Outcome.Kind.DONE);
		assertThat(readAll()).extracting(Item::id).doesNotContain(id(3)).hasSize(MANY - 1);
	}

	@Test
	void tellsTheHashThatTheNextReadGives() {
		List<Outcome> outcomes = write(List.of(rename("c1", 1, "One"), creation("c2", "NEW-1")));

		List<Item> items = readAll();
		assertThat(outcomes).allSatisfy((outcome) -> {
			Item now = outcome.now();
			assertThat(items).filteredOn((item) -> item.id().equals(outcome.targetId()))
				.singleElement()
				.satisfies((item) -> assertThat((now != null) ? now.hash() : item.hash()).isEqualTo(item.hash()));
		});
	}

	@Test
	void saysOfAChangeThatNeverCameThatItIsUnsent() {
		try (Target target = connector().target(connection(), RecordKind.PRODUCTS)) {
			assertThat(target.probe(List.of(creation("c1", "NEW-1"), rename("c2", 1, "One")))).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.UNSENT, Outcome.Kind.UNSENT);
		}
	}

	@Test
	void saysOfAChangeThatTheServiceShowsThatItIsDone() {
		write(List.of(creation("c1", "NEW-1"), rename("c2", 1, "One")));

		try (Target target = connector().target(connection(), RecordKind.PRODUCTS)) {
			assertThat(target.probe(List.of(creation("c1", "NEW-1"), rename("c2", 1, "One")))).extracting(Outcome::kind)
				.containsExactly(Outcome.Kind.DONE, Outcome.Kind.DONE);
		}
	}

	/**
	 * Writes and completes changes, as one run does.
	 * @param changes the changes
	 * @return the outcomes as they are in the end
	 */
	protected List<Outcome> write(List<Change> changes) {
		try (Target target = connector().target(connection(), RecordKind.PRODUCTS)) {
			List<Outcome> outcomes = new ArrayList<>(target.apply(changes));
			for (Outcome late : target.complete()) {
				outcomes.replaceAll((outcome) -> outcome.changeId().equals(late.changeId()) ? late : outcome);
			}
			target.settled();
			return outcomes;
		}
	}

	private Change rename(String change, int number, String name) {
		return new Change(change, Change.Action.UPDATE, id(number), null, "P-" + number,
				List.of(field(RecordField.NAME, "Product " + number, name)));
	}

	private static Change creation(String change, String sku) {
		return new Change(change, Change.Action.CREATE, null, null, sku,
				List.of(field(RecordField.SKU, null, sku), field(RecordField.NAME, null, "Product " + sku)));
	}

	protected static FieldChange field(RecordField field, @Nullable Object before, @Nullable Object after) {
		return new FieldChange(field.fieldName(), before, after);
	}

	private Product product(String id) {
		return (Product) readAll().stream().filter((item) -> item.id().equals(id)).findFirst().orElseThrow().record();
	}

	private static List<String> ids(Page page) {
		return page.items().stream().map(Item::id).toList();
	}

	protected List<Item> readAll() {
		List<Item> items = new ArrayList<>();
		try (PageSource source = connector().source(connection(), RecordKind.PRODUCTS, null)) {
			String cursor = null;
			do {
				Page page = source.read(cursor);
				items.addAll(page.items());
				cursor = page.next();
			}
			while (cursor != null);
		}
		return items;
	}

}
