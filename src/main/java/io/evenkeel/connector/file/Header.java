package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The column names of a file, in order. It can grow: JSON names its columns as it goes,
 * and writing may need further ones. Capitals do not matter in the header of a CSV file;
 * in JSON they do.
 */
final class Header {

	private final List<String> names = new ArrayList<>();

	private final Map<String, Integer> places = new HashMap<>();

	private final boolean exact;

	private Header(boolean exact) {
		this.exact = exact;
	}

	static Header csv() {
		return new Header(false);
	}

	static Header json() {
		return new Header(true);
	}

	Header copy() {
		Header copy = new Header(this.exact);
		copy.names.addAll(this.names);
		copy.places.putAll(this.places);
		return copy;
	}

	/**
	 * The place of a column.
	 * @param name its name
	 * @return the place from 0, or -1 when there is no such column
	 */
	int place(String name) {
		Integer place = this.places.get(name);
		return (place != null) ? place : this.places.getOrDefault(key(name), -1);
	}

	boolean has(String name) {
		return place(name) >= 0;
	}

	/**
	 * Adds a column at the end, unless it is there.
	 * @param name its name
	 * @return its place
	 */
	int add(String name) {
		Integer place = this.places.putIfAbsent(key(name), this.names.size());
		if (place == null) {
			// asked for as it is written most of the time, which spares making a key of
			// it
			this.places.put(name, this.names.size());
			this.names.add(name);
			return this.names.size() - 1;
		}
		return place;
	}

	/** Adds a column that has no name: its cells are kept, and nobody reads them. */
	void addNameless() {
		this.names.add("");
	}

	String name(int place) {
		return this.names.get(place);
	}

	List<String> names() {
		return this.names;
	}

	int size() {
		return this.names.size();
	}

	/**
	 * The columns of a numbered or named group, such as {@code inventory_<Outlet>}.
	 * @param prefix the beginning of their names
	 * @return their names, in order
	 */
	List<String> startingWith(String prefix) {
		return this.names.stream().filter((name) -> name.length() > prefix.length() && begins(name, prefix)).toList();
	}

	boolean begins(String name, String prefix) {
		return key(name).startsWith(key(prefix));
	}

	String key(String name) {
		return this.exact ? name : name.strip().toLowerCase(Locale.ROOT);
	}

}
