package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.evenkeel.ledger.PlannedChange;

/** Planned changes in portions of a largest size, in the order of the plan. */
final class Portions {

	private Portions() {
	}

	/**
	 * No portion has changes of two phases: what a phase made has to be known before the
	 * next begins, such as the product that new variants go below.
	 */
	static List<List<PlannedChange>> byPhase(List<PlannedChange> changes, int largest) {
		List<List<PlannedChange>> portions = new ArrayList<>();
		Map<Integer, List<PlannedChange>> phases = changes.stream()
			.sorted(Comparator.comparingLong(PlannedChange::seq))
			.collect(Collectors.groupingBy(PlannedChange::phase, TreeMap::new, Collectors.toList()));
		for (List<PlannedChange> phase : phases.values()) {
			for (int from = 0; from < phase.size(); from += largest) {
				portions.add(List.copyOf(phase.subList(from, Math.min(phase.size(), from + largest))));
			}
		}
		return portions;
	}

}
