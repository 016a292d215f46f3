package io.evenkeel.connector;

import org.jspecify.annotations.Nullable;

/**
 * A row that cannot become a record; it goes to quarantine.
 *
 * @param id the record's id where it could be made out: it then counts as seen
 * @param where where it stands, such as {@code shop.csv:17}
 * @param cause what is wrong with it, naming the column and the value
 * @param whatToDo what the reader of the report can do
 */
public record Rejection(@Nullable String id, String where, String cause, String whatToDo) {
}
