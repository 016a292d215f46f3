package io.evenkeel.connector.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Reply;
import org.jspecify.annotations.Nullable;

/** A change on its way: what is to write for it, and what was replied. */
final class Draft {

	private final Change change;

	private final @Nullable Outcome outcome;

	private final List<Write> writes;

	private final Function<Ids, List<Write>> whenCreated;

	private final List<Reply> replies = new ArrayList<>();

	private @Nullable String created;

	private Draft(Change change, @Nullable Outcome outcome, List<Write> writes,
			Function<Ids, List<Write>> whenCreated) {
		this.change = change;
		this.outcome = outcome;
		this.writes = new ArrayList<>(writes);
		this.whenCreated = whenCreated;
	}

	static Draft ended(Change change, Outcome outcome) {
		return new Draft(change, outcome, List.of(), (ids) -> List.of());
	}

	static Draft of(Change change, List<Write> writes) {
		return new Draft(change, null, writes, (ids) -> List.of());
	}

	/**
	 * A creation.
	 * @param change the change
	 * @param write makes the record
	 * @param whenCreated what else is to write once it has an id
	 * @return the draft
	 */
	static Draft creation(Change change, Write write, Function<Ids, List<Write>> whenCreated) {
		return new Draft(change, null, List.of(write), whenCreated);
	}

	/**
	 * A creation that an earlier try made.
	 * @param change the change
	 * @param ids the record
	 * @param missing what that try did not get to
	 * @return the draft
	 */
	static Draft found(Change change, Ids ids, List<Write> missing) {
		Draft draft = of(change, missing);
		draft.created = ids.toString();
		return draft;
	}

	Change change() {
		return this.change;
	}

	Optional<Outcome> outcome() {
		return Optional.ofNullable(this.outcome);
	}

	/**
	 * What of one kind is to send; nothing once a part of the change went wrong.
	 * @param kind the kind
	 * @return the writes in order
	 */
	List<Write> due(Write.Kind kind) {
		return this.replies.stream().allMatch(Reply::isDone)
				? this.writes.stream().filter((write) -> write.kind() == kind).toList() : List.of();
	}

	void replied(Reply reply) {
		this.replies.add(reply);
	}

	void created(Ids ids) {
		this.created = ids.toString();
		this.writes.addAll(this.whenCreated.apply(ids));
	}

	/** The id it got, or had. */
	String id() {
		return (this.created != null) ? this.created : String.valueOf(this.change.targetId());
	}

	boolean isCreated() {
		return this.created != null;
	}

	boolean isBegun() {
		return this.replies.stream().anyMatch(Reply::isDone);
	}

	Optional<Reply> reply(Reply.Kind kind) {
		return this.replies.stream().filter((reply) -> reply.kind() == kind).findFirst();
	}

}
