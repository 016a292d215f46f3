package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Order;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.rules.Decider;
import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.PairInput;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.rules.Settings;
import io.evenkeel.rules.Verdict;
import org.jspecify.annotations.Nullable;

/** Tells why records are what they are, from what was last seen of them. */
final class Explainer {

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
		RecordFinder finder = new RecordFinder(this.ledger, this.jobId);
		Map<Long, LoadedPair> pairs = new LinkedHashMap<>();
		for (Side side : Side.values()) {
			for (Snapshot record : finder.find(side, key)) {
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
		boolean isDecided = !pair.isOver() && !pair.isInQuarantine() && !isApart(pair);
		PairInput input = this.inputs.of(List.of(pair)).get(0);
		Verdict.Finding held = isDecided ? held(pair, input, decider) : null;
		List<FieldStory> fields = isDecided ? decider.explain(input) : List.of();
		return new Story(RecordNames.key(pair.head()), record(pair.pos()), record(pair.shop()), pair.link(),
				(held != null) ? fields.stream().map((field) -> stays(field, held)).toList() : fields,
				findings(pair, held, lastRun),
				isDecided ? this.sets.nearMisses(this.rules, this.settings, input) : List.of(),
				new Story.Rules(this.rules.name(), this.rules.version()), lastRun,
				new LinkHistory(this.ledger).of(pair));
	}

	/** Why an order waits by now, whatever the rules say. */
	private Verdict.@Nullable Finding held(LoadedPair pair, PairInput input, Decider decider) {
		return (pair.shop() != null && pair.shop().record() instanceof Order)
				? this.inputs.why(pair, decider.decide(List.of(input)).get(0)).orElse(null) : null;
	}

	/** What stands about a pair, and what the next run will add. */
	private List<Finding> findings(LoadedPair pair, Verdict.@Nullable Finding held, long lastRun) {
		List<Finding> findings = new ArrayList<>(this.ledger.findings().of(pair.ref()));
		if (held != null
				&& findings.stream().noneMatch((finding) -> finding.reason().rule().equals(ApartOrders.RULE))) {
			Reason reason = new Reason(held.because().rule(), held.because().source(), held.because().reason());
			findings.add(0, new Finding(pair.ref(), "held", RecordNames.key(pair.head()), null, held.text(), reason,
					lastRun, lastRun));
		}
		return findings;
	}

	private static FieldStory stays(FieldStory field, Verdict.Finding held) {
		return new FieldStory(field.field(), field.leader(), field.pos(), field.shop(), field.base(),
				"stays; the pair is held: " + held.text(), field.because(), field.changed());
	}

	private boolean isApart(LoadedPair pair) {
		return pair.link() == null && this.ledger.apart().marks(new long[] { pair.ref() }).containsKey(pair.ref());
	}

	private static @Nullable CommerceRecord record(@Nullable Snapshot snapshot) {
		return (snapshot != null && snapshot.isLive()) ? Objects.requireNonNull(snapshot.record()) : null;
	}

}
