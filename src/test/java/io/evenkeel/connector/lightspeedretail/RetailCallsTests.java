package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.OrderLine;
import io.evenkeel.commerce.Payment;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The number of calls for the work of a night, against the least that it takes. */
class RetailCallsTests {

	private static final int PRODUCTS = 10_000;

	/** Outlets and taxes. */
	private static final int ACCOUNT = 2;

	private final ATill till = new ATill();

	@AfterEach
	void close() {
		this.till.close();
	}

	private void fill() {
		for (int i = 0; i < PRODUCTS; i++) {
			this.till.shop.addProduct("P-" + i, "Product " + i, BigDecimal.TEN);
		}
	}

	private long calls(Runnable work) {
		this.till.shop.clearCalls();
		work.run();
		return this.till.shop.calls().count();
	}

	@Test
	void readsTenThousandProductsWithTwentyCallsAndWhatChangedWithFewer() {
		fill();
		String mark = this.till.read(RecordKind.PRODUCTS).mark();

		long whole = calls(() -> this.till.read(RecordKind.PRODUCTS));
		long nothing = calls(() -> this.till.read(RecordKind.PRODUCTS, mark));
		for (int i = 0; i < 100; i++) {
			this.till.shop.edit("P-" + i, "price", "11");
		}
		long some = calls(() -> this.till.read(RecordKind.PRODUCTS, mark));

		assertThat(whole).isEqualTo(10 + 1 + 10 + ACCOUNT);
		assertThat(nothing).isEqualTo(1);
		assertThat(some).isEqualTo(1 + 1 + 1 + ACCOUNT);
	}

	@Test
	void readsTheStockOfTenThousandProductsWithTwentyCallsAndWhatWasSoldWithFewer() {
		fill();
		String mark = this.till.read(RecordKind.STOCK).mark();

		long whole = calls(() -> this.till.read(RecordKind.STOCK));
		long nothing = calls(() -> this.till.read(RecordKind.STOCK, mark));
		for (int i = 0; i < 100; i++) {
			this.till.shop.count("P-" + i, "Harbour", 3);
		}
		long some = calls(() -> this.till.read(RecordKind.STOCK, mark));
		for (int i = 0; i < PRODUCTS; i++) {
			this.till.shop.count("P-" + i, "Harbour", 4);
		}
		long all = calls(() -> this.till.read(RecordKind.STOCK, mark));

		// the last one is the outlets
		assertThat(whole).isEqualTo(1 + 10 + 1 + 10 + 1);
		assertThat(nothing).isEqualTo(2);
		assertThat(some).isEqualTo(1 + 1 + 1 + 1 + 1);
		assertThat(all).isEqualTo(2 + whole);
	}

	@Test
	void writesAThousandOrdersWithACallEach() {
		String tent = this.till.add("TENT", "12.10");
		Change[] changes = new Change[1000];
		for (int i = 0; i < changes.length; i++) {
			changes[i] = this.till.creation(order(i, tent));
		}

		long calls = calls(() -> this.till.write(RecordKind.ORDERS, changes));

		// once for a target: users, registers, taxes, payment types, and the currency of
		// the outlets
		assertThat(calls).isEqualTo(1000 + 5);
	}

	private static Order.Builder order(int number, String product) {
		Money price = Money.of("12.10", "EUR");
		return Order.order("shop-" + number)
			.with(RecordField.REFERENCE, "ecwid-1003-" + number)
			.with(RecordField.REGISTER, "Web orders")
			.with(RecordField.PLACED, Instant.parse("2026-07-01T10:00:00Z"))
			.with(RecordField.LINES,
					List.of(new OrderLine(OrderLine.Kind.PRODUCT, product, "TENT", "Tent", BigDecimal.ONE, price,
							Money.of("2.10", "EUR"), null)))
			.with(RecordField.PAYMENTS, List.of(new Payment("Web", price, null)))
			.with(RecordField.TOTAL, price);
	}

}
