package io.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Connector;
import io.evenkeel.connector.Connectors;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.job.ConnectionFile;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Plans;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.ledger.StateDatabase;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.RuleSets;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The engine on Spring Batch. */
final class BatchEngine implements Engine {

	/** How long plans and outcomes can be looked up. */
	private static final Duration KEPT = Duration.ofDays(60);

	/** How many of a job's runs can be looked up in any case. */
	private static final int KEPT_RUNS = 30;

	private final Home home;

	private final Opening opening;

	private final StateDatabase state;

	private final ConfigurableApplicationContext context;

	private final Ledger ledger;

	private final RunRules rules;

	private final RuleSets ruleSets;

	private final Connectors connectors = Connectors.installed();

	private final AtomicBoolean stop = new AtomicBoolean();

	private final Launcher launcher;

	BatchEngine(Home home, Opening opening, StateDatabase state, ConfigurableApplicationContext context) {
		this.home = home;
		this.opening = opening;
		this.state = state;
		this.context = context;
		this.ledger = Ledger.on(state.dataSource());
		this.ruleSets = new RuleSets(home.rules(), home.state().resolve("rules"), home.root());
		this.launcher = new Launcher(context, this.ledger);
		this.rules = new RunRules(this.ruleSets, new PublishedRules(this.ruleSets, this.ledger.ruleVersions(),
				new Transactions(context.getBean(PlatformTransactionManager.class))), opening.notice());
	}

	@Override
	public Ledger ledger() {
		return this.ledger;
	}

	@Override
	public Run plan(String job) {
		return begin(job, Run.PLAN);
	}

	@Override
	public Run run(String job) {
		return begin(job, Run.RUN);
	}

	@Override
	public Run apply(long runId) {
		Run run = existing(runId);
		if (run.status() == RunStatus.AWAITING_APPROVAL && run.approvedBy() == null) {
			throw new StopFailure("The plan of run " + runId + " is past a guard and awaits approval: " + tripped(runId)
					+ ". Nothing was written. Look at it with 'evenkeel plan " + run.job()
					+ " --details', then 'evenkeel approve " + runId + "' or 'evenkeel reject " + runId + "'.");
		}
		if (run.status().isOver()) {
			throw new StopFailure("Run " + runId + " of '" + run.job() + "' is over (" + run.status().word()
					+ "). Nothing was done. Make a new plan with 'evenkeel plan " + run.job() + "'.");
		}
		return resume(run, Run.RUN);
	}

	@Override
	public Run restart(long runId) {
		Run run = interrupted(runId);
		return resume(run, run.mode());
	}

	@Override
	public Run restartWithCurrentRules(long runId) {
		Run run = interrupted(runId);
		RulesExchange exchange = new RulesExchange(this.ledger, this.launcher);
		exchange.refuseWithPlan(run);
		JobFile job = job(run.job());
		Prepared prepared = prepare(job, this.rules.exchanged(job, run));
		try (JobLease lease = lease(run.job())) {
			exchange.exchange(run, prepared.rules());
			return drive(existing(runId), run.mode(), prepared, true);
		}
	}

	private Run interrupted(long runId) {
		Run run = existing(runId);
		if (run.status().isOver() || run.status() == RunStatus.PLANNED || run.status() == RunStatus.AWAITING_APPROVAL) {
			throw new StopFailure("Run " + runId + " of '" + run.job() + "' was not interrupted (" + run.status().word()
					+ "). Nothing was done."
					+ (run.status() == RunStatus.PLANNED ? " 'evenkeel apply " + runId + "' applies its plan." : ""));
		}
		return run;
	}

	@Override
	public Run approve(long runId, String who) {
		Run run = existing(runId);
		if (run.status() != RunStatus.AWAITING_APPROVAL) {
			throw new StopFailure("Run " + runId + " of '" + run.job() + "' does not await approval ("
					+ run.status().word() + "). Nothing was done.");
		}
		this.ledger.runs().approve(runId, who);
		return resume(run, Run.RUN);
	}

	@Override
	public Run reject(long runId, String who) {
		Run run = existing(runId);
		if (run.status() != RunStatus.AWAITING_APPROVAL && run.status() != RunStatus.PLANNED) {
			throw new StopFailure("Run " + runId + " of '" + run.job() + "' has no plan that waits ("
					+ run.status().word() + "). Nothing was done.");
		}
		this.ledger.runs().status(runId, RunStatus.REJECTED, "rejected by " + who);
		return existing(runId);
	}

	@Override
	public List<Story> explain(String job, String key) {
		JobFile file = job(job);
		Companions companions = new Companions(file, Project.read(this.home, this.opening.env()).jobs());
		return new Explainer(this.ledger, file, companions, this.ruleSets, this.rules.current(file)).explain(key);
	}

	@Override
	public void stop() {
		this.stop.set(true);
	}

	@Override
	public void close() {
		this.context.close();
		this.state.close();
	}

	private Run begin(String job, String mode) {
		JobFile file = job(job);
		try (JobLease lease = lease(job)) {
			Optional<Run> last = this.ledger.runs().latest(job, 1).stream().findFirst();
			if (last.isPresent() && isInterrupted(last.get()) && mustGoOn(last.get(), mode)) {
				return drive(last.get(), mode, prepare(file, this.rules.forRestart(file, last.get())), true);
			}
			Prepared prepared = prepare(file, this.rules.forNewRun(file));
			last.filter((run) -> !run.status().isOver()).ifPresent(this::supersede);
			long runId = this.launcher.commit(() -> beginRun(job, mode, prepared.rules()));
			return drive(existing(runId), mode, prepared, false);
		}
	}

