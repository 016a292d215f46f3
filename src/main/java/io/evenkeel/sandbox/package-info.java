/**
 * Stand-ins of services for demo, training and tests: real state behind real HTTP on
 * loopback, with faults on demand. Points at nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.evenkeel.sandbox;
