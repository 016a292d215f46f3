package io.evenkeel.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;

import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.retail.RetailStandIn;
import tools.jackson.databind.node.JsonNodeFactory;

/** Lightspeed Retail as the till, and the fewest calls that reading it takes. */
abstract class CallsOfRetail extends CallsOfPair {

	static final int PAGE = 1000;

	/** How many articles the search for their stock takes. */
	static final int PAGE_OF_STOCK = 150;

	private static final int LISTS = 2;

	/** Outlets, registers and taxes. */
	private static final int LISTS_OF_SALES = 3;

	final int products;

	final int orders;

	CallsOfRetail(Path folder, CallCounts counts, SandboxService shop, int products, int orders, String... jobs) {
		super(folder, counts, SandboxService.RETAIL, shop, jobs);
		this.products = products;
		this.orders = orders;
		till().limits(1_000_000, Duration.ofMinutes(5));
	}

	final RetailStandIn till() {
		return sandbox().retail();
	}

	@Override
	final void fill() {
		for (int i = 0; i < this.products; i++) {
			till().addProduct("P-" + i, "Product " + i, new BigDecimal("10.00"));
			till().count("P-" + i, "Main Street", 50);
		}
	}

	final void edit(int count, String price) {
		for (int i = 0; i < count; i++) {
			till().edit("P-" + i, "price", JsonNodeFactory.instance.numberNode(new BigDecimal(price)));
		}
	}

	/**
	 * A list by version ends with an empty page; the stock comes by page, and the names
	 * of outlets and taxes in one call each.
	 */
	final int readTill() {
		return 2 * pages(this.products, PAGE) + 1 + LISTS;
	}

	/**
	 * What changed of products and stock, the articles of the stock that changed, their
	 * levels, and the names of the outlets.
	 */
	static int stockOfTill(int changes) {
		return 3 + pages(changes, PAGE_OF_STOCK) + pages(changes, PAGE);
	}

	/** The sales come back once, with the names of what they are about. */
	final int readBack() {
		return pages(this.orders, PAGE) + 1 + LISTS_OF_SALES;
	}

	/**
	 * Retail takes one sale at a time. Its customer is looked for by e-mail address, and
	 * made where there is none.
	 */
	final int salesOfNewCustomers() {
		return 3 * this.orders;
	}

}
