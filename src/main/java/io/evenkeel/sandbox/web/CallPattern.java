package io.evenkeel.sandbox.web;

import java.util.regex.Pattern;

/**
 * Tells calls apart by method and path.
 *
 * @param method GET, POST, ...; {@code *} for any
 * @param path the path below the service's base; {@code *} is one segment, {@code **}
 * anything
 */
public record CallPattern(String method, String path) {

	static final String ANY = "*";

	/** Every call. */
	public static final CallPattern ALL = new CallPattern(ANY, "**");

	boolean matches(String otherMethod, String otherPath) {
		return (this.method.equals(ANY) || this.method.equalsIgnoreCase(otherMethod))
				&& Pattern.matches(regex(), otherPath);
	}

	private String regex() {
		String quoted = Pattern.quote(this.path);
		return quoted.replace("**", "\\E.*\\Q")
			.replace("*\\Q", "\u0000")
			.replace("*", "\\E[^/]*\\Q")
			.replace("\u0000", "*\\Q");
	}

}
