package io.evenkeel.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A place in a list by the link that the page before gave.
 *
 * @param link where the link to the next page is
 * @param query the query of the page, encoded; empty for the first
 */
record NextLink(String link, String query) implements PageRequest {

	@Override
	public Call on(Call call) {
		Call placed = call;
		for (String pair : this.query.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				placed = placed.with(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
			}
		}
		return placed;
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	@Override
	public Optional<PageRequest> next(Answer answer) {
		String next = answer.json().at(this.link).asString("");
		String place = next.substring(next.indexOf('?') + 1).replaceFirst("#.*", "");
		if (next.isBlank()) {
			return Optional.empty();
		}
		if (place.equals(this.query)) {
			throw PageRequest.repeats(answer);
		}
		return Optional.of(new NextLink(this.link, place));
	}

	@Override
	public PageRequest at(String text) {
		return new NextLink(this.link, text);
	}

	@Override
	public String toString() {
		return this.query;
	}

}
