package io.evenkeel.sync;

import java.util.EnumMap;
import java.util.Map;

import io.evenkeel.commerce.Side;
import io.evenkeel.connector.Target;

/** The targets of a run, opened when the first change for them comes. */
final class Targets implements AutoCloseable {

	private final SyncRun run;

	private final Map<Side, Target> open = new EnumMap<>(Side.class);

	Targets(SyncRun run) {
		this.run = run;
	}

	Target of(Side side) {
		return this.open.computeIfAbsent(side, (closed) -> {
			SyncRun.Endpoint endpoint = this.run.endpoint(closed);
			return endpoint.connector().target(endpoint.connection(), this.run.kind());
		});
	}

	@Override
	public void close() {
		this.open.values().forEach(Target::close);
		this.open.clear();
	}

}
