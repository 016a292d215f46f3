package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

	/**
	 * The same, with a new portion wherever something differs: variants are sent after
	 * their products are known at the target.
	 * @param list the list
	 * @param largest the largest size of a portion
	 * @param difference what is alike within a portion
	 * @param <T> the kind of element
	 * @return the portions
	 */
	static <T> List<List<T>> of(List<T> list, int largest, Function<T, ?> difference) {
		List<List<T>> portions = new ArrayList<>();
		int from = 0;
		for (int to = 1; to <= list.size(); to++) {
			if (to == list.size() || !difference.apply(list.get(from)).equals(difference.apply(list.get(to)))) {
				portions.addAll(of(list.subList(from, to), largest));
				from = to;
			}
		}
		return portions;
	}

}
