package io.evenkeel.connector.ecwid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Product;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Page;
import io.evenkeel.connector.PageSource;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.sandbox.web.Call;
import io.evenkeel.sandbox.web.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EcwidReadingTests {

	private final AStore store = new AStore();

	@AfterEach
	void close() {
		this.store.close();
	}

	private List<String> fill(int count) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(this.store.product("P-" + i, "10", 5));
		}
		return ids;
	}

	private PageSource source(RecordKind kind, String since) {
		return this.store.connector.source(this.store.connection, kind, since);
	}

	private static Set<String> rest(PageSource source, Page first) {
		Set<String> ids = new HashSet<>();
		first.items().forEach((item) -> ids.add(item.id()));
		for (String cursor = first.next(); cursor != null;) {
			Page page = source.read(cursor);
			page.items().forEach((item) -> ids.add(item.id()));
			cursor = page.next();
		}
		return ids;
	}

	@Test
	void readsVariationsAfterTheirProduct() {
		String tea = this.store.product("TEA", "4.50", 0);
		this.store
			.apply(this.store.createBelow(tea, "TEA-G", AStore.set(RecordField.OPTIONS, null, Map.of("Kind", "Green")),
					AStore.set(RecordField.STOCK, null, new BigDecimal("8"))));

		List<Item> items = this.store.read(RecordKind.PRODUCTS);

		assertThat(items).hasSize(2);
		Product green = (Product) items.get(1).record();
		assertThat(green.getParent()).isEqualTo(tea);
		assertThat(green.getStock()).isEqualByComparingTo("8");
		assertThat(green.getPrice()).isEqualTo(Money.of("4.50", "EUR"));
	}

	@Test
	void readsOnlyStockForStock() {
		String tea = this.store.product("TEA", "4.50", 3);

		Product product = (Product) this.store.byId(RecordKind.STOCK).get(tea).record();

		assertThat(product.getStock()).isEqualByComparingTo("3");
		assertThat(product.getSku()).isEqualTo("TEA");
		assertThat(product.getPrice()).isNull();
	}

	@Test
	void keepsTheHashOfWhatDidNotChange() {
		String tea = this.store.product("TEA", "4.50", 3);
		long stock = this.store.byId(RecordKind.STOCK).get(tea).hash();
		long product = this.store.item(tea).hash();

		this.store.shop.edit("TEA", "description", "Now with words");

		assertThat(this.store.byId(RecordKind.STOCK).get(tea).hash()).isEqualTo(stock);
		assertThat(this.store.item(tea).hash()).isNotEqualTo(product);
	}

	@Test
	void readsInOneCallAHundredProducts() {
		fill(250);
		this.store.shop.clearCalls();

		AStore.Read read = this.store.read(RecordKind.PRODUCTS, null);

		assertThat(read.items()).hasSize(250);
		assertThat(this.store.shop.calls().latest(100)).extracting(Call::path)
			.containsExactlyInAnyOrder("/profile", "/products", "/products", "/products");
	}

	@Test
	void bringsWhatChangedSinceTheMark() {
		fill(3);
		AStore.Read all = this.store.read(RecordKind.PRODUCTS, null);
		String later = Long.toString(Long.parseLong(all.mark()) + 6);

		this.store.shop.edit("P-1", "price", "12");

		AStore.Read changed = this.store.read(RecordKind.PRODUCTS, all.mark());
		assertThat(all.isIncremental()).isFalse();
		assertThat(changed.isIncremental()).isTrue();
		assertThat(changed.ids()).containsAll(List.of(all.ids().get(1)));
		assertThat(this.store.read(RecordKind.PRODUCTS, later + "0").items()).isEmpty();
	}

	@Test
	void showsTheMarkInAProcessThatWentOn() {
		fill(150);
		Page first;
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			first = source.read(null);
		}

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			source.read(first.next());

			assertThat(source.mark()).contains(Place.of(first.next()).mark());
		}
	}

	@Test
	void skipsNothingWhenAProductIsDeletedWhileTheListIsRead() {
		List<String> ids = fill(250);
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			this.store.shop.delete("P-0");
			this.store.shop.delete("P-7");

			assertThat(rest(source, first)).containsAll(ids);
		}
	}

	@Test
	void skipsNothingWhenAProductLeavesTheWindowWhileItIsRead() throws Exception {
		List<String> ids = fill(250);
		try (PageSource source = source(RecordKind.PRODUCTS, "1")) {
			Page first = source.read(null);
			this.store.shop.edit("P-0", "price", "12");
			this.store.shop.edit("P-99", "price", "12");

			assertThat(rest(source, first)).containsAll(ids);
		}
	}

	@Test
	void goesOnAfterRowsLeftInAnotherProcess() {
		List<String> ids = fill(150);
		Page first;
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			first = source.read(null);
		}
		this.store.shop.delete("P-3");

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			assertThat(rest(source, first)).containsAll(ids);
		}
	}

	@Test
	void stopsAtAPageThatRepeats() {
		fill(250);
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			this.store.fail(Fault.Kind.REPEATED_PAGE, "GET", "/products");

			assertThatThrownBy(() -> source.read(first.next())).isInstanceOf(StopFailure.class)
				.hasMessageContaining("webshop");
		}
	}

	@Test
	void stopsAtACursorThatGoesBack() {
		fill(250);
		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			Page first = source.read(null);
			this.store.fail(Fault.Kind.CURSOR_BACK, "GET", "/products");

			assertThatThrownBy(() -> source.read(first.next())).isInstanceOf(StopFailure.class)
				.hasMessageContaining("was asked for");
		}
	}

	@Test
	void tellsWhichVariationsAreStillThere() {
		String tea = this.store.product("TEA", "4.50", 0);
		String green = this.store
			.apply(this.store.createBelow(tea, "TEA-G", AStore.set(RecordField.OPTIONS, null, Map.of("Kind", "Green"))))
			.targetId();

		try (PageSource source = source(RecordKind.PRODUCTS, null)) {
			assertThat(source.stillThere(List.of(tea, green, tea + "-1", "12", "no id"))).containsExactlyInAnyOrder(tea,
					green);
		}
	}

	@Test
	void readsOrdersOfEveryStatusAndNoneThatWasNeverPlaced() {
		this.store.product("TEA", "12.10", 10);
		String paid = this.store.shop.order("ann@example.com").name("Ann Lee").line("TEA", 2).place();
		String open = order("AWAITING_PAYMENT");
		order("INCOMPLETE");

		AStore.Read read = this.store.read(RecordKind.ORDERS, null);

		assertThat(read.ids()).containsExactlyInAnyOrder(paid, open);
		Order order = (Order) read.items().get(read.ids().indexOf(paid)).record();
		assertThat(order.getTotal()).isEqualTo(Money.of("24.20", "EUR"));
		assertThat(order.getLines()).singleElement()
			.satisfies(
					(line) -> assertThat(line.product()).isEqualTo(this.store.read(RecordKind.PRODUCTS).get(0).id()));
	}

	private String order(String status) {
		return this.store.shop.order("bob@example.com").line("TEA", 1).payment(status).place();
	}

	@Test
	void bringsAnOldOrderThatIsPaidLate() throws Exception {
		this.store.product("TEA", "12.10", 10);
		String open = order("AWAITING_PAYMENT");
		String mark = Long.toString(Long.parseLong(this.store.read(RecordKind.ORDERS, null).mark()) + 6);
		Thread.sleep(2_000);
		assertThat(this.store.read(RecordKind.ORDERS, mark).items()).isEmpty();

		this.store.shop.pay(open);

		assertThat(this.store.read(RecordKind.ORDERS, mark).ids()).containsExactly(open);
	}

	@Test
	void readsEveryOrderOfAWindowOfManyPages() {
		this.store.product("TEA", "12.10", 10_000);
		Set<String> placed = new HashSet<>();
		for (int i = 0; i < 230; i++) {
			placed.add(order("PAID"));
		}

		AStore.Read read = this.store.read(RecordKind.ORDERS, "1");

		assertThat(read.ids()).hasSize(230).containsAll(placed);
		assertThat(read.pages()).isEqualTo(3);
	}

	@Test
	void readsEveryOrderWhereOneIsPaidInBetween() {
		this.store.product("TEA", "12.10", 10_000);
		Set<String> placed = new HashSet<>();
		for (int i = 0; i < 230; i++) {
			placed.add(order("AWAITING_PAYMENT"));
		}
		try (PageSource source = source(RecordKind.ORDERS, "1")) {
			Page first = source.read(null);
			this.store.shop.pay(first.items().get(4).id());

			assertThat(rest(source, first)).containsAll(placed);
		}
	}

	@Test
	void tellsWhichOrdersAreStillThere() {
		this.store.product("TEA", "12.10", 10);
		String paid = order("PAID");

		try (PageSource source = source(RecordKind.ORDERS, null)) {
			assertThat(source.stillThere(List.of(paid, "NONE1", "no id"))).containsExactly(paid);
		}
	}

}
