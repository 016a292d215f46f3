package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.stream.Collectors;

import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ImpactReport;
import io.evenkeel.sync.PairImpact;
import io.evenkeel.sync.PairImpact.Difference;
import io.evenkeel.sync.PriceChange;
import org.jspecify.annotations.Nullable;

/** What other rules would do differently, on a terminal: counts first. */
final class ImpactText {

	private static final int MOST = 50;

	private static final int WIDTH = 60;

	private final ImpactReport impact;

	private final Paint paint;

	ImpactText(ImpactReport impact, Paint paint) {
		this.impact = impact;
		this.paint = paint;
	}

	void write(PrintWriter out) {
		out.println(this.paint.bold(this.impact.job()) + "  version " + Words.version(this.impact.before())
				+ " in force, other rules " + Words.version(this.impact.after()));
		out.println(summary(this.impact));
		out.println();
		counts(out);
		this.impact.differences().stream().limit(MOST).forEach((pair) -> pair(out, pair));
		int rest = this.impact.differences().size() - MOST;
		if (rest > 0) {
			out.println("And " + Words.count(rest, "more record") + ": --format csv or html shows all.");
		}
		out.println("Nothing was written.");
	}

	static String summary(ImpactReport impact) {
		String since = (impact.since() != null) ? " changed since run #" + impact.since() : "";
		return Words.number(impact.differences().size()) + " of " + Words.count(impact.pairs(), "record") + since
				+ " would be decided differently.";
	}

	private void counts(PrintWriter out) {
		ImpactReport.KINDS.stream()
			.filter((kind) -> this.impact.count(kind) > 0)
			.forEach((kind) -> out.println("  " + kind + "  " + Words.number(this.impact.count(kind))));
		this.impact.prices().forEach((price) -> out.println("  " + text(price)));
		if (!this.impact.fields().isEmpty()) {
			out.println("  by field  " + this.impact.fields()
				.entrySet()
				.stream()
				.map((field) -> field.getKey() + " " + Words.number(field.getValue()))
				.collect(Collectors.joining(", ")));
		}
		this.impact.owners().forEach((owner) -> out.println("  owner  " + text(owner)));
		out.println();
	}

	static String text(PriceChange price) {
		return "prices in " + price.currency() + "  from " + price.min().toPlainString() + " to "
				+ price.max().toPlainString() + ", half of them up to " + price.median().toPlainString() + ", together "
				+ price.sum().toPlainString();
	}

	static String text(ImpactReport.Owner owner) {
		return owner.field() + ": " + leads(owner.after()) + ", was: " + leads(owner.before());
	}

	private static String leads(@Nullable String side) {
		return (side != null) ? side + " leads" : "nobody leads";
	}

	private void pair(PrintWriter out, PairImpact pair) {
		out.println(this.paint.bold(Words.line(pair.key())));
		pair.differences()
			.forEach((difference) -> out
				.println("    " + text(difference) + this.paint.dim("  " + difference.source())));
	}

	private static String text(Difference difference) {
		String where = difference.side().isEmpty() ? "" : difference.side() + " ";
		return where + difference.what() + ": " + cut(difference.before()) + " -> " + cut(difference.after());
	}

	private static String cut(@Nullable String value) {
		String line = Words.line(Objects.requireNonNullElse(value, "-"));
		return (line.length() <= WIDTH) ? line : line.substring(0, WIDTH - 1) + "…";
	}

}
