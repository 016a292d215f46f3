/**
 * The story of runs: history, reports. Points at ledger and job.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure", "ledger", "job" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.run;
