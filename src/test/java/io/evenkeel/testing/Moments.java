package io.evenkeel.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.evenkeel.sync.Progress;

/**
 * Gives every moment of a run a name of its own, such as {@code apply written 2}: the
 * second time that the step apply has written something.
 */
public final class Moments implements Progress {

	private final Map<String, Integer> times = new HashMap<>();

	private final Consumer<String> listener;

	/**
	 * Listens to a run.
	 * @param listener takes each moment in the thread in which it comes
	 */
	public Moments(Consumer<String> listener) {
		this.listener = listener;
	}

	@Override
	public void begins(long runId, String step) {
		comes(step + " begins");
	}

	@Override
	public void advances(String step, long records, double share) {
		comes(step + " advances");
	}

	@Override
	public void ends(String step, long records) {
		comes(step + " ends");
	}

	@Override
	public void reaches(String step, String moment) {
		comes(step + " " + moment);
	}

	private void comes(String kind) {
		int time;
		synchronized (this.times) {
			time = this.times.merge(kind, 1, Integer::sum);
		}
		this.listener.accept(kind + " " + time);
	}

	/**
	 * What kind of moment it is.
	 * @param moment a moment, such as {@code apply written 2}
	 * @return its name without the number
	 */
	public static String kind(String moment) {
		return moment.substring(0, moment.lastIndexOf(' '));
	}

}
