package io.evenkeel.connector.lightspeedretail;

import java.util.Locale;

import io.evenkeel.failure.StopFailure;

/**
 * A place in a read of the stock. It holds both versions, of products and of stock,
 * because the next read goes on at both.
 *
 * @param phase what is read there
 * @param products the version of the products before it
 * @param stock the version of the stock before it
 */
record StockPlace(Phase phase, long products, long stock) {

	/** What a page is of. */
	enum Phase {

		/** All products. */
		ALL,
		/** Products that changed. */
		CHANGED,
		/** Products whose stock changed. */
		MOVED

	}

	static StockPlace since(String mark) {
		return of(Phase.CHANGED, mark);
	}

	static StockPlace at(String cursor) {
		String[] parts = cursor.split(":", 2);
		for (Phase phase : Phase.values()) {
			if (parts.length == 2 && word(phase).equals(parts[0])) {
				return of(phase, parts[1]);
			}
		}
		throw new StopFailure("Stopped: '" + cursor + "' is no place in the stock of Retail. Start a new run.");
	}

	private static StockPlace of(Phase phase, String versions) {
		String[] parts = versions.split(":", 2);
		return new StockPlace(phase, Cursors.version(parts[0]), Cursors.version((parts.length > 1) ? parts[1] : ""));
	}

	StockPlace afterProducts(long version) {
		return new StockPlace(this.phase, version, this.stock);
	}

	StockPlace afterStock(long version) {
		return new StockPlace(this.phase, this.products, version);
	}

	StockPlace in(Phase other) {
		return new StockPlace(other, this.products, this.stock);
	}

	String mark() {
		return this.products + ":" + this.stock;
	}

	private static String word(Phase phase) {
		return phase.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return word(this.phase) + ":" + mark();
	}

}
