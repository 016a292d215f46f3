package io.evenkeel.sync;

import java.util.List;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Page;
import io.evenkeel.ledger.Settled;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes the two Spring Batch jobs of a run: one that ends with a plan, and one that
 * applies it.
 */
final class SyncJobs {

	private final JobRepository repository;

	private final PlatformTransactionManager transactions;

	/**
	 * For steps that commit intents and outcomes on their own. A transaction of the
	 * database around those would wait for ever: HSQLDB begins nothing new while it wants
	 * to make a checkpoint, and makes none while anything is open.
	 */
	private final PlatformTransactionManager none = new ResourcelessTransactionManager();

	SyncJobs(JobRepository repository, PlatformTransactionManager transactions) {
		this.repository = repository;
		this.transactions = transactions;
	}

	static String planName(String job) {
		return job + "/plan";
	}

	static String applyName(String job) {
		return job + "/apply";
	}

	/**
	 * Reads both sides at the same time, pairs, decides, and holds the plan against the
	 * guards.
	 */
	Job plan(SyncRun run) {
		Flow read = new FlowBuilder<SimpleFlow>("read").split(new SimpleAsyncTaskExecutor("read-"))
			.add(flow(read(run, Side.POS)), flow(read(run, Side.SHOP)))
			.build();
		return new JobBuilder(planName(run.job().name()), this.repository).start(read)
			.next(concluded(run))
			.next(pair(run))
			.next(decide(run))
			.next(tasklet(again("guard", run), new GuardTasklet(run)))
			.end()
			.build();
	}

	/** Writes the plan, makes visible what targets kept, and closes the books. */
	Job apply(SyncRun run, Targets targets) {
		return new JobBuilder(applyName(run.job().name()), this.repository).start(apply(targets, run))
			.next(new StepBuilder("complete", this.repository).tasklet(new CompleteTasklet(run, targets), this.none)
				.build())
			.next(tasklet("report", new ReportTasklet(run)))
			.build();
	}

	private Step read(SyncRun run, Side side) {
		SideProgress progress = new SideProgress(run, side);
		return new StepBuilder(progress.step(), this.repository).<Page, Page>chunk(1)
			.transactionManager(this.transactions)
			.reader(new SideReader(run, side, progress))
			.writer(new SideWriter(run, side, progress))
			.interruptionPolicy(new StopPolicy(run))
			.build();
	}

	/**
	 * What is gone, and where a job takes orders in, what is sold already. Reading orders
	 * may take its time, so it holds no transaction.
	 */
	private Flow concluded(SyncRun run) {
		FlowBuilder<SimpleFlow> flow = new FlowBuilder<SimpleFlow>("concluded")
			.start(tasklet("end-of-read", new EndOfRead(run)));
		run.orderTaking()
			.ifPresent((taking) -> flow
				.next(new StepBuilder("reserve", this.repository).tasklet(new ReserveTasklet(run, taking), this.none)
					.build()));
		return flow.build();
	}

	private Step pair(SyncRun run) {
		PairWriter writer = new PairWriter(run);
		return new StepBuilder("pair", this.repository).<Batch, Batch>chunk(1)
			.transactionManager(this.transactions)
			.reader(new DueBatches(run, "pair", PairWriter.ROUNDS))
			.writer(writer)
			.stream(writer)
			.interruptionPolicy(new StopPolicy(run))
			.build();
	}

	private Step decide(SyncRun run) {
		DecideWriter writer = new DecideWriter(run);
		return new StepBuilder(again("decide", run), this.repository).<Batch, Batch>chunk(1)
			.transactionManager(this.transactions)
			.reader(new DueBatches(run, "decide", 1))
			.writer(writer)
			.stream(writer)
			.interruptionPolicy(new StopPolicy(run))
			.build();
	}

	private Step apply(Targets targets, SyncRun run) {
		return new StepBuilder("apply", this.repository).<List<Settled>, List<Settled>>chunk(1)
			.transactionManager(this.none)
			.reader(new PlanReader(run))
			.writer(new ApplyWriter(run, targets))
			.interruptionPolicy(new StopPolicy(run))
			.build();
	}

	/**
	 * A step that is done anew after the rules of the run were exchanged is another step
	 * to Spring Batch.
	 */
	private static String again(String step, SyncRun run) {
		long times = run.ledger().runs().counts(run.id()).get(RulesExchange.EXCHANGED);
		return (times > 0) ? step + "-" + (times + 1) : step;
	}

	private Step tasklet(String name, Tasklet tasklet) {
		return new StepBuilder(name, this.repository).tasklet(tasklet, this.transactions).build();
	}

	private static Flow flow(Step step) {
		return new FlowBuilder<SimpleFlow>(step.getName()).start(step).build();
	}

}
