package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.bigcommerce.Write.Kind;
import io.evenkeel.failure.RefusedFailure;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.failure.TryAgainFailure;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Answer;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the writes of many changes, each kind in the largest groups that the service
 * takes. It refuses a group as a whole; then its halves are sent, until the one to blame
 * is alone. Throws only where nothing at all was written.
 */
final class Sender {

	/** The answer that a record was written, and a part of it was not. */
	private static final int IN_PART = 207;

	private final BigCommerceApi api;

	private final VariantOptions options;

	private boolean isAnythingSent;

	/** Why nothing more goes out; empty while it does. */
	private String closed = "";

	Sender(BigCommerceApi api) {
		this.api = api;
		this.options = new VariantOptions(api);
	}

	/** A write and whose it is; several changes may need the same one. */
	private record Job(List<Draft> drafts, Write write) {

		void replied(Reply reply) {
			this.drafts.forEach((draft) -> draft.replied(reply));
		}

		void created(Ids ids) {
			this.drafts.forEach((draft) -> draft.created(ids));
		}

	}

	/**
	 * Sends what is due of these drafts; each hears what was replied.
	 * @param drafts the drafts
	 * @throws StopFailure when the service lets nothing in and nothing was written
	 */
	void send(List<Draft> drafts) {
		this.isAnythingSent = false;
		this.closed = "";
		for (Kind kind : Kind.values()) {
			groups(jobs(drafts, kind), kind.most()).forEach((group) -> send(kind, group));
		}
	}

	private static List<Job> jobs(List<Draft> drafts, Kind kind) {
		Map<Ids, Job> last = new HashMap<>();
		List<Job> jobs = new ArrayList<>();
		for (Draft draft : drafts) {
			for (Write write : draft.due(kind)) {
				Job same = (write.ids() != null) ? last.get(write.ids()) : null;
				if (same != null && same.write().isSameAs(write)) {
					same.drafts().add(draft);
				}
				else {
					Job job = new Job(new ArrayList<>(List.of(draft)), write);
					jobs.add(job);
					last.put(write.ids(), job);
				}
			}
		}
		return jobs;
	}

	/** Nothing is twice in a group: the order within one is the service's. */
	private static List<List<Job>> groups(List<Job> jobs, int most) {
		List<List<Job>> groups = new ArrayList<>();
		List<Job> group = new ArrayList<>();
		Set<Ids> seen = new HashSet<>();
		for (Job job : jobs) {
			boolean isTwice = job.write().kind() != Kind.CREATE_VARIANT && job.write().ids() != null
					&& !seen.add(job.write().ids());
			if (isTwice || group.size() == most) {
				groups.add(group);
				group = new ArrayList<>();
				seen.clear();
				seen.add(job.write().ids());
			}
			group.add(job);
		}
		if (!group.isEmpty()) {
			groups.add(group);
		}
		return groups;
	}

	private void send(Kind kind, List<Job> group) {
		if (!this.closed.isEmpty()) {
			reply(group, Reply.unsent(this.closed));
			return;
		}
		try {
			if (kind == Kind.CREATE_VARIANT) {
				this.options.resolve(group.stream().map(Job::write).toList());
			}
			answered(kind, group, this.api.send(call(kind, group)));
			this.isAnythingSent = true;
		}
		catch (RefusedFailure ex) {
			refused(kind, group, ex);
		}
		catch (UnknownFailure ex) {
			this.isAnythingSent = true;
			reply(group, Reply.unknown(ex.getMessage()));
		}
		catch (TryAgainFailure ex) {
			reply(group, Reply.unsent(ex.getMessage()));
		}
		catch (StopFailure ex) {
			if (!this.isAnythingSent) {
				throw ex;
			}
			this.closed = String.valueOf(ex.getMessage());
			reply(group, Reply.unsent(this.closed));
		}
	}

	private void refused(Kind kind, List<Job> group, RefusedFailure failure) {
		if (group.size() > 1) {
			halves(kind, group);
			return;
		}
		Job only = group.get(0);
		ServiceRefusal refusal = (failure instanceof ServiceRefusal one) ? one : null;
		boolean isGone = refusal != null && refusal.status() == 404
				&& (kind == Kind.DELETE_PART || kind == Kind.DELETE_VARIANT || kind == Kind.DELETE_PRODUCT);
		only.replied(
				isGone ? Reply.done(MissingNode.getInstance()) : Reply.refused((refusal != null) ? refusal.status() : 0,
						(refusal != null) ? refusal.body() : MissingNode.getInstance(), failure.getMessage()));
	}

	private void halves(Kind kind, List<Job> group) {
		int half = group.size() / 2;
		send(kind, group.subList(0, half));
		send(kind, group.subList(half, group.size()));
	}

