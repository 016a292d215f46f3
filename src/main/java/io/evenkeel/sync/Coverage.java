package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.evenkeel.ledger.RuleFirings.Firing;
import io.evenkeel.rules.RuleUse;

/**
 * How often each row and rule of a set decided, over its examples and over real runs.
 *
 * @param lines one for each row and rule, in the order of the files
 */
public record Coverage(List<Line> lines) {

	/**
	 * Puts together what was counted.
	 * @param uses what the examples say, for every row and rule
	 * @param firings what runs counted; of other versions too, where names stayed
	 * @return the coverage
	 */
	public static Coverage of(List<RuleUse> uses, List<Firing> firings) {
		Set<String> names = new HashSet<>();
		Set<String> twice = new HashSet<>();
		uses.forEach((use) -> {
			if (!names.add(use.rule())) {
				twice.add(use.rule());
			}
		});
		Map<String, long[]> counted = new HashMap<>();
		firings.forEach((firing) -> {
			long[] sums = counted.computeIfAbsent(key(firing.rule(), firing.source(), twice), (key) -> new long[2]);
			sums[0] += firing.fired();
			sums[1] += firing.overruled();
		});
		List<Line> lines = new ArrayList<>();
		uses.forEach((use) -> {
			long[] sums = counted.getOrDefault(key(use.rule(), use.source(), twice), new long[2]);
			lines.add(new Line(use, sums[0], sums[1]));
		});
		return new Coverage(lines);
	}

	/**
	 * Lines move when a file is edited; a name that is the only one of its kind stays.
	 */
	private static String key(String rule, String source, Set<String> twice) {
		return twice.contains(rule) ? rule + "\n" + source : rule;
	}

	/**
	 * One row or rule.
	 *
	 * @param use what the examples say
	 * @param fired how often it decided in runs
	 * @param overruled how often another decided instead in runs
	 */
	public record Line(RuleUse use, long fired, long overruled) {

		/**
		 * What a person should know about it.
		 * @return {@code never fired}, {@code only ever overruled}, {@code not in the
		 * examples}, {@code not in these runs},
		 * {@code only ever overruled in these runs}, or nothing
		 */
		public String remark() {
			boolean inExamples = this.use.fired() > 0;
			if (inExamples && this.fired > 0) {
				return "";
			}
			if (inExamples) {
				return (this.overruled > 0) ? "only ever overruled in these runs" : "not in these runs";
			}
			if (this.fired > 0) {
				return "not in the examples";
			}
			return (this.overruled + this.use.overruled() > 0) ? "only ever overruled" : "never fired";
		}

	}

}
