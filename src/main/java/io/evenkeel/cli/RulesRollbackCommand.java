package io.evenkeel.cli;

import java.util.concurrent.Callable;

import io.evenkeel.sync.PublishedRules.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an earlier version of a rule set back to work. */
@Command(name = "rollback", headerHeading = "Example: evenkeel rules rollback retail-to-e-series%n%n",
		header = "Puts an earlier version of a rule set back to work.",
		description = "The files in the folder stay as they are. 'evenkeel rules versions' lists what there is.")
final class RulesRollbackCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private RuleSetArgument set = new RuleSetArgument();

	@Parameters(index = "1", paramLabel = "VERSION", arity = "0..1",
			description = "A version or its beginning; left out, the one that was in force before.")
	private @Nullable String version;

	@Option(names = "--note", paramLabel = "TEXT", description = "Why, for 'rules versions'.")
	private @Nullable String note;

	@Mixin
	private Author author = new Author();

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesRollbackCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		String name = this.set.set(this.session);
		Published published = OpenRules.with(this.session, "rules rollback " + name,
				(rules) -> rules.rollBack(name, this.version, this.author.name(this.session), this.note));
		new PublishedOutput(this.session, this.output).write(published);
		return ExitCode.DONE;
	}

}
