/**
 * The state database: snapshots, links, bases, plans, intents, outcomes, breaks. Points
 * at commerce.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.ledger;
