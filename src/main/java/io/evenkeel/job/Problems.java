package io.evenkeel.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.evenkeel.failure.Problem;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Problems {

	private final List<Problem> found = new ArrayList<>();

	private final String file;

	Problems(String file) {
		this.file = file;
	}

	String file() {
		return this.file;
	}

	void add(int line, String what) {
		add(new Problem(this.file, line, what));
	}

	void addUnknown(int line, String kind, String name, Collection<String> known) {
		add(Problem.unknown(this.file, line, kind, name, known));
	}

	private void add(Problem problem) {
		if (!this.found.contains(problem)) {
			this.found.add(problem);
		}
	}

	boolean isEmpty() {
		return this.found.isEmpty();
	}

	int size() {
		return this.found.size();
	}

	List<Problem> all() {
		return List.copyOf(this.found);
	}

	List<Problem> since(int count) {
		return List.copyOf(this.found.subList(count, this.found.size()));
	}

}
