package io.evenkeel.sync;

import java.util.function.Supplier;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Run;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Starts the Spring Batch jobs of a run, or starts them again where they stopped. The
 * caller holds the job's lease, so an execution that still counts as running belongs to a
 * process that died: it is recovered first.
 */
final class Launcher {

	private final JobOperator operator;

	private final JobRepository repository;

	private final PlatformTransactionManager manager;

	Launcher(ApplicationContext context, Ledger ledger) {
		this.operator = context.getBean(JobOperator.class);
		this.repository = context.getBean(JobRepository.class);
		this.manager = context.getBean(PlatformTransactionManager.class);
	}

	SyncJobs jobs() {
		return new SyncJobs(this.repository, this.manager);
	}

	/**
	 * Runs a job of a run to its end.
	 * @param job the job
	 * @param runId the run
	 * @return how the execution ended; a completed one when there was nothing left to do
	 */
	JobExecution launch(Job job, long runId) {
		JobParameters parameters = parameters(runId);
		JobExecution last = this.repository.getLastJobExecution(job.getName(), parameters);
		if (last != null && last.isRunning()) {
			this.operator.recover(last);
		}
		try {
			return this.operator.start(job, parameters);
		}
		catch (JobInstanceAlreadyCompleteException ex) {
			return this.repository.getLastJobExecution(job.getName(), parameters);
		}
		catch (JobExecutionException ex) {
			throw new StopFailure("Run " + runId + " could not be started: " + ex.getMessage()
					+ ". Nothing was done. Try 'evenkeel restart " + runId + "'.", ex);
		}
	}

	boolean hasBegunToApply(Run run) {
		return this.repository.getLastJobExecution(SyncJobs.applyName(run.job()), parameters(run.id())) != null;
	}

	boolean hasPlanned(Run run) {
		JobExecution last = this.repository.getLastJobExecution(SyncJobs.planName(run.job()), parameters(run.id()));
		return last != null && last.getStatus() == BatchStatus.COMPLETED;
	}

	void commit(Runnable work) {
		new Transactions(this.manager).commit(work);
	}

	<T> T commit(Supplier<T> work) {
		return new Transactions(this.manager).commit(work);
	}

	private static JobParameters parameters(long runId) {
		return new JobParametersBuilder().addLong("run", runId).toJobParameters();
	}

}
