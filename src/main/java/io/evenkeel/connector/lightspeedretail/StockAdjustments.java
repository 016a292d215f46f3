package io.evenkeel.connector.lightspeedretail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Nodes;
import io.evenkeel.failure.UnknownFailure;
import io.evenkeel.http.Call;
import io.evenkeel.http.ServiceRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adjusts stock by differences. The books give two reasons of our own, one for more and
 * one for less, so that people see where an adjustment came from.
 */
final class StockAdjustments {

	private static final int MOST = 1000;

	private static final int MOST_REASONS = 100;

	private static final String REASONS = "/custom_inventory_adjustment_reasons";

	private static final String MORE = "E-commerce sync +";

	private static final String LESS = "E-commerce sync -";

	private final RetailApi api;

	private final Account account;

	private final Map<String, String> reasons = new HashMap<>();

	StockAdjustments(RetailApi api, Account account) {
		this.api = api;
		this.account = account;
	}

	/**
	 * A change as adjustments.
	 * @param change the change
	 * @param deltas by how much, for each outlet by name
	 * @return the adjustments
	 * @throws io.evenkeel.failure.RefusedFailure when there is no such outlet
	 */
	StockMove move(Change change, Map<String, BigDecimal> deltas) {
		List<JsonNode> adjustments = new ArrayList<>();
		deltas.forEach((outlet,
				delta) -> adjustments.add(Nodes.object()
					.put("product_id", Objects.requireNonNull(change.targetId()))
					.put("outlet_id", this.account.outlet(outlet))
					.put("quantity", Nodes.plain(delta).toPlainString())
					.put("reason", "CUSTOM")
					.put("custom_inventory_adjustment_reason_id", reason(delta.signum() > 0))));
		return new StockMove(change, adjustments);
	}

	/**
	 * Moves in portions of one call each; a change is never torn apart.
	 * @param moves the moves
	 * @return the portions
	 */
	static List<List<StockMove>> portions(List<StockMove> moves) {
		List<List<StockMove>> portions = new ArrayList<>();
		int size = MOST;
		for (StockMove move : moves) {
			size += move.adjustments().size();
			if (size > MOST) {
				portions.add(new ArrayList<>());
				size = move.adjustments().size();
			}
			portions.get(portions.size() - 1).add(move);
		}
		return portions;
	}

	/**
	 * Writes moves in one call.
	 * @param moves the moves
	 * @throws UnknownFailure when nobody knows whether they arrived
	 */
	void write(List<StockMove> moves) {
		ObjectNode body = Nodes.object();
		ArrayNode adjustments = body.putArray("stock_adjustments");
		moves.forEach((move) -> adjustments.addAll(move.adjustments()));
		this.api.send(Call.post("/stock_adjustments", body)
			.once()
			.about("the stock of " + moves.size() + " products, '" + moves.get(0).change().key() + "' the first"));
	}

	private String reason(boolean isMore) {
		String name = isMore ? MORE : LESS;
		if (!this.reasons.containsKey(name)) {
			readReasons();
		}
		if (!this.reasons.containsKey(name)) {
			makeReason(name, isMore);
		}
		return Objects.requireNonNull(this.reasons.get(name));
	}

	private void readReasons() {
		Call call = Call.get(REASONS).query("page_size", MOST_REASONS);
		Nodes.each(this.api.send(call.about("the reasons of adjustments")).json(), "data")
			.forEach((reason) -> this.reasons.put(Nodes.text(reason, "name", ""), Nodes.text(reason, "id", "")));
	}

	private void makeReason(String name, boolean isMore) {
		ObjectNode body = Nodes.object().put("name", name).put("enabled", true);
		body.put("type", isMore ? "POSITIVE" : "NEGATIVE");
		try {
			Call call = Call.post(REASONS, body).about("the reason '" + name + "'");
			this.reasons.put(name, Nodes.text(this.api.send(call).json().path("data"), "id", ""));
		}
		catch (UnknownFailure | ServiceRefusal ex) {
			// it may be there by now: of our own call, or of another job's
			readReasons();
			if (!this.reasons.containsKey(name)) {
				throw ex;
			}
		}
	}

}
