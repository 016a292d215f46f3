package io.evenkeel.sandbox.cseries;

import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes next, by kind; nothing is given twice, also after a new start. */
final class Numbers {

	private final Map<String, Long> last = new LinkedHashMap<>();

	/**
	 * The next of a kind.
	 * @param kind any word for it
	 * @param first where it begins
	 * @return one more than the last time
	 */
	long next(String kind, long first) {
		return this.last.merge(kind, first, (old, any) -> old + 1);
	}

	JsonNode save() {
		ObjectNode saved = Json.object();
		this.last.forEach(saved::put);
		return saved;
	}

	void restore(JsonNode saved) {
		saved.properties().forEach((one) -> this.last.put(one.getKey(), one.getValue().asLong(0)));
	}

}
