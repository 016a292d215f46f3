package io.evenkeel.connector.lightspeedecom;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import io.evenkeel.connector.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change on its way, in steps: what makes its record, a look at what was made with it,
 * what goes to its variant together with others, and what comes after that.
 */
final class Draft {

	private final Change change;

	private final @Nullable Outcome outcome;

	private final List<Supplier<JsonNode>> then = new ArrayList<>();

	private final List<Reply> replies = new ArrayList<>();

	private @Nullable Supplier<JsonNode> first;

	private @Nullable Consumer<JsonNode> whenMade;

	private @Nullable Runnable look;

	private @Nullable VariantUpdate update;

	private @Nullable Ids created;

	private String note = "";

	private Draft(Change change, @Nullable Outcome outcome) {
		this.change = change;
		this.outcome = outcome;
	}

	/**
	 * What goes to a variant.
	 *
	 * @param id its id
	 * @param body the fields to write
	 * @param shown its stock as it stood; null where it is new
	 * @param what what it is about, for messages
	 */
	record VariantUpdate(String id, ObjectNode body, @Nullable BigDecimal shown, String what) {
	}

	static Draft ended(Change change, Outcome outcome) {
		return new Draft(change, outcome);
	}

	static Draft of(Change change) {
		return new Draft(change, null);
	}

	/**
	 * Begins with a call that makes the record.
	 * @param call the call
	 * @param made hears what it answers
	 * @return this
	 */
	Draft making(Supplier<JsonNode> call, Consumer<JsonNode> made) {
		this.first = call;
		this.whenMade = made;
		return this;
	}

	/**
	 * Looks at what was made, when the records of all changes of the batch are.
	 * @param atWhatWasMade the look
	 */
	void looking(Runnable atWhatWasMade) {
		this.look = atWhatWasMade;
	}

	void update(VariantUpdate variant) {
		this.update = variant;
	}

	Draft then(Supplier<JsonNode> call) {
		this.then.add(call);
		return this;
	}

	void created(Ids ids) {
		this.created = ids;
	}

	void note(String text) {
		this.note = text;
	}

	Change change() {
		return this.change;
	}

	Optional<Outcome> outcome() {
		return Optional.ofNullable(this.outcome);
	}

	Optional<Supplier<JsonNode>> first() {
		return Optional.ofNullable(this.first);
	}

	void made(JsonNode row) {
		if (this.whenMade != null) {
			this.whenMade.accept(row);
		}
	}

	Optional<Runnable> look() {
		return isGood() ? Optional.ofNullable(this.look) : Optional.empty();
	}

	Optional<VariantUpdate> update() {
		return isGood() ? Optional.ofNullable(this.update) : Optional.empty();
	}

	List<Supplier<JsonNode>> then() {
		return this.then;
	}

	/** Whether nothing went wrong until now. */
	boolean isGood() {
		return this.replies.stream().allMatch(Reply::isDone);
	}

	void replied(Reply reply) {
		this.replies.add(reply);
	}

	boolean isCreated() {
		return this.created != null;
	}

	/** The id it got, or had. */
	String id() {
		return (this.created != null) ? this.created.toString() : String.valueOf(this.change.targetId());
	}

	/**
	 * How the change ended: the worst of its replies.
	 * @return the outcome
	 */
	Outcome ended() {
		if (this.outcome != null) {
			return this.outcome;
		}
		Optional<Reply> unknown = reply(Reply.Kind.UNKNOWN);
		if (unknown.isPresent()) {
			return ended(Outcome.Kind.UNKNOWN, unknown.get().message());
		}
		boolean isBegun = this.replies.stream().anyMatch(Reply::isDone);
		Optional<Reply> unsent = reply(Reply.Kind.UNSENT);
		if (unsent.isPresent()) {
			return ended(isBegun ? Outcome.Kind.UNKNOWN : Outcome.Kind.UNSENT, unsent.get().message());
		}
		return reply(Reply.Kind.REFUSED)
			.map((reply) -> ended(Outcome.Kind.REFUSED,
					reply.message() + (isBegun ? " The rest of the change may be written." : "")))
			.orElseGet(() -> new Outcome(this.change.id(), Outcome.Kind.DONE, id(), this.note, null));
	}

	private Optional<Reply> reply(Reply.Kind kind) {
		return this.replies.stream().filter((reply) -> reply.kind() == kind).findFirst();
	}

	private Outcome ended(Outcome.Kind kind, String message) {
		return new Outcome(this.change.id(), kind, isCreated() ? id() : this.change.targetId(), message, null);
	}

}
