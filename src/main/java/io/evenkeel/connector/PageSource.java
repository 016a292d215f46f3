package io.evenkeel.connector;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads all records of one side, page by page. Asked twice for the same cursor, it
 * answers with the same page; where it cannot promise that any more (the file was
 * exchanged meanwhile), it stops the read instead. Used by one thread at a time.
 */
public interface PageSource extends AutoCloseable {

	/**
	 * Reads a page.
	 * @param cursor where to begin: null for the first page, otherwise what the page
	 * before gave as its {@link Page#next()}
	 * @return the page; records that cannot be read are in its {@link Page#rejections()},
	 * never an exception
	 * @throws TryAgainFailure when the same call may succeed later
	 * @throws StopFailure when reading cannot go on
	 */
	Page read(@Nullable String cursor);

	/**
	 * Asks the service again, by id, which of these records it has. A deletion is
	 * believed only after this.
	 * @param ids ids of the records that a complete read did not show
	 * @return those that are there all the same
	 */
	Set<String> stillThere(Collection<String> ids);

	/**
	 * Whether this read brings only what changed since the mark it was opened with.
	 * @return false when it brings everything
	 */
	default boolean isIncremental() {
		return false;
	}

	/**
	 * Whether the last page may bring again what earlier pages brought: the service
	 * changed while it was read, and the source goes over a part of it a second time.
	 * @return false as a rule: a page that brings nothing new ends the read
	 */
	default boolean mayRepeat() {
		return false;
	}

	/**
	 * Where the next read may go on to bring only what changed after this one. Asked
	 * after the last page, in the same process or in one that went on with the read.
	 * @return the mark, or empty when the service cannot tell what changed
	 */
	default Optional<String> mark() {
		return Optional.empty();
	}

	@Override
	void close();

}
