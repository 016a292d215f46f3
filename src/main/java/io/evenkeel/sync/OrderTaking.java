package io.evenkeel.sync;

import java.util.function.Supplier;

import io.evenkeel.job.JobFile;
import io.evenkeel.rules.RuleSet;

/**
 * The job that takes the orders of a shop in, for jobs that have to know which orders the
 * till does not have yet.
 *
 * @param job the job
 * @param jobId its number in the ledger
 * @param rules its rules in force, loaded when they are asked for
 */
record OrderTaking(JobFile job, int jobId, Supplier<RuleSet> rules) {
}
