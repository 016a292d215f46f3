package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.sync.LinkStep.Kind;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Carries plans about links out, each in one transaction. */
final class LinkHand {

	private static final int PORTION = 1000;

	private final Ledger ledger;

	private final String job;

	private final int jobId;

	private final Transactions transactions;

	LinkHand(Ledger ledger, String job, Transactions transactions) {
		this.ledger = ledger;
		this.job = job;
		this.jobId = ledger.sides().jobId(job);
		this.transactions = transactions;
	}

	LinkChange carryOut(LinkPlan plan, String author, @Nullable String reason) {
		long nr = this.transactions.commit(() -> {
			insistOnTheLease();
			long change = this.ledger.linkEdits().begin(this.jobId, plan.action(), author, reason, plan.undoes());
			if (plan.undoes() != null) {
				this.ledger.linkEdits().undo(change, plan.undoes());
			}
			else {
				unlink(change, plan);
				free(change, plan);
				link(change, plan);
			}
			decideAgain(plan);
			return change;
		});
		return this.ledger.linkLog().find(nr).orElseThrow();
	}

	/** A process that slept for too long may have lost the job to a run. */
	private void insistOnTheLease() {
		if (!this.ledger.leases().renew(this.job)) {
			throw new StopFailure("Another Evenkeel has taken job '" + this.job + "' over meanwhile. Nothing was done."
					+ " Plan it again once that one has finished.");
		}
	}

	/** What loses its link and gets no other stays apart. */
	private void unlink(long change, LinkPlan plan) {
		Set<Long> linkedAnew = steps(plan, Kind.LINK).flatMap(LinkHand::ends).collect(Collectors.toSet());
		for (List<LinkStep> portion : portions(steps(plan, Kind.UNLINK).toList())) {
			this.ledger.linkEdits().unlink(change, portion.stream().mapToLong(LinkStep::posRef).toArray());
			this.ledger.linkEdits()
				.setApart(change, longs(
						portion.stream().flatMap(LinkHand::ends).filter((ref) -> !linkedAnew.contains(ref)).toList()));
		}
	}

	private void free(long change, LinkPlan plan) {
		portions(steps(plan, Kind.FREE).toList()).forEach((portion) -> this.ledger.linkEdits()
			.free(change, longs(portion.stream().flatMap(LinkHand::ends).toList())));
	}

	/** A link that comes back has what both sides agreed on when it was taken away. */
	private void link(long change, LinkPlan plan) {
		long run = this.ledger.runs().latest(this.job, 1).stream().mapToLong(Run::id).findFirst().orElse(0);
		for (List<LinkStep> portion : portions(steps(plan, Kind.LINK).toList())) {
			Map<Long, Link> former = former(portion);
			this.ledger.linkEdits().free(change, longs(portion.stream().flatMap(LinkHand::ends).toList()));
			this.ledger.linkEdits().link(change, portion.stream().map((step) -> {
				Link before = former.get(step.posRef());
				boolean same = before != null && before.shopRef() == step.shopRef();
				CommerceRecord base = same ? before.base() : null;
				return new Link(step.posRef(), step.shopRef(), step.how(), run, base);
			}).toList());
		}
	}

	private Map<Long, Link> former(List<LinkStep> portion) {
		Map<Long, Link> former = new HashMap<>();
		this.ledger.apart()
			.former(portion.stream().mapToLong(LinkStep::posRef).toArray())
			.forEach((link) -> former.put(link.posRef(), link));
		return former;
	}

	private void decideAgain(LinkPlan plan) {
		for (Side side : Side.values()) {
			int sideId = Refs.sideId(this.jobId, side);
			RoaringBitmap due = this.ledger.sides().due(sideId);
			plan.steps()
				.stream()
				.filter((step) -> step.kind() != Kind.STAY)
				.flatMap(LinkHand::ends)
				.filter((ref) -> Refs.sideOf(ref) == sideId)
				.forEach((ref) -> due.add(Refs.nr(ref)));
			this.ledger.sides().due(sideId, due);
		}
	}

	private static Stream<LinkStep> steps(LinkPlan plan, Kind kind) {
		return plan.steps().stream().filter((step) -> step.kind() == kind);
	}

	private static Stream<Long> ends(LinkStep step) {
		return LongStream.of(step.posRef(), step.shopRef()).filter((ref) -> ref != 0).boxed();
	}

	private static List<List<LinkStep>> portions(List<LinkStep> steps) {
		List<List<LinkStep>> portions = new ArrayList<>();
		for (int from = 0; from < steps.size(); from += PORTION) {
			portions.add(steps.subList(from, Math.min(steps.size(), from + PORTION)));
		}
		return portions;
	}

	private static long[] longs(Collection<Long> refs) {
		return new TreeSet<>(refs).stream().mapToLong(Long::longValue).toArray();
	}

}
