package io.evenkeel.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the sandbox starts.
 *
 * @param ports the services to start and where each listens; 0 for any port that is free
 * @param seed a product export of Retail that the tills begin with; null for empty ones
 * @param state the folder where the shops are kept between starts; null for nowhere
 * @param clock what time it is
 */
public record SandboxOptions(Map<SandboxService, Integer> ports, @Nullable Path seed, @Nullable Path state,
		Clock clock) {

	public SandboxOptions {
		ports = Map.copyOf(ports);
	}

	/**
	 * Retail and Ecwid, empty, on any ports, kept nowhere.
	 * @return options to change
	 */
	public static SandboxOptions empty() {
		return of(List.of(SandboxService.RETAIL, SandboxService.ECWID));
	}

	/**
	 * Some services, empty, on any ports, kept nowhere.
	 * @param services which
	 * @return options to change
	 */
	public static SandboxOptions of(Collection<SandboxService> services) {
		SandboxOptions options = new SandboxOptions(Map.of(), null, null, Clock.systemUTC());
		for (SandboxService service : services) {
			options = options.with(service, 0);
		}
		return options;
	}

	/**
	 * One more service.
	 * @param service which
	 * @param port where it listens; 0 for any port that is free
	 * @return the same with it
	 */
	public SandboxOptions with(SandboxService service, int port) {
		Map<SandboxService, Integer> more = new EnumMap<>(SandboxService.class);
		more.putAll(this.ports);
		more.put(service, port);
		return new SandboxOptions(more, this.seed, this.state, this.clock);
	}

	public SandboxOptions seededFrom(Path export) {
		return new SandboxOptions(this.ports, export, this.state, this.clock);
	}

	public SandboxOptions keptIn(Path folder) {
		return new SandboxOptions(this.ports, this.seed, folder, this.clock);
	}

	public SandboxOptions at(Clock other) {
		return new SandboxOptions(this.ports, this.seed, this.state, other);
	}

}
