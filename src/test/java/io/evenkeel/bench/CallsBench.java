package io.evenkeel.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.evenkeel.http.Call;
import io.evenkeel.http.Limits;
import io.evenkeel.http.Service;
import io.evenkeel.http.ServiceClient;
import io.evenkeel.ledger.Run;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.TestHome;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Counts the calls that jobs make to the stand-ins, and holds them against the fewest
 * that the work takes: pages and batches of the largest size. Prints the share of the
 * call budget too, and how often a service had to refuse a call.
 */
public final class CallsBench {

	private static final String CATALOGUE = "catalog-retail-to-ecwid";

	private static final String STOCK = "stock-retail-and-ecwid";

	private static final String ORDERS = "orders-ecwid-to-retail";

	private static final int RETAIL_PAGE = 1000;

	private static final int ECWID_PAGE = 100;

	private static final int ECWID_BATCH = 500;

	private static final int LISTS = 4;

	private static final int LIMIT = 20;

	private static final int CALLS_AT_THE_LIMIT = 200;

	private final int products;

	private final int orders;

	private final Sandbox sandbox;

	private final TestHome home;

	private CallsBench(Path folder, int products, int orders) {
		this.products = products;
		this.orders = orders;
		this.sandbox = Sandbox.start(SandboxOptions.empty());
		this.sandbox.retail().limits(1_000_000, Duration.ofMinutes(5));
		this.home = TestHome.in(folder)
			.withSampleData()
			.with("LIGHTSPEED_DOMAIN", this.sandbox.retail().domain())
			.with("LIGHTSPEED_TOKEN", this.sandbox.retail().token())
			.with("LIGHTSPEED_URL", this.sandbox.retail().origin().toString())
			.with("ECWID_STORE", this.sandbox.ecwid().store())
			.with("ECWID_TOKEN", this.sandbox.ecwid().token())
			.with("ECWID_URL", this.sandbox.ecwid().origin().toString())
			.with("E_SERIES_STORE", this.sandbox.ecwid().store())
			.with("E_SERIES_TOKEN", this.sandbox.ecwid().token());
		for (String job : List.of(CATALOGUE, STOCK, ORDERS)) {
			String file = "jobs/" + job + ".yml";
			this.home.file(file, this.home.text(file).replaceAll("(?s)\\nguard:.*", "\n")
					+ "guard: {price-change: off, stock-to-zero: off, unpublish: off, delete: off}\n");
		}
	}

	/**
	 * Measures.
	 * @param args {@code --quick} for a tenth of the records
	 */
	public static void main(String[] args) throws IOException {
		boolean quick = List.of(args).contains("--quick");
		Path folder = Files.createTempDirectory("evenkeel-calls");
		CallsBench bench = new CallsBench(folder, quick ? 1_000 : 10_000, quick ? 100 : 1_000);
		try {
			bench.measure();
		}
		finally {
			bench.sandbox.close();
		}
	}

	private void measure() {
		System.out.printf(Locale.ROOT, "%-34s %8s %8s %8s %8s %8s %8s%n", "", "till", "least", "shop", "least", "ratio",
				"seconds");
		for (int i = 0; i < this.products; i++) {
			this.sandbox.retail().addProduct("P-" + i, "Product " + i, new BigDecimal("10.00"));
			this.sandbox.retail().count("P-" + i, "Main Street", 50);
		}
		try (Engine engine = this.home.engine()) {
			catalogue(engine);
			orders(engine);
		}
		System.out.printf(Locale.ROOT, "calls refused because the limit was reached: till %d, shop %d%n",
				this.sandbox.retail().refusals(), this.sandbox.ecwid().refusals());
		atTheLimit();
	}

