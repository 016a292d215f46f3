package io.evenkeel.connector.ccv;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.connector.Item;
import tools.jackson.databind.JsonNode;

/** A list of the service: how its parts are asked for, and which records its rows are. */
interface Listing {

	/** What to do about a row that cannot be read. */
	String MEND = "Look at it in CCV.";

	/**
	 * Where it is.
	 * @return such as {@code /products/}
	 */
	String path();

	/**
	 * Whether a read of changes brings everything that changed.
	 * @return false when only a whole read does
	 */
	boolean tellsChanges();

	/**
	 * How to ask for it.
	 * @param place a place in it, which says since when
	 * @return the query, with the order of the rows
	 */
	Map<String, String> query(Place place);

	/**
	 * The second that the rows of a list of changes go by, the latest first.
	 * @param row a row
	 * @return seconds since 1970; 0 when they go by ascending id
	 */
	long second(JsonNode row);

	/**
	 * The second of a row that may change without a trace.
	 * @param row a row
	 * @param begun the second in which the read began
	 * @return the second that the next read of changes must reach back to
	 */
	long open(JsonNode row, long begun);

	/**
	 * The records of some rows.
	 * @param rows the rows of a page
	 * @param shop the shop
	 * @return the records
	 */
	List<Item> items(List<JsonNode> rows, Shop shop);

	Set<String> stillThere(Collection<String> ids);

}
