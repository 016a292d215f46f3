package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Keys;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.ledger.WordIndex;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;
import org.jspecify.annotations.Nullable;

/** Tells why records are what they are, from what was last seen of them. */
final class Explainer {

	private static final List<Keys> WORDS = List.of(Keys.SKU, Keys.BARCODE, Keys.NUMBER, Keys.REFERENCE, Keys.HANDLE,
			Keys.ID, Keys.NAME);

	private final Ledger ledger;

	private final JobFile job;

	private final PairInputs inputs;

	private final RuleSets sets;

	private final RuleContent rules;

	private final Settings settings;

	private final int jobId;

	Explainer(Ledger ledger, JobFile job, Companions companions, RuleSets sets, RuleContent rules) {
		this.ledger = ledger;
		this.job = job;
		this.inputs = new PairInputs(ledger, job, companions);
		this.sets = sets;
		this.rules = rules;
		this.settings = new Settings(job.settings());
		this.jobId = ledger.sides().jobId(job.name());
	}

	List<Story> explain(String key) {
		Map<Long, LoadedPair> pairs = new LinkedHashMap<>();
		for (Side side : Side.values()) {
			for (Snapshot record : find(side, key)) {
				LoadedPair pair = pair(side, record);
				pairs.putIfAbsent(pair.ref(), pair);
			}
		}
		List<Story> stories = new ArrayList<>();
		try (Decider decider = this.sets.load(this.rules).decider(this.settings)) {
			pairs.values().forEach((pair) -> stories.add(story(pair, decider)));
		}
		return stories;
	}

	private List<Snapshot> find(Side side, String key) {
		int sideId = Refs.sideId(this.jobId, side);
		WordIndex index = this.ledger.words().load(sideId);
		for (Keys word : WORDS) {
			String wanted = word.value(probe(key));
			if (wanted == null) {
				continue;
			}
			long[] refs = Arrays.stream(index.find(word, wanted)).mapToLong((nr) -> Refs.ref(sideId, nr)).toArray();
			List<Snapshot> found = this.ledger.snapshots()
				.get(refs)
				.values()
				.stream()
				.filter((snapshot) -> goesBy(snapshot, word, wanted))
				.toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private static boolean goesBy(Snapshot snapshot, Keys word, String wanted) {
		return (snapshot.record() != null) ? wanted.equals(word.value(snapshot.record()))
				: word == Keys.ID && wanted.equals(snapshot.id());
	}

	/**
	 * A record that says the key for every word, so that each word can prepare it for
	 * comparison.
	 */
	private static CommerceRecord probe(String key) {
		CommerceRecord.Builder probe = RecordKind.PRODUCTS.record(key);
		List.of("sku", "barcode", "handle", "name", "number", "reference")
			.forEach((field) -> RecordField.named(field).ifPresent((known) -> probe.with(known, key)));
		return probe.build();
	}

	private LoadedPair pair(Side side, Snapshot record) {
		Link link = this.ledger.links().of(side, new long[] { record.ref() }).get(record.ref());
		Snapshot other = (link != null) ? other(side, link) : null;
		return (side == Side.POS) ? new LoadedPair(record, other, link) : new LoadedPair(other, record, link);
	}

	private @Nullable Snapshot other(Side side, Link link) {
		long ref = (side == Side.POS) ? link.shopRef() : link.posRef();
		return this.ledger.snapshots().get(new long[] { ref }).get(ref);
	}

	private Story story(LoadedPair pair, Decider decider) {
		long lastRun = this.ledger.runs().latest(this.job.name(), 1).stream().mapToLong(Run::id).findFirst().orElse(0);
		boolean isDecided = !pair.isOver() && !pair.isInQuarantine();
		PairInput input = this.inputs.of(List.of(pair)).get(0);
		return new Story(RecordNames.key(pair.head()), record(pair.pos()), record(pair.shop()), pair.link(),
				isDecided ? decider.explain(input) : List.of(), this.ledger.findings().of(pair.ref()),
				isDecided ? this.sets.nearMisses(this.rules, this.settings, input) : List.of(),
				new Story.Rules(this.rules.name(), this.rules.version()), lastRun);
	}

	private static @Nullable CommerceRecord record(@Nullable Snapshot snapshot) {
		return (snapshot != null && snapshot.isLive()) ? Objects.requireNonNull(snapshot.record()) : null;
	}

}
