package io.evenkeel.connector.ecwid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.ecwid.ProductWrites.Draft;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import tools.jackson.databind.JsonNode;

/**
 * Gives new products their images as soon as they have an id. One that an earlier try
 * made may have some of them.
 */
final class NewImages {

	private final Batches batches;

	private final EcwidApi api;

	NewImages(Batches batches, EcwidApi api) {
		this.batches = batches;
		this.api = api;
	}

	static boolean areComplete(Change change, JsonNode product) {
		return ProductMapping.images(product).size() >= Images.wanted(change).size();
	}

	/**
	 * Adds what is missing.
	 * @param changes what was written
	 * @param outcomes how it ended, one for each
	 * @param replayed ids of the creations that an earlier try had made
	 * @return how it ended with the images
	 */
	List<Outcome> add(List<Change> changes, List<Outcome> outcomes, Set<String> replayed) {
		List<Outcome> all = new ArrayList<>(outcomes);
		List<Draft> drafts = IntStream.range(0, changes.size())
			.filter((i) -> isWithImages(changes.get(i), outcomes.get(i)))
			.mapToObj((i) -> Draft.of(changes.get(i),
					writes(changes.get(i), Ids.of(outcomes.get(i).targetId()), replayed)))
			.filter((draft) -> !draft.writes().isEmpty())
			.toList();
		if (!drafts.isEmpty()) {
			send(drafts, all);
		}
		return all;
	}

	private static boolean isWithImages(Change change, Outcome outcome) {
		return Probe.isNewProduct(change) && outcome.kind() == Outcome.Kind.DONE && Ids.isOne(outcome.targetId())
				&& !Images.wanted(change).isEmpty();
	}

	private List<Write> writes(Change change, Ids product, Set<String> replayed) {
		if (!replayed.contains(change.id())) {
			return Images.add(product, change);
		}
		return isComplete(change) ? List.of() : Images.replace(product, change);
	}

	private boolean isComplete(Change change) {
		try {
			return this.api.productByReference(change.id()).filter((row) -> areComplete(change, row)).isPresent();
		}
		catch (TryAgainFailure | RefusedFailure | StopFailure ex) {
			return false;
		}
	}

	private void send(List<Draft> drafts, List<Outcome> outcomes) {
		List<Reply> replies;
		try {
			replies = this.batches.send(drafts.stream().flatMap((draft) -> draft.writes().stream()).toList());
		}
		catch (StopFailure ex) {
			drafts.forEach((draft) -> failed(draft, Reply.unknown(ex.getMessage()), outcomes));
			return;
		}
		int from = 0;
		for (Draft draft : drafts) {
			int to = from + draft.writes().size();
			Optional<Reply> bad = replies.subList(from, to).stream().filter((reply) -> !reply.isDone()).findFirst();
			bad.ifPresent((reply) -> failed(draft, reply, outcomes));
			from = to;
		}
	}

	/** The product stands; the report says which image it lacks. */
	private static void failed(Draft draft, Reply reply, List<Outcome> outcomes) {
		boolean isRefused = reply.kind() == Reply.Kind.REFUSED;
		outcomes.replaceAll((outcome) -> outcome.changeId().equals(draft.change().id())
				? new Outcome(outcome.changeId(), isRefused ? Outcome.Kind.REFUSED : Outcome.Kind.UNKNOWN,
						outcome.targetId(), reply.message() + (isRefused ? " The product itself is there." : ""), null)
				: outcome);
	}

}
