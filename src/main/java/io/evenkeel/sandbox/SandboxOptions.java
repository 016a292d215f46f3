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
 * @param cseriesPort where C-Series listens; 0 for any port that is free, null for no
 * C-Series
 * @param seed a product export of Retail to begin with; null for an empty catalogue
 * @param state the folder where the shops are kept between starts; null for nowhere
 * @param clock what time it is
 */
public record SandboxOptions(int retailPort, int ecwidPort, @Nullable Integer bigcommercePort,
		@Nullable Integer cseriesPort, @Nullable Path seed, @Nullable Path state, Clock clock) {

	/**
	 * Retail and Ecwid, empty, on any ports, kept nowhere.
	 * @return options to change
	 */
	public static SandboxOptions empty() {
		return new SandboxOptions(0, 0, null, null, null, null, Clock.systemUTC());
	}

	public SandboxOptions ports(int retail, int ecwid) {
		return new SandboxOptions(retail, ecwid, this.bigcommercePort, this.cseriesPort, this.seed, this.state,
				this.clock);
	}

	/**
	 * BigCommerce too.
	 * @param port where it listens; 0 for any port that is free
	 * @return the same with BigCommerce
	 */
	public SandboxOptions withBigCommerce(int port) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, port, this.cseriesPort, this.seed, this.state,
				this.clock);
	}

	/**
	 * C-Series too.
	 * @param port where it listens; 0 for any port that is free
	 * @return the same with C-Series
	 */
	public SandboxOptions withCSeries(int port) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, port, this.seed, this.state,
				this.clock);
	}

	public SandboxOptions seededFrom(Path export) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.cseriesPort, export,
				this.state, this.clock);
	}

	public SandboxOptions keptIn(Path folder) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.cseriesPort, this.seed,
				folder, this.clock);
	}

	public SandboxOptions at(Clock other) {
		return new SandboxOptions(this.retailPort, this.ecwidPort, this.bigcommercePort, this.cseriesPort, this.seed,
				this.state, other);
	}

}
