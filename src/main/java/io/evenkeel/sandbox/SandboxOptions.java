package io.evenkeel.sandbox;

import java.nio.file.Path;
import java.time.Clock;

import org.jspecify.annotations.Nullable;

/**
 * How the sandbox starts.
 *
 * @param retailPort where Retail listens; 0 for any port that is free
 * @param ecwidPort where Ecwid listens; 0 for any port that is free
 * @param bigcommercePort where BigCommerce listens; 0 for any port that is free, null for
 * no BigCommerce
 * @param ccvPort where CCV SalesPOS listens; 0 for any port that is free, null for no CCV
 * @param seed a product export of Retail to begin with; null for an empty catalogue
 * @param state the folder where the shops are kept between starts; null for nowhere
 * @param clock what time it is
 */
public record SandboxOptions(int retailPort, int ecwidPort, @Nullable Integer bigcommercePort,
		@Nullable Integer ccvPort, @Nullable Path seed, @Nullable Path state, Clock clock) {

	/**
	 * Retail and Ecwid, empty, on any ports, kept nowhere.
	 * @return options to change
	 */
	public static SandboxOptions empty() {
		return new SandboxOptions(0, 0, null, null, null, null, Clock.systemUTC());
	}

	public SandboxOptions ports(int retail, int ecwid) {
		return new SandboxOptions(retail, ecwid, this.bigcommercePort, this.ccvPort, this.seed, this.state, this.clock);
	}

	/**
	 * BigCommerce too.
	 * @param port where it listens; 0 for any port that is free
	 * @return the same with BigCommerce
	 */
	public SandboxOptions withBigCommerce(int port) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, port, this.ccvPort, this.seed, this.state,
				this.clock);
	}

	/**
	 * CCV SalesPOS too.
	 * @param port where it listens; 0 for any port that is free
	 * @return the same with CCV
	 */
	public SandboxOptions withCcv(int port) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, port, this.seed, this.state,
				this.clock);
	}

	public SandboxOptions seededFrom(Path export) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.ccvPort, export,
				this.state, this.clock);
	}

	public SandboxOptions keptIn(Path folder) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.ccvPort, this.seed,
				folder, this.clock);
	}

	public SandboxOptions at(Clock other) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.ccvPort, this.seed,
				this.state, other);
	}

}
