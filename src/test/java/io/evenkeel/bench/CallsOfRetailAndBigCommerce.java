package io.evenkeel.bench;

import java.nio.file.Path;
import java.time.Duration;

import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import io.evenkeel.sync.Engine;

/** Lightspeed Retail and BigCommerce. */
final class CallsOfRetailAndBigCommerce extends CallsOfRetail {

	private static final String CATALOGUE = "catalog-retail-to-bigcommerce";

	private static final String STOCK = "stock-retail-to-bigcommerce";

	private static final String ORDERS = "orders-bigcommerce-to-retail";

	private static final int SHOP_PAGE = 250;

	private static final int BATCH = 10;

	private static final int BATCH_OF_STOCK = 2000;

	private static final int COMPLETED = 10;

	/** A page of them, which may be empty. */
	private static final int ORDERS_NOT_TAKEN_IN = 1;

	CallsOfRetailAndBigCommerce(Path folder, CallCounts counts, int products, int orders) {
		super(folder, counts, SandboxService.BIGCOMMERCE, products, orders, CATALOGUE, STOCK, ORDERS);
		shop().limits(1_000_000, Duration.ofSeconds(30));
	}

	private BigCommerceStandIn shop() {
		return sandbox().bigcommerce();
	}

	@Override
	String name() {
		return "Retail and BigCommerce";
	}

	@Override
	void products(Engine engine) {
		int readTill = readTill();
		count(engine, CATALOGUE, "catalogue, %,d new products".formatted(this.products), readTill,
				readShop(0) + this.products);
		int readShop = readShop(this.products);
		count(engine, CATALOGUE, "catalogue, read once more", readTill, readShop);
		count(engine, CATALOGUE, "catalogue, nothing changed", readTill, readShop);
		edit(this.products / 100, "11.00");
		count(engine, CATALOGUE, "catalogue, %,d changes".formatted(this.products / 100), readTill,
				readShop + updated(this.products / 100));
		edit(this.products, "12.00");
		count(engine, CATALOGUE, "catalogue, %,d changes".formatted(this.products), readTill,
				readShop + updated(this.products));
	}

	@Override
	void orders(Engine engine) {
		engine.run(STOCK);
		engine.run(ORDERS);
		for (int i = 0; i < this.orders; i++) {
			shop().order("customer-" + i + "@example.com")
				.name("Ann Archer")
				.line("P-" + i, 1)
				.status(COMPLETED)
				.place();
		}
		count(engine, ORDERS, "%,d orders of new customers".formatted(this.orders), salesOfNewCustomers(),
				1 + pages(this.orders, SHOP_PAGE));
		count(engine, ORDERS, "orders, the sales come back", readBack(), 2);
		count(engine, ORDERS, "orders, nothing new", 1, 2);
		int changes = this.products / 100;
		int readShop = readShop(this.products) + ORDERS_NOT_TAKEN_IN;
		count(engine, STOCK, "stock after them", stockOfTill(this.orders), readShop);
		count(engine, STOCK, "stock, nothing new", 2, readShop);
		for (int i = 0; i < changes; i++) {
			till().count("P-" + i, "Main Street", 40);
		}
		count(engine, STOCK, "stock, %,d changes".formatted(changes), stockOfTill(changes),
				readShop + pages(changes, SHOP_PAGE) + pages(changes, BATCH_OF_STOCK));
	}

	/**
	 * What the store says of itself, and the products in pages: of stock, too, for the
	 * service does not date its changes.
	 */
	private static int readShop(int products) {
		return 1 + Math.max(1, pages(products, SHOP_PAGE));
	}

	/**
	 * What stands there is read before it is written. Only new products go one by one.
	 */
	private static int updated(int changes) {
		return pages(changes, SHOP_PAGE) + pages(changes, BATCH);
	}

}
