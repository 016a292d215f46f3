package io.evenkeel.sync;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.job.JobFile;

/** The other jobs that keep the same two connections in step. */
final class Companions {

	private final List<JobFile> jobs;

	/**
	 * Finds the companions of a job.
	 * @param job the job
	 * @param all the jobs there are
	 */
	Companions(JobFile job, Collection<JobFile> all) {
		this.jobs = all.stream()
			.filter((other) -> other.pos().equals(job.pos()) && other.shop().equals(job.shop()))
			.toList();
	}

	/** The jobs that know the products of both sides. */
	List<JobFile> catalogues() {
		return this.jobs.stream().filter((job) -> kind(job) != RecordKind.ORDERS).toList();
	}

	/** The job that takes the orders of the shop in. */
	Optional<JobFile> orders() {
		return this.jobs.stream().filter((job) -> kind(job) == RecordKind.ORDERS).findFirst();
	}

	private static RecordKind kind(JobFile job) {
		return RecordKind.named(job.records()).orElseThrow();
	}

}
