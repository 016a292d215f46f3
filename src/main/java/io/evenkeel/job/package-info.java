/**
 * Job and connection files: read, checked, problems with file and line. Points at
 * failure.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.job;
