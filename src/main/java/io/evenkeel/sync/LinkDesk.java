package io.evenkeel.sync;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.job.Home;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Where people link and unlink the records of a job. While it is open no run of the job
 * begins. Everything is planned first; a plan is carried out whole or not at all.
 */
public final class LinkDesk implements AutoCloseable {

	private final Ledger ledger;

	private final JobFile job;

	private final int jobId;

	private final JobLease lease;

	private final LinkHand hand;

	private final LinkShow show;

	private LinkDesk(Ledger ledger, JobFile job, JobLease lease, LinkHand hand, LinkShow show) {
		this.ledger = ledger;
		this.job = job;
		this.jobId = ledger.sides().jobId(job.name());
		this.lease = lease;
		this.hand = hand;
		this.show = show;
	}

	/**
	 * Opens the desk of a job.
	 * @param home the home
	 * @param state the state database
	 * @param env the environment variables
	 * @param jobName the job
	 * @param what the command, for other processes to read
	 * @return the desk; the caller closes it
	 * @throws StopFailure when a run of the job is under way, was interrupted, or has a
	 * plan that waits
	 */
	public static LinkDesk open(Home home, DataSource state, Map<String, String> env, String jobName, String what) {
		Project project = Project.read(home, env);
		JobFile job = project.job(jobName);
		Ledger ledger = Ledger.on(state);
		Transactions transactions = new Transactions(new JdbcTransactionManager(state));
		JobLease lease = JobLease.take(ledger.leases(), jobName, what, () -> {
		});
		try {
			refuseDuringRuns(ledger, jobName);
			LinkShow show = new LinkShow(ledger, job, new Companions(job, project.jobs()), ProjectCheck.ruleSets(home),
					new PublishedRules(ProjectCheck.ruleSets(home), ledger.ruleVersions(), transactions));
			return new LinkDesk(ledger, job, lease, new LinkHand(ledger, jobName, transactions), show);
		}
		catch (RuntimeException ex) {
			lease.close();
			throw ex;
		}
	}

	private static void refuseDuringRuns(Ledger ledger, String job) {
		List<Run> newest = ledger.runs().latest(job, 1);
		if (newest.isEmpty()) {
			throw new StopFailure(
					"'" + job + "' has not run yet, so nothing of it is known. Nothing was done. 'evenkeel" + " plan "
							+ job + "' makes its first plan.");
		}
		Run run = newest.get(0);
		if (run.status() == RunStatus.PLANNED || run.status() == RunStatus.AWAITING_APPROVAL) {
			throw new StopFailure("Run " + run.id() + " of '" + job + "' has a plan that waits (" + run.status().word()
					+ ") and that was made with the links as they are. Nothing was done. Apply it or 'evenkeel reject "
					+ run.id() + "' first.");
		}
		if (!run.status().isOver()) {
			throw new StopFailure("Run " + run.id() + " of '" + job + "' was interrupted (" + run.status().word()
					+ ") and has to end with the links it began with. Nothing was done. 'evenkeel restart " + run.id()
					+ "' goes on with it.");
		}
	}

	/**
	 * Plans a link.
	 * @param posKey an id, SKU, barcode or number of the point of sale
	 * @param shopKey the same of the shop
	 * @return the plan
	 * @throws io.evenkeel.failure.InputFailure when a key is wrong or not clear
	 */
	public LinkPlan link(String posKey, String shopKey) {
		return new Linking(this.ledger, this.jobId).link(posKey, shopKey);
	}

	/**
	 * Plans to take links away.
	 * @param keys ids, SKUs, barcodes or numbers of either side; none for all links
	 * @return the plan
	 * @throws io.evenkeel.failure.InputFailure when a key is wrong or not clear
	 */
	public LinkPlan unlink(List<String> keys) {
		Linking linking = new Linking(this.ledger, this.jobId);
		return keys.isEmpty() ? linking.unlinkAll() : linking.unlink(keys);
	}

	/**
	 * Plans how records that were taken apart find each other again.
	 * @param keys ids, SKUs, barcodes or numbers of either side; none for all that are
	 * apart
	 * @return the plan
	 * @throws io.evenkeel.failure.InputFailure when a key is wrong or not clear
	 */
	public LinkPlan relink(List<String> keys) {
		Relinking relinking = new Relinking(this.ledger, this.job);
		return keys.isEmpty() ? relinking.all() : relinking.of(keys);
	}

	/**
	 * Plans to take a change back.
	 * @param nr its number
	 * @return the plan
	 * @throws io.evenkeel.failure.InputFailure when there is no such change of the job
	 * @throws StopFailure when its records have meanwhile other links
	 */
	public LinkPlan undo(long nr) {
		return new LinkUndo(this.ledger, this.job.name()).plan(nr);
	}

	/**
	 * Some of a plan as people read it.
	 * @param plan the plan
	 * @param most how many steps of each kind
	 * @return the steps with their records, evidence and what follows
	 */
	public List<LinkPlan.Shown> show(LinkPlan plan, int most) {
		return this.show.of(plan, most);
	}

	/**
	 * Does what a plan says, in one transaction.
	 * @param plan the plan, made by this desk
	 * @param author who does it
	 * @param reason why, or null
	 * @return the change as it is logged
	 * @throws StopFailure when another process took the job over meanwhile
	 */
	public LinkChange carryOut(LinkPlan plan, String author, @Nullable String reason) {
		return this.hand.carryOut(plan, author, reason);
	}

	@Override
	public void close() {
		this.lease.close();
	}

}
