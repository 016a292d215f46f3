package io.evenkeel.pairs;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Settled;
import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxOptions;
import io.evenkeel.sandbox.web.StandIn;
import io.evenkeel.sync.Engine;
import io.evenkeel.testing.TestHome;
import org.jspecify.annotations.Nullable;

/**
 * The stand-in of a till beside that of a shop, and a home whose shipped jobs keep them
 * in step.
 */
abstract class ShopPair implements AutoCloseable {

	final TestHome home;

	final Sandbox sandbox;

	private @Nullable Engine engine;

	ShopPair(TestHome home, SandboxOptions options) {
		this.home = home;
		this.sandbox = Sandbox.start(options);
		this.sandbox.environment().forEach(home::with);
	}

	/** The stand-in of the till. */
	abstract StandIn atTill();

	/** The stand-in of the shop. */
	abstract StandIn atShop();

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
