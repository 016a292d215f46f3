package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Side;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Action;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Finding.Kind;
import io.evenkeel.rules.Verdict.Wanted;
import io.evenkeel.rules.Verdict.WantedField;
import io.evenkeel.sync.PairImpact.Difference;
import org.jspecify.annotations.Nullable;

/** Compares what two rule sets want for the same pair. */
final class VerdictDiff {

	private static final String EXTRA = "extra.";

	private final ImpactCounts counts;

	VerdictDiff(ImpactCounts counts) {
		this.counts = counts;
	}

	/**
	 * Compares two verdicts.
	 * @param pair the pair
	 * @param before what the rules in force want
	 * @param after what the other rules want
	 * @return what differs, or null when it comes to the same
	 */
	@Nullable PairImpact between(LoadedPair pair, Verdict before, Verdict after) {
		if (isSame(before, after)) {
			return null;
		}
		List<Difference> differences = new ArrayList<>();
		fates(before, after, differences);
		findings(before, after, differences);
		for (Side side : Side.values()) {
			fields(pair, side, before, after, differences);
		}
		return differences.isEmpty() ? null : new PairImpact(RecordNames.key(pair.head()), differences);
	}

	private static boolean isSame(Verdict one, Verdict other) {
		if (one.changes().size() != other.changes().size() || one.findings().size() != other.findings().size()) {
			return false;
		}
		for (int i = 0; i < one.changes().size(); i++) {
			if (!isSame(one.changes().get(i), other.changes().get(i))) {
				return false;
			}
		}
		for (int i = 0; i < one.findings().size(); i++) {
			if (one.findings().get(i).kind() != other.findings().get(i).kind()
					|| !Objects.equals(one.findings().get(i).field(), other.findings().get(i).field())) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSame(Wanted one, Wanted other) {
		if (one.side() != other.side() || one.action() != other.action()
				|| one.fields().size() != other.fields().size()) {
			return false;
		}
		for (int i = 0; i < one.fields().size(); i++) {
			WantedField field = one.fields().get(i);
			WantedField there = other.fields().get(i);
			if (!field.field().equals(there.field()) || !Objects.equals(field.after(), there.after())) {
				return false;
			}
		}
		return true;
	}

	private void fates(Verdict before, Verdict after, List<Difference> differences) {
		for (Side side : Side.values()) {
			fate(side, Action.CREATE, "created", before, after, differences);
			fate(side, Action.DELETE, "deleted", before, after, differences);
		}
	}

	private void fate(Side side, Action action, String word, Verdict before, Verdict after,
			List<Difference> differences) {
		Wanted was = find(before, side, action);
		Wanted now = find(after, side, action);
		if ((was == null) != (now == null)) {
			this.counts.kind((now != null) ? word : "not-" + word);
			Because because = Objects.requireNonNull((now != null) ? now : was).because();
			differences.add(difference(side.word(), "record", (was != null) ? word : null, (now != null) ? word : null,
					because));
		}
	}

	private void findings(Verdict before, Verdict after, List<Difference> differences) {
		Map<Kind, Verdict.Finding> was = byKind(before);
		Map<Kind, Verdict.Finding> now = byKind(after);
		for (Kind kind : Kind.values()) {
			Verdict.Finding old = was.get(kind);
			Verdict.Finding current = now.get(kind);
			if ((old == null) == (current == null)) {
				continue;
			}
			this.counts.kind(switch (kind) {
				case HELD -> (current != null) ? "held" : "released";
				case CONFLICT -> (current != null) ? "conflict" : "no-conflict";
				default -> "other-findings";
			});
			String word = kind.name().toLowerCase(Locale.ROOT);
			Because because = Objects.requireNonNull((current != null) ? current : old).because();
			differences
				.add(difference("", "finding", (old != null) ? word : null, (current != null) ? word : null, because));
		}
	}

	private void fields(LoadedPair pair, Side side, Verdict before, Verdict after, List<Difference> differences) {
		if (find(before, side, Action.DELETE) != null || find(after, side, Action.DELETE) != null) {
			return;
		}
		boolean oneCreates = (find(before, side, Action.CREATE) == null) != (find(after, side, Action.CREATE) == null);
		if (oneCreates) {
			return; // that it is created says it all
		}
		Map<String, WantedField> was = writes(before, side);
		Map<String, WantedField> now = writes(after, side);
		Map<String, WantedField> all = new TreeMap<>(was);
		all.putAll(now);
		CommerceRecord current = (pair.of(side) != null) ? Objects.requireNonNull(pair.of(side)).record() : null;
		all.forEach((name, any) -> {
			Object old = outcome(name, was.get(name), current);
			Object fresh = outcome(name, now.get(name), current);
			if (!Objects.equals(old, fresh)) {
				count(side, name, old, fresh);
				differences.add(difference(side.word(), name, text(name, old), text(name, fresh), any.because()));
			}
		});
	}

	private void count(Side side, String name, @Nullable Object before, @Nullable Object after) {
		this.counts.field(name);
		if (side == Side.POS) {
			return;
		}
		if (name.equals(RecordField.PRICE.fieldName())) {
			this.counts.kind("prices");
			if (before instanceof Money was && after instanceof Money now && was.goesWith(now)) {
				this.counts.price(was, now);
			}
		}
		if (name.equals(RecordField.PUBLISHED.fieldName())) {
			this.counts.kind(Boolean.TRUE.equals(after) ? "on-line" : "off-line");
		}
	}

	/** What the field is once the change is made; what it is now where there is none. */
	private static @Nullable Object outcome(String name, @Nullable WantedField write,
			@Nullable CommerceRecord current) {
		if (write != null) {
			return write.after();
		}
		if (current == null) {
			return null;
		}
		return RecordField.named(name)
			.map((field) -> current.get(field))
			.orElseGet(() -> name.startsWith(EXTRA) ? current.extra(name.substring(EXTRA.length())) : null);
	}

	private static Map<String, WantedField> writes(Verdict verdict, Side side) {
		Map<String, WantedField> writes = new LinkedHashMap<>();
		verdict.changes()
			.stream()
			.filter((change) -> change.side() == side)
			.forEach((change) -> change.fields().forEach((field) -> writes.put(field.field(), field)));
		return writes;
	}

	private static Map<Kind, Verdict.Finding> byKind(Verdict verdict) {
		Map<Kind, Verdict.Finding> kinds = new LinkedHashMap<>();
		verdict.findings().forEach((finding) -> kinds.putIfAbsent(finding.kind(), finding));
		return kinds;
	}

	private static @Nullable Wanted find(Verdict verdict, Side side, Action action) {
		for (Wanted wanted : verdict.changes()) {
			if (wanted.side() == side && wanted.action() == action) {
				return wanted;
			}
		}
		return null;
	}

	private static Difference difference(String side, String what, @Nullable String before, @Nullable String after,
			Because because) {
		return new Difference(side, what, before, after, because.source(), because.reason());
	}

	private static @Nullable String text(String name, @Nullable Object value) {
		return (value == null) ? null
				: RecordField.named(name).map(RecordField::type).orElse(FieldType.TEXT).format(value);
	}

}
