package io.evenkeel.sandbox.ccv;

import java.math.BigDecimal;
import java.util.Optional;

import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is sold and gives it back, at the time that the shop has set. */
final class OrderStock {

	/** Whether the order has taken its stock, unseen. */
	static final String TAKEN = "stock_taken";

	private final CcvStore store;

	private final Stock stock;

	OrderStock(CcvStore store, Stock stock) {
		this.store = store;
		this.stock = stock;
	}

	void follow(ObjectNode order) {
		boolean holds = this.store.settings.stockTaking().holds(order.path(Orders.STATUS).asInt(0));
		if (Json.flag(order, TAKEN) != holds) {
			moveAll(order, holds);
		}
	}

	/**
	 * Gives back what the order has taken, before its rows change.
	 * @param order the order
	 */
	void release(ObjectNode order) {
		if (Json.flag(order, TAKEN)) {
			moveAll(order, false);
		}
	}

	private void moveAll(ObjectNode order, boolean takes) {
		for (ObjectNode row : this.store.orderRows.by("order_id", Table.id(order))) {
			BigDecimal count = Json.number(row, "count");
			found(row).ifPresent((found) -> this.stock.move(found, takes ? count.negate() : count));
		}
		order.put(TAKEN, takes);
	}

	/** A product that was deleted since has no stock to move. */
	private Optional<Stock.Found> found(ObjectNode row) {
		return this.store.products.find(Json.text(row, "product_id", ""))
			.map((product) -> new Stock.Found(product,
					this.store.combinations.find(Json.text(row, OrderRows.COMBINATION, "")).orElse(null)));
	}

}
