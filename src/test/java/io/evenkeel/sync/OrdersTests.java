package io.evenkeel.sync;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.testing.MemoryStore;
import io.evenkeel.testing.MemoryStore.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders of the shop become sales of the till, once each, whatever fails in between. */
class OrdersTests extends SyncStory {

	private static final String ORDERS = "orders";

	private static final String STOCK = "stock";

	private MemoryStore sales;

	private MemoryStore orders;

	@BeforeEach
	void openTheShop() {
		this.home.file("jobs/orders.yml", """
				job: orders
				records: orders
				pos: till
				shop: webshop
				match: [link, reference]
				rules: orders-ecwid-to-retail
				full-every: 7d
				then: [stock]
				settings:
				  register: Web orders
				""");
		this.home.file("jobs/stock.yml", """
				job: stock
				records: stock
				pos: till
				shop: webshop
				match: [link, sku]
				rules: stock-retail-and-ecwid
				guard: {stock-to-zero: off}
				settings:
				  register-outlet: Main Street
				""");
		this.sales = this.home.sales();
		this.orders = this.home.orders();
		this.orders.tellsWhatChanged();
		this.pos.put("p1", "sku", "A-1", "name", "Boot", "stock-by-outlet", "Main Street=10");
		this.shop.put("s1", "sku", "A-1", "name", "Boot", "stock", "10");
		engine().run(STOCK);
		engine().run(ORDERS);
	}

	@Test
	void makesASaleOfAPaidOrderOnce() {
		order("o1", "PAID", 2);

		engine().run(ORDERS);
		engine().ledger()
			.findings()
			.forEach(engine().ledger().sides().jobId(ORDERS), (f) -> System.err.println("DEBUG " + f));
		Run again = engine().run(ORDERS);

		Order sale = this.sales.onlyOrder();
		assertThat(sale.getReference()).isEqualTo("r-o1");
		assertThat(sale.getStatus()).isEqualTo("closed");
		assertThat(sale.getRegister()).isEqualTo("Web orders");
		assertThat(sale.getCustomerEmail()).isEqualTo("ann@example.com");
		assertThat(sale.getLines()).extracting(OrderLine::product).containsExactly("p1");
		assertThat(sale.getPayments()).extracting(Object::toString).containsExactly("20.00 EUR by Web");
		assertThat(settled(again)).isEmpty();
	}

	@Test
	void takesAnOrderInThatIsPaidLater() {
		order("o1", "AWAITING_PAYMENT", 1);
		engine().run(ORDERS);
		assertThat(this.sales.sentSinceThen()).isEmpty();

		this.orders.editOrder("o1", "payment-status", "PAID");
		engine().run(ORDERS);

		assertThat(this.sales.onlyOrder().getReference()).isEqualTo("r-o1");
	}

	@Test
	void makesOneSaleWhenTheAnswerWasLost() {
		order("o1", "PAID", 1);
		this.sales.answer("o1", Answer.UNKNOWN_ARRIVED);

		engine().run(ORDERS);
		this.sales.behave();
		engine().run(ORDERS);

		assertThat(this.sales.onlyOrder().getReference()).isEqualTo("r-o1");
	}

	@Test
	void makesNoSecondSaleWhenTheStateIsLost() {
		order("o1", "PAID", 1);
		engine().run(ORDERS);
		closeEngine();
		this.home.with("EVENKEEL_STATE_URL", "jdbc:hsqldb:mem:another-" + System.nanoTime() + ";hsqldb.tx=mvcc");

		engine().run(STOCK);
		Run run = engine().run(ORDERS);

		assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
		assertThat(this.sales.onlyOrder().getReference()).isEqualTo("r-o1");
	}

	@Test
	void leavesOrdersOutThatWerePaidBeforeTheJobFirstRan() {
		closeEngine();
		this.home.with("EVENKEEL_STATE_URL", "jdbc:hsqldb:mem:fresh-" + System.nanoTime() + ";hsqldb.tx=mvcc");
		order("old", "PAID", 1);
		order("open", "AWAITING_PAYMENT", 1);
		engine().run(STOCK);

		engine().run(ORDERS);
		this.orders.editOrder("old", "fulfilment-status", "SHIPPED");
		this.orders.editOrder("open", "payment-status", "PAID");
		engine().run(ORDERS);

		assertThat(this.sales.onlyOrder().getReference()).isEqualTo("r-open");
	}

