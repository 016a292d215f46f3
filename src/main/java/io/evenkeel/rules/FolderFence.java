package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * Keeps the reading of a rule set inside of its folder and within bounds: links may not
 * lead out of it, and what is too much for people to look at is too much to read.
 */
final class FolderFence {

	private static final int MOST_FILES = 200;

	private static final long MOST_BYTES = 16L * 1024 * 1024;

	private FolderFence() {
	}

	/**
	 * Refuses what should not be read.
	 * @param folder the folder of the files
	 * @param shown its name for people
	 * @param files the files
	 * @throws InputFailure with all that is wrong with them
	 */
	static void check(Path folder, String shown, List<Path> files) throws IOException {
		if (files.size() > MOST_FILES) {
			throw new InputFailure(new Problem(shown, 0, "there are " + files.size()
					+ " files here; a rule set has at most " + MOST_FILES + ", so that people can look at them"));
		}
		Path inside = folder.toRealPath();
		long bytes = 0;
		for (Path file : files) {
			if (!file.toRealPath().startsWith(inside)) {
				throw new InputFailure(new Problem(shown + "/" + file.getFileName(), 0,
						"this is a link to a file outside of the rule set; put the file itself here"));
			}
			bytes += Files.size(file);
		}
		if (bytes > MOST_BYTES) {
			throw new InputFailure(new Problem(shown, 0, "the files are larger than 16 MB; no rule set needs that"));
		}
	}

	/**
	 * Whether a folder is really where it stands.
	 * @param folder the folder of a set
	 * @return false when it is a link to elsewhere
	 */
	static boolean isHere(Path folder) {
		return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
	}

}
