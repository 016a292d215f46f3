package io.evenkeel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something a person should know about a pair; it stands until the pair is decided
 * otherwise.
 *
 * @param ref the record it is about: of the point of sale, or of the shop if it is there
 * only
 * @param kind conflict, held, undecided, drift, unlinked, missing, apart or note
 * @param key how people know the record
 * @param field the field it is about, null when it is about the whole record
 * @param text what is the matter, in plain words
 * @param reason who found it
 * @param sinceRun the run that found it first
 * @param lastRun the run that found it last
 */
public record Finding(long ref, String kind, String key, @Nullable String field, String text, Reason reason,
		long sinceRun, long lastRun) {
}
