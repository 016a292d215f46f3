package io.evenkeel.sync;

/**
 * Hears how a run gets on. Calls come from several threads, several times a second.
 */
public interface Progress {

	/** Hears nothing. */
	Progress NONE = new Progress() {

		@Override
		public void begins(long runId, String step) {
		}

		@Override
		public void advances(String step, long records, double share) {
		}

		@Override
		public void ends(String step, long records) {
		}

	};

	/**
	 * A step begins.
	 * @param runId the run
	 * @param step the step's name: read-pos, read-shop, pair, decide, guard, apply, ...
	 */
	void begins(long runId, String step);

	/**
	 * A step got on.
	 * @param step the step's name
	 * @param records how many records it has done so far
	 * @param share how much of its work that is, from 0 to 1; negative when not known
	 */
	void advances(String step, long records, double share);

	/**
	 * A step ended.
	 * @param step the step's name
	 * @param records how many records it has done
	 */
	void ends(String step, long records);

	/**
	 * A step reached a moment between two others; for traces.
	 * @param step the step's name
	 * @param moment what has just happened, such as {@code intended}
	 */
	default void reaches(String step, String moment) {
	}

}
