package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;
import io.evenkeel.sync.LinkList.Totals;
import io.evenkeel.sync.LinkRow;
import io.evenkeel.sync.LinkRow.Candidate;
import io.evenkeel.sync.LinkRow.State;

/** A list of links on a terminal: totals, then a few rows of each state. */
final class LinksText {

	private static final int FEW = 20;

	/** What needs a person comes first. */
	private static final List<State> ORDER = List.of(State.AMBIGUOUS, State.ORPHANED, State.UNLINKED, State.LINKED);

	private final String job;

	private final PrintWriter out;

	private final Paint paint;

	private final Map<State, List<LinkRow>> shown = new EnumMap<>(State.class);

	private final Map<State, Long> counted = new EnumMap<>(State.class);

	LinksText(String job, PrintWriter out, Paint paint) {
		this.job = job;
		this.out = out;
		this.paint = paint;
	}

	void write(Totals totals, Consumer<Consumer<LinkRow>> rows) {
		rows.accept(this::take);
		this.out.println(this.paint.bold(this.job));
		total("linked", totals.linked(), "");
		total("unlinked", totals.onlyPos() + totals.onlyShop(), Words.number(totals.onlyPos()) + " at pos only, "
				+ Words.number(totals.onlyShop()) + " at shop only"
				+ ((totals.apart() > 0) ? ", " + Words.number(totals.apart()) + " of them unlinked by hand" : ""));
		total("ambiguous", totals.ambiguous(), "");
		total("orphaned", totals.orphaned(), "");
		ORDER.stream().filter(this.counted::containsKey).forEach(this::group);
	}

	private void take(LinkRow row) {
		this.counted.merge(row.state(), 1L, Long::sum);
		List<LinkRow> some = this.shown.computeIfAbsent(row.state(), (state) -> new ArrayList<>());
		if (some.size() < FEW) {
			some.add(row);
		}
	}

	private void total(String name, long number, String more) {
		this.out.println("  %-12s %9s".formatted(name, Words.number(number)) + (more.isEmpty() ? "" : "  " + more));
	}

	private void group(State state) {
		long total = Objects.requireNonNull(this.counted.get(state));
		List<LinkRow> rows = Objects.requireNonNull(this.shown.get(state));
		this.out.println();
		this.out.println(this.paint.bold(state + " (" + Words.number(total) + ")"));
		rows.forEach(this::row);
		if (total > rows.size()) {
			this.out.println("  and " + Words.number(total - rows.size()) + " more: evenkeel links " + this.job
					+ " --state " + state + " --format csv");
		}
	}

	private void row(LinkRow row) {
		String records = (row.pos() != null && row.shop() != null)
				? LinkWords.record("pos", row.pos()) + "  =  " + LinkWords.record("shop", row.shop())
				: LinkWords.either(row.pos(), row.shop());
		String how = (row.how() != null) ? "  " + LinkWords.how(row.how()) : "";
		String when = (row.run() != null) ? ", run #" + row.run() : "";
		String at = (row.at() != null) ? ", " + Words.time(row.at()) : "";
		this.out.println("  " + records + this.paint.dim(how + when + at));
		if (!row.why().isEmpty()) {
			this.out.println(this.paint.dim("      " + Words.line(row.why()) + since(row)));
		}
		row.candidates().forEach(this::candidate);
	}

	private static String since(LinkRow row) {
		if (row.state() != State.ORPHANED) {
			return "";
		}
		return (row.sinceRun() != null) ? " since run #" + row.sinceRun() : " since a run that is no longer kept";
	}

	private void candidate(Candidate candidate) {
		this.out.println("      perhaps " + LinkWords.record("", candidate.record()).strip() + ": "
				+ LinkPlanText.words(candidate.evidence())
				+ ((candidate.linkedWith() != null) ? "; linked with " + candidate.linkedWith() : ""));
	}

}
