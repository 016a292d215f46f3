package io.evenkeel.connector.lightspeedecom;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Routes;
import io.evenkeel.sandbox.web.StandIn;
import org.junit.jupiter.api.Assumptions;

/** Every request of a test, held against the service's own list of routes. */
final class Requests {

	private static final Routes ROUTES = Routes.of("lightspeed-ecom-c/routes.csv");

	private final List<Request> all = new CopyOnWriteArrayList<>();

	Requests(StandIn shop) {
		shop.onCall(this.all::add);
	}

	/** Skips a test that is about nothing else where the list is not there. */
	static void assumeDescribed() {
		Assumptions.assumeTrue(Facts.areThere("lightspeed-ecom-c"), "the facts are not there: lightspeed-ecom-c");
	}

	/**
	 * The routes that were used.
	 * @return such as {@code PUT variants/bulk}
	 */
	Set<String> routes() {
		return this.all.stream()
			.flatMap((request) -> ROUTES.template(request).map((path) -> request.method() + " " + path).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What the service has no route for.
	 * @return each once; empty where the facts are not there
	 */
	List<String> violations() {
		return ROUTES.rows().isEmpty() ? List.of()
				: this.all.stream()
					.filter((request) -> ROUTES.template(request).isEmpty())
					.map((request) -> request.method() + " " + request.path() + ": is not described")
					.distinct()
					.toList();
	}

}
