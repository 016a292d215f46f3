package io.evenkeel.rules;

import java.util.List;

import io.evenkeel.commerce.RecordKind;

/** A rule set, compiled and immutable; any number of runs may use it at the same time. */
public interface RuleSet {

	/**
	 * The name of its folder.
	 * @return such as {@code retail-to-e-series}
	 */
	String name();

	/**
	 * Its version: a hash of the content of its files.
	 * @return 64 hexadecimal digits
	 */
	String version();

	/**
	 * What names its compiled form: its version together with the meaning of the words it
	 * is written in. Pairs that another build decided are decided again.
	 * @return 64 hexadecimal digits
	 */
	String build();

	/**
	 * What the records are that it decides about.
	 * @return the kind; a job of another kind cannot use it
	 */
	RecordKind kind();

	/**
	 * The settings that its rules ask for.
	 * @return the settings, in the order of {@code settings.yml}
	 */
	List<RuleSetting> settings();

	/**
	 * Prepares to decide with the settings of a job. What the rules say about fields as
	 * such is worked out here, once.
	 * @param settings the settings
	 * @return a decider for one thread
	 */
	Decider decider(Settings settings);

}
