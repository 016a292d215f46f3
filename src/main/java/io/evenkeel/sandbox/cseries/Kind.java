package io.evenkeel.sandbox.cseries;

import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of resource.
 *
 * @param path where it is, such as {@code /orders/{owner}/products}
 * @param one the key of the envelope of one
 * @param many the key of the envelope of a list
 * @param filters the fields that a list can be asked for by, apart from the usual
 */
record Kind(String path, String one, String many, Set<String> filters) {

	static Kind of(String path, String one, String many, String... filters) {
		return new Kind(path, one, many, Set.of(filters));
	}

	/** How a row is shown. */
	@FunctionalInterface
	interface View {

		ObjectNode of(ObjectNode row, Links links);

	}

}
