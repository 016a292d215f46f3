package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Item;
import io.evenkeel.connector.Outcome;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.Plan;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Settled;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.Snapshot.State;
import io.evenkeel.ledger.SnapshotIndex;
import org.jspecify.annotations.Nullable;

/**
 * Stores in one transaction how changes ended and what follows from it: the link of a new
 * record, its snapshot, and what both sides agree on from now on.
 */
final class Settlement {

	/** A content hash that no record has: the next read takes the record for changed. */
	private static final long UNKNOWN_HASH = 2;

	private static final String CREATED = "created";

	private final SyncRun run;

	private final Ledger ledger;

	private final Plan plan;

	private final Map<String, PlannedChange> planned = new HashMap<>();

	private final Map<PlannedChange, Change> changes;

	Settlement(SyncRun run, Map<PlannedChange, Change> changes) {
		this.run = run;
		this.ledger = run.ledger();
		this.plan = run.plan();
		this.changes = changes;
		changes.keySet().forEach((change) -> this.planned.put(change.id(), change));
	}

	void store(List<Outcome> outcomes) {
		List<Settled> settled = outcomes.stream().map(this::settled).toList();
		this.plan.settle(settled);
		List<Outcome> arrived = outcomes.stream().filter(Settlement::isArrived).toList();
		if (arrived.isEmpty()) {
			return;
		}
		arrived.stream()
			.map((outcome) -> change(outcome).side())
			.distinct()
			.forEach((side) -> this.ledger.sides().indexIsStale(this.run.sideId(side)));
		welcome(arrived.stream().filter((outcome) -> is(outcome, Change.Action.CREATE)).toList());
		confirm(settled.stream().filter((outcome) -> outcome.state() == OutcomeState.DONE).toList());
	}

	/**
	 * Takes the changes as done, in their snapshots and in what both sides agree on.
	 * @param done the changes, settled as done before
	 */
	void confirm(List<Settled> done) {
		if (done.isEmpty()) {
			return;
		}
		overlay(done.stream().filter((outcome) -> isUpdate(outcome.change())).toList());
		remove(done.stream().filter((outcome) -> is(outcome.change(), Change.Action.DELETE)).toList());
		agree(done.stream().filter((outcome) -> !is(outcome.change(), Change.Action.DELETE)).toList());
	}

	/**
	 * Takes back what was stored about creations that did not come about after all.
	 * @param failed the creations, with the id they would have had
	 */
	void takeBack(List<Settled> failed) {
		for (Settled creation : failed) {
			SnapshotIndex index = this.run.index(creation.change().side());
			int nr = (creation.targetId() != null) ? index.find(Keys.idHash(creation.targetId())) : -1;
			if (nr >= 0) {
				index.set(nr, SnapshotIndex.GONE);
				this.ledger.snapshots().markGone(new long[] { ref(creation.change().side(), nr) });
				Long posRef = creation.change().posRef();
				this.ledger.links()
					.remove(new long[] { (posRef != null) ? posRef : ref(creation.change().side(), nr) });
			}
		}
	}

	private Settled settled(Outcome outcome) {
		OutcomeState state = switch (outcome.kind()) {
			case DONE -> OutcomeState.DONE;
			case PENDING -> OutcomeState.PENDING;
			case REFUSED -> OutcomeState.REFUSED;
			case STALE -> OutcomeState.STALE;
			case UNKNOWN, UNSENT -> OutcomeState.UNKNOWN;
		};
		return new Settled(change(outcome), state, outcome.targetId(), hash(outcome.now()), outcome.message());
	}

