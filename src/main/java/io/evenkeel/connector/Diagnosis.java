package io.evenkeel.connector;

import java.util.List;

/**
 * What a test of a connection found out.
 *
 * @param works whether jobs can use it
 * @param reason why it does not work, what is wrong and what to do; or in a few words
 * what works
 * @param facts what else is worth knowing, each a short sentence: what the account can
 * do, its limits and what is left of them
 */
public record Diagnosis(boolean works, String reason, List<String> facts) {

	public Diagnosis {
		facts = List.copyOf(facts);
	}

	public static Diagnosis good(String reason, String... facts) {
		return new Diagnosis(true, reason, List.of(facts));
	}

	public static Diagnosis bad(String reason) {
		return new Diagnosis(false, reason, List.of());
	}

}
