package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that were asked for. */
public final class Faults {

	private static final class Counted {

		private final Fault fault;

		private long seen;

		Counted(Fault fault) {
			this.fault = fault;
		}

		boolean strikes() {
			this.seen++;
			return this.seen >= this.fault.from() && this.seen - this.fault.from() < this.fault.times();
		}

	}

	private final List<Counted> faults = new ArrayList<>();

	private long struck;

	/**
	 * Asks for a fault; its calls are counted from now on.
	 * @param fault which
	 */
	public synchronized void add(Fault fault) {
		this.faults.add(new Counted(fault));
	}

	public synchronized void clear() {
		this.faults.clear();
	}

	/**
	 * How many calls were spoilt.
	 * @return since the start
	 */
	public synchronized long struck() {
		return this.struck;
	}

	/**
	 * Counts a call, and says what goes wrong with it.
	 * @param method its method
	 * @param path its path below the service's base
	 * @return the first fault that was asked for and strikes now
	 */
	public synchronized Optional<Fault> next(String method, String path) {
		Optional<Fault> next = Optional.empty();
		for (Counted counted : this.faults) {
			boolean strikes = counted.fault.calls().matches(method, path) && counted.strikes();
			if (strikes && next.isEmpty()) {
				next = Optional.of(counted.fault);
			}
		}
		next.ifPresent((fault) -> this.struck++);
		return next;
	}

}
