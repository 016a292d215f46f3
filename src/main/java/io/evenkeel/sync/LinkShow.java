package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.sync.LinkPlan.Shown;
import io.evenkeel.sync.LinkStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Shows plans about links: the records, the evidence, and what follows in the next run.
 */
final class LinkShow {

	private final Ledger ledger;

	private final JobFile job;

	private final Companions companions;

	private final RuleSets sets;

	private final PublishedRules published;

	LinkShow(Ledger ledger, JobFile job, Companions companions, RuleSets sets, PublishedRules published) {
		this.ledger = ledger;
		this.job = job;
		this.companions = companions;
		this.sets = sets;
		this.published = published;
	}

	List<Shown> of(LinkPlan plan, int most) {
		List<LinkStep> steps = few(plan, most);
		Map<Long, Snapshot> records = this.ledger.snapshots()
			.get(steps.stream()
				.flatMapToLong((step) -> LongStream.of(step.posRef(), step.shopRef()))
				.filter((ref) -> ref != 0)
				.distinct()
				.toArray());
		try (NextRun next = new NextRun(this.ledger, this.job, this.companions, this.sets, this.published)) {
			return steps.stream()
				.map((step) -> shown(plan, step, records.get(step.posRef()), records.get(step.shopRef()), next))
				.toList();
		}
	}

	private static List<LinkStep> few(LinkPlan plan, int most) {
		Map<Kind, Integer> shown = new EnumMap<>(Kind.class);
		return plan.steps()
			.stream()
			.filter((step) -> shown.getOrDefault(step.kind(), 0) < most
					&& shown.merge(step.kind(), 1, Integer::sum) > 0)
			.toList();
	}

	private Shown shown(LinkPlan plan, LinkStep step, @Nullable Snapshot pos, @Nullable Snapshot shop, NextRun next) {
		return new Shown(step, RecordView.of(pos), RecordView.of(shop), evidence(pos, shop),
				follows(plan, step, pos, shop, next));
	}

	private static List<Evidence> evidence(@Nullable Snapshot pos, @Nullable Snapshot shop) {
		CommerceRecord one = (pos != null) ? pos.record() : null;
		CommerceRecord other = (shop != null) ? shop.record() : null;
		return (one != null && other != null) ? Evidence.between(one, other) : List.of();
	}

	private List<String> follows(LinkPlan plan, LinkStep step, @Nullable Snapshot pos, @Nullable Snapshot shop,
			NextRun next) {
		return switch (step.kind()) {
			case LINK -> linked(plan, step, pos, shop, next);
			case UNLINK -> (plan.undoes() != null) ? List.of("no link any more")
					: List.of("both stay as they are; nothing is written or made for them");
			case FREE -> (plan.undoes() != null) ? List.of("can be paired again") : next.of(alone(pos, shop));
			case APART -> List.of("stays as it is; nothing is written or made for it");
			case STAY -> List.of("its key stands more than once; it stays apart until 'link' says which is meant");
		};
	}

	private List<String> linked(LinkPlan plan, LinkStep step, @Nullable Snapshot pos, @Nullable Snapshot shop,
			NextRun next) {
		if (pos == null || shop == null) {
			return List.of();
		}
		Link link = new Link(step.posRef(), step.shopRef(), step.how(), 0, base(plan, step));
		List<String> follows = new ArrayList<>(next.of(new LoadedPair(pos, shop, link)));
		if (plan.action().equals("link")) {
			without(pos, null, Side.SHOP, next, follows);
			without(null, shop, Side.POS, next, follows);
		}
		return follows;
	}

	private @Nullable CommerceRecord base(LinkPlan plan, LinkStep step) {
		return this.ledger.apart()
			.former(new long[] { step.posRef() })
			.stream()
			.filter((link) -> link.shopRef() == step.shopRef())
			.map(Link::base)
			.filter((base) -> base != null)
			.findFirst()
			.orElse(null);
	}

	/** What not linking would lead to. */
	private void without(@Nullable Snapshot pos, @Nullable Snapshot shop, Side other, NextRun next,
			List<String> follows) {
		LoadedPair alone = alone(pos, shop);
		boolean isApart = this.ledger.apart().marks(new long[] { alone.ref() }).containsKey(alone.ref());
		boolean isLinked = !this.ledger.links().ends(other.other(), new long[] { alone.ref() }).isEmpty();
		if (!isApart && !isLinked && next.makes(alone, other)) {
			follows.add("without the link it would be made at " + other.word());
		}
	}

	private static LoadedPair alone(@Nullable Snapshot pos, @Nullable Snapshot shop) {
		return new LoadedPair(pos, shop, null);
	}

}
