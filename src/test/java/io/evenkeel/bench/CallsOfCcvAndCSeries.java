package io.evenkeel.bench;

import java.math.BigDecimal;
import java.nio.file.Path;

import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.cseries.CSeriesStandIn;
import io.evenkeel.sync.Engine;

/**
 * CCV SalesPOS and Lightspeed eCom C-Series. CCV allows 100 writes a minute to each
 * route, and no header says so: orders take the time that this takes.
 */
final class CallsOfCcvAndCSeries extends CallsOfPair {

	private static final String PRODUCTS = "products-ccv-to-c-series";

	private static final String STOCK = "stock-ccv-to-c-series";

	private static final String ORDERS = "orders-c-series-to-ccv";

	private static final int MANY = 1_000_000;

	private static final int TILL_PAGE = 100;

	private static final int SHOP_PAGE = 250;

	private static final int PAGE_OF_ORDERS = 100;

	private static final int BATCH = 100;

	/** The shop and its settings. */
	private static final int SHOP_OF_TILL = 2;

	/** The shop and its settings, categories, properties. */
	private static final int LISTS_OF_TILL = SHOP_OF_TILL + 2;

	/** The product, the customer, the order, and the note on it. */
	private static final int CALLS_OF_AN_ORDER = 4;

	/** A product may be in several categories, and a list of its own tells them. */
	private static final int LINKS_OF_CATEGORIES = 1;

	/** What was sold while we wrote: one look before, one after. */
	private static final int MOVEMENTS = 2;

	private final int products;

	private final int orders;

	CallsOfCcvAndCSeries(Path folder, CallCounts counts, int products, int orders) {
		super(folder, counts, SandboxService.CCV, SandboxService.CSERIES, PRODUCTS, STOCK, ORDERS);
		this.products = products;
		this.orders = orders;
		shop().limits(MANY, MANY, MANY, MANY);
	}

	private CcvStandIn till() {
		return sandbox().ccv();
	}

	private CSeriesStandIn shop() {
		return sandbox().cseries();
	}

	@Override
	String name() {
		return "CCV SalesPOS and C-Series";
	}

	@Override
	void fill() {
		for (int i = 0; i < this.products; i++) {
			till().addProduct("P-" + i, "Product " + i, new BigDecimal("10.00"), 50);
		}
	}

	private void edit(int count, String price) {
		for (int i = 0; i < count; i++) {
			till().edit("P-" + i, "price", price);
		}
	}

	@Override
	void products(Engine engine) {
		int readTill = LISTS_OF_TILL + pages(this.products, TILL_PAGE);
		count(engine, PRODUCTS, "products, %,d new products".formatted(this.products), readTill,
				readShop(0) + created(this.products));
		int readShop = readShop(this.products) + LINKS_OF_CATEGORIES;
		count(engine, PRODUCTS, "products, read once more", readTill, readShop);
		count(engine, PRODUCTS, "products, nothing changed", readTill, readShop);
		int changes = this.products / 100;
		edit(changes, "11.00");
		count(engine, PRODUCTS, "products, %,d changes".formatted(changes), readTill, readShop + updated(changes));
		edit(this.products, "12.00");
		count(engine, PRODUCTS, "products, %,d changes".formatted(this.products), readTill,
				readShop + updated(this.products));
	}

	@Override
	void orders(Engine engine) {
		engine.run(STOCK);
		engine.run(ORDERS);
		for (int i = 0; i < this.orders; i++) {
			shop().order("customer-" + i + "@example.com").name("Ann Archer").line("P-" + i, 1).paid(true).place();
		}
		count(engine, ORDERS, "%,d orders of new customers".formatted(this.orders),
				SHOP_OF_TILL + 2 + CALLS_OF_AN_ORDER * this.orders, takenIn());
		int readOrders = 1 + pages(this.orders, PAGE_OF_ORDERS);
		int readTillOrders = SHOP_OF_TILL + pages(this.orders, TILL_PAGE);
		count(engine, ORDERS, "orders, they come back", readTillOrders + this.orders, readOrders);
		count(engine, ORDERS, "orders, nothing new", readTillOrders, readOrders);
		int readTill = SHOP_OF_TILL + pages(this.products, TILL_PAGE);
		int readShop = readShop(this.products) + pages(this.orders, PAGE_OF_ORDERS);
		count(engine, STOCK, "stock after them", readTill, readShop);
		count(engine, STOCK, "stock, nothing new", readTill, readShop);
		int changes = this.products / 100;
		for (int i = 0; i < changes; i++) {
			till().setStock("P-" + i, 40);
		}
		count(engine, STOCK, "stock, %,d changes".formatted(changes), readTill,
				readShop + updated(changes) + MOVEMENTS);
	}

	/**
	 * What the shop says of itself, and the catalogue in pages to one that is not full.
	 */
	private static int readShop(int products) {
		return 1 + products / SHOP_PAGE + 1;
	}

	/**
	 * A product is made by itself, and a variant with it that no creation tells: its id
	 * is in the list of variants. What goes to variants goes in groups.
	 */
	private static int created(int products) {
		return products + pages(products, SHOP_PAGE) + pages(products, BATCH);
	}

	/** What stands there is read before it is written. */
	private static int updated(int changes) {
		return pages(changes, SHOP_PAGE) + pages(changes, BATCH);
	}

	/**
	 * The lines of an order take a call; which products have variants is in the
	 * catalogue.
	 */
	private int takenIn() {
		int ofProducts = Math.min(this.orders, this.products / SHOP_PAGE + 1);
		return 1 + pages(this.orders, PAGE_OF_ORDERS) + this.orders + ofProducts;
	}

}
