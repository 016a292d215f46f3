package io.evenkeel.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Settled;

/**
 * What of a run a person should look at, by kind: all counted, the first few of each kind
 * kept.
 */
final class Attention {

	static final String QUARANTINE = "quarantine";

	private static final Map<String, String> MEANINGS = Map.ofEntries(
			Map.entry("refused", "the target will not take it; it is offered again when the record changes"),
			Map.entry("stale", "the target had changed since the plan; left alone, the next run decides again"),
			Map.entry("unknown", "sent, and nobody knows whether it arrived; a restart looks at the target first"),
			Map.entry("conflict", "rules or keys contradict each other; nothing is written"),
			Map.entry("held", "a rule wants a person to look first; nothing is written"),
			Map.entry("undecided", "no rule says anything; nothing is written"),
			Map.entry("drift", "edited on the side that does not lead"),
			Map.entry("missing", "was linked, and is gone from the side that does not lead"),
			Map.entry("apart", "unlinked by hand; nothing is written or made until it is relinked"),
			Map.entry("unlinked", "on one side only, and the rules leave it so"),
			Map.entry("note", "reported by a rule"),
			Map.entry(QUARANTINE, "set aside until the record or the rules change"));

	private final Map<String, Group> groups = new LinkedHashMap<>();

	private final int limit;

	private Attention(int limit) {
		this.limit = limit;
	}

	/**
	 * Collects what a run has for a person.
	 * @param story the run
	 * @param limit how many of each kind are kept
	 * @return the groups, those of outcomes first
	 */
	static List<Group> of(RunStory story, int limit) {
		Attention attention = new Attention(limit);
		attention.takeOutcomes(story);
		story.findings((finding) -> attention.add(finding.kind(), Item.of(finding)));
		story.quarantine().forEach((aside) -> attention.add(QUARANTINE, Item.of(aside)));
		return List.copyOf(attention.groups.values());
	}

	private void takeOutcomes(RunStory story) {
		Map<String, Long> outcomes = story.outcomes();
		for (String word : List.of("refused", "stale", "unknown")) {
			if (outcomes.getOrDefault(word, 0L) > 0) {
				group(word).total = outcomes.getOrDefault(word, 0L);
			}
		}
		if (!this.groups.isEmpty()) {
			story.changes((settled) -> {
				take(settled);
				return this.groups.values()
					.stream()
					.anyMatch((group) -> group.items.size() < group.expected(this.limit));
			});
		}
	}

	private void take(Settled settled) {
		if (RunStory.isTroubled(settled.state())) {
			Group group = group(Words.outcome(settled.state()));
			if (group.items.size() < this.limit) {
				group.items.add(Item.of(settled));
			}
		}
	}

	private void add(String kind, Item item) {
		Group group = group(kind);
		group.total++;
		if (group.items.size() < this.limit) {
			group.items.add(item);
		}
	}

	static String meaning(String kind) {
		return MEANINGS.getOrDefault(kind, "");
	}

	private Group group(String kind) {
		return this.groups.computeIfAbsent(kind, Group::new);
	}

	/** What there is of one kind. */
	static final class Group {

		private final String kind;

		private final List<Item> items = new ArrayList<>();

		private long total;

		private Group(String kind) {
			this.kind = kind;
		}

		private long expected(int limit) {
			return Math.min(this.total, limit);
		}

		String kind() {
			return this.kind;
		}

		long total() {
			return this.total;
		}

		List<Item> items() {
			return this.items;
		}

		long rest() {
			return this.total - this.items.size();
		}

	}

	/**
	 * One thing to look at.
	 *
	 * @param key how people know the record
	 * @param where the side or field it is about; empty for the whole record
	 * @param text what is the matter
	 * @param more who found it, or what to do; may be empty
	 * @param since the run that found it first, {@link #NOW} when it is of this one only
	 */
	record Item(String key, String where, String text, String more, long since) {

		static final long NOW = -1;

		static Item of(Settled settled) {
			String said = settled.message().isEmpty() ? "" : ": " + settled.message();
			return new Item(settled.change().key(), settled.change().side().word(), settled.change().action() + said,
					"", NOW);
		}

		static Item of(Finding finding) {
			return new Item(finding.key(), (finding.field() != null) ? finding.field() : "", finding.text(),
					finding.reason().rule() + " (" + finding.reason().source() + ")", finding.sinceRun());
		}

		static Item of(SetAside aside) {
			String place = aside.record().place();
			String cause = aside.record().cause();
			return new Item(aside.key(), aside.side().word(), cause.contains(place) ? cause : place + ": " + cause,
					aside.record().whatToDo(), aside.record().sinceRun());
		}

	}

}
