package io.evenkeel.cli;

import picocli.CommandLine.Command;

/** Groups what analysts do with rule sets. */
@Command(name = "rules", headerHeading = "Example: evenkeel rules test retail-to-e-series%n%n",
		header = "Checks and tries rule sets.",
		description = "A rule set is a folder below rules/; rules/README.md explains every word a rule can use.")
final class RulesCommand {

}
