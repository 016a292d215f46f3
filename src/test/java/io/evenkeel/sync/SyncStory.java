package io.evenkeel.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Settled;
import io.evenkeel.testing.Books;
import io.evenkeel.testing.MemoryStore;
import io.evenkeel.testing.TestHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What the stories of a job between two stores in memory share. After every step the
 * books are held against the ledger.
 */
abstract class SyncStory {

	TestHome home;

	MemoryStore pos;

	MemoryStore shop;

	private Engine engine;

	@BeforeEach
	void moveIn(@TempDir Path folder) {
		this.home = TestHome.in(folder).withMemory().withoutGuards();
		chooseState(this.home);
		this.pos = this.home.pos();
		this.shop = this.home.shop();
	}

	/** Where the state is kept; in memory unless a story says otherwise. */
	void chooseState(TestHome home) {
	}

	@AfterEach
	void leave() {
		closeEngine();
	}

	Engine engine() {
		if (this.engine == null) {
			this.engine = this.home.engine();
		}
		return this.engine;
	}

	void closeEngine() {
		if (this.engine != null) {
			this.engine.close();
			this.engine = null;
		}
	}

	/** The rules of the home as they were published, beside the engine that is open. */
	PublishedRules published() {
		engine();
		return new PublishedRules(ProjectCheck.ruleSets(this.home.home()), Ledger.on(this.home.state()).ruleVersions(),
				new Transactions(new JdbcTransactionManager(this.home.state())));
	}

	void publish() {
		published().publish("retail-to-e-series", "Ann", null);
	}

	/** Runs the job to its end. */
	Run run() {
		return run(Map.of());
	}

	Run run(Map<Side, Integer> unseen) {
		Run run = engine().run(TestHome.JOB);
		Books.balance(this.home, run, unseen);
		return run;
	}

	/** Runs the job up to its plan. */
	Run plan() {
		return balanced(engine().plan(TestHome.JOB));
	}

	/** Runs a job that will not come as far as a plan. */
	Run stopped() {
		return engine().run(TestHome.JOB);
	}

	Run balanced(Run run) {
		Books.balance(this.home, run);
		return run;
	}

	/** Puts the same thing on both sides, as both have it after a sync. */
	void both(String number, String name) {
		this.pos.put("p" + number, "name", name, "sku", "A-" + number, "price", "10.00 EUR", "active", true);
		this.shop.put("s" + number, "name", name, "sku", "A-" + number, "price", "10.00 EUR", "published", true);
	}

	/** Puts something at the till that the shop does not have yet. */
	void onlyAtTheTill(String number, String name) {
		this.pos.put("p" + number, "name", name, "sku", "A-" + number, "price", "10.00 EUR", "active", true);
	}

	/** The plan of a run: what is done to which record, with how it stands. */
	List<String> changes(Run run) {
		return settled(run).stream()
			.map((settled) -> settled.change().action() + " " + settled.change().key() + " " + settled.state().word())
			.toList();
	}

	List<Settled> settled(Run run) {
		return engine().ledger().plans().of(run.id()).after(0, -1, 1000);
	}

	String message(Run run, String key) {
		return settled(run).stream()
			.filter((settled) -> settled.change().key().equals(key))
			.map(Settled::message)
			.findFirst()
			.orElseThrow();
	}

	/** What a person should know now: kind, record and field. */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		engine().ledger().findings().forEach(jobId(), (finding) -> findings.add(text(finding)));
		return findings;
	}

	List<Finding> findingsOf(String kind) {
		List<Finding> findings = new ArrayList<>();
		engine().ledger().findings().forEach(jobId(), findings::add);
		return findings.stream().filter((finding) -> finding.kind().equals(kind)).toList();
	}

	int sideId(Side side) {
		return Refs.sideId(jobId(), side);
	}

	int jobId() {
		return engine().ledger().sides().jobId(TestHome.JOB);
	}

	private static String text(Finding finding) {
		return finding.kind() + " " + finding.key() + ((finding.field() != null) ? " " + finding.field() : "");
	}

}
