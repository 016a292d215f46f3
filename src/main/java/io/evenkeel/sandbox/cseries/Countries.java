package io.evenkeel.sandbox.cseries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;

/** Countries: written as a code of two letters, read as an object. */
final class Countries {

	private static final List<String> CODES = Arrays.stream(Locale.getISOCountries()).sorted().toList();

	private Countries() {
	}

	static boolean isKnown(JsonNode code) {
		return CODES.contains(code.asString("").toUpperCase(Locale.ROOT));
	}

	/**
	 * A country as it is read.
	 * @param code two letters
	 * @return an object; false where there is none
	 */
	static JsonNode shown(JsonNode code) {
		if (!isKnown(code)) {
			return Links.ABSENT;
		}
		Locale country = new Locale.Builder().setRegion(code.asString()).build();
		return Json.object()
			.put("id", CODES.indexOf(country.getCountry()) + 1)
			.put("code", country.getCountry().toLowerCase(Locale.ROOT))
			.put("code3", country.getISO3Country().toLowerCase(Locale.ROOT))
			.put("title", country.getDisplayCountry(Locale.ENGLISH));
	}

}
