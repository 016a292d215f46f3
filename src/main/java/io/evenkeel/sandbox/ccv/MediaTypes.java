package io.evenkeel.sandbox.ccv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The media types that the service knows: its own two words for JSON, and JSON. */
final class MediaTypes {

	private static final Set<String> KNOWN = Set.of("application/json", "application/vnd.verto.webshop+json",
			"application/vnd.verto.salespos+json");

	private static final Set<String> ANY = Set.of("*/*", "application/*");

	private MediaTypes() {
	}

	/**
	 * Whether a call takes what is answered.
	 * @param accept its header; null takes anything
	 * @return whether it takes one of them
	 */
	static boolean areAccepted(@Nullable String accept) {
		return accept == null || types(accept).anyMatch((type) -> KNOWN.contains(type) || ANY.contains(type));
	}

	static boolean isKnown(@Nullable String contentType) {
		return contentType != null && types(contentType).anyMatch(KNOWN::contains);
	}

	private static Stream<String> types(String header) {
		return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
			.map((type) -> type.replaceAll(";.*", "").strip());
	}

}
