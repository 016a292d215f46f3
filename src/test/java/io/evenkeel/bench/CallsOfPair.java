package io.evenkeel.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.SandboxService;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.TestHome;

/** The jobs of two services, run against their stand-ins without guards. */
abstract class CallsOfPair implements AutoCloseable {

	private final CallCounts counts;

	private final Sandbox sandbox;

	private final StandIn till;

	private final StandIn shop;

	private final TestHome home;

	/**
	 * Starts the stand-ins.
	 * @param folder an empty folder for the jobs
	 * @param counts counts the calls
	 * @param till the service of the till
	 * @param shop the service of the shop
	 * @param jobs the jobs that are run
	 */
	CallsOfPair(Path folder, CallCounts counts, SandboxService till, SandboxService shop, String... jobs) {
		this.counts = counts;
		this.sandbox = Sandbox.start(SandboxOptions.of(List.of(till, shop)));
		this.till = this.sandbox.standIns().get(till);
		this.shop = this.sandbox.standIns().get(shop);
		this.home = TestHome.in(folder).withSampleData();
		this.sandbox.environment().forEach(this.home::with);
		Arrays.stream(jobs).forEach(this::withoutGuards);
	}

	private void withoutGuards(String job) {
		String file = "jobs/" + job + ".yml";
		this.home.file(file, this.home.text(file).replaceAll("(?s)\\nguard:.*", "\n")
				+ "guard: {price-change: off, stock-to-zero: off, unpublish: off, delete: off}\n");
	}

	final Sandbox sandbox() {
		return this.sandbox;
	}

	final TestHome home() {
		return this.home;
	}

	/** Fills the till, runs the jobs, and prints a line for each run. */
	final void measure() {
		this.counts.head(name());
		fill();
		try (Engine engine = this.home.engine()) {
			products(engine);
			orders(engine);
		}
		System.out.printf(Locale.ROOT, "calls refused because the limit was reached: till %d, shop %d%n",
				this.till.refusals(), this.shop.refusals());
	}

	abstract String name();

	/** Makes the products that the till has to begin with. */
	abstract void fill();

	/** Runs the job of the products, with nothing, little and much to do. */
	abstract void products(Engine engine);

	/** Runs the jobs of orders and stock. */
	abstract void orders(Engine engine);

	final void count(Engine engine, String job, String what, int leastTill, int leastShop) {
		this.counts.count(what, this.till, this.shop, new CallCounts.Least(leastTill, leastShop),
				() -> engine.run(job));
	}

	/**
	 * How many pages or batches there are.
	 * @param records how many records
	 * @param size how many fit into one
	 * @return the number, the last one perhaps in part
	 */
	static int pages(int records, int size) {
		return (records + size - 1) / size;
	}

	@Override
	public final void close() {
		this.sandbox.close();
	}

}
