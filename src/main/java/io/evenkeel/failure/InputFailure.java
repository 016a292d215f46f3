package io.evenkeel.failure;

import java.util.List;
import java.util.stream.Collectors;

/** A file or an argument needs mending before anything can begin; nothing was done. */
public final class InputFailure extends Failure {

	private final transient List<Problem> problems;

	public InputFailure(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())), null);
		this.problems = List.copyOf(problems);
	}

	public InputFailure(Problem problem) {
		this(List.of(problem));
	}

	/**
	 * All that needs mending, at once.
	 * @return the problems, in the order of files and lines
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
