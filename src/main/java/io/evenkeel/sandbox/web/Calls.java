package io.evenkeel.sandbox.web;

import java.util.ArrayList;
import java.util.List;

/** Every call since the start, or since they were cleared. */
public final class Calls {

	/** How many are kept; the count goes on. */
	private static final int MOST = 200_000;

	private final List<Call> calls = new ArrayList<>();

	private long count;

	synchronized void add(Call call) {
		if (this.calls.size() == MOST) {
			this.calls.subList(0, MOST / 2).clear();
		}
		this.calls.add(call);
		this.count++;
	}

	public synchronized List<Call> all() {
		return List.copyOf(this.calls);
	}

	/**
	 * The last calls.
	 * @param most how many at most
	 * @return the latest first
	 */
	public synchronized List<Call> latest(int most) {
		List<Call> latest = new ArrayList<>();
		for (int i = this.calls.size() - 1; i >= 0 && latest.size() < most; i--) {
			latest.add(this.calls.get(i));
		}
		return List.copyOf(latest);
	}

	public synchronized long count() {
		return this.count;
	}

	public synchronized long count(String method, String path) {
		return matching(method, path).size();
	}

	public synchronized List<Call> matching(String method, String path) {
		CallPattern pattern = new CallPattern(method, path);
		return this.calls.stream().filter((call) -> pattern.matches(call.method(), call.path())).toList();
	}

	synchronized void clear() {
		this.calls.clear();
		this.count = 0;
	}

}
