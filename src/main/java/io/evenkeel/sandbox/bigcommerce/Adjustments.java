package io.evenkeel.sandbox.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.evenkeel.sandbox.web.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Adjustments of stock that were taken and wait to be done, one call after the other. One
 * whose item is gone by then is dropped. Held by the store's lock.
 */
final class Adjustments implements AutoCloseable {

	private final BigCommerceStore store;

	private final InventoryItems items;

	private final List<Adjustment> waiting = new ArrayList<>();

	private final ExecutorService worker = Executors.newSingleThreadExecutor((task) -> {
		Thread thread = new Thread(task, "sandbox-inventory");
		thread.setDaemon(true);
		return thread;
	});

	private boolean held;

	Adjustments(BigCommerceStore store) {
		this.store = store;
		this.items = new InventoryItems(store);
	}

	/**
	 * One item's stock in one location.
	 *
	 * @param given with the identity
	 * @param location where
	 * @param quantity how many there are, or how many more
	 * @param isAbsolute which of the two
	 */
	record Adjustment(JsonNode given, long location, long quantity, boolean isAbsolute) {
	}

	void take(List<Adjustment> wanted) {
		this.waiting.addAll(wanted);
		this.worker.execute(this::work);
	}

	private void work() {
		synchronized (this.store) {
			if (!this.held) {
				settle();
			}
		}
	}

	/**
	 * Leaves them waiting, or lets them go on.
	 * @param hold whether they wait
	 */
	void hold(boolean hold) {
		this.held = hold;
		if (!hold) {
			settle();
		}
	}

	/**
	 * Does what waits, unless it is held.
	 */
	void settle() {
		if (!this.held) {
			this.waiting.forEach(this::apply);
			this.waiting.clear();
		}
	}

	/** The stock moves; the product is not said to have changed. */
	private void apply(Adjustment one) {
		try {
			InventoryItems.Item item = this.items.find(one.given());
			long before = one.isAbsolute() ? 0 : Stock.onHand(item.counted(), one.location());
			Stock.set(item.counted(), one.location(), before + one.quantity());
			this.store.products.put(item.product());
		}
		catch (Refusal ex) {
			// gone since it was taken
		}
	}

	@Override
	public void close() {
		this.worker.shutdownNow();
	}

}
