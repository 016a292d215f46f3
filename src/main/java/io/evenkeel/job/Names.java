package io.evenkeel.job;

import java.util.regex.Pattern;

/**
 * What jobs and connections may be called: the names stand in commands, ids and paths.
 */
final class Names {

	static final String RULE = "a name is letters, digits, '.', '_' and '-', begins with a letter or digit "
			+ "and has at most 60 of them";

	private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

	private Names() {
	}

	static boolean isGood(String name) {
		return GOOD.matcher(name).matches();
	}

}
