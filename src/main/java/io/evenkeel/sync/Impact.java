package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.job.JobFile;
import io.evenkeel.job.Project;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;
import io.evenkeel.sync.ImpactReport.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Decides the stored snapshots of a job again, by the rules in force and by others beside
 * them. It reads the ledger in the order in which it is stored, and writes nothing.
 */
public final class Impact {

	private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

	private final Ledger ledger;

	private final JobFile job;

	private final Companions companions;

	private final RuleSets sets;

	private final Holdings holdings;

	/**
	 * Looks at a job.
	 * @param ledger the state
	 * @param job the job
	 * @param project its project: jobs of the same connections know more about its
	 * records, and connections say what they have no place for
	 * @param sets the rule sets
	 */
	public Impact(Ledger ledger, JobFile job, Project project, RuleSets sets) {
		this.ledger = ledger;
		this.job = job;
		this.companions = new Companions(job, project.jobs());
		this.sets = sets;
		this.holdings = new Holdings(job, project);
	}

	/**
	 * Measures what other rules would do differently.
	 * @param before the rules in force
	 * @param after the other rules
	 * @param since a run: only pairs that changed since then; null for all pairs
	 * @return the differences
	 * @throws StopFailure when a rule fails or loops, naming it
	 */
	public ImpactReport measure(RuleContent before, RuleContent after, @Nullable Long since) {
		RuleSet inForce = this.sets.load(before);
		RuleSet other = this.sets.load(after);
		ProjectCheck.kind(this.job, other.kind()).ifPresent((problem) -> {
			throw new InputFailure(problem);
		});
		Settings settings = new Settings(this.job.settings());
		StoredPairs pairs = new StoredPairs(this.ledger, this.ledger.sides().jobId(this.job.name()), since);
		List<StoredPairs.Stretch> stretches = pairs.stretches();
		List<List<PairImpact>> found = new ArrayList<>();
		stretches.forEach((stretch) -> found.add(List.of()));
		AtomicInteger next = new AtomicInteger();
		ImpactCounts counts = new ImpactCounts();
		inParallel(() -> {
			try (ImpactWorker worker = new ImpactWorker(pairs, new PairInputs(this.ledger, this.job, this.companions),
					this.holdings, inForce.decider(settings), other.decider(settings))) {
				for (int i = next.getAndIncrement(); i < stretches.size(); i = next.getAndIncrement()) {
					found.set(i, worker.compare(stretches.get(i)));
				}
				synchronized (counts) {
					counts.add(worker.counts());
				}
			}
		});
		return new ImpactReport(this.job.name(), before.version(), after.version(), since, counts.pairs(),
				counts.kinds(), counts.fields(), counts.prices(), owners(before, after),
				found.stream().flatMap(List::stream).toList());
	}

	private static void inParallel(Runnable work) {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				running.add(threads.submit(work));
			}
			for (Future<?> each : running) {
				each.get();
			}
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StopFailure("Interrupted. Nothing was written.", ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static List<Owner> owners(RuleContent before, RuleContent after) {
		Map<String, String> was = before.owners();
		Map<String, String> now = after.owners();
		Set<String> fields = new TreeSet<>(was.keySet());
		fields.addAll(now.keySet());
		return fields.stream()
			.map((field) -> new Owner(field, was.get(field), now.get(field)))
			.filter((owner) -> !Objects.equals(owner.before(), owner.after()))
			.toList();
	}

}
