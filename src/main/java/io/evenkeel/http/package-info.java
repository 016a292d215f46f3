/**
 * One polite web client for all services: call budget, pauses, second tries, failures by
 * what happens next, pages, masks and the trace. Points at failure.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.http;
