package io.evenkeel.connector.lightspeedecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

import io.evenkeel.connector.Nodes;
import io.evenkeel.connector.Reply;
import io.evenkeel.connector.lightspeedecom.Draft.VariantUpdate;
import io.evenkeel.failure.Failure;
import io.evenkeel.failure.RefusedFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is sold while stock is written. A level is absolute, and a sale between our
 * look and our write would be lost; but each change of a stock leaves a movement, which
 * tells what the level was when we wrote. What was sold by then is taken off again at
 * once, by a second write.
 */
final class StockWatch {

	/** A sale may slip in while an earlier one is put right; then once more. */
	private static final int ROUNDS = 3;

	/**
	 * How far the first look reaches back, in seconds: so far the clocks may be apart.
	 */
	private static final long BACK = 30;

	private static final String OURS = "api";

	private final EcomApi api;

	private final Sender sender;

	private final LongSupplier clock;

	private long from;

	private long last = -1;

	/** Why movements are not shown; empty while they are. */
	private String blind = "";

	/**
	 * Watches a shop.
	 * @param api its calls
	 * @param sender sends the second write
	 * @param clock seconds since 1970, by the clock of the service
	 */
	StockWatch(EcomApi api, Sender sender, LongSupplier clock) {
		this.api = api;
		this.sender = sender;
		this.clock = clock;
	}

	/**
	 * Notes the last movement, before anybody looks at levels. Where the service does not
	 * show movements, levels are written all the same, and it is said.
	 */
	void begin() {
		if (this.last < 0) {
			this.from = this.clock.getAsLong() - BACK;
			this.last = 0;
		}
		try {
			movements();
			this.blind = "";
		}
		catch (RefusedFailure ex) {
			this.blind = String.valueOf(ex.getMessage());
		}
	}

	/** The movements since the last time, by variant. */
	private Map<String, List<JsonNode>> movements() {
		Map<String, List<JsonNode>> moves = new HashMap<>();
		this.api.walk(Route.MOVEMENTS, Map.of("created_at_min", Moments.asked(this.from)), this.last, (rows) -> {
			for (JsonNode row : rows) {
				this.last = Math.max(this.last, row.path("id").asLong(0));
				moves
					.computeIfAbsent(Objects.requireNonNullElse(Told.id(row, "variant"), ""), (id) -> new ArrayList<>())
					.add(row);
			}
			return true;
		});
		return moves;
	}

	/**
	 * Looks whether something slipped in, and puts it right.
	 * @param drafts what was written
	 */
	void settle(List<Draft> drafts) {
		List<Written> open = drafts.stream()
			.filter(Draft::isGood)
			.map(StockWatch::written)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		if (!this.blind.isEmpty()) {
			open.forEach((one) -> one.draft().note(notLookedUp(one, this.blind)));
			return;
		}
		try {
			for (int i = 0; i < ROUNDS && !open.isEmpty(); i++) {
				open = putRight(open);
			}
		}
		catch (Failure ex) {
			String why = String.valueOf(ex.getMessage());
			open.forEach((one) -> one.draft().note(notLookedUp(one, why)));
		}
	}

	private static String notLookedUp(Written one, String why) {
		return "Whether something was sold while " + one.what() + " was written could not be looked up: " + why;
	}

	/** A level that was written over another. */
	private static @Nullable Written written(Draft draft) {
		VariantUpdate update = draft.update().orElse(null);
		if (update == null || update.shown() == null || !update.body().has(ProductMapping.LEVEL)) {
			return null;
		}
		int wanted = update.body().path(ProductMapping.LEVEL).asInt();
		int shown = update.shown().intValue();
		return (shown != wanted) ? new Written(draft, update.id(), shown, wanted, update.what()) : null;
	}

	private record Written(Draft draft, String variant, int shown, int wanted, String what) {
	}

	private List<Written> putRight(List<Written> written) {
		Map<String, List<JsonNode>> moves = movements();
		List<Written> again = new ArrayList<>();
		for (Written one : written) {
			List<JsonNode> own = moves.getOrDefault(one.variant(), List.of());
			int slipped = own.isEmpty() ? 0 : slipped(one, own);
			if (slipped != 0) {
				write(one, slipped, again);
			}
		}
		return again;
	}

	/**
	 * By how much the level had moved when we wrote, as far as movements that are not
	 * ours account for it.
	 */
	private int slipped(Written written, List<JsonNode> moves) {
		int others = 0;
		int expected = written.shown();
		int slipped = 0;
		boolean isOurs = false;
		for (JsonNode move : moves) {
			int change = move.path("stockLevelChange").asInt(0);
			if (!OURS.equals(Told.text(move, "channel"))) {
				others += change;
				continue;
			}
			int difference = written.wanted() - change - expected;
			boolean isAccountedFor = difference != 0 && Integer.signum(difference) == Integer.signum(others)
					&& Math.abs(difference) <= Math.abs(others);
			slipped += isAccountedFor ? difference : 0;
			others = 0;
			expected = written.wanted();
			isOurs = true;
		}
		return isOurs ? slipped : withoutMovement(written, moves);
	}

	/**
	 * Our write left no movement where others had brought the level to the very one that
	 * we wrote; the level now tells it from a movement that is not shown yet.
	 */
	private int withoutMovement(Written written, List<JsonNode> moves) {
		int level = written.shown();
		boolean isReached = false;
		for (JsonNode move : moves) {
			level += move.path("stockLevelChange").asInt(0);
			isReached |= level == written.wanted();
		}
		return (isReached && level == level(written)) ? written.wanted() - written.shown() : 0;
	}

	private int level(Written written) {
		return this.api.one(Route.VARIANTS, written.variant(), written.what())
			.map((row) -> row.path(ProductMapping.LEVEL).asInt(0))
			.orElse(Integer.MIN_VALUE);
	}

	private void write(Written written, int slipped, List<Written> again) {
		int now = level(written);
		if (now == Integer.MIN_VALUE) {
			return;
		}
		int right = now + slipped;
		Reply reply = this.sender.attempt(() -> this.api.update(Route.VARIANTS, written.variant(),
				Nodes.object().put(ProductMapping.LEVEL, right), "the stock of " + written.what()));
		written.draft().replied(reply);
		written.draft()
			.note("While the stock of " + written.what() + " was written, it moved by " + slipped
					+ ". It was put right at once, from " + now + " to " + right + ".");
		again.add(new Written(written.draft(), written.variant(), now, right, written.what()));
	}

}