	/** A new record gets its snapshot and its link as soon as its target has its id. */
	private void welcome(List<Outcome> creations) {
		List<Snapshot> fresh = new ArrayList<>();
		List<Snapshot> again = new ArrayList<>();
		List<Link> links = new ArrayList<>();
		for (Outcome creation : creations) {
			PlannedChange change = change(creation);
			String id = Objects.requireNonNull(creation.targetId());
			CommerceRecord record = (creation.now() != null) ? creation.now().record()
					: Objects.requireNonNull(this.changes.get(change)).created(this.run.kind().record(id));
			SnapshotIndex index = this.run.index(change.side());
			int nr = index.find(Keys.idHash(id));
			boolean known = nr >= 0;
			long hash = hash(creation.now());
			if (known) {
				index.set(nr, hash);
			}
			else {
				nr = index.add(Keys.idHash(id), hash);
			}
			long ref = ref(change.side(), nr);
			(known ? again : fresh).add(new Snapshot(ref, id, hash, State.LIVE, record));
			links.add(link(change, ref));
		}
		this.ledger.snapshots().insert(fresh);
		this.ledger.snapshots().update(again);
		this.ledger.links().add(links);
		if (this.run.kind() == RecordKind.ORDERS) {
			this.ledger.reservations().end(links.stream().mapToLong(Link::shopRef).toArray());
		}
	}

	private Link link(PlannedChange change, long newRef) {
		return (change.side() == Side.SHOP)
				? new Link(Objects.requireNonNull(change.posRef()), newRef, CREATED, this.run.id(), null)
				: new Link(newRef, Objects.requireNonNull(change.shopRef()), CREATED, this.run.id(), null);
	}

	private void overlay(List<Settled> updates) {
		long[] refs = updates.stream().mapToLong((update) -> targetRef(update.change())).distinct().toArray();
		Map<Long, Snapshot> current = this.ledger.snapshots().get(refs);
		for (Settled update : updates) {
			long ref = targetRef(update.change());
			Snapshot before = current.get(ref);
			if (before != null && before.record() != null) {
				CommerceRecord after = Objects.requireNonNull(this.changes.get(update.change()))
					.applyTo(before.record());
				current.put(ref, new Snapshot(ref, before.id(), update.nowHash(), State.LIVE, after));
				this.run.index(update.change().side()).set(Refs.nr(ref), update.nowHash());
			}
		}
		this.ledger.snapshots().update(current.values());
	}

	private void remove(List<Settled> deletions) {
		for (Settled deletion : deletions) {
			long ref = targetRef(deletion.change());
			this.run.index(deletion.change().side()).set(Refs.nr(ref), SnapshotIndex.GONE);
		}
		this.ledger.snapshots()
			.markGone(deletions.stream().mapToLong((deletion) -> targetRef(deletion.change())).toArray());
		this.ledger.links()
			.remove(deletions.stream()
				.map(Settled::change)
				.filter((change) -> change.posRef() != null)
				.mapToLong(PlannedChange::posRef)
				.toArray());
	}

	/** The base moves on only when the whole pair is as it was decided. */
	private void agree(List<Settled> done) {
		Map<Long, CommerceRecord> bases = new HashMap<>();
		for (Settled outcome : done) {
			PlannedChange change = outcome.change();
			if (change.posRef() != null && change.base() != null
					&& (change.siblings() == 1 || this.plan.isPairDone(change))) {
				bases.put(change.posRef(), change.base());
			}
		}
		this.ledger.links().agree(bases);
	}

	private PlannedChange change(Outcome outcome) {
		return Objects.requireNonNull(this.planned.get(outcome.changeId()));
	}

	private long ref(Side side, int nr) {
		return Refs.ref(this.run.sideId(side), nr);
	}

	private static long targetRef(PlannedChange change) {
		return Objects.requireNonNull((change.side() == Side.SHOP) ? change.shopRef() : change.posRef());
	}

	private static long hash(@Nullable Item now) {
		return (now == null || now.hash() == SnapshotIndex.GONE) ? UNKNOWN_HASH : now.hash();
	}

	private boolean is(Outcome outcome, Change.Action action) {
		return is(change(outcome), action);
	}

	private static boolean is(PlannedChange change, Change.Action action) {
		return change.action().equalsIgnoreCase(action.name());
	}

	private static boolean isUpdate(PlannedChange change) {
		return !is(change, Change.Action.CREATE) && !is(change, Change.Action.DELETE);
	}

	private static boolean isArrived(Outcome outcome) {
		return outcome.kind() == Outcome.Kind.DONE || outcome.kind() == Outcome.Kind.PENDING;
	}

}
