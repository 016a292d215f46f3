package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which method and path is answered by whom. A place in braces stands for one segment.
 */
public final class Router {

	/** Answers a call. */
	@FunctionalInterface
	public interface Handler {

		Response answer(Request request);

	}

	private record Route(String method, String[] segments, Handler handler) {

		Optional<Map<String, String>> match(String[] path) {
			if (path.length != this.segments.length) {
				return Optional.empty();
			}
			Map<String, String> variables = new HashMap<>();
			for (int i = 0; i < path.length; i++) {
				String segment = this.segments[i];
				if (segment.startsWith("{")) {
					variables.put(segment.substring(1, segment.length() - 1), path[i]);
				}
				else if (!segment.equals(path[i])) {
					return Optional.empty();
				}
			}
			return Optional.of(variables);
		}

	}

	private final List<Route> routes = new ArrayList<>();

	/**
	 * Adds a route; the first that fits answers.
	 * @param method GET, POST, ...
	 * @param path such as {@code /products/{id}}
	 * @param handler who answers
	 * @return this
	 */
	public Router on(String method, String path, Handler handler) {
		this.routes.add(new Route(method, path.split("/", -1), handler));
		return this;
	}

	/**
	 * Answers a call.
	 * @param request the call
	 * @param missing answers where there is no such path
	 * @param notAllowed answers where the path is there, but not for this method
	 * @return the answer
	 */
	public Response answer(Request request, Handler missing, Handler notAllowed) {
		String[] path = request.path().split("/", -1);
		boolean isThere = false;
		for (Route route : this.routes) {
			Optional<Map<String, String>> found = route.match(path);
			if (found.isPresent() && route.method().equals(request.method())) {
				return route.handler().answer(request.with(found.get()));
			}
			isThere |= found.isPresent();
		}
		return (isThere ? notAllowed : missing).answer(request);
	}

}
