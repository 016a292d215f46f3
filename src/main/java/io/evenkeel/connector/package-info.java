/**
 * The contract of a service, and one folder a service. Points at commerce and failure.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector;
