package io.evenkeel.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Side;
import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Ledger;
import io.evenkeel.ledger.OutcomeState;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Plans.Guard;
import io.evenkeel.ledger.Quarantined;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Refs;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.ledger.Settled;
import io.evenkeel.ledger.StateDatabase;
import org.jspecify.annotations.Nullable;

/** A small real ledger with one run in it, for tests that read runs. */
public final class ALedger implements AutoCloseable {

	public static final String JOB = "nightly-catalog";

	static final Reason REASON = new Reason("Retail leads the price", "rules/retail-to-e-series/fields.csv:9",
			"the till counts");

	private final StateDatabase database;

	private final Ledger ledger;

	private final int jobId;

	public ALedger(Path state) {
		this.database = StateDatabase.embedded(state, "test", (notice) -> {
		});
		this.ledger = Ledger.on(this.database.dataSource());
		this.jobId = this.ledger.sides().jobId(JOB);
	}

	public Ledger ledger() {
		return this.ledger;
	}

	/**
	 * A night with something of everything.
	 * @return the run's number
	 */
	public long aBusyNight() {
		long run = begin();
		plan(run);
		this.ledger.plans()
			.guards(run, List.of(new Guard("delete", "2%", "0%", false), new Guard("unpublish", "50", "1", false)));
		this.ledger.findings()
			.replace(this.jobId, new long[] { ref(Side.POS, 7), ref(Side.POS, 8) },
					List.of(new Finding(ref(Side.POS, 7), "held", "SKU-7", "price", "the price fell by half", REASON,
							run, run),
							new Finding(ref(Side.POS, 8), "drift", "SKU-8", "name", "edited in the shop: <b>Boots</b>",
									REASON, run, run)));
		this.ledger.quarantine()
			.put(Refs.sideId(this.jobId, Side.SHOP), List.of(new Quarantined("row 17", null, "SKU-9", "shop.csv:17",
					"the price 'abc' is no amount", "Mend the row.", run, run)));
		status(run, RunStatus.COMPLETED_WITH_REFUSALS);
		return run;
	}

	public long begin() {
		return this.ledger.runs().begin(this.jobId, Run.RUN, "retail-to-e-series", "1a2b3c4d5e6f");
	}

	public void status(long run, RunStatus status) {
		this.ledger.runs().status(run, status, null);
	}

	void findings(int count, long run) {
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			findings.add(new Finding(ref(Side.SHOP, 100 + i), "unlinked", "ONLY-" + i, null, "in the shop only", REASON,
					run, run));
		}
		this.ledger.findings().replace(this.jobId, new long[] { ref(Side.SHOP, 100) }, findings);
	}

	void changes(int count, long run) {
		List<PlannedChange> changes = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			changes.add(change(run, i, "update", "SKU-" + i, "id-" + i, price("19.90", "18.90")));
		}
		this.ledger.plans().of(run).add(changes);
	}

	private void plan(long run) {
		List<PlannedChange> changes = List.of(
				change(run, 0, "create", "=cmd()", null, field("name", null, "Boots & <script>alert(1)</script>")),
				change(run, 1, "update", "SKU-1", "id-1", price("19.90", "18.90")),
				change(run, 2, "update", "SKU-2", "id-2", price("5", "6")), change(run, 3, "delete", "SKU-3", "id-3"));
		this.ledger.plans().of(run).add(changes);
		this.ledger.plans().of(run).intend(changes);
		this.ledger.plans()
			.of(run)
			.settle(List.of(new Settled(changes.get(0), OutcomeState.DONE, "id-0", 1, ""),
					new Settled(changes.get(1), OutcomeState.DONE, null, 1, ""),
					new Settled(changes.get(2), OutcomeState.REFUSED, null, 0, "price must be a multiple of 5"),
					new Settled(changes.get(3), OutcomeState.STALE, null, 0, "it was edited at noon")));
		Counts counts = new Counts();
		counts.set(Counts.READ_POS, 1200);
		counts.set(Counts.READ_SHOP, 1188);
		counts.set("create", 1);
		counts.set("update", 2);
		counts.set("delete", 1);
		counts.set(Counts.FIELD + "price", 2);
		counts.set(Counts.UNCHANGED, 1145);
		counts.set(Counts.HELD, 1);
		counts.set("drift", 1);
		counts.set(Counts.QUARANTINED, 1);
		this.ledger.runs().counts(run, counts);
	}

	private PlannedChange change(long run, long seq, String action, String key, @Nullable String target,
			PlannedField... fields) {
		return new PlannedChange(run, PlannedChange.Phase.UPDATE, seq, Side.SHOP, action, ref(Side.POS, (int) seq),
				null, key, target, null, List.of(fields), null, 1, REASON);
	}

	private static PlannedField price(String before, String after) {
		return field("price", new Money(new BigDecimal(before), "EUR"), new Money(new BigDecimal(after), "EUR"));
	}

	private static PlannedField field(String name, @Nullable Object before, @Nullable Object after) {
		return new PlannedField(name, before, after, REASON);
	}

	private long ref(Side side, int nr) {
		return Refs.ref(Refs.sideId(this.jobId, side), nr);
	}

	@Override
	public void close() {
		this.database.close();
	}

}
