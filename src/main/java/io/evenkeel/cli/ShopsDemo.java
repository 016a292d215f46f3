package io.evenkeel.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.RunReport;
import io.evenkeel.run.RunStory;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.ecwid.EcwidStandIn;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.ProjectCheck;
import tools.jackson.databind.JsonNode;

/**
 * Shows a day of a till and a web shop, over the protocols of Lightspeed Retail and
 * Ecwid: the catalogue, sales on both sides, orders, stock.
 */
final class ShopsDemo {

	private static final String CATALOGUE = "catalog-retail-to-ecwid";

	private static final String ORDERS = "orders-ecwid-to-retail";

	private static final String STOCK = "stock-retail-and-ecwid";

	private static final String OUTLET = "Main Street";

	private static final int FEW = 2;

	private final Session session;

	private final EngineOpener opener;

	ShopsDemo(Session session, EngineOpener opener) {
		this.session = session;
		this.opener = opener;
	}

	/**
	 * Shows it.
	 * @param folder the home of the demo
	 * @return the exit code
	 */
	int show(Path folder) {
		Path shops = folder.resolve("shops");
		SandboxOptions options = SandboxOptions.empty()
			.seededFrom(folder.resolve("sample-data/retail-products.csv"))
			.keptIn(shops);
		try (Sandbox sandbox = Sandbox.start(options)) {
			this.session.sets(sandbox.environment());
			List.of(CATALOGUE, ORDERS, STOCK)
				.forEach((job) -> ProjectCheck.checkJob(this.session.home(), this.session.env(), job));
			try (RunningEngine running = RunningEngine.open(this.session, this.opener, "demo")) {
				boolean agree = day(running, sandbox);
				tryNext(folder, shops);
				return agree ? ExitCode.DONE : ExitCode.NOT_DONE;
			}
		}
	}

	private boolean day(RunningEngine running, Sandbox sandbox) {
		boolean done = catalogue(running) && quietly(running, ORDERS) && quietly(running, STOCK);
		if (!done) {
			return false;
		}
		title("Customers buy at the till and in the shop");
		Map<String, String> sold = sell(sandbox.retail(), sandbox.ecwid());
		sold.forEach((sku, what) -> this.session.out().println("  " + sku + "  " + what));
		title("The orders of the shop become sales, then the stock follows");
		return briefly(running, ORDERS) && briefly(running, STOCK) && compare(sandbox, sold);
	}

	private boolean catalogue(RunningEngine running) {
		Engine engine = running.engine();
		title("The catalogue of the till and the web shop: what would be done");
		Run plan = engine.plan(CATALOGUE);
		running.quiet();
		new RunReport(RunStory.of(engine.ledger(), plan.id())).writeBrief(FEW, this.session.paint(),
				this.session.out());
		if (plan.status() != RunStatus.PLANNED) {
			return false;
		}
		title("Applying exactly that plan");
		return ended(running, engine.apply(plan.id()));
	}

	/** The first look at orders and stock: nothing was sold yet that matters. */
	private boolean quietly(RunningEngine running, String job) {
		Run run = running.engine().run(job);
		running.quiet();
		return isDone(run) || ended(running, run);
	}

	private boolean briefly(RunningEngine running, String job) {
		Run run = running.engine().run(job);
		running.quiet();
		new RunReport(RunStory.of(running.engine().ledger(), run.id())).writeBrief(FEW, this.session.paint(),
				this.session.out());
		this.session.out().println();
		return isDone(run);
	}

	private boolean ended(RunningEngine running, Run run) {
		running.quiet();
		RunStory story = RunStory.of(running.engine().ledger(), run.id());
		new RunReport(story).writeBrief(0, this.session.paint(), this.session.out());
		new Work(this.session, this.opener).keepPage(story);
		return isDone(run);
	}

	private static boolean isDone(Run run) {
		return run.status() == RunStatus.COMPLETED || run.status() == RunStatus.COMPLETED_WITH_REFUSALS;
	}

	/** Sells the three articles that there are most of. */
	private static Map<String, String> sell(RetailStandIn till, EcwidStandIn shop) {
		List<String> most = till.products()
			.stream()
			.map((product) -> product.path("sku").asString(""))
			.filter((sku) -> shop.product(sku).isPresent())
			.sorted(Comparator.comparing((String sku) -> till.stock(sku, OUTLET)).reversed())
			.limit(3)
			.toList();
		Map<String, String> sold = new LinkedHashMap<>();
		till.sell(most.get(0), 2, OUTLET);
		sold.put(most.get(0), "2 sold at the till in " + OUTLET);
		shop.order("ann@example.com").name("Ann Archer").line(most.get(1), 1).place();
		sold.put(most.get(1), "1 sold in the shop, paid");
		shop.order("bo@example.com").name("Bo Baker").line(most.get(2), 1).payment("AWAITING_PAYMENT").place();
		sold.put(most.get(2), "1 ordered in the shop, not paid yet: it stays out of the till");
		return sold;
	}

	private boolean compare(Sandbox sandbox, Map<String, String> sold) {
		title("Do both sides agree?");
		Columns table = new Columns("article", "till, " + OUTLET, "ordered, not paid", "shop", "");
		boolean agree = true;
		for (String sku : sold.keySet()) {
			BigDecimal till = sandbox.retail().stock(sku, OUTLET);
			BigDecimal open = ordered(sandbox.ecwid(), sku);
			BigDecimal shop = sandbox.ecwid().stock(sku);
			boolean same = till.subtract(open).max(BigDecimal.ZERO).compareTo(shop) == 0;
			table.row(sku, till.toPlainString(), open.toPlainString(), shop.toPlainString(),
					same ? "they agree" : "they do not agree");
			agree &= same;
		}
		PrintWriter out = this.session.out();
		table.print(out, this.session.paint());
		out.flush();
		return agree;
	}

	private static BigDecimal ordered(EcwidStandIn shop, String sku) {
		BigDecimal pieces = BigDecimal.ZERO;
		for (JsonNode order : shop.orders()) {
			if (order.path("paymentStatus").asString("").equals("AWAITING_PAYMENT")) {
				for (JsonNode item : order.path("items")) {
					boolean is = item.path("sku").asString("").equals(sku);
					pieces = is ? pieces.add(item.path("quantity").decimalValue()) : pieces;
				}
			}
		}
		return pieces;
	}

	private void title(String text) {
		this.session.out().println();
		this.session.out().println(this.session.paint().bold("== " + text + " =="));
		this.session.out().flush();
	}

	private void tryNext(Path folder, Path shops) {
		String home = " --home " + this.session.shown(folder);
		title("What to try next");
		List.of("evenkeel report " + ORDERS + home + " --details", "evenkeel history" + home,
				"evenkeel rules show orders-ecwid-to-retail" + home,
				"evenkeel sandbox --state " + this.session.shown(shops)
						+ "   (both shops, to look at and to play with)",
				"evenkeel demo --pair files", "evenkeel demo")
			.forEach((command) -> this.session.out().println("  " + command));
		this.session.out().flush();
	}

}
