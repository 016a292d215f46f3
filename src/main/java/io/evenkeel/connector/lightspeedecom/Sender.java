package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.lightspeedecom.Draft.VariantUpdate;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the writes of many changes: what makes records one by one, what goes to variants
 * in the largest groups that are taken, the rest one by one. A group that is refused is
 * sent again in halves, until the one to blame is alone. Throws only where nothing at all
 * was written.
 */
final class Sender {

	/** How many the service takes at once is not documented; this many goes. */
	private static final int GROUP = 100;

	private final EcomApi api;

	private boolean isAnythingSent;

	/** Why nothing more goes out; empty while it does. */
	private String closed = "";

	Sender(EcomApi api) {
		this.api = api;
	}

	/** Forgets an earlier batch. */
	void begin() {
		this.isAnythingSent = false;
		this.closed = "";
	}

	/**
	 * Sends drafts; each hears what was replied.
	 * @param drafts those that have not ended yet
	 * @throws StopFailure when the service lets nothing in and nothing was written
	 */
	void send(List<Draft> drafts) {
		drafts.forEach((draft) -> draft.first().ifPresent((first) -> draft.replied(attempt(() -> {
			JsonNode row = first.get();
			this.isAnythingSent = true;
			draft.made(row);
			return row;
		}))));
		drafts.forEach((draft) -> draft.look().ifPresent((look) -> draft.replied(attempt(() -> {
			look.run();
			return MissingNode.getInstance();
		}))));
		update(drafts);
		for (Draft draft : drafts) {
			for (Supplier<JsonNode> step : draft.then()) {
				if (draft.isGood()) {
					draft.replied(attempt(step));
				}
			}
		}
	}

	/**
	 * Sends what goes to variants.
	 * @param drafts the drafts; those without an update are left out
	 */
	void update(List<Draft> drafts) {
		List<Draft> group = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Draft draft : drafts) {
			Optional<VariantUpdate> update = draft.update();
			if (update.isEmpty()) {
				continue;
			}
			if (group.size() == GROUP || seen.contains(update.get().id())) {
				sendGroup(group);
				group = new ArrayList<>();
				seen.clear();
			}
			seen.add(update.get().id());
			group.add(draft);
		}
		if (!group.isEmpty()) {
			sendGroup(group);
		}
	}

	private void sendGroup(List<Draft> group) {
		if (group.size() == 1) {
			VariantUpdate only = group.get(0).update().orElseThrow();
			group.get(0).replied(attempt(() -> this.api.update(Route.VARIANTS, only.id(), only.body(), only.what())));
			return;
		}
		Reply reply = attempt(() -> this.api.put(Route.VARIANTS_BULK, bodies(group), words(group)));
		if (reply.kind() != Reply.Kind.REFUSED) {
			group.forEach((draft) -> draft.replied(reply));
			return;
		}
		int half = group.size() / 2;
		sendGroup(group.subList(0, half));
		sendGroup(group.subList(half, group.size()));
	}

	private static String words(List<Draft> group) {
		return group.size() + " variants, from " + group.get(0).update().orElseThrow().what() + " on,";
	}

	private static ArrayNode bodies(List<Draft> group) {
		ArrayNode bodies = Nodes.array();
		for (Draft draft : group) {
			VariantUpdate update = draft.update().orElseThrow();
			ObjectNode body = Nodes.object().put("id", Long.parseLong(update.id()));
			body.setAll(update.body());
			bodies.add(body);
		}
		return bodies;
	}

	/**
	 * Makes a call and says how it ended.
	 * @param call the call
	 * @return the reply
	 */
	Reply attempt(Supplier<JsonNode> call) {
		if (!this.closed.isEmpty()) {
			return Reply.unsent(this.closed);
		}
		try {
			JsonNode body = call.get();
			this.isAnythingSent = true;
			return Reply.done(body);
		}
		catch (ServiceRefusal ex) {
			return Reply.refused(ex.status(), ex.body(), ex.getMessage());
		}
		catch (RefusedFailure ex) {
			return Reply.refused(0, MissingNode.getInstance(), String.valueOf(ex.getMessage()));
		}
		catch (IllegalArgumentException ex) {
			return Reply.refused(0, MissingNode.getInstance(),
					"Refused: " + ex.getMessage() + ". Mend the record, and it is tried again.");
		}
		catch (UnknownFailure ex) {
			this.isAnythingSent = true;
			return Reply.unknown(ex.getMessage());
		}
		catch (TryAgainFailure ex) {
			return Reply.unsent(ex.getMessage());
		}
		catch (StopFailure ex) {
			if (!this.isAnythingSent) {
				throw ex;
			}
			this.closed = String.valueOf(ex.getMessage());
			return Reply.unsent(this.closed);
		}
	}

}
