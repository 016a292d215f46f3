package io.evenkeel.pairs;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Settled;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.TestHome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The stand-in of Retail beside that of a shop, and a home whose shipped jobs keep them
 * in step.
 */
abstract class RetailAndShop implements AutoCloseable {

	static final String MAIN_STREET = "Main Street";

	static final String HARBOUR = "Harbour";

	final RetailStandIn till;

	final TestHome home;

	final Sandbox sandbox;

	private @Nullable Engine engine;

	RetailAndShop(TestHome home, SandboxOptions options) {
		this.sandbox = Sandbox.start(options);
		this.till = this.sandbox.retail();
		this.till.limits(100_000, Duration.ofMinutes(5));
		this.home = home.with("LIGHTSPEED_DOMAIN", this.till.domain())
			.with("LIGHTSPEED_TOKEN", this.till.token())
			.with("LIGHTSPEED_URL", this.till.origin().toString());
	}

	/**
	 * Takes the limits off jobs: small catalogues trip over percentages.
	 * @param jobs the jobs
	 */
	final void withoutGuards(String... jobs) {
		for (String job : jobs) {
			String text = this.home.text("jobs/" + job + ".yml");
			this.home.file("jobs/" + job + ".yml", text.replaceAll("(?s)\\nguard:.*", "")
					+ "\nguard: {delete: off, unpublish: off, price-change: off, stock-to-zero: off}\n");
		}
	}

	/**
	 * Sets a setting of a job.
	 * @param job the job
	 * @param setting its name
	 * @param value its value as YAML
	 */
	void set(String job, String setting, String value) {
		String file = "jobs/" + job + ".yml";
		String text = this.home.text(file).replaceAll("(?m)^  " + setting + ": .*\\n", "");
		this.home.file(file, text.replaceFirst("(?m)^settings:.*\\n", "settings:\n  " + setting + ": " + value + "\n"));
	}

	/**
	 * A product of the till with so many in Main Street, in the shop as well and on sale.
	 */
	void sells(String sku, String price, int pieces) {
		this.till.addProduct(sku, "Thing " + sku, new BigDecimal(price));
		this.till.count(sku, MAIN_STREET, pieces);
	}

	Run run(String job) {
		return engine().run(job);
	}

	Engine engine() {
		if (this.engine == null) {
			this.engine = this.home.engine();
		}
		return this.engine;
	}

	/** What a run planned and how it ended. */
	List<String> changes(Run run) {
		return settled(run).stream()
			.map((settled) -> settled.change().action() + " " + settled.change().side().word() + " "
					+ settled.change().key() + " " + settled.state().word())
			.toList();
	}

	List<Settled> settled(Run run) {
		return engine().ledger().plans().of(run.id()).after(0, -1, 10_000);
	}

	List<Finding> findings(String job) {
		List<Finding> findings = new ArrayList<>();
		engine().ledger().findings().forEach(engine().ledger().sides().jobId(job), findings::add);
		return findings;
	}

	/** The only sale that came out of an order. */
	JsonNode onlySale() {
		List<JsonNode> posted = postedSales();
		if (posted.size() != 1) {
			throw new AssertionError("there are " + posted.size() + " posted sales: " + posted);
		}
		return posted.get(0);
	}

	/** The sales that were made of orders, cashiers' sales apart. */
	List<JsonNode> postedSales() {
		return this.till.sales()
			.stream()
			.filter((sale) -> sale.path("source").path("type").asString("").equals("evenkeel"))
			.toList();
	}

	int inMainStreet(String sku) {
		return this.till.stock(sku, MAIN_STREET).intValueExact();
	}

	void closeEngine() {
		if (this.engine != null) {
			this.engine.close();
			this.engine = null;
		}
	}

	@Override
	public void close() {
		closeEngine();
		this.sandbox.close();
	}

}
