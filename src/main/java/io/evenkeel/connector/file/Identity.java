package io.evenkeel.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * What tells files apart from others in their place: names, sizes and times of the last
 * change.
 *
 * @param text the same text for the same files
 * @param sizes the sizes of the files, in bytes
 */
record Identity(String text, List<Long> sizes) {

	static Identity of(List<DataFile> files) {
		StringBuilder all = new StringBuilder();
		List<Long> sizes = new ArrayList<>();
		for (DataFile file : files) {
			try {
				long size = Files.size(file.path());
				sizes.add(size);
				all.append(file.path().getFileName()).append('/').append(size).append('/');
				all.append(Files.getLastModifiedTime(file.path()).to(java.util.concurrent.TimeUnit.MICROSECONDS));
			}
			catch (IOException ex) {
				throw new InputFailure(
						new Problem(file.shown(), 0, "there is no such file, or it cannot be read; connection '"
								+ file.settings().connection() + "' needs it. Check its path and permissions"));
			}
		}
		return new Identity(Long.toHexString(Hashes.of(all.toString())), sizes);
	}

	long bytes() {
		return bytesAbove(this.sizes.size());
	}

	/**
	 * How many bytes stand in the files before one.
	 * @param file its place
	 * @return the number of bytes
	 */
	long bytesAbove(int file) {
		return this.sizes.stream().limit(Math.max(file, 0)).mapToLong(Long::longValue).sum();
	}

}
