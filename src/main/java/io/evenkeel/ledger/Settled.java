package io.evenkeel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How a planned change ended, or stands.
 *
 * @param change the change
 * @param state how it stands
 * @param targetId the record's id at the target, where known
 * @param nowHash the content hash that the next read will give, 0 when not known
 * @param message what the target said; empty when all is well
 */
public record Settled(PlannedChange change, OutcomeState state, @Nullable String targetId, long nowHash,
		String message) {
}
