package io.evenkeel.rules;

import java.util.Collection;

import io.evenkeel.failure.Problem;

/** Words for messages. */
final class Texts {

	private Texts() {
	}

	/**
	 * The likely word, or nothing: a list of all would be longer than the message.
	 * @param name what was written
	 * @param known the words there are
	 * @return the end of a sentence
	 */
	static String suggestion(String name, Collection<String> known) {
		String suggestion = Problem.suggestion(name, known);
		return suggestion.startsWith(";") ? suggestion : "";
	}

}
