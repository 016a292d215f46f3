package io.evenkeel.sandbox;

import io.evenkeel.sandbox.ecwid.EcwidStandIn;
import io.evenkeel.sandbox.retail.RetailStandIn;

/** Both stand-ins, running on loopback until it is closed. */
public final class Sandbox implements AutoCloseable {

	private final RetailStandIn retail;

	private final EcwidStandIn ecwid;

	private Sandbox(RetailStandIn retail, EcwidStandIn ecwid) {
		this.retail = retail;
		this.ecwid = ecwid;
	}

	/**
	 * Starts both.
	 * @param options how
	 * @return the running sandbox
	 */
	public static Sandbox start(SandboxOptions options) {
		RetailStandIn retail = new RetailStandIn(options.retailPort(), options.clock(), options.seed(),
				(options.state() != null) ? options.state().resolve("retail.json") : null);
		try {
			return new Sandbox(retail, new EcwidStandIn(options.ecwidPort(), options.clock(),
					(options.state() != null) ? options.state().resolve("ecwid.json") : null));
		}
		catch (RuntimeException ex) {
			retail.close();
			throw ex;
		}
	}

	public RetailStandIn retail() {
		return this.retail;
	}

	public EcwidStandIn ecwid() {
		return this.ecwid;
	}

	@Override
	public void close() {
		try {
			this.retail.close();
		}
		finally {
			this.ecwid.close();
		}
	}

}
