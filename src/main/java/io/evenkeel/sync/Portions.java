package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;

/** Lists in portions of a largest size, in order. */
final class Portions {

	private Portions() {
	}

	static <T> List<List<T>> of(List<T> list, int largest) {
		List<List<T>> portions = new ArrayList<>();
		for (int from = 0; from < list.size(); from += largest) {
			portions.add(List.copyOf(list.subList(from, Math.min(list.size(), from + largest))));
		}
		return portions;
	}

}
