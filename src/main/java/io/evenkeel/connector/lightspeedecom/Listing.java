package io.evenkeel.connector.lightspeedecom;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.evenkeel.connector.Item;
import tools.jackson.databind.JsonNode;

/** A list of the service: how its pages are asked for, and which records its rows are. */
interface Listing {

	/**
	 * What it lists.
	 * @return such as {@code products}
	 */
	String name();

	/**
	 * Asks for the page after a place, by ascending id.
	 * @param place the place
	 * @return the page
	 */
	Shown page(Place place);

	/**
	 * The records of some rows.
	 * @param rows the rows of a page, each with an id
	 * @param shop the shop
	 * @return the records
	 */
	List<Item> items(List<JsonNode> rows, ShopProfile shop);

	Set<String> stillThere(Collection<String> ids);

	/**
	 * A page as the service shows it.
	 *
	 * @param rows its rows
	 * @param isLast whether no other comes after it
	 * @param total how many rows there are in all; -1 where nobody tells
	 */
	record Shown(List<JsonNode> rows, boolean isLast, long total) {
	}

}
