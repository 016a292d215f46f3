package io.evenkeel.sandbox.ccv;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** Absolute links, each with a slash at its end. */
final class Links {

	static final String BASE = "/api/rest/v1";

	private final Supplier<String> origin;

	Links(Supplier<String> origin) {
		this.origin = origin;
	}

	String root() {
		return this.origin.get() + BASE + "/";
	}

	String to(Object... segments) {
		return root() + Stream.of(segments).map(Object::toString).collect(Collectors.joining("/", "", "/"));
	}

	/**
	 * A record or list that is only pointed at.
	 * @param segments where it is
	 * @return an object with {@code href}
	 */
	ObjectNode object(Object... segments) {
		return Json.object().put("href", to(segments));
	}

}
