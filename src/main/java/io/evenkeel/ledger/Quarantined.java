package io.evenkeel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A record or row that was set aside.
 *
 * @param entry names it within its side: by ref, or by its place where it has no id
 * @param ref the record, where its id could be made out
 * @param key how people know it, where that could be made out
 * @param place where it stands, such as {@code shop.csv:17}
 * @param cause what is wrong with it
 * @param whatToDo what can be done about it
 * @param sinceRun the run that set it aside first
 * @param lastRun the run that found it unchanged last
 */
public record Quarantined(String entry, @Nullable Long ref, @Nullable String key, String place, String cause,
		String whatToDo, long sinceRun, long lastRun) {
}
