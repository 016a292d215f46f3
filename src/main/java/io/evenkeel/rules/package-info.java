/**
 * Loads rule sets and turns pairs into decisions with reasons; alone in knowing Drools.
 * Points at commerce and failure.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.rules;
