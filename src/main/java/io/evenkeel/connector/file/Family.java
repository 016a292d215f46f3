package io.evenkeel.connector.file;

import org.jspecify.annotations.Nullable;

/**
 * What the rows above tell about the next one: the product that it may belong to, and
 * which families were met before.
 */
final class Family {

	private final LongSet met = new LongSet(0);

	private @Nullable String product;

	/**
	 * The product that the current row belongs to.
	 * @return its id; null when the row belongs to none
	 */
	@Nullable String product() {
		return this.product;
	}

	void begin(@Nullable String product) {
		this.product = product;
	}

	/**
	 * Notes a family.
	 * @param key what tells it apart
	 * @return true the first time
	 */
	boolean meet(String key) {
		return this.met.add(Hashes.of(key));
	}

	static Family below(@Nullable String product) {
		Family family = new Family();
		family.begin(product);
		return family;
	}

}
