package io.evenkeel.connector.ccv;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.connector.Nodes;
import io.evenkeel.http.Call;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The ids of named things, such as brands and suppliers; what is missing is made. */
final class Names {

	private final CcvApi api;

	private final String path;

	private final String what;

	private @Nullable Map<String, Long> known;

	private Consumer<ObjectNode> more = (body) -> {
	};

	Names(CcvApi api, String path, String what) {
		this.api = api;
		this.path = path;
		this.what = what;
	}

	/**
	 * The same, and new ones have more than a name.
	 * @param more puts it into the body
	 * @return this
	 */
	Names with(Consumer<ObjectNode> more) {
		this.more = more;
		return this;
	}

	/**
	 * The id of a name.
	 * @param name the name, in any case
	 * @return the id
	 */
	long id(String name) {
		Map<String, Long> all = known();
		Long id = all.get(key(name));
		if (id == null) {
			// made anew only after a look, because an answer may have been lost
			this.known = null;
			id = known().get(key(name));
		}
		return (id != null) ? id : make(name);
	}

	private long make(String name) {
		ObjectNode body = Nodes.object().put("name", name.strip());
		this.more.accept(body);
		long id = this.api.send(Call.post(this.path, body).about(this.what + " '" + name + "'"))
			.json()
			.path("id")
			.asLong(0);
		known().put(key(name), id);
		return id;
	}

	private Map<String, Long> known() {
		if (this.known == null) {
			Map<String, Long> all = new HashMap<>();
			this.api.each(this.path, Map.of(),
					(row) -> all.putIfAbsent(key(Nodes.text(row, "name", "")), row.path("id").asLong(0)));
			this.known = all;
		}
		return this.known;
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
