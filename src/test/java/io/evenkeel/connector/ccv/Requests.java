package io.evenkeel.connector.ccv;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.ccv.Model;
import io.evenkeel.sandbox.web.Facts;
import io.evenkeel.sandbox.web.Json;
import io.evenkeel.sandbox.web.Request;
import io.evenkeel.sandbox.web.Routes;
import io.evenkeel.sandbox.web.StandIn;
import org.junit.jupiter.api.Assumptions;

/**
 * Every request of a test, held against the service's own list of routes and models of
 * what can be written.
 */
final class Requests {

	private static final Routes ROUTES = Routes.of("ccvshop/endpoints.csv");

	private static final Model MODEL = Facts.areThere("ccvshop") ? new Model() : new Model(List.of());

	private final List<Request> all = new CopyOnWriteArrayList<>();

	Requests(StandIn shop) {
		shop.onCall(this.all::add);
	}

	/** Skips a test that is about nothing else where the facts are not there. */
	static void assumeDescribed() {
		Assumptions.assumeTrue(Facts.areThere("ccvshop"), "the facts are not there: ccvshop");
	}

	/**
	 * The routes that were used.
	 * @return such as {@code PATCH products/{id}}
	 */
	Set<String> routes() {
		return this.all.stream()
			.flatMap((request) -> ROUTES.template(request).map((path) -> request.method() + " " + path).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What is not as the service describes it.
	 * @return each once; empty where the facts are not there
	 */
	List<String> violations() {
		return ROUTES.rows().isEmpty() ? List.of()
				: this.all.stream().flatMap(Requests::violations).distinct().toList();
	}

	private static Stream<String> violations(Request request) {
		String call = request.method() + " " + request.path();
		return ROUTES.template(request).map((path) -> {
			if (request.body().length == 0) {
				return Stream.<String>empty();
			}
			String resource = path.replace("/{id}", "").replaceAll(".*/", "");
			return MODEL.writeViolations(resource, request.method(), Json.read(request.body()))
				.stream()
				.map((violation) -> request.method() + " " + path + " " + violation);
		}).orElseGet(() -> Stream.of(call + ": is not described"));
	}

}
