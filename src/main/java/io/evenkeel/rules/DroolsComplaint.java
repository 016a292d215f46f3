package io.evenkeel.rules;

import org.kie.api.builder.Message;

/**
 * What Drools says against a rule, in its own words.
 *
 * @param file the file; empty when it does not say
 * @param line the line; not above 0 when it does not say
 * @param text its words
 */
record DroolsComplaint(String file, int line, String text) {

	static DroolsComplaint of(Message message) {
		String path = (message.getPath() != null) ? message.getPath() : "";
		return new DroolsComplaint(path.substring(path.lastIndexOf('/') + 1), message.getLine(), message.getText());
	}

}