	private void catalogue(Engine engine) {
		int readTill = readTill();
		measure(engine, CATALOGUE, "catalogue, %,d new products".formatted(this.products), readTill,
				1 + written(this.products));
		int readShop = pages(this.products, ECWID_PAGE);
		measure(engine, CATALOGUE, "catalogue, read once more", readTill, readShop);
		measure(engine, CATALOGUE, "catalogue, nothing changed", readTill, readShop);
		edit(100, "11.00");
		measure(engine, CATALOGUE, "catalogue, 100 changes", readTill, readShop + updated(100));
		edit(this.products, "12.00");
		measure(engine, CATALOGUE, "catalogue, %,d changes".formatted(this.products), readTill,
				readShop + updated(this.products));
	}

	private void orders(Engine engine) {
		engine.run(STOCK);
		engine.run(ORDERS);
		for (int i = 0; i < this.orders; i++) {
			this.sandbox.ecwid().order("customer-" + i + "@example.com").name("Ann Archer").line("P-" + i, 1).place();
		}
		measure(engine, ORDERS, "%,d orders of new customers".formatted(this.orders), 3 * this.orders,
				pages(this.orders, ECWID_PAGE));
		measure(engine, ORDERS, "orders, nothing new", 1, 1);
		measure(engine, STOCK, "stock after them", 2 + pages(this.orders, 150) + pages(this.orders, RETAIL_PAGE),
				2 * pages(this.orders, ECWID_PAGE));
		measure(engine, STOCK, "stock, nothing new", 2, 2);
	}

	/** How much of the budget is used when there is more to call than it allows. */
	private void atTheLimit() {
		StandIn till = this.sandbox.retail();
		till.limits(LIMIT, Duration.ofSeconds(1));
		Service service = Service.at("bench", "lightspeed-retail", URI.create(till.origin() + "/api/2026-07"))
			.secret("Authorization", "Bearer " + till.token())
			.limits(Limits.of(LIMIT, Duration.ofSeconds(1)))
			.build();
		long refused = till.refusals();
		long begin = System.nanoTime();
		try (ServiceClient client = ServiceClient.open(service)) {
			for (int i = 0; i < CALLS_AT_THE_LIMIT; i++) {
				client.send(Call.get("/outlets"));
			}
		}
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf(Locale.ROOT,
				"limit of %d calls a second: %d calls in %.1f s, %.0f %% of what is allowed, %d refused%n", LIMIT,
				CALLS_AT_THE_LIMIT, seconds, 100 * CALLS_AT_THE_LIMIT / (seconds * LIMIT), till.refusals() - refused);
	}

	private void edit(int count, String price) {
		for (int i = 0; i < count; i++) {
			this.sandbox.retail().edit("P-" + i, "price", JsonNodeFactory.instance.numberNode(new BigDecimal(price)));
		}
	}

	/**
	 * A list by version ends with an empty page; the stock comes by page, and the names
	 * of outlets, taxes and categories in one call each.
	 */
	private int readTill() {
		return 2 * pages(this.products, RETAIL_PAGE) + 1 + LISTS;
	}

	/** Batches of creations, and one look at the ticket of each. */
	private static int written(int changes) {
		return 2 * pages(changes, ECWID_BATCH);
	}

	/** What stands there is read before it is written. */
	private static int updated(int changes) {
		return pages(changes, ECWID_PAGE) + written(changes);
	}

	private static int pages(int records, int size) {
		return (records + size - 1) / size;
	}

	private void measure(Engine engine, String job, String what, int leastTill, int leastShop) {
		this.sandbox.retail().clearCalls();
		this.sandbox.ecwid().clearCalls();
		long begin = System.nanoTime();
		Run run = engine.run(job);
		double seconds = (System.nanoTime() - begin) / 1e9;
		int till = calls(this.sandbox.retail());
		int shop = calls(this.sandbox.ecwid());
		System.out.printf(Locale.ROOT, "%-34s %8d %8d %8d %8d %8.2f %8.1f  %s%n", what, till, leastTill, shop,
				leastShop, (double) (till + shop) / (leastTill + leastShop), seconds,
				run.status().word() + ((run.message() != null) ? ": " + run.message() : ""));
	}

	private static int calls(StandIn standIn) {
		return standIn.calls().all().size();
	}

}
