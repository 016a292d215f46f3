package io.evenkeel.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.Language;
import io.evenkeel.sync.ProjectCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a rule set to begin with. */
@Command(name = "new", headerHeading = "Example: evenkeel rules new my-shop --language fr%n%n",
		header = "Makes a rule set that works, to begin with.",
		description = "Policies are sentences in the language. The till leads products and stock, the shop its orders."
				+ " Nothing is overwritten.")
final class RulesNewCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "NAME", description = "The name of the rule set: small letters, digits and hyphens.")
	private String name = "";

	@Option(names = "--language", paramLabel = "CODE", defaultValue = "en",
			description = "The language of its sentences: en, fr, it, nl or de. Default: ${DEFAULT-VALUE}.")
	private String language = "en";

	@Option(names = "--records", paramLabel = "KIND", defaultValue = "products",
			description = "What it decides about: products, stock or orders. Default: ${DEFAULT-VALUE}.")
	private String records = "products";

	RulesNewCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Language chosen = Language.of(this.language)
			.orElseThrow(() -> new InputFailure(
					Problem.unknown("--language", 0, "language", this.language, Language.codes())));
		RecordKind kind = RecordKind.named(this.records)
			.orElseThrow(() -> new InputFailure(
					Problem.unknown("--records", 0, "kind of records", this.records, RecordKind.words())));
		Path folder = ProjectCheck.ruleSets(this.session.home()).create(this.name, kind, chosen);
		this.session.out().println("Made " + this.session.shown(folder) + ".");
		this.session.out().flush();
		this.session.say("Change its files, then try them: " + this.session.typed("rules test " + this.name));
		return ExitCode.DONE;
	}

}
