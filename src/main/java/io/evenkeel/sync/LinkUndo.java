package io.evenkeel.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.failure.StopFailure;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.LinkEffect;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.sync.LinkStep.Kind;
import org.jspecify.annotations.Nullable;

/** Plans to take changes of links back. */
final class LinkUndo {

	private static final int MOST = 5;

	private final Ledger ledger;

	private final String job;

	LinkUndo(Ledger ledger, String job) {
		this.ledger = ledger;
		this.job = job;
	}

	LinkPlan plan(long nr) {
		LinkChange change = this.ledger.linkLog()
			.find(nr)
			.filter((found) -> found.jobId() == this.ledger.sides().jobId(this.job))
			.orElseThrow(() -> NamedRecords.problem("--undo", "there is no change #" + nr + " of the links of '"
					+ this.job + "'; 'evenkeel links " + this.job + " --log' lists them"));
		refuse(change);
		List<LinkStep> steps = new ArrayList<>();
		this.ledger.linkLog().effects(nr, (effect) -> steps.add(opposite(effect)));
		return new LinkPlan(LinkChange.UNDO, steps, nr);
	}

	private void refuse(LinkChange change) {
		List<LinkEffect> obstacles = this.ledger.linkLog().obstacles(change.nr(), MOST);
		if (obstacles.isEmpty()) {
			return;
		}
		Map<Long, Snapshot> records = this.ledger.snapshots()
			.get(obstacles.stream()
				.flatMap((effect) -> Stream.of(effect.posRef(), effect.shopRef()))
				.filter(Objects::nonNull)
				.mapToLong(Long::longValue)
				.distinct()
				.toArray());
		String before = (change.undoneBy() != null) ? "It was taken back by #" + change.undoneBy() + " before; " : "";
		throw new StopFailure("Change #" + change.nr() + " cannot be taken back: " + before
				+ "its records have meanwhile other links. It "
				+ obstacles.stream()
					.map((effect) -> LinkHistory.what(effect, records))
					.distinct()
					.collect(Collectors.joining("; "))
				+ ", and that is not so any more. Nothing was done. Look at them with 'evenkeel links " + this.job
				+ " --find ID', then link or unlink them one by one.");
	}

	private static LinkStep opposite(LinkEffect effect) {
		Kind kind = switch (effect.kind()) {
			case LINKED -> Kind.UNLINK;
			case UNLINKED -> Kind.LINK;
			case APART -> Kind.FREE;
			case FREED -> Kind.APART;
		};
		return new LinkStep(kind, ref(effect.posRef()), ref(effect.shopRef()), Objects.toString(effect.how(), ""));
	}

	private static long ref(@Nullable Long ref) {
		return (ref != null) ? ref : 0;
	}

}
