package io.evenkeel.rules;

import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import org.jspecify.annotations.Nullable;

/**
 * What the rules want for a pair.
 *
 * @param changes the writes, none when all is as it should be
 * @param findings what a person should know: held, in conflict, drifted, unlinked
 * @param base what both sides agree on once the changes are done; null when the pair has
 * nothing to agree on yet
 * @param reserves an order whose pieces the shop has taken from its stock, and the till
 * has not
 */
public record Verdict(List<Wanted> changes, List<Finding> findings, @Nullable CommerceRecord base, boolean reserves) {

	public Verdict(List<Wanted> changes, List<Finding> findings, @Nullable CommerceRecord base) {
		this(changes, findings, base, false);
	}

	/**
	 * The same verdict on an order whose pieces the shop has taken from its stock.
	 * @return the verdict
	 */
	Verdict reserving() {
		return new Verdict(this.changes, this.findings, this.base, true);
	}

	/**
	 * One write to one side.
	 *
	 * @param side the side to write to
	 * @param action what to do there
	 * @param fields the fields to write; for a creation every field of the new record
	 * @param because who decided it, the first of its fields where several did
	 */
	public record Wanted(Side side, Action action, List<WantedField> fields, Because because) {
	}

	/**
	 * A field with its value before and after.
	 *
	 * @param field the field's name
	 * @param before the value at the side that is written to, null when unknown
	 * @param after the value to write
	 * @param because who decided it
	 */
	public record WantedField(String field, @Nullable Object before, @Nullable Object after, Because because) {
	}

	/**
	 * Who decided something, and why.
	 *
	 * @param rule the rule's name, a sentence
	 * @param source file and line, or sheet and cell, relative to the home
	 * @param reason the reason in plain words
	 */
	public record Because(String rule, String source, String reason) {
	}

	/**
	 * Something a person should know about a pair.
	 *
	 * @param kind what sort of thing
	 * @param field the field it is about, null when it is about the whole record
	 * @param text what is the matter, in plain words
	 * @param because who decided it
	 */
	public record Finding(Kind kind, @Nullable String field, String text, Because because) {

		/** The sorts of findings; those that stop a pair come first. */
		public enum Kind {

			/** Two rules want different things; nothing is written. */
			CONFLICT,
			/** A rule wants a person to look first; nothing is written. */
			HELD,
			/** No rule says anything; nothing is written. */
			UNDECIDED,
			/** The side that does not lead was edited. */
			DRIFT,
			/** It is on one side only, and the rules leave it so. */
			UNLINKED,
			/** It was linked, and is gone from the side that does not lead. */
			MISSING,
			/** A rule reports something. */
			NOTE

		}

	}

	/** What a change does to its record. */
	public enum Action {

		CREATE, UPDATE, PUBLISH, UNPUBLISH, DELETE

	}

}
