package io.evenkeel.bench;

import java.nio.file.Path;

import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sync.Engine;

/** Lightspeed Retail and Ecwid. */
final class CallsOfRetailAndEcwid extends CallsOfRetail {

	private static final String CATALOGUE = "catalog-retail-to-ecwid";

	private static final String STOCK = "stock-retail-and-ecwid";

	private static final String ORDERS = "orders-ecwid-to-retail";

	private static final int ECWID_PAGE = 100;

	private static final int BATCH = 500;

	CallsOfRetailAndEcwid(Path folder, CallCounts counts, int products, int orders) {
		super(folder, counts, SandboxService.ECWID, products, orders, CATALOGUE, STOCK, ORDERS);
		home().with("E_SERIES_STORE", sandbox().ecwid().store()).with("E_SERIES_TOKEN", sandbox().ecwid().token());
	}

	@Override
	String name() {
		return "Retail and Ecwid";
	}

	@Override
	void products(Engine engine) {
		int readTill = readTill();
		count(engine, CATALOGUE, "catalogue, %,d new products".formatted(this.products), readTill,
				1 + written(this.products));
		int readShop = pages(this.products, ECWID_PAGE);
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
			sandbox().ecwid().order("customer-" + i + "@example.com").name("Ann Archer").line("P-" + i, 1).place();
		}
		count(engine, ORDERS, "%,d orders of new customers".formatted(this.orders), salesOfNewCustomers(),
				pages(this.orders, ECWID_PAGE));
		count(engine, ORDERS, "orders, the sales come back", readBack(), 1);
		count(engine, ORDERS, "orders, nothing new", 1, 1);
		count(engine, STOCK, "stock after them", stockOfTill(this.orders), 2 * pages(this.orders, ECWID_PAGE));
		count(engine, STOCK, "stock, nothing new", 2, 2);
	}

	/** Batches of creations, and one look at the ticket of each. */
	private static int written(int changes) {
		return 2 * pages(changes, BATCH);
	}

	/** What stands there is read before it is written. */
	private static int updated(int changes) {
		return pages(changes, ECWID_PAGE) + written(changes);
	}

}