	/**
	 * What runs before this one read and did not settle stays due, in the same
	 * transaction.
	 */
	private long beginRun(String job, String mode, RuleSet rules) {
		int jobId = this.ledger.sides().jobId(job);
		for (Side side : Side.values()) {
			Due.keep(this.ledger, Refs.sideId(jobId, side));
		}
		return this.ledger.runs().begin(jobId, mode, rules.name(), rules.version());
	}

	/**
	 * An interrupted run goes on, unless only a new plan is wanted and nothing was
	 * written yet.
	 */
	private boolean mustGoOn(Run last, String mode) {
		boolean writing = this.launcher.hasBegunToApply(last);
		if (writing && mode.equals(Run.PLAN)) {
			throw new StopFailure("Run " + last.id() + " of '" + last.job()
					+ "' stopped in the middle of writing. Nothing was done. 'evenkeel restart " + last.id()
					+ "' goes on with it; plan again after that.");
		}
		return writing || last.mode().equals(Run.RUN) && mode.equals(Run.RUN);
	}

	private Run resume(Run run, String mode) {
		JobFile file = job(run.job());
		Prepared prepared = prepare(file, this.rules.forRestart(file, run));
		try (JobLease lease = lease(run.job())) {
			return drive(run, mode, prepared, isInterrupted(run));
		}
	}

	private Run drive(Run run, String mode, Prepared prepared, boolean restarted) {
		if (restarted) {
			this.ledger.runs().countRestart(run.id());
		}
		this.ledger.runs().resume(run.id(), mode);
		new RunDriver(this.launcher, this.ledger).drive(syncRun(existing(run.id()), prepared), mode);
		this.launcher.commit(() -> this.ledger.retention().forget(Instant.now().minus(KEPT), KEPT_RUNS));
		return existing(run.id());
	}

	private void supersede(Run old) {
		this.ledger.runs().status(old.id(), RunStatus.REJECTED, "a newer run took its place before it was applied");
	}

	private JobLease lease(String job) {
		return JobLease.take(this.ledger.leases(), job, this.opening.what(), this::stop);
	}

	private static boolean isInterrupted(Run run) {
		return run.status() == RunStatus.RUNNING || run.status() == RunStatus.STOPPED
				|| run.status() == RunStatus.FAILED;
	}

	private String tripped(long runId) {
		return String.join(", ",
				this.ledger.plans()
					.guards(runId)
					.stream()
					.filter(Plans.Guard::tripped)
					.map((guard) -> guard.name() + " " + guard.value() + " (limit " + guard.limit() + ")")
					.toList());
	}

	private Run existing(long runId) {
		return this.ledger.runs()
			.find(runId)
			.orElseThrow(() -> new InputFailure(
					new Problem("run " + runId, 0, "there is no such run; 'evenkeel history' lists them")));
	}

	private JobFile job(String name) {
		return Project.read(this.home, this.opening.env()).job(name);
	}

	private Prepared prepare(JobFile file, RuleSet set) {
		List<Problem> problems = new ArrayList<>(ProjectCheck.settings(file, set.settings()));
		ProjectCheck.kind(file, set.kind()).ifPresent(problems::add);
		if (!problems.isEmpty()) {
			throw new InputFailure(problems);
		}
		Project project = Project.read(this.home, this.opening.env());
		Map<Side, SyncRun.Endpoint> endpoints = new EnumMap<>(Side.class);
		endpoints.put(Side.POS, endpoint(project, project.connection(file.pos())));
		endpoints.put(Side.SHOP, endpoint(project, project.connection(file.shop())));
		return new Prepared(file, set, endpoints, new Companions(file, project.jobs()));
	}

	private SyncRun.Endpoint endpoint(Project project, ConnectionFile file) {
		Connector connector = this.connectors.find(file.service())
			.orElseThrow(() -> new InputFailure(
					Problem.unknown(file.file(), file.line(), "service", file.service(), this.connectors.services())));
		return new SyncRun.Endpoint(new Accounts(project, this.connectors).of(file), connector);
	}

	private SyncRun syncRun(Run run, Prepared prepared) {
		Transactions transactions = new Transactions(this.context.getBean(PlatformTransactionManager.class));
		return new SyncRun(run.id(), prepared.job(), this.ledger.sides().jobId(run.job()), prepared.rules(),
				prepared.endpoints(), prepared.companions(), taking(prepared),
				new SyncRun.Workplace(this.ledger, transactions, this.opening.progress(), this.stop));
	}

	/**
	 * Who takes the orders in whose pieces are reserved, for jobs that write the stock.
	 */
	private @Nullable OrderTaking taking(Prepared prepared) {
		boolean stock = RecordKind.named(prepared.job().records()).orElseThrow() != RecordKind.ORDERS;
		boolean orders = prepared.endpoints().get(Side.SHOP).connector().kinds().contains(RecordKind.ORDERS);
		return prepared.companions()
			.orders()
			.filter((job) -> stock && orders)
			.map((job) -> new OrderTaking(job, this.ledger.sides().jobId(job.name()),
					() -> this.ruleSets.load(this.rules.current(job))))
			.orElse(null);
	}

	/**
	 * What a run needs, checked before it begins.
	 *
	 * @param job the job
	 * @param rules its rule set
	 * @param endpoints its two connections with their services
	 * @param companions the other jobs of these connections
	 */
	private record Prepared(JobFile job, RuleSet rules, Map<Side, SyncRun.Endpoint> endpoints, Companions companions) {
	}

}
