package io.evenkeel.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.RefusedFailure;

import org.springframework.web.util.UriUtils;

/**
 * Puts variables into paths. An empty variable is refused, because the same path without
 * its id often means everything: {@code DELETE /products/} empties a shop.
 */
final class Paths {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^{}/]*}");

	/** A slash, then what may stand in a path; no second slash, query or backslash. */
	private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/?");

	private Paths() {
	}

	static String expand(String path, Object... variables) {
		Matcher matcher = VARIABLE.matcher(path);
		StringBuilder expanded = new StringBuilder();
		int used = 0;
		while (matcher.find()) {
			if (used == variables.length) {
				throw new IllegalArgumentException("no value for " + matcher.group() + " of " + path);
			}
			matcher.appendReplacement(expanded, Matcher.quoteReplacement(encoded(path, variables[used++])));
		}
		if (used < variables.length) {
			throw new IllegalArgumentException("more values than variables in " + path);
		}
		return below(matcher.appendTail(expanded).toString());
	}

	private static String encoded(String path, Object variable) {
		String text = variable.toString();
		if (text.isBlank() || text.equals(".") || text.equals("..")) {
			throw new RefusedFailure("Refused a call to " + path + ": the value '" + text
					+ "' would change what it is about. Nothing was sent.", null);
		}
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	private static String below(String path) {
		boolean leaves = !path.startsWith("/") || !PLAIN.matcher(path).matches() || climbs(path);
		if (leaves) {
			throw new RefusedFailure(
					"Refused a call to " + path + ": calls stay below the address of the connection. Nothing was sent.",
					null);
		}
		return path;
	}

	private static boolean climbs(String path) {
		for (String segment : path.split("/")) {
			String plain = segment.replaceAll("(?i)%2e", ".");
			if (plain.equals(".") || plain.equals("..")) {
				return true;
			}
		}
		return false;
	}

}
