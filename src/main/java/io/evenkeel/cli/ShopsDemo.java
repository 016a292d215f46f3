package io.evenkeel.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.RunReport;
import io.evenkeel.run.RunStory;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sync.Engine;
import io.evenkeel.sync.ProjectCheck;

/**
 * Shows a day of a till and a web shop, over the protocols of their services: the
 * catalogue, sales on both sides, orders, stock.
 */
final class ShopsDemo {

	private static final int FEW = 2;

	private final Session session;

	private final EngineOpener opener;

	private final DemoDay day;

	ShopsDemo(Session session, EngineOpener opener, DemoDay day) {
		this.session = session;
		this.opener = opener;
		this.day = day;
	}

	/**
	 * Shows it.
	 * @param folder the home of the demo
	 * @return the exit code
	 */
	int show(Path folder) {
		Path shops = folder.resolve("shops");
		SandboxOptions options = SandboxOptions.of(List.of(this.day.till(), this.day.shop()))
			.seededFrom(folder.resolve("sample-data/retail-products.csv"))
			.keptIn(shops);
		try (Sandbox sandbox = Sandbox.start(options)) {
			this.day.hurry(sandbox);
			this.session.sets(sandbox.environment());
			List.of(this.day.catalogue(), this.day.orders(), this.day.stock())
				.forEach((job) -> ProjectCheck.checkJob(this.session.home(), this.session.env(), job));
			try (RunningEngine running = RunningEngine.open(this.session, this.opener, "demo")) {
				boolean agree = day(running, sandbox);
				tryNext(folder, shops);
				return agree ? ExitCode.DONE : ExitCode.NOT_DONE;
			}
		}
	}

	private boolean day(RunningEngine running, Sandbox sandbox) {
		boolean done = catalogue(running) && quietly(running, this.day.orders()) && quietly(running, this.day.stock());
		if (!done) {
			return false;
		}
		title("Customers buy at the till and in the shop");
		Map<String, String> sold = this.day.sell(sandbox);
		sold.forEach((sku, what) -> this.session.out().println("  " + sku + "  " + what));
		title("The orders of the shop reach the till, then the stock follows");
		return briefly(running, this.day.orders()) && briefly(running, this.day.stock()) && compare(sandbox, sold);
	}

	private boolean catalogue(RunningEngine running) {
		Engine engine = running.engine();
		title("The catalogue of the till and the web shop: what would be done");
		Run plan = engine.plan(this.day.catalogue());
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

	private boolean compare(Sandbox sandbox, Map<String, String> sold) {
		title("Do both sides agree?");
		Columns table = new Columns("article", "till, " + this.day.place(), "ordered, not paid", "shop", "");
		boolean agree = true;
		for (String sku : sold.keySet()) {
			BigDecimal till = this.day.atTill(sandbox, sku);
			BigDecimal open = this.day.waiting(sandbox, sku);
			BigDecimal shop = this.day.inShop(sandbox, sku);
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

	private void title(String text) {
		this.session.out().println();
		this.session.out().println(this.session.paint().bold("== " + text + " =="));
		this.session.out().flush();
	}

	private void tryNext(Path folder, Path shops) {
		String home = " --home " + this.session.shown(folder);
		title("What to try next");
		List.of("evenkeel report " + this.day.orders() + home + " --details", "evenkeel history" + home,
				"evenkeel rules show " + this.day.orders() + home,
				"evenkeel sandbox --state " + this.session.shown(shops) + "   (the shops, to look at and to play with)",
				"evenkeel demo --pair bigcommerce   (or ccv, ecwid, files)")
			.forEach((command) -> this.session.out().println("  " + command));
		this.session.out().flush();
	}

}
