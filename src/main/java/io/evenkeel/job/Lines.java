package io.evenkeel.job;

import java.util.Map;

/** Finds the line to blame for a key, even for one that is left out. */
final class Lines {

	private Lines() {
	}

	static int of(Map<String, Integer> lines, String path) {
		Integer line = lines.get(path);
		if (line != null) {
			return line;
		}
		int dot = path.lastIndexOf('.');
		return (dot > 0) ? of(lines, path.substring(0, dot)) : 1;
	}

}
