package io.evenkeel.commerce;

/**
 * One thing of a point of sale or a shop, in our shared shape: a record of the design.
 */
public sealed interface CommerceRecord permits Product, StockLevel, Order, Customer, Category {

	/**
	 * The record's id on its own side.
	 * @return the id, never empty
	 */
	String id();

}
