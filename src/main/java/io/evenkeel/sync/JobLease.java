package io.evenkeel.sync;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Leases;
import io.evenkeel.ledger.Leases.Holder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Keeps a job to one process while it runs. When the lease is lost (the process was
 * asleep for too long and another took over), the run stops at the next chunk.
 */
final class JobLease implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(JobLease.class);

	private static final Duration RENEWAL = Duration.ofSeconds(5);

	private final Leases leases;

	private final String job;

	private final ScheduledExecutorService renewal;

	private JobLease(Leases leases, String job, ScheduledExecutorService renewal) {
		this.leases = leases;
		this.job = job;
		this.renewal = renewal;
	}

	/**
	 * Takes a job.
	 * @param leases the leases
	 * @param job the job's name
	 * @param what what is about to be done with it
	 * @param lost called when another process has taken the job over
	 * @return the lease
	 * @throws StopFailure when another process works on the job
	 */
	static JobLease take(Leases leases, String job, String what, Runnable lost) {
		Optional<Holder> holder = leases.take(job, what);
		if (holder.isPresent()) {
			throw new StopFailure(refusal(job, holder.get()));
		}
		ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, "lease-" + job);
			thread.setDaemon(true);
			return thread;
		});
		renewal.scheduleAtFixedRate(() -> renew(leases, job, lost), RENEWAL.toSeconds(), RENEWAL.toSeconds(),
				TimeUnit.SECONDS);
		return new JobLease(leases, job, renewal);
	}

	/**
	 * A renewal that fails is tried again at the next beat; an exception would end the
	 * beats for good.
	 */
	private static void renew(Leases leases, String job, Runnable lost) {
		try {
			if (!leases.renew(job)) {
				lost.run();
			}
		}
		catch (DataAccessException ex) {
			LOG.warn("The lease of job '{}' could not be renewed: {}. It is tried again.", job, ex.getMessage());
		}
	}

	private static String refusal(String job, Holder holder) {
		String when = DateTimeFormatter.ofPattern("HH:mm:ss")
			.withZone(ZoneId.systemDefault())
			.format(holder.heartbeat());
		return "Job '" + job + "' is being worked on by another Evenkeel: '" + holder.what() + "', process "
				+ holder.pid() + " on " + holder.host() + ", last heard of at " + when
				+ ". Nothing was done. Wait until it has finished; if" + " it died, try again "
				+ Leases.LIFE.toSeconds() + " seconds after it was last heard of.";
	}

	@Override
	public void close() {
		this.renewal.shutdown();
		this.leases.release(this.job);
	}

}
