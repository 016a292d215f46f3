package io.evenkeel.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import io.evenkeel.run.Words;
import io.evenkeel.sync.Progress;

/**
 * Shows how a run gets on: one line that is redrawn on a terminal, elsewhere a line when
 * a step ends and every ten seconds.
 */
final class ProgressLines implements Progress {

	private static final long REDRAW = Duration.ofMillis(100).toNanos();

	private static final long PLAIN = Duration.ofSeconds(10).toNanos();

	private static final String CLEAR = "\r\u001B[K";

	private final Map<String, Step> steps = new LinkedHashMap<>();

	private final Surroundings surroundings;

	private final LongSupplier clock;

	private long shown;

	ProgressLines(Surroundings surroundings, LongSupplier clock) {
		this.surroundings = surroundings;
		this.clock = clock;
	}

	@Override
	public synchronized void begins(long runId, String step) {
		this.steps.put(step, new Step(this.clock.getAsLong()));
	}

	@Override
	public synchronized void advances(String step, long records, double share) {
		Step state = this.steps.computeIfAbsent(step, (name) -> new Step(this.clock.getAsLong()));
		state.records = records;
		state.share = share;
		long now = this.clock.getAsLong();
		if (now - this.shown >= (this.surroundings.isTerminal() ? REDRAW : PLAIN)
				&& (this.surroundings.isTerminal() || now - state.begun >= PLAIN)) {
			this.shown = now;
			draw(now);
		}
	}

	@Override
	public synchronized void ends(String step, long records) {
		Step state = this.steps.remove(step);
		long now = this.clock.getAsLong();
		if (state != null) {
			state.records = records;
			print((this.surroundings.isTerminal() ? CLEAR : "") + "%-9s %s records, %s".formatted(step,
					Words.number(records), Words.duration(Duration.ofNanos(now - state.begun))) + rate(state, now),
					true);
		}
	}

	/** Takes an unfinished line off the screen, before something else is said. */
	synchronized void clear() {
		if (this.surroundings.isTerminal()) {
			print(CLEAR, false);
		}
	}

	private void draw(long now) {
		String line = this.steps.entrySet()
			.stream()
			.map((step) -> step.getKey() + " " + Words.number(step.getValue().records) + rate(step.getValue(), now)
					+ left(step.getValue(), now))
			.collect(Collectors.joining("   "));
		print((this.surroundings.isTerminal() ? CLEAR : "") + line, !this.surroundings.isTerminal());
	}

	private static String rate(Step step, long now) {
		double seconds = (now - step.begun) / 1e9;
		return (seconds >= 1) ? " (" + Words.number(Math.round(step.records / seconds)) + "/s)" : "";
	}

	private static String left(Step step, long now) {
		if (step.share <= 0 || step.share >= 1) {
			return "";
		}
		long left = (long) ((now - step.begun) * (1 - step.share) / step.share);
		return ", " + Math.round(step.share * 100) + " %, " + Words.duration(Duration.ofNanos(left)) + " left";
	}

	private void print(String text, boolean isLine) {
		this.surroundings.err().print(isLine ? text + System.lineSeparator() : text);
		this.surroundings.err().flush();
	}

	/** How far a step is. */
	private static final class Step {

		private final long begun;

		private long records;

		private double share = -1;

		private Step(long begun) {
			this.begun = begun;
		}

	}

}
