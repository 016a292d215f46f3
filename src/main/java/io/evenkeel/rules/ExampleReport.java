package io.evenkeel.rules;

import java.util.List;

/**
 * What came of the examples of a rule set.
 *
 * @param results one for each example, in the order of files and lines
 */
public record ExampleReport(List<Result> results) {

	public ExampleReport {
		results = List.copyOf(results);
	}

	public boolean isGood() {
		return this.results.stream().allMatch(Result::isGood);
	}

	/**
	 * What came of one example.
	 *
	 * @param name the example's sentence
	 * @param source its file and line
	 * @param differences what is not as the example says; none when it is good
	 */
	public record Result(String name, String source, List<String> differences) {

		public Result {
			differences = List.copyOf(differences);
		}

		public boolean isGood() {
			return this.differences.isEmpty();
		}

	}

}
