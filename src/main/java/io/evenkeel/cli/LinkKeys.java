package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which records of a job: some by their keys, or all of them. */
final class LinkKeys {

	@Parameters(index = "0", paramLabel = "JOB", description = "The job's name.")
	private String job = "";

	@Parameters(index = "1..*", paramLabel = "KEY", description = "Ids, SKUs, barcodes or numbers of either side.")
	private List<String> keys = List.of();

	@Option(names = "--all", description = "All records of the job.")
	private boolean all;

	String job() {
		return this.job;
	}

	/**
	 * The keys.
	 * @return the keys; none for all records
	 */
	List<String> keys() {
		if (this.all == this.keys.isEmpty()) {
			return this.keys;
		}
		throw new InputFailure(new Problem("KEY", 0,
				this.all ? "give keys or --all, not both" : "which records? Give their keys, or --all"));
	}

}
