package io.evenkeel.sandbox;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import io.evenkeel.sandbox.bigcommerce.BigCommerceStandIn;
import io.evenkeel.sandbox.ccv.CcvStandIn;
import io.evenkeel.sandbox.cseries.CSeriesStandIn;
import io.evenkeel.sandbox.ecwid.EcwidStandIn;
import io.evenkeel.sandbox.retail.RetailStandIn;
import io.evenkeel.sandbox.web.StandIn;
import org.jspecify.annotations.Nullable;

/** The stand-ins that were asked for, running on loopback until it is closed. */
public final class Sandbox implements AutoCloseable {

	private final Deque<StandIn> running = new ArrayDeque<>();

	private final Map<SandboxService, StandIn> standIns = new EnumMap<>(SandboxService.class);

	private Sandbox(SandboxOptions options) {
		try {
			for (SandboxService service : SandboxService.values()) {
				Integer port = options.ports().get(service);
				if (port != null) {
					StandIn standIn = standIn(service, port, options);
					this.running.push(standIn);
					this.standIns.put(service, standIn);
				}
			}
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/**
	 * Starts stand-ins.
	 * @param options which, and how
	 * @return the running sandbox
	 */
	public static Sandbox start(SandboxOptions options) {
		return new Sandbox(options);
	}

	private static StandIn standIn(SandboxService service, int port, SandboxOptions options) {
		Path state = options.state();
		Path file = (state != null) ? state.resolve(service.word() + ".json") : null;
		return switch (service) {
			case RETAIL -> new RetailStandIn(port, options.clock(), options.seed(), file);
			case ECWID -> new EcwidStandIn(port, options.clock(), file);
			case BIGCOMMERCE -> new BigCommerceStandIn(port, options.clock(), file);
			case CSERIES -> new CSeriesStandIn(port, options.clock(), file);
			case CCV -> new CcvStandIn(port, options.clock(), options.seed(), file);
		};
	}

	/**
	 * What runs.
	 * @return the stand-ins, in the order of the services
	 */
	public Map<SandboxService, StandIn> standIns() {
		return new EnumMap<>(this.standIns);
	}

	/**
	 * The variables by which the shipped connections reach what runs.
	 * @return name and value
	 */
	public Map<String, String> environment() {
		Map<String, String> variables = new LinkedHashMap<>();
		this.standIns.values().forEach((standIn) -> variables.putAll(standIn.environment()));
		return variables;
	}

	/**
	 * Retail. It and the others throw {@link IllegalStateException} where they were not
	 * asked for.
	 * @return the stand-in
	 */
	public RetailStandIn retail() {
		return running(SandboxService.RETAIL, RetailStandIn.class);
	}

	public EcwidStandIn ecwid() {
		return running(SandboxService.ECWID, EcwidStandIn.class);
	}

	public BigCommerceStandIn bigcommerce() {
		return running(SandboxService.BIGCOMMERCE, BigCommerceStandIn.class);
	}

	public CSeriesStandIn cseries() {
		return running(SandboxService.CSERIES, CSeriesStandIn.class);
	}

	public CcvStandIn ccv() {
		return running(SandboxService.CCV, CcvStandIn.class);
	}

	private <T extends StandIn> T running(SandboxService service, Class<T> type) {
		@Nullable StandIn standIn = this.standIns.get(service);
		if (standIn == null) {
			throw new IllegalStateException("the sandbox was started without " + service.label());
		}
		return type.cast(standIn);
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
