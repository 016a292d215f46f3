package io.evenkeel.sandbox.ecwid;

/**
 * What the store's plan allows.
 *
 * @param products how many products
 * @param options how many options of a product
 * @param variations how many variations of a product
 * @param categories how many categories of a product
 */
public record EcwidPlan(int products, int options, int variations, int categories) {

	/** The largest plan. */
	public static final EcwidPlan LARGE = new EcwidPlan(1_000_000, 50, 10_000, 100);

}
