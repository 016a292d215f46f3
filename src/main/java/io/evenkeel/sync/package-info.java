/**
 * A job file becomes a Spring Batch job: read, decide, guard, apply, report. Points at
 * all of the above.
 */
@org.springframework.modulith.ApplicationModule(
		allowedDependencies = { "commerce", "failure", "connector", "rules", "job", "ledger" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.sync;
