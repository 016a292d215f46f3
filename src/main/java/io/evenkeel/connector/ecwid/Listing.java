package io.evenkeel.connector.ecwid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.connector.Item;
import tools.jackson.databind.JsonNode;

/** A list of the service: what to ask for, and which records its rows are. */
interface Listing {

	/**
	 * Where it is.
	 * @return the path below the store
	 */
	String path();

	/**
	 * What to ask for, apart from place and time.
	 * @return the query
	 */
	Map<String, String> query();

	/**
	 * The records of one row.
	 * @param row the row
	 * @param store the store
	 * @return the records, the first with the row's own id
	 */
	List<Item> items(JsonNode row, StoreProfile store);

	Set<String> stillThere(Collection<String> ids);

}
