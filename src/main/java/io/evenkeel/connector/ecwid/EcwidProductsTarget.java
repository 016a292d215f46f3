package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.Target;
import io.evenkeel.connector.ecwid.ProductWrites.Draft;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.TryAgainFailure;
import org.jspecify.annotations.Nullable;

/**
 * Writes products, variations and stock. What stands now is asked in one call for a
 * hundred products; then everything goes out together.
 */
final class EcwidProductsTarget implements Target {

	/** So many changes of one call each are one batch of the service. */
	private static final int BATCH = 500;

	private final EcwidApi api;

	private final RecordKind kind;

	private final Batches batches;

	/** Creations that an earlier try had made already. */
	private final Set<String> replayed = new HashSet<>();

	private @Nullable StoreProfile store;

	private @Nullable StoreLimits limits;

	EcwidProductsTarget(EcwidApi api, RecordKind kind, Batches batches) {
		this.api = api;
		this.kind = kind;
		this.batches = batches;
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public List<Outcome> apply(List<Change> changes) {
		List<Draft> drafts;
		try {
			drafts = drafts(changes);
		}
		catch (TryAgainFailure ex) {
			return changes.stream().map((change) -> unsent(change, ex.getMessage())).toList();
		}
		catch (RefusedFailure ex) {
			return changes.stream().map((change) -> Outcome.refused(change, ex.getMessage())).toList();
		}
		this.replayed.clear();
		List<Outcome> outcomes = outcomes(drafts);
		return new NewImages(this.batches, this.api).add(changes, outcomes, Set.copyOf(this.replayed));
	}

	private List<Draft> drafts(List<Change> changes) {
		StoreProfile profile = store();
		if (this.limits == null) {
			this.limits = new StoreLimits(this.api, profile);
		}
		this.limits.forgetVariations();
		ProductWrites writes = new ProductWrites(standing(changes), this.limits, new ProductForm(profile));
		return changes.stream().map(writes::draft).toList();
	}

	private StoreProfile store() {
		if (this.store == null) {
			this.store = this.api.profile().store();
		}
		return this.store;
	}

	private Standing standing(List<Change> changes) {
		Set<String> ids = new LinkedHashSet<>();
		changes.stream()
			.flatMap((change) -> Stream.of(Optional.ofNullable(change.targetId()),
					Optional.ofNullable(change.parentId())))
			.flatMap(Optional::stream)
			.filter(Ids::isOne)
			.forEach((id) -> ids.add(Ids.of(id).product()));
		return new Standing(this.api.products(ids, ProductMapping.of(this.kind)),
				new ProductMapping(store(), (row) -> List.of()));
	}

	private List<Outcome> outcomes(List<Draft> drafts) {
		List<Reply> replies = this.batches.send(drafts.stream().flatMap((draft) -> draft.writes().stream()).toList());
		List<Outcome> outcomes = new ArrayList<>(drafts.size());
		int from = 0;
		for (Draft draft : drafts) {
			int to = from + draft.writes().size();
			List<Reply> own = replies.subList(from, to);
			outcomes.add(draft.outcome().orElseGet(() -> outcome(draft.change(), own)));
			from = to;
		}
		return outcomes;
	}

	/** The worst of its replies is how a change ended. */
	private Outcome outcome(Change change, List<Reply> replies) {
		if (change.action() == Action.DELETE && replies.get(0).status() == 404) {
			return Outcome.done(change, String.valueOf(change.targetId()), null);
		}
		for (Reply.Kind kind : List.of(Reply.Kind.UNKNOWN, Reply.Kind.UNSENT, Reply.Kind.REFUSED)) {
			Optional<Reply> reply = replies.stream().filter((one) -> one.kind() == kind).findFirst();
			if (reply.isPresent()) {
				return outcome(change, reply.get(), replies);
			}
		}
		return Outcome.done(change, (change.action() == Action.CREATE) ? created(change, replies.get(0))
				: String.valueOf(change.targetId()), null);
	}

	private Outcome outcome(Change change, Reply reply, List<Reply> all) {
		boolean isBegun = all.stream().anyMatch(Reply::isDone);
		return switch (reply.kind()) {
			case UNSENT -> isBegun ? Outcome.unknown(change, reply.message()) : unsent(change, reply.message());
			case REFUSED -> refused(change, reply, isBegun);
			default -> Outcome.unknown(change, reply.message());
		};
	}

	/**
	 * A creation that is refused because something is there already may be our own of an
	 * earlier try: then it is done.
	 */
	private Outcome refused(Change change, Reply reply, boolean isBegun) {
		if (change.action() == Action.CREATE && reply.status() == 409) {
			Outcome found = new Probe(this.api, this::standing).existing(change);
			if (found.kind() != Outcome.Kind.UNSENT) {
				this.replayed.add(change.id());
				return found;
			}
		}
		return Outcome.refused(change, reply.message() + (isBegun ? " The rest of the change is written." : ""));
	}

	private static String created(Change change, Reply reply) {
		String id = Nodes.text(reply.body(), "id", "");
		return (change.parentId() != null) ? change.parentId() + "-" + id : id;
	}

	private static Outcome unsent(Change change, String why) {
		return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), why, null);
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		return new Probe(this.api, this::standing).outcomes(changes, this.batches);
	}

	@Override
	public void close() {
		this.api.close();
	}

}
