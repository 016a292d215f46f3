package io.evenkeel.testing;

import java.util.List;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.testing.MemoryStore.Answer;
import org.jspecify.annotations.Nullable;

/** Writes to a {@link MemoryStore}, and fails where it says so. */
final class MemoryTarget implements Target {

	private final MemoryStore store;

	private final RecordKind kind;

	MemoryTarget(MemoryStore store, RecordKind kind) {
		this.kind = kind;
		this.store = store;
	}

	@Override
	public int batch() {
		return this.store.batch;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		if (changes.stream().anyMatch((change) -> is(change, Answer.STOPPED))) {
			throw new StopFailure("The shop refused the token. Nothing of this batch was written. Check the token.");
		}
		this.store.sent(changes);
		if (changes.stream().anyMatch((change) -> is(change, Answer.BREAKS_BEFORE))) {
			throw new IllegalStateException("the line broke");
		}
		List<Outcome> outcomes = changes.stream().map(this::apply).toList();
		if (changes.stream().anyMatch((change) -> is(change, Answer.BREAKS_AFTER))) {
			throw new IllegalStateException("the line broke");
		}
		return outcomes;
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		this.store.probed(changes);
		return changes.stream().map(this::probe).toList();
	}

	private Outcome probe(Change change) {
		if (is(change, Answer.UNKNOWN_FOR_EVER)) {
			return Outcome.unknown(change, "the shop does not answer");
		}
		String id = (change.action() == Action.CREATE) ? this.store.idByChange.get(change.id()) : change.targetId();
		CommerceRecord current = (id != null) ? this.store.records.get(id) : null;
		boolean there = (change.action() == Action.DELETE) ? current == null
				: current != null && (change.action() == Action.CREATE || change.isDone(current));
		return there ? Outcome.done(change, Objects.requireNonNull(id), now(id)) : Outcome.unsent(change);
	}

	private Outcome apply(Change change) {
		Answer answer = this.store.answers.get(change.key());
		if (answer == Answer.UNSENT_ONCE) {
			this.store.answers.remove(change.key());
		}
		if (answer == null) {
			return write(change);
		}
		return switch (answer) {
			case REFUSED -> Outcome.refused(change, "the shop says 'not this one' (422)");
			case UNSENT, UNSENT_ONCE -> Outcome.unsent(change);
			case UNKNOWN_LOST, UNKNOWN_FOR_EVER -> Outcome.unknown(change, "no answer within 30 s");
			case UNKNOWN_ARRIVED -> {
				write(change);
				yield Outcome.unknown(change, "no answer within 30 s");
			}
			case STOPPED, BREAKS_BEFORE, BREAKS_AFTER -> write(change);
		};
	}

	private Outcome write(Change change) {
		return switch (change.action()) {
			case CREATE -> create(change);
			case DELETE -> delete(change);
			default -> update(change);
		};
	}

	/** The same change makes the same record, however often it comes. */
	private Outcome create(Change change) {
		String id = this.store.idByChange.computeIfAbsent(change.id(), (fresh) -> "n" + this.store.nextId++);
		if (!this.store.records.containsKey(id)) {
			this.store.store(change.created(this.kind.record(id)));
		}
		return Outcome.done(change, id, now(id));
	}

	private Outcome delete(Change change) {
		String id = Objects.requireNonNull(change.targetId());
		this.store.records.remove(id);
		return Outcome.done(change, id, null);
	}

	private Outcome update(Change change) {
		String id = Objects.requireNonNull(change.targetId());
		CommerceRecord current = this.store.records.get(id);
		if (current == null) {
			return Outcome.stale(change, "the shop no longer has it");
		}
		if (!change.isDone(current) && !change.isFresh(current)) {
			return Outcome.stale(change, "the shop shows something else by now");
		}
		this.store.store(change.applyTo(current));
		return Outcome.done(change, id, now(id));
	}

	private boolean is(Change change, Answer answer) {
		return this.store.answers.get(change.key()) == answer;
	}

	private @Nullable MemoryItem now(String id) {
		CommerceRecord product = this.store.records.get(id);
		return (product != null) ? new MemoryItem(product, null) : null;
	}

	@Override
	public void close() {
	}

}
