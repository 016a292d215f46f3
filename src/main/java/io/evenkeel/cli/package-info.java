/**
 * The command line, one class a command.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "commerce", "failure", "connector", "rules",
		"job", "ledger", "sync", "run", "http", "sandbox", "sandbox :: retail", "sandbox :: ecwid",
		"sandbox :: bigcommerce", "sandbox :: cseries", "sandbox :: ccv", "sandbox :: web" })
@org.jspecify.annotations.NullMarked
package io.evenkeel.cli;
