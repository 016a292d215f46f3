package io.evenkeel.commerce;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Collects the known parts of a value in their plain form. */
final class PlainEntries {

	private final Map<String, String> entries = new LinkedHashMap<>();

	void put(String name, @Nullable Object value) {
		if (value != null) {
			this.entries.put(name, value.toString());
		}
	}

	Map<String, String> entries() {
		return this.entries;
	}

}
