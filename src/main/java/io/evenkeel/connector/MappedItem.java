package io.evenkeel.connector;

import java.util.function.Supplier;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.failure.RefusedFailure;

/**
 * A record as a web service shows it, mapped when somebody asks. One that cannot be
 * mapped is refused, with what people can do.
 *
 * @param <R> the kind of record
 * @param id our id of it
 * @param hash of its content
 * @param where where it stands, for people
 * @param mend where to mend it, one sentence
 * @param mapped makes the record; an {@link IllegalArgumentException} says what is wrong
 */
public record MappedItem<R extends CommerceRecord>(String id, long hash, String where, String mend,
		Supplier<R> mapped) implements Item {

	@Override
	public R record() {
		try {
			return this.mapped.get();
		}
		catch (IllegalArgumentException ex) {
			throw new RefusedFailure("Refused " + this.where + ": " + ex.getMessage()
					+ ". It is set aside, the rest goes on. " + this.mend, ex);
		}
	}

}
