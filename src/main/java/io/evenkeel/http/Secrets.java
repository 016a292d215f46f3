package io.evenkeel.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a service's secrets out of text, in every form they may come back in: as sent,
 * without {@code Bearer} in front, unpacked from {@code Basic}, encoded for an address or
 * for JSON.
 */
final class Secrets {

	static final String MASK = "***";

	/** Shorter ones would mask words that mean something else. */
	private static final int SHORTEST = 4;

	/** Longest first, so that no rest of a longer one is left. */
	private final List<String> values;

	Secrets(Service service) {
		Set<String> found = new LinkedHashSet<>();
		service.secretHeaders().stream().map(service.headers()::get).forEach((value) -> forms(value, found));
		this.values = found.stream()
			.filter((value) -> value.length() >= SHORTEST)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	private static void forms(String value, Collection<String> found) {
		encodings(value, found);
		String bare = value.substring(value.indexOf(' ') + 1).strip();
		encodings(bare, found);
		if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
			parts(bare, found);
		}
	}

	private static void parts(String packed, Collection<String> found) {
		try {
			String both = new String(Base64.getDecoder().decode(packed), StandardCharsets.UTF_8);
			encodings(both, found);
			for (String part : both.split(":", 2)) {
				encodings(part, found);
			}
		}
		catch (IllegalArgumentException ex) {
			encodings(packed, found);
		}
	}

	private static void encodings(String secret, Collection<String> found) {
		String json = Json.MAPPER.writeValueAsString(secret);
		found.add(secret);
		found.add(json.substring(1, json.length() - 1));
		found.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
	}

	String mask(String text) {
		String masked = text;
		for (String value : this.values) {
			masked = masked.replace(value, MASK);
		}
		return masked;
	}

}
