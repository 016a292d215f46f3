package io.evenkeel.sandbox.web;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What every stand-in shows to those who test with it: its calls, its limit, its faults.
 */
public abstract class StandIn implements AutoCloseable {

	protected abstract WebServer server();

	public final URI origin() {
		return server().origin();
	}

	public abstract String token();

	/**
	 * The variables by which the shipped connections reach it.
	 * @return name and value
	 */
	public abstract Map<String, String> environment();

	public final Calls calls() {
		return server().calls();
	}

	public final void clearCalls() {
		server().clearCalls();
	}

	/**
	 * Tells of every call as it arrives, with its body, which the calls do not keep:
	 * there can be very many of them.
	 * @param told hears of each before it is answered, from several threads at once
	 */
	public final void onCall(Consumer<Request> told) {
		server().onCall(told);
	}

	public final Faults faults() {
		return server().faults();
	}

	/**
	 * Sets how many calls are allowed.
	 * @param calls how many
	 * @param window in how long
	 */
	public final void limits(int calls, Duration window) {
		server().limiter().set(calls, window);
	}

	/**
	 * How many calls were refused because the limit was reached, faults left out.
	 * @return since the start
	 */
	public final long refusals() {
		return server().limiter().refusals();
	}

	@Override
	public abstract void close();

}
