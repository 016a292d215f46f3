package io.evenkeel.http;

import java.util.Optional;

import io.evenkeel.failure.StopFailure;
import tools.jackson.databind.JsonNode;

/**
 * Which page to ask for. A connector names the first one and what its service calls
 * things; each page's answer gives the next. The text form is the place alone, for a
 * cursor that is stored: {@code first.at(text)} goes on there. A page that repeats ends
 * the read, because it would be read for ever. Pointers are JSON pointers, as in
 * {@code /data}; an empty one is the whole body.
 */
public sealed interface PageRequest permits AfterVersion, SinceId, PageNumber, Offset, NextLink {

	/**
	 * The call that asks for this page.
	 * @param call the call without a place
	 * @return the call with the place in its query
	 */
	Call on(Call call);

	/**
	 * The page after this one.
	 * @param answer this page
	 * @return the next, or empty after the last
	 * @throws StopFailure when this page is one that was read before
	 */
	Optional<PageRequest> next(Answer answer);

	/**
	 * The same list at a stored place.
	 * @param text a text form
	 * @return the request for the page there
	 * @throws StopFailure when the text is no place in such a list
	 */
	PageRequest at(String text);

	/**
	 * By version, ascending, until an empty page: {@code after=123}.
	 * @param parameter the query parameter
	 * @param items where the records are
	 * @param highest where the page's highest version is
	 * @return the first page
	 */
	static PageRequest afterVersion(String parameter, String items, String highest) {
		return new AfterVersion(parameter, items, highest, 0);
	}

	/**
	 * By id, ascending, until a page that is not full: {@code since_id=123}.
	 * @param parameter the query parameter
	 * @param items where the records are
	 * @param id where a record's id is, within the record
	 * @param size how many records a full page has
	 * @return the first page
	 */
	static PageRequest sinceId(String parameter, String items, String id, int size) {
		return new SinceId(parameter, items, id, size, 0);
	}

	/**
	 * By page number from 1, until a page that is not full: {@code page=3}.
	 * @param parameter the query parameter
	 * @param items where the records are
	 * @param size how many records a full page has
	 * @return the first page
	 */
	static PageRequest number(String parameter, String items, int size) {
		return new PageNumber(parameter, items, size, 1, 0);
	}

	/**
	 * By offset from 0, until the total is reached: {@code offset=200}.
	 * @param parameter the query parameter
	 * @param items where the records are
	 * @param total where the number of all records is
	 * @return the first page
	 */
	static PageRequest offset(String parameter, String items, String total) {
		return new Offset(parameter, items, total, 0, 0);
	}

	/**
	 * By the link to the next page, of which only the query is used, so that no link
	 * leads away.
	 * @param link where the link is
	 * @return the first page
	 */
	static PageRequest link(String link) {
		return new NextLink(link, "");
	}

	/**
	 * A page was read before.
	 * @param answer the page
	 * @return the failure
	 */
	static StopFailure repeats(Answer answer) {
		return new StopFailure("Stopped: " + answer.where() + " is a page that repeats; reading on would never end."
				+ " What was read stays. Start again later to go on; if it stays so, ask the service.");
	}

	/**
	 * Reads a number out of a text form.
	 * @param text the text
	 * @param radix 10 or 16
	 * @return the number
	 * @throws StopFailure when it is none
	 */
	static long number(String text, int radix) {
		try {
			return Long.parseLong(text, radix);
		}
		catch (NumberFormatException ex) {
			throw new StopFailure("Stopped: '" + text + "' is no place in a list of pages. Start a new run.", ex);
		}
	}

	/**
	 * A stamp of a page's records, never 0.
	 * @param items the records
	 * @return the same for the same records
	 */
	static int stamp(JsonNode items) {
		return items.hashCode() | 1;
	}

}
