package io.evenkeel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A field of a planned change.
 *
 * @param field its name
 * @param before the value at the target when the plan was made, null when unknown
 * @param after the value to write
 * @param reason who decided it, and why
 */
public record PlannedField(String field, @Nullable Object before, @Nullable Object after, Reason reason) {
}
