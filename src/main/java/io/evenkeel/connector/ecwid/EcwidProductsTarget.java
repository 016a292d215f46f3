package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.connector.Change;
import io.evenkeel.connector.Change.Action;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Target;
import io.evenkeel.connector.ecwid.ProductWrites.Draft;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
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
		return withImages(changes, outcomes(drafts));
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
			case REFUSED -> refused(change, reply);
			default -> Outcome.unknown(change, reply.message());
		};
	}

	/**
	 * A creation that is refused because something is there already may be our own of an
	 * earlier try: then it is done.
	 */
	private Outcome refused(Change change, Reply reply) {
		if (change.action() == Action.CREATE && reply.status() == 409) {
			Outcome found = look(change, () -> probeOne(change, standing(List.of(change))));
			if (found.kind() != Outcome.Kind.UNSENT) {
				return found;
			}
		}
		return Outcome.refused(change, reply.message());
	}

	private static String created(Change change, Reply reply) {
		String id = Nodes.text(reply.body(), "id", "");
		return (change.parentId() != null) ? change.parentId() + "-" + id : id;
	}

	private static Outcome unsent(Change change, String why) {
		return new Outcome(change.id(), Outcome.Kind.UNSENT, change.targetId(), why, null);
	}

	/** New products get their images as soon as they have an id. */
	private List<Outcome> withImages(List<Change> changes, List<Outcome> outcomes) {
		List<Outcome> all = new ArrayList<>(outcomes);
		List<Draft> drafts = new ArrayList<>();
		IntStream.range(0, changes.size()).forEach((i) -> {
			Change change = changes.get(i);
			String id = outcomes.get(i).targetId();
			if (isNewProduct(change) && outcomes.get(i).kind() == Outcome.Kind.DONE && Ids.isOne(id)) {
				drafts.add(Draft.of(change, Images.add(Ids.of(id), change)));
			}
		});
		if (drafts.stream().anyMatch((draft) -> !draft.writes().isEmpty())) {
			addImages(drafts, all);
		}
		return all;
	}

	private static boolean isNewProduct(Change change) {
		return change.action() == Action.CREATE && change.parentId() == null;
	}

	private void addImages(List<Draft> drafts, List<Outcome> outcomes) {
		List<Reply> replies;
		try {
			replies = this.batches.send(drafts.stream().flatMap((draft) -> draft.writes().stream()).toList());
		}
		catch (StopFailure ex) {
			drafts.forEach((draft) -> imagesFailed(draft, Reply.unknown(ex.getMessage()), outcomes));
			return;
		}
		int from = 0;
		for (Draft draft : drafts) {
			int to = from + draft.writes().size();
			replies.subList(from, to)
				.stream()
				.filter((reply) -> !reply.isDone())
				.findFirst()
				.ifPresent((reply) -> imagesFailed(draft, reply, outcomes));
			from = to;
		}
	}

	/** The product stands; the report says which image it lacks. */
	private static void imagesFailed(Draft draft, Reply reply, List<Outcome> outcomes) {
		boolean isRefused = reply.kind() == Reply.Kind.REFUSED;
		outcomes.replaceAll((outcome) -> outcome.changeId().equals(draft.change().id())
				? new Outcome(outcome.changeId(), isRefused ? Outcome.Kind.REFUSED : Outcome.Kind.UNKNOWN,
						outcome.targetId(), reply.message() + (isRefused ? " The product itself is there." : ""), null)
				: outcome);
	}

	@Override
	public List<Outcome> probe(List<Change> changes) {
		try {
			if (!this.batches.areWorkedOff()) {
				return changes.stream()
					.map((change) -> Outcome.unknown(change,
							"Ecwid is still at work on earlier batches, so nobody knows yet. The next run asks again."))
					.toList();
			}
			Standing standing = standing(changes);
			return changes.stream().map((change) -> look(change, () -> probeOne(change, standing))).toList();
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return changes.stream().map((change) -> Outcome.unknown(change, ex.getMessage())).toList();
		}
	}

	/** Nothing is sent again because the question failed. */
	private static Outcome look(Change change, java.util.function.Supplier<Outcome> question) {
		try {
			return question.get();
		}
		catch (IllegalArgumentException ex) {
			return Outcome.refused(change, ex.getMessage());
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return Outcome.unknown(change, ex.getMessage());
		}
	}

	private Outcome probeOne(Change change, Standing standing) {
		if (isNewProduct(change)) {
			return probeProduct(change);
		}
		if (change.action() == Action.CREATE) {
			return standing.variationOf(change, Ids.of(change.parentId()))
				.map((id) -> Outcome.done(change, id, null))
				.orElseGet(() -> Outcome.unsent(change));
		}
		Ids ids = Ids.of(change.targetId());
		if (change.action() == Action.DELETE || !standing.has(ids)) {
			boolean isDone = change.action() == Action.DELETE && !standing.has(ids);
			return isDone ? Outcome.done(change, ids.toString(), null) : Outcome.unsent(change);
		}
		if (standing.isDone(change, ids)) {
			return Outcome.done(change, ids.toString(), null);
		}
		return standing.moved(change, ids)
			.map((field) -> Outcome.stale(change,
					"the field '" + field.field() + "' shows neither what the plan saw nor what it wanted"))
			.orElseGet(() -> Outcome.unsent(change));
	}

	/** A product that lacks its images is sent again: then it is found, and gets them. */
	private Outcome probeProduct(Change change) {
		Optional<String> id = this.api.productByReference(change.id());
		if (id.isEmpty()) {
			return Outcome.unsent(change);
		}
		return Outcome.done(change, id.get(), null);
	}

	@Override
	public List<Outcome> complete() {
		return List.of();
	}

	@Override
	public void settled() {
		// nothing is kept
	}

	@Override
	public void close() {
		this.api.close();
	}

}
