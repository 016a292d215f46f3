package io.evenkeel.cli;

import java.util.concurrent.Callable;

import io.evenkeel.sync.PublishedRules.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a rule set to work. */
@Command(name = "publish",
		headerHeading = "Example: evenkeel rules publish retail-to-e-series --note \"texts are the shop's\"%n%n",
		header = "Puts the files of a rule set to work.",
		description = "Checks them and runs their examples; when anything differs, nothing is published and the last"
				+ " good version stays. What is published never changes: later edits count when they are published too.")
final class RulesPublishCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private RuleSetArgument set = new RuleSetArgument();

	@Option(names = "--note", paramLabel = "TEXT", description = "What it is about, for 'rules versions'.")
	private @Nullable String note;

	@Mixin
	private Author author = new Author();

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesPublishCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		String name = this.set.set(this.session);
		Published published = OpenRules.with(this.session, "rules publish " + name,
				(rules) -> rules.publish(name, this.author.name(this.session), this.note));
		new PublishedOutput(this.session, this.output).write(published);
		return ExitCode.DONE;
	}

}
