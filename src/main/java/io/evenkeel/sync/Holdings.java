package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Counts;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;

/**
 * What each side can hold at all. A field that a table has no column for is left out of
 * the plan and counted, rather than refused record by record.
 */
final class Holdings {

	private final Map<Side, Optional<Set<String>>> products = new EnumMap<>(Side.class);

	private final Map<Side, Optional<Set<String>>> variants = new EnumMap<>(Side.class);

	Holdings(SyncRun run) {
		for (Side side : Side.values()) {
			SyncRun.Endpoint endpoint = run.endpoint(side);
			this.products.put(side, endpoint.connector().fields(endpoint.connection(), run.kind(), false));
			this.variants.put(side, endpoint.connector().fields(endpoint.connection(), run.kind(), true));
		}
	}

	/**
	 * The changes without what their side cannot hold.
	 * @param verdict what the rules want
	 * @param variant whether the record is a variant
	 * @param counts counts each field that is left out
	 * @return the changes; an update of which nothing is left is not among them
	 */
	List<Wanted> holdable(Verdict verdict, boolean variant, Counts counts) {
		return verdict.changes()
			.stream()
			.map((wanted) -> holdable(wanted, (variant ? this.variants : this.products).get(wanted.side()), counts))
			.filter((wanted) -> !wanted.fields().isEmpty() || !isAboutFields(wanted))
			.toList();
	}

	private static Wanted holdable(Wanted wanted, Optional<Set<String>> held, Counts counts) {
		if (held.isEmpty()) {
			return wanted;
		}
		List<WantedField> left = wanted.fields()
			.stream()
			.filter((field) -> held.get().contains(field.field()))
			.toList();
		wanted.fields()
			.stream()
			.filter((field) -> !left.contains(field))
			.forEach((field) -> counts.add(Counts.LEFT_OUT + field.field(), 1));
		return new Wanted(wanted.side(), wanted.action(), left, wanted.because());
	}

	private static boolean isAboutFields(Wanted wanted) {
		return wanted.action() != Verdict.Action.CREATE && wanted.action() != Verdict.Action.DELETE;
	}

}
