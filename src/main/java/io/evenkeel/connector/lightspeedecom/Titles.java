package io.evenkeel.connector.lightspeedecom;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The titles behind ids: brands, suppliers, taxes, types and attributes. Each list is
 * short, by the limits of the plan, and is read once, when it is first asked about.
 */
final class Titles {

	private static final String TITLE = "title";

	private final EcomApi api;

	private final Map<Route, Map<String, String>> lists = new EnumMap<>(Route.class);

	Titles(EcomApi api) {
		this.api = api;
	}

	private Map<String, String> list(Route route) {
		return this.lists.computeIfAbsent(route, (which) -> {
			Map<String, String> titles = new LinkedHashMap<>();
			this.api.all(which, Map.of())
				.forEach((row) -> titles.put(Told.text(row, "id", ""), Told.text(row, TITLE, "")));
			return titles;
		});
	}

	@Nullable String title(Route route, @Nullable String id) {
		return (id != null) ? list(route).get(id) : null;
	}

	/**
	 * The id of a title, small and large letters being the same.
	 * @param route the list
	 * @param title the title
	 * @return empty when there is none
	 */
	Optional<String> id(Route route, String title) {
		return list(route).entrySet()
			.stream()
			.filter((one) -> one.getValue().strip().equalsIgnoreCase(title.strip()))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	/**
	 * The id of a title that has to be there.
	 * @param route the list
	 * @param title the title
	 * @return the id
	 * @throws IllegalArgumentException when there is none
	 */
	long known(Route route, String title) {
		return id(route, title).map(Long::valueOf)
			.orElseThrow(() -> new IllegalArgumentException("the shop has no '" + title + "' among its " + route.words()
					+ "; there are: " + String.join(", ", list(route).values())));
	}

	/**
	 * The id of a title, which is made where it is missing.
	 * @param route the list
	 * @param title the title
	 * @return the id
	 */
	long made(Route route, String title) {
		return Long.parseLong(id(route, title).orElseGet(() -> make(route, title)));
	}

	/** Whether it arrived shows when the list is read again. */
	private String make(Route route, String title) {
		ObjectNode body = Nodes.object().put(TITLE, title.strip());
		if (route == Route.ATTRIBUTES) {
			body.put("defaultValue", "");
		}
		try {
			String id = Told.text(this.api.create(route, body, "'" + title + "' among the " + route.words()), "id", "");
			if (!Ids.isOne(id)) {
				throw new TryAgainFailure("The answer does not show whether '" + title + "' was made among the "
						+ route.words() + " of " + this.api.settings().connection(), null);
			}
			list(route).put(id, title.strip());
			return id;
		}
		catch (UnknownFailure ex) {
			this.lists.remove(route);
			throw new TryAgainFailure(ex.getMessage(), ex);
		}
	}

}
