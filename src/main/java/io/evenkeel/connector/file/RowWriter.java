package io.evenkeel.connector.file;

import java.io.IOException;

/** Writes the rows of a new file, in the way the old one is written. */
interface RowWriter extends AutoCloseable {

	void write(Row row) throws IOException;

	@Override
	void close() throws IOException;

}