	@Test
	void voidsTheSaleOfACancelledOrder() {
		order("o1", "PAID", 1);
		engine().run(ORDERS);

		this.orders.editOrder("o1", "payment-status", "CANCELLED");
		engine().run(ORDERS);

		assertThat(this.sales.onlyOrder().getStatus()).isEqualTo("voided");
	}

	@Test
	void holdsAnOrderUntilTheTillKnowsItsArticles() {
		this.orders.putOrder("o2", "number", "o2", "reference", "r-o2", "payment-status", "PAID", "lines",
				List.of(Map.of("product", "s9", "sku", "NEW-9", "name", "New", "quantity", "1", "price", "5 EUR")));
		Run held = engine().run(ORDERS);
		assertThat(settled(held)).isEmpty();

		this.pos.put("p9", "sku", "NEW-9", "name", "New", "stock-by-outlet", "Main Street=1");
		engine().run(STOCK);
		engine().run(ORDERS);

		assertThat(this.sales.onlyOrder().getLines()).extracting(OrderLine::product).containsExactly("p9");
	}

	@Test
	void subtractsWhatTheTillDoesNotHaveYetBeforeItWritesStock() {
		order("o1", "AWAITING_PAYMENT", 3);
		this.shop.edit("s1", "stock", "7");
		this.pos.edit("p1", "stock-by-outlet", "Main Street=9");

		engine().run(STOCK);
		assertThat(stock()).isEqualTo("6");

		engine().run(ORDERS);
		engine().run(STOCK);
		assertThat(stock()).isEqualTo("6");
	}

	@Test
	void agreesAgainOnceTheTillHasTheOrder() {
		order("o1", "PAID", 3);
		this.shop.edit("s1", "stock", "7");
		engine().run(STOCK);
		assertThat(stock()).isEqualTo("7");

		engine().run(ORDERS);
		this.pos.edit("p1", "stock-by-outlet", "Main Street=7");
		engine().run(STOCK);

		assertThat(stock()).isEqualTo("7");
	}

	@Test
	void givesBackWhatACancelledOrderHadReserved() {
		order("o1", "AWAITING_PAYMENT", 3);
		this.shop.edit("s1", "stock", "7");
		engine().run(ORDERS);
		engine().run(STOCK);
		assertThat(stock()).isEqualTo("7");

		this.orders.editOrder("o1", "payment-status", "CANCELLED");
		this.shop.edit("s1", "stock", "10");
		engine().run(STOCK);

		assertThat(stock()).isEqualTo("10");
	}

	@Test
	void readsOnlyWhatChangedOnceEverythingWasRead() {
		order("o1", "PAID", 1);
		order("o2", "AWAITING_PAYMENT", 1);
		engine().run(ORDERS);

		this.orders.editOrder("o2", "payment-status", "PAID");
		Run run = engine().run(ORDERS);

		assertThat(engine().ledger().runs().counts(run.id()).get("read-shop")).isEqualTo(1);
		assertThat(settled(run)).hasSize(1);
	}

	private String stock() {
		return this.shop.record("s1").getStock().toPlainString();
	}

	private void order(String id, String status, int pieces) {
		Map<String, String> line = Map.of("product", "s1", "sku", "A-1", "name", "Boot", "quantity",
				Integer.toString(pieces), "price", "10.00 EUR");
		List<Map<String, String>> payments = status.equals("PAID")
				? List.of(Map.of("method", "Card", "amount", 10 * pieces + ".00 EUR")) : List.of();
		this.orders.putOrder(id, "number", id, "reference", "r-" + id, "payment-status", status, "customer-email",
				" Ann@Example.com", "lines", List.of(line), "payments", payments, "total", 10 * pieces + ".00 EUR");
	}

}
