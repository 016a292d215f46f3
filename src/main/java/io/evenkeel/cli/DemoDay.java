package io.evenkeel.cli;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import io.evenkeel.sandbox.Sandbox;
import io.evenkeel.sandbox.SandboxService;

/** What differs between the pairs of services that the demo can show. */
interface DemoDay {

	/** The till. */
	SandboxService till();

	/** The shop. */
	SandboxService shop();

	/** The job that brings the products of the till into the shop. */
	String catalogue();

	/** The job that takes the orders of the shop in. */
	String orders();

	/** The job that writes the stock of the shop. */
	String stock();

	/** What people call the place whose stock the shop shows. */
	String place();

	/**
	 * Lets calls come as fast as they can: nobody wants to wait for a limit here.
	 * @param sandbox the running services
	 */
	default void hurry(Sandbox sandbox) {
		// the limits of most are wide enough
	}

	/**
	 * Sells at the till and in the shop, paid and not paid.
	 * @param sandbox the running services
	 * @return what was sold, in words, by article number
	 */
	Map<String, String> sell(Sandbox sandbox);

	/**
	 * Which of these the shop has, those that the till has most of first.
	 * @param sandbox the running services
	 * @return article numbers
	 */
	Collection<String> soldOnBothSides(Sandbox sandbox);

	BigDecimal atTill(Sandbox sandbox, String sku);

	BigDecimal inShop(Sandbox sandbox, String sku);

	/**
	 * How many pieces are ordered in the shop and not in the till.
	 * @param sandbox the running services
	 * @param sku of what
	 * @return the pieces
	 */
	BigDecimal waiting(Sandbox sandbox, String sku);

}
