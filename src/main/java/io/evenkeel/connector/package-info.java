/**
 * The contract of a service, and one folder a service. Points at commerce, failure and
 * http.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure", "http" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.connector;
