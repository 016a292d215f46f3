package io.evenkeel.sync;

import java.util.List;
import java.util.Locale;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedChange.Phase;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Snapshot;
import io.evenkeel.rules.Verdict;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.rules.Verdict.Wanted;
import org.jspecify.annotations.Nullable;

/** Turns verdicts into rows of the plan and findings of the ledger. */
final class PlanRows {

	private final SyncRun run;

	PlanRows(SyncRun run) {
		this.run = run;
	}

	PlannedChange change(LoadedPair pair, Wanted wanted, Pairing pairing) {
		Snapshot target = pair.of(wanted.side());
		Snapshot source = pair.of(wanted.side().other());
		boolean creates = wanted.action() == Verdict.Action.CREATE;
		CommerceRecord model = model(creates ? source : target);
		List<PlannedField> fields = wanted.fields()
			.stream()
			.map((field) -> new PlannedField(field.field(), field.before(), field.after(), reason(field.because())))
			.toList();
		return new PlannedChange(this.run.id(), phase(wanted, model), pairing.seq(), wanted.side(),
				word(wanted.action()), pair.refOf(Side.POS),
				(creates && wanted.side() == Side.SHOP) ? null : pair.refOf(Side.SHOP), RecordNames.key(pair.head()),
				(creates || target == null) ? null : target.id(), (model != null) ? model.getParent() : null, fields,
				pairing.base(), pairing.siblings(), reason(wanted.because()));
	}

	Finding finding(LoadedPair pair, Verdict.Finding found) {
		return new Finding(pair.ref(), found.kind().name().toLowerCase(Locale.ROOT), RecordNames.key(pair.head()),
				found.field(), found.text(), reason(found.because()), this.run.id(), this.run.id());
	}

	static String word(Verdict.Action action) {
		return action.name().toLowerCase(Locale.ROOT);
	}

	private static int phase(Wanted wanted, @Nullable CommerceRecord model) {
		boolean variant = model != null && model.isVariant();
		return switch (wanted.action()) {
			case CREATE -> variant ? Phase.CREATE_VARIANTS : Phase.CREATE_PRODUCTS;
			case UPDATE -> Phase.UPDATE;
			case UNPUBLISH -> Phase.UNPUBLISH;
			case PUBLISH -> Phase.PUBLISH;
			case DELETE -> variant ? Phase.DELETE_VARIANTS : Phase.DELETE_PRODUCTS;
		};
	}

	private static @Nullable CommerceRecord model(@Nullable Snapshot snapshot) {
		return (snapshot != null) ? snapshot.record() : null;
	}

	private static Reason reason(Because because) {
		return new Reason(because.rule(), because.source(), because.reason());
	}

	/**
	 * What a change has to do with the other changes of its pair.
	 *
	 * @param seq its place in the plan
	 * @param siblings how many changes the pair has
	 * @param base what both sides agree on once all of them are done
	 */
	record Pairing(long seq, int siblings, @Nullable CommerceRecord base) {
	}

}