	private void reply(List<Job> group, Reply reply) {
		group.forEach((job) -> job.replied(reply));
	}

	private Call call(Kind kind, List<Job> group) {
		Write first = group.get(0).write();
		String product = (first.ids() != null) ? new Ids(first.ids().product(), null).path() : BigCommerceApi.PRODUCTS;
		Call call = switch (kind) {
			case CREATE_PRODUCT -> Call.post(BigCommerceApi.PRODUCTS, first.body());
			case UPDATE_PRODUCT -> Call.put(BigCommerceApi.PRODUCTS, bodies(group));
			case CREATE_VARIANT, UPDATE_VARIANT -> Call.put("/v3/catalog/variants", bodies(group));
			case RENUMBER_VARIANT -> Call.put(path(first), first.body());
			case DELETE_PART -> Call.delete(
					product + "/" + first.body().path("list").asString() + "/" + first.body().path("id").asString());
			case ADD_IMAGE -> Call.post(product + "/images", first.body());
			case SET_STOCK -> Call.put("/v3/inventory/adjustments/absolute", adjustment(group));
			case CHANGE_STOCK -> Call.post("/v3/inventory/adjustments/relative", adjustment(group));
			case DELETE_VARIANT -> Call.delete(path(first));
			case DELETE_PRODUCT -> Call.delete(BigCommerceApi.PRODUCTS).query("id:in", ids(group));
		};
		String what = first.what() + ((group.size() > 1) ? " and " + (group.size() - 1) + " more" : "");
		return (kind.isRepeatable() ? call.repeatable() : call.once()).about(what);
	}

	private static String path(Write write) {
		return Objects.requireNonNull(write.ids()).path();
	}

	/** Never empty: without ids the service would be asked to delete all there is. */
	private static String ids(List<Job> group) {
		return group.stream()
			.map((job) -> Ids.of(String.valueOf(job.write().ids())).product())
			.collect(Collectors.joining(","));
	}

	private static ArrayNode bodies(List<Job> group) {
		ArrayNode bodies = Nodes.array();
		group.forEach((job) -> bodies.add(job.write().body()));
		return bodies;
	}

	private static ObjectNode adjustment(List<Job> group) {
		ObjectNode adjustment = Nodes.object().put("reason", "evenkeel");
		adjustment.set("items", bodies(group));
		return adjustment;
	}

	private void answered(Kind kind, List<Job> group, Answer answer) {
		if (answer.status() == IN_PART) {
			inPart(kind, group, answer);
			return;
		}
		for (Job job : group) {
			JsonNode data = data(job.write(), answer.json().path("data"));
			if (kind == Kind.CREATE_PRODUCT || kind == Kind.CREATE_VARIANT) {
				created(job, data);
			}
			else {
				job.replied(Reply.done(data));
			}
		}
	}

	private void created(Job job, JsonNode data) {
		String id = Nodes.text(data, "id", "");
		if (!Ids.isOne(id)) {
			job.replied(Reply
				.unknown("Nobody knows whether " + job.write().what() + " arrived at " + this.api.settings()
						+ ": the answer does not show it." + " It is looked up there before anything is sent again."));
			return;
		}
		Ids product = job.write().ids();
		job.replied(Reply.done(data));
		job.created((product != null) ? new Ids(product.product(), id) : new Ids(id, null));
	}

	/** The row of the answer that is about a write. */
	private static JsonNode data(Write write, JsonNode data) {
		if (write.kind() != Kind.CREATE_VARIANT) {
			return data;
		}
		return Nodes.items(data)
			.stream()
			.filter((row) -> Nodes.text(row, "sku", "").equals(Nodes.text(write.body(), "sku", ""))
					&& row.path("product_id").asLong() == write.body().path("product_id").asLong())
			.findFirst()
			.orElse(MissingNode.getInstance());
	}

	/**
	 * Which records of a group were written in part is not told, so each is sent by
	 * itself; all of it may be sent twice.
	 */
	private void inPart(Kind kind, List<Job> group, Answer answer) {
		if (group.size() > 1) {
			this.isAnythingSent = true;
			halves(kind, group);
			return;
		}
		Job only = group.get(0);
		if (kind == Kind.CREATE_PRODUCT) {
			created(only, answer.json().path("data"));
		}
		only.replied(Reply.refused(IN_PART, answer.json(),
				"Refused a part of " + only.write().what() + " for " + this.api.settings().connection()
						+ ": bigcommerce says \"" + BigCommerceSettings.words(IN_PART, answer.json()) + "\" (" + IN_PART
						+ "). The rest was written. Mend the record, and it is tried again."));
	}

}
