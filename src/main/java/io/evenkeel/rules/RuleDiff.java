package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Tells in words what differs between two versions of a rule set. */
public final class RuleDiff {

	private final List<RuleChange> changes = new ArrayList<>();

	private RuleDiff() {
	}

	/**
	 * Compares two versions.
	 * @param before the earlier one
	 * @param after the later one
	 * @return what differs: rows, rules, settings, tables, other files; none when they
	 * decide alike
	 */
	public static List<RuleChange> between(RuleContent before, RuleContent after) {
		RuleDiff diff = new RuleDiff();
		RuleReading was = RuleReading.of(before.folder());
		RuleReading now = RuleReading.of(after.folder());
		new RowDiff(diff.changes).compare(was.table(), now.table());
		diff.policies(Policies.of(before.folder()), Policies.of(after.folder()));
		diff.settings(was, now, after.folder().shown());
		diff.files(before.folder(), after.folder());
		return List.copyOf(diff.changes);
	}

	private void policies(List<Policy> before, List<Policy> after) {
		Map<String, Policy> was = byKey(before, Policy::name);
		Map<String, Policy> now = byKey(after, Policy::name);
		Map<String, Policy> gone = new LinkedHashMap<>(was);
		gone.keySet().removeAll(now.keySet());
		now.forEach((name, policy) -> {
			Policy old = was.get(name);
			if (old == null) {
				added(policy, gone);
				return;
			}
			say(rule(name), "when " + policy.when(), "when " + old.when(), policy.place());
			say(rule(name), "it does " + policy.then(), "it does " + old.then(), policy.place());
			say(rule(name), attributes(policy), attributes(old), policy.place());
		});
		gone.forEach((name, policy) -> this.changes
			.add(new RuleChange(rule(name), null, text(policy), place(policy.place()))));
	}

	/** A rule that only has a new name is no new rule. */
	private void added(Policy policy, Map<String, Policy> gone) {
		Policy same = gone.values().stream().filter((old) -> text(old).equals(text(policy))).findFirst().orElse(null);
		if (same == null) {
			this.changes.add(new RuleChange(rule(policy.name()), text(policy), null, place(policy.place())));
			return;
		}
		gone.remove(same.name());
		say("name of a rule", "\"" + policy.name() + "\"", "\"" + same.name() + "\"", policy.place());
	}

	private void settings(RuleReading before, RuleReading after, String shown) {
		Place place = new Place(shown + "/" + RuleFolder.SETTINGS, 0);
		Map<String, RuleSetting> was = byKey(before.settings(), RuleSetting::name);
		Map<String, RuleSetting> now = byKey(after.settings(), RuleSetting::name);
		for (String name : union(was.keySet(), now.keySet())) {
			say("setting " + name, now.containsKey(name) ? text(now.get(name)) : null,
					was.containsKey(name) ? text(was.get(name)) : null, place);
		}
	}

	private void files(RuleFolder before, RuleFolder after) {
		Map<String, RuleFile> was = others(before);
		Map<String, RuleFile> now = others(after);
		for (String name : union(was.keySet(), now.keySet())) {
			RuleFile old = was.get(name);
			RuleFile current = now.get(name);
			if (old != null && current != null && Arrays.equals(old.content(), current.content())) {
				continue;
			}
			new TableDiff(this.changes).compare(name, old, current);
		}
	}

	/** What is neither field table, policy nor settings: value tables. */
	private static Map<String, RuleFile> others(RuleFolder folder) {
		Map<String, RuleFile> files = byKey(folder.rules(), RuleFile::name);
		folder.tables().forEach((file) -> files.remove(file.name()));
		folder.policies().forEach((file) -> files.remove(file.name()));
		files.keySet().removeIf((name) -> name.endsWith(Sentences.FILE));
		folder.settings().forEach((file) -> files.remove(file.name()));
		return files;
	}

	private void say(String about, @Nullable String now, @Nullable String was, Place place) {
		if (!Objects.equals(now, was)) {
			this.changes.add(new RuleChange(about, now, was, place(place)));
		}
	}

	private static String rule(String name) {
		return "rule \"" + name + "\"";
	}

	private static String text(Policy policy) {
		return "when " + policy.when() + ", it does " + policy.then();
	}

	private static String attributes(Policy policy) {
		return policy.attributes().isEmpty() ? "nothing else is said about it" : String.join(", ", policy.attributes());
	}

	private static String text(RuleSetting setting) {
		String initial = (setting.initial() != null) ? "default " + setting.initial() : "no default";
		String values = setting.values().isEmpty() ? "" : ", one of " + String.join(", ", setting.values());
		return RowWords.word(setting.kind()) + ", " + initial + values + ", " + setting.meaning();
	}

	private static String place(Place place) {
		return place.toString();
	}

	static Set<String> union(Set<String> some, Set<String> more) {
		Set<String> all = new TreeSet<>(some);
		all.addAll(more);
		return all;
	}

	static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
		return list.stream().collect(Collectors.toMap(key, (it) -> it, (one, other) -> one, LinkedHashMap::new));
	}

}
