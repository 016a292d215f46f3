package io.evenkeel.sandbox.cseries;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Response;
import io.evenkeel.sandbox.web.Router;
import tools.jackson.databind.node.ObjectNode;

/** The three ways to read a kind: a page of a list, how many there are, and one. */
final class Listing {

	private static final int MOST = 250;

	private static final int USUAL = 50;

	private static final Set<String> PAGING = Set.of("page", "limit", "since_id", "fields");

	private final Kind kind;

	private final Function<Request, Collection<ObjectNode>> rows;

	private final Function<Request, Optional<ObjectNode>> row;

	private final Kind.View view;

	private final CSeriesStore store;

	private Kind.View viewOfOne;

	/**
	 * Reads rows that are chosen by the call.
	 * @param store for the links
	 * @param kind which kind
	 * @param rows all that there are, in the order of their ids
	 * @param view how a row is shown
	 */
	Listing(CSeriesStore store, Kind kind, Function<Request, Collection<ObjectNode>> rows, Kind.View view) {
		this(store, kind, rows, (request) -> among(rows.apply(request), request.variable("id")), view);
	}

	private Listing(CSeriesStore store, Kind kind, Function<Request, Collection<ObjectNode>> rows,
			Function<Request, Optional<ObjectNode>> row, Kind.View view) {
		this.store = store;
		this.kind = kind;
		this.rows = rows;
		this.row = row;
		this.view = view;
		this.viewOfOne = view;
	}

	private static Optional<ObjectNode> among(Collection<ObjectNode> rows, String id) {
		return rows.stream().filter((row) -> row.path("id").asString("").equals(id)).findFirst();
	}

	/**
	 * Reads all the rows of a kind, by an index where a filter has one.
	 * @param store for the links
	 * @param kind which kind
	 * @param rows its rows
	 * @param view how a row is shown
	 */
	Listing(CSeriesStore store, Kind kind, Rows rows, Kind.View view) {
		this(store, kind, (request) -> narrowed(request, rows), (request) -> rows.find(request.variable("id")), view);
	}

	private static Collection<ObjectNode> narrowed(Request request, Rows rows) {
		for (String name : request.names()) {
			String value = request.query(name);
			if (value != null && rows.isIndexed(name)) {
				return rows.by(name, value);
			}
		}
		return rows.after(whole(request, "since_id", 0));
	}

	/**
	 * Shows more of one than of many.
	 * @param other how one is shown
	 * @return this
	 */
	Listing showingOne(Kind.View other) {
		this.viewOfOne = other;
		return this;
	}

	void routes(Router router) {
		router.on("GET", this.kind.path(), this::list);
		router.on("GET", this.kind.path() + "/count",
				(request) -> Response.json(200, Json.object().put("count", found(request).count())));
		router.on("GET", this.kind.path() + "/{id}", this::one);
	}

	private Response list(Request request) {
		int page = Math.max(1, whole(request, "page", 1));
		int limit = Math.min(MOST, Math.max(1, whole(request, "limit", USUAL)));
		List<ObjectNode> items = found(request).skip((page - 1L) * limit)
			.limit(limit)
			.map((row) -> shown(request, this.view.of(row, this.store.links(request))))
			.toList();
		return Answers.ok(this.kind.many(), Json.array(items));
	}

	private Response one(Request request) {
		return this.row.apply(request)
			.map((found) -> Answers.ok(this.kind.one(),
					shown(request, this.viewOfOne.of(found, this.store.links(request)))))
			.orElseThrow(() -> CSeriesErrors.missing(this.kind.one()));
	}

	private static ObjectNode shown(Request request, ObjectNode shown) {
		String fields = request.query("fields");
		return (fields != null) ? shown.retain(Arrays.asList(fields.strip().split("\\s*,\\s*"))) : shown;
	}

	private Stream<ObjectNode> found(Request request) {
		Predicate<ObjectNode> wanted = (row) -> true;
		for (String name : request.names()) {
			String value = request.query(name);
			if (value != null) {
				wanted = wanted.and(filter(request, name, value));
			}
		}
		return this.rows.apply(request).stream().filter(wanted);
	}

	private Predicate<ObjectNode> filter(Request request, String name, String value) {
		if (name.equals("since_id")) {
			long since = whole(request, name, 0);
			return (row) -> Rows.id(row) > since;
		}
		if (PAGING.contains(name)) {
			return (row) -> true;
		}
		if (this.kind.filters().contains(name)) {
			return (row) -> equal(row, name, value);
		}
		return switch (name) {
			case "created_at_min" -> date(name, value, "createdAt", (difference) -> difference >= 0);
			case "created_at_max" -> date(name, value, "createdAt", (difference) -> difference <= 0);
			case "updated_at_min" -> date(name, value, "updatedAt", (difference) -> difference >= 0);
			case "updated_at_max" -> date(name, value, "updatedAt", (difference) -> difference <= 0);
			default -> throw CSeriesErrors.invalid(name, "There is no such filter");
		};
	}

	private static boolean equal(ObjectNode row, String name, String value) {
		String own = row.path(name).asString("");
		String wanted = row.path(name).isBoolean() ? value.replace("1", "true").replace("0", "false") : value;
		return own.equalsIgnoreCase(wanted);
	}

	private static Predicate<ObjectNode> date(String name, String value, String field, Predicate<Integer> wanted) {
		String date = Dates.read(value).orElseThrow(() -> CSeriesErrors.invalid(name, "This is no date"));
		return (row) -> wanted.test(Json.text(row, field, "").compareTo(date));
	}

	private static int whole(Request request, String name, int otherwise) {
		String text = request.query(name);
		try {
			return (text != null) ? Integer.parseInt(text) : otherwise;
		}
		catch (NumberFormatException ex) {
			throw CSeriesErrors.invalid(name, "This is no whole number");
		}
	}

}
