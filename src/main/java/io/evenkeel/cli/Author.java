package io.evenkeel.cli;

import picocli.CommandLine.Option;

/** Who does something that is kept: EVENKEEL_USER, else the user of the process. */
final class Author {

	private static final String VARIABLE = "EVENKEEL_USER";

	@Option(names = "--by", paramLabel = "NAME", defaultValue = "",
			description = "Who does it. Default: EVENKEEL_USER, else the user.")
	private String name = "";

	String name(Session session) {
		if (!this.name.isBlank()) {
			return this.name;
		}
		String named = session.env().getOrDefault(VARIABLE, "");
		return named.isBlank() ? System.getProperty("user.name", "unknown") : named;
	}

}
