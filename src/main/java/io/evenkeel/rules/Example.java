package io.evenkeel.rules;

import java.util.List;
import java.util.Set;

/**
 * An example of a rule set: given this pair, it decides this.
 *
 * @param name its sentence
 * @param place where it stands
 * @param settings the settings of the job
 * @param pair what there is to decide about
 * @param changes the changes expected, each as one line
 * @param findings the findings expected, each as one line
 * @param reasons what the reasons of the decisions begin with; none when the example does
 * not care
 */
record Example(String name, Place place, Settings settings, PairInput pair, List<String> changes, List<String> findings,
		Set<String> reasons) {
}
