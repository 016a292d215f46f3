package io.evenkeel.http;

/** Which calls go first when several wait for the same budget: the first of these. */
public enum Urgency {

	/** Orders and their customers. */
	ORDERS,
	/** Stock levels. */
	STOCK,
	/** The catalogue. */
	PRODUCTS,
	/** What can wait: images, checks, tidying. */
	BACKGROUND

}
