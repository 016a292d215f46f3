package io.evenkeel.sync;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Turns planned changes into those that a target understands: the product of a new
 * variant is named by its id at the target, found by its link.
 */
final class Parents {

	private static final String CREATE = "create";

	private final SyncRun run;

	private final Side target;

	private final Map<String, String> targetIds = new HashMap<>();

	Parents(SyncRun run, Side target) {
		this.run = run;
		this.target = target;
	}

	Map<PlannedChange, Change> resolve(List<PlannedChange> planned) {
		load(planned.stream()
			.filter(Parents::isNewVariant)
			.map((change) -> Objects.requireNonNull(change.parentId()))
			.collect(Collectors.toSet()));
		// by identity: hashing a change goes through all its values
		Map<PlannedChange, Change> changes = new IdentityHashMap<>(planned.size() * 2);
		planned.forEach((change) -> changes.put(change, change(change)));
		return changes;
	}

	/** Whether a new variant has no product at the target to go below. */
	boolean isOrphan(PlannedChange change) {
		return isNewVariant(change) && !this.targetIds.containsKey(change.parentId());
	}

	private Change change(PlannedChange planned) {
		List<FieldChange> fields = planned.fields()
			.stream()
			.map((field) -> new FieldChange(field.field(), field.before(), field.after()))
			.toList();
		Change.Action action = Change.Action.valueOf(planned.action().toUpperCase(Locale.ROOT));
		return new Change(planned.id(), action, planned.targetId(), parentId(planned), planned.key(), fields);
	}

	private @Nullable String parentId(PlannedChange planned) {
		return isNewVariant(planned) ? this.targetIds.get(planned.parentId()) : planned.parentId();
	}

	private void load(Set<String> sourceIds) {
		Ledger ledger = this.run.ledger();
		Side source = this.target.other();
		SnapshotIndex index = this.run.index(source);
		long[] refs = sourceIds.stream()
			.mapToInt((id) -> index.find(Keys.idHash(id)))
			.filter((nr) -> nr >= 0)
			.mapToLong((nr) -> Refs.ref(this.run.sideId(source), nr))
			.toArray();
		Map<Long, Snapshot> sources = ledger.snapshots().get(refs);
		Map<Long, Long> links = ledger.links().ends(source, refs);
		Map<Long, Snapshot> ends = ledger.snapshots().get(links.values().stream().mapToLong(Long::longValue).toArray());
		links.forEach((ref, other) -> {
			Snapshot end = ends.get(other);
			if (end != null && end.isLive()) {
				this.targetIds.put(sources.get(ref).id(), end.id());
			}
		});
	}

	private static boolean isNewVariant(PlannedChange change) {
		return change.action().equals(CREATE) && change.parentId() != null;
	}

}
