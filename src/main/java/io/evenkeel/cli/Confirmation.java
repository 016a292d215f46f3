package io.evenkeel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands ask for that change links: a yes, and who does it why. */
final class Confirmation {

	@Option(names = "--yes", description = "Do it without asking. Without it, and without a terminal, nothing is done.")
	private boolean yes;

	@Option(names = "--reason", paramLabel = "TEXT", description = "Why, for 'links --log' and 'explain'.")
	private @Nullable String reason;

	@Mixin
	private Author author = new Author();

	/**
	 * Whether it is to be done: by option, or by the answer of a person at a terminal.
	 * @param session the session
	 * @return true when somebody said yes
	 */
	boolean isGiven(Session session) {
		return this.yes || session.isTerminal() && Terminal.agrees("Do this? [y/N] ");
	}

	/** Whether it is to be done without a question. */
	boolean isYes() {
		return this.yes;
	}

	@Nullable String reason() {
		return this.reason;
	}

	String author(Session session) {
		return this.author.name(session);
	}

}
