package io.evenkeel.rules;

import java.nio.charset.StandardCharsets;

/**
 * One file of a rule set.
 *
 * @param name its name inside the set's folder
 * @param shown its name for people, relative to the home
 * @param content what is in it
 */
record RuleFile(String name, String shown, byte[] content) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/**
	 * The content as text.
	 * @return the text, without a byte order mark
	 */
	String text() {
		String text = new String(this.content, StandardCharsets.UTF_8);
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

}
