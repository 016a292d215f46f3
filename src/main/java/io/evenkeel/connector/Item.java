package io.evenkeel.connector;

import io.evenkeel.commerce.CommerceRecord;

/**
 * A record as it stands at its service. Its content hash is known at once; the record
 * itself is made only when somebody asks, because in most nights most records are the
 * ones of last night.
 */
public interface Item {

	/**
	 * The id on its side.
	 * @return the id, never empty, the same for the same record in every read
	 */
	String id();

	/**
	 * A hash of everything the record is made from, and of how it is made: a new layout
	 * or column table gives a new hash.
	 * @return 64 bits
	 */
	long hash();

	/**
	 * The record. Asked while the source is open, which may have to call its service for
	 * what a page did not tell.
	 * @return the record, made anew at each call
	 * @throws io.evenkeel.failure.RefusedFailure when a cell of it cannot be made out;
	 * the message names the place (file, line, column), the value and what to do
	 */
	CommerceRecord record();

	/**
	 * Where it stands, for people.
	 * @return such as {@code shop.csv:17}
	 */
	String where();

}
