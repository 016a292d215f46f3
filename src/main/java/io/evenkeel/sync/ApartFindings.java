package io.evenkeel.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.ledger.Reason;

/** Says of records that a person took apart who did it and why. */
final class ApartFindings {

	/** The kind of these findings. */
	static final String KIND = "apart";

	private static final String RULE = "What a person took apart stays apart";

	private final SyncRun run;

	private final Ledger ledger;

	private final Map<Long, LinkChange> changes = new HashMap<>();

	ApartFindings(SyncRun run) {
		this.run = run;
		this.ledger = run.ledger();
	}

	List<Finding> of(List<LoadedPair> apart) {
		Map<Long, Long> marks = this.ledger.apart().marks(apart.stream().mapToLong(LoadedPair::ref).toArray());
		return apart.stream().map((pair) -> finding(pair, Objects.requireNonNull(marks.get(pair.ref())))).toList();
	}

	private Finding finding(LoadedPair pair, long nr) {
		LinkChange change = this.changes.computeIfAbsent(nr,
				(missing) -> this.ledger.linkLog().find(missing).orElseThrow());
		String why = (change.reason() != null) ? ": " + change.reason() : "";
		String text = "unlinked by hand by " + change.author() + why
				+ "; nothing is written or made for it until 'relink' or 'link' names it";
		Reason reason = new Reason(RULE, this.run.job().file(),
				"change #" + nr + " of 'evenkeel links " + this.run.job().name() + " --log'");
		return new Finding(pair.ref(), KIND, RecordNames.key(pair.head()), null, text, reason, this.run.id(),
				this.run.id());
	}

}
