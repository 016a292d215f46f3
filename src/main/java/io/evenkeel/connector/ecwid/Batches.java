package io.evenkeel.connector.ecwid;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Reply;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends writes: a few by themselves, many as batches that the service works off one after
 * the other. Throws only where nothing at all was written.
 */
final class Batches {

	private static final int MOST = 500;

	/** A batch takes at least two calls. */
	private static final int FEW = 2;

	private static final long SHORTEST_PAUSE = 50;

	private static final long LONGEST_PAUSE = 15_000;

	private final EcwidApi api;

	private final Duration patience;

	Batches(EcwidApi api, Duration patience) {
		this.api = api;
		this.patience = patience;
	}

	/**
	 * Sends writes in their order.
	 * @param writes the writes
	 * @return one reply for each
	 * @throws StopFailure when the service lets nothing in and nothing was written
	 */
	List<Reply> send(List<Write> writes) {
		List<Reply> replies = new ArrayList<>(writes.size());
		try {
			if (writes.size() <= FEW) {
				writes.forEach((write) -> replies.add(sendOne(write)));
				return replies;
			}
			for (int from = 0; from < writes.size(); from += MOST) {
				replies.addAll(sendTogether(writes.subList(from, Math.min(writes.size(), from + MOST))));
			}
		}
		catch (StopFailure ex) {
			if (replies.isEmpty()) {
				throw ex;
			}
			writes.subList(replies.size(), writes.size())
				.forEach((write) -> replies.add(Reply.unsent(ex.getMessage())));
		}
		return replies;
	}

	private Reply sendOne(Write write) {
		try {
			return Reply.done(this.api.write(write));
		}
		catch (ServiceRefusal ex) {
			return Reply.refused(ex.status(), ex.body(), ex.getMessage());
		}
		catch (RefusedFailure ex) {
			return Reply.refused(0, MissingNode.getInstance(), ex.getMessage());
		}
		catch (UnknownFailure ex) {
			return Reply.unknown(ex.getMessage());
		}
		catch (TryAgainFailure ex) {
			return Reply.unsent(ex.getMessage());
		}
	}

	private List<Reply> sendTogether(List<Write> writes) {
		String ticket;
		try {
			ticket = hand(writes);
		}
		catch (RefusedFailure ex) {
			return all(writes, Reply.refused(0, MissingNode.getInstance(), ex.getMessage()));
		}
		catch (UnknownFailure | TryAgainFailure ex) {
			return all(writes, Reply.unknown(ex.getMessage()));
		}
		return new Ticket(this.api.settings(), writes).replies(await(ticket, writes.size()));
	}

	/** The key lets the client hand the batch in again when the answer is lost. */
	private String hand(List<Write> writes) {
		ArrayNode requests = Nodes.array();
		for (int i = 0; i < writes.size(); i++) {
			requests.add(writes.get(i).request(i));
		}
		String what = "a batch of " + writes.size() + ", from " + writes.get(0).what() + " on,";
		String ticket = this.api.batch(requests, UUID.randomUUID().toString(), what);
		if (ticket == null) {
			throw new UnknownFailure("Nobody knows whether " + what + " arrived at " + this.api.settings()
					+ ": the answer has no ticket. It is looked up there before anything is sent again.", null);
		}
		return ticket;
	}

	private static List<Reply> all(List<Write> writes, Reply reply) {
		return writes.stream().map((write) -> reply).toList();
	}

	/**
	 * The last that is known of a batch. It is asked for when it should be through, by
	 * its size first and then by how far it has come, so that few calls are spent on it.
	 */
	private JsonNode await(String ticket, int size) {
		long begin = System.nanoTime();
		long pause = SHORTEST_PAUSE + size;
		JsonNode state = MissingNode.getInstance();
		try {
			while (pause(pause)) {
				state = this.api.batchOf(ticket);
				long taken = System.nanoTime() - begin;
				if ("COMPLETED".equals(Nodes.text(state, "status")) || taken > this.patience.toNanos()) {
					return state;
				}
				pause = Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, left(state, Duration.ofNanos(taken), pause)));
			}
		}
		catch (Failure ex) {
			return state;
		}
		return state;
	}

	private static long left(JsonNode state, Duration taken, long pause) {
		long done = state.path("completedRequests").asLong(0);
		long rest = state.path("totalRequests").asLong(0) - done;
		return (done > 0 && rest > 0) ? taken.toMillis() * rest / done : pause * 2;
	}

	private static boolean pause(long millis) {
		try {
			Thread.sleep(millis);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Waits until every batch handed in before has been worked off, in this process or in
	 * one that was killed: the service takes them one after the other, so a harmless one
	 * is handed in and waited for. What the store shows afterwards is final.
	 * @return whether it is so; false when nobody can tell yet
	 */
	boolean areWorkedOff() {
		Write look = new Write("GET", "/profile", Map.of("responseFields", "generalInfo(storeId)"), null, true,
				"a look whether earlier batches are through");
		Reply.Kind ended = sendTogether(List.of(look)).get(0).kind();
		return ended == Reply.Kind.DONE || ended == Reply.Kind.REFUSED;
	}

}
