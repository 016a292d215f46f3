package io.evenkeel.sandbox.cseries;

import java.util.List;
import java.util.Locale;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** The languages of the shop; the first is the usual one. */
final class Languages {

	static final String DEFAULT = "nl";

	private static final List<String> ALL = List.of(DEFAULT, "en", "de", "fr", "it");

	private Languages() {
	}

	static boolean isThere(String code) {
		return ALL.contains(code);
	}

	/**
	 * A language as it stands in other records.
	 * @param code two letters
	 * @return its names
	 */
	static ObjectNode shown(String code) {
		Locale locale = Locale.forLanguageTag(code);
		return Json.object()
			.put("id", ALL.indexOf(code) + 1)
			.put("code", code)
			.put("locale", code + "_" + (code.equals("en") ? "GB" : code.toUpperCase(Locale.ROOT)))
			.put("title", locale.getDisplayLanguage(locale));
	}

	static List<ObjectNode> rows() {
		return ALL.stream()
			.map((code) -> shown(code).put("isActive", true).put("isDefault", code.equals(DEFAULT)))
			.toList();
	}

}
