package io.evenkeel.connector.file;

import org.jspecify.annotations.Nullable;

/** The rows of one file, from the first to the last. */
interface Rows extends AutoCloseable {

	Header header();

	/**
	 * The next row.
	 * @return the row, or null at the end
	 */
	@Nullable Row next();

	/**
	 * How many bytes of the file were taken in so far.
	 * @return the number of bytes
	 */
	long bytesRead();

	@Override
	void close();

}
