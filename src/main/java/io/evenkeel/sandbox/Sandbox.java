package io.evenkeel.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.ecwid.EcwidStandIn;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sandbox.web.StandIn;
import org.jspecify.annotations.Nullable;

/** The stand-ins, running on loopback until it is closed. */
public final class Sandbox implements AutoCloseable {

	private final Deque<StandIn> running = new ArrayDeque<>();

	private final RetailStandIn retail;

	private final EcwidStandIn ecwid;

	private final @Nullable BigCommerceStandIn bigcommerce;

	private final @Nullable CcvStandIn ccv;

	private Sandbox(SandboxOptions options) {
		try {
			this.retail = started(() -> new RetailStandIn(options.retailPort(), options.clock(), options.seed(),
					file(options, "retail.json")));
			this.ecwid = started(
					() -> new EcwidStandIn(options.ecwidPort(), options.clock(), file(options, "ecwid.json")));
			Integer port = options.bigcommercePort();
			this.bigcommerce = (port != null)
					? started(() -> new BigCommerceStandIn(port, options.clock(), file(options, "bigcommerce.json")))
					: null;
			Integer ccvPort = options.ccvPort();
			this.ccv = (ccvPort != null)
					? started(() -> new CcvStandIn(ccvPort, options.clock(), file(options, "ccv.json"))) : null;
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Starts Retail and Ecwid, and the others where they are asked for.
	 * @param options how
	 * @return the running sandbox
	 */
	public static Sandbox start(SandboxOptions options) {
		return new Sandbox(options);
	}

	private static @Nullable Path file(SandboxOptions options, String name) {
		return (options.state() != null) ? options.state().resolve(name) : null;
	}

	private <T extends StandIn> T started(Supplier<T> start) {
		T standIn = start.get();
		this.running.push(standIn);
		return standIn;
	}

	public RetailStandIn retail() {
		return this.retail;
	}

	public EcwidStandIn ecwid() {
		return this.ecwid;
	}

	/**
	 * BigCommerce, where it was asked for.
	 * @return the stand-in
	 * @throws IllegalStateException when it was not
	 */
	public BigCommerceStandIn bigcommerce() {
		if (this.bigcommerce == null) {
			throw new IllegalStateException("the sandbox was started without BigCommerce");
		}
		return this.bigcommerce;
	}

	/**
	 * CCV SalesPOS, where it was asked for.
	 * @return the stand-in
	 * @throws IllegalStateException when it was not
	 */
	public CcvStandIn ccv() {
		if (this.ccv == null) {
			throw new IllegalStateException("the sandbox was started without CCV");
		}
		return this.ccv;
	}

	@Override
	public void close() {
		RuntimeException first = null;
		while (!this.running.isEmpty()) {
			try {
				this.running.pop().close();
			}
			catch (RuntimeException ex) {
				first = (first != null) ? first : ex;
			}
		}
		if (first != null) {
			throw first;
		}
	}

}
