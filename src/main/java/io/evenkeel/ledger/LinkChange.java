package io.evenkeel.ledger;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a person changed about the links of a job, all at once.
 *
 * @param nr its number, by which it can be taken back
 * @param jobId the job
 * @param action what it was: {@code link}, {@code unlink}, {@code relink} or {@code undo}
 * @param author who did it
 * @param reason why; null when nobody said
 * @param made when
 * @param undoes the change that it took back; null for any but an undo
 * @param undoneBy the newest change that took this one back; null when none did
 * @param linked how many links it made
 * @param unlinked how many links it took away
 */
public record LinkChange(long nr, int jobId, String action, String author, @Nullable String reason, Instant made,
		@Nullable Long undoes, @Nullable Long undoneBy, long linked, long unlinked) {

	/** The action of a change that takes another one back. */
	public static final String UNDO = "undo";

}
