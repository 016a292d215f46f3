package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;
import io.evenkeel.sync.Evidence;
import io.evenkeel.sync.LinkPlan;
import io.evenkeel.sync.LinkPlan.Shown;
import io.evenkeel.sync.LinkStep.Kind;

/** A plan about links on a terminal. */
final class LinkPlanText {

	private static final String BC_10 = "BC-10: what is unlinked is neither written nor made again. 'relink --all' finds"
			+ " everything by the link it had, then by the keys of the job, so nothing is there twice afterwards.";

	private final PrintWriter out;

	private final Paint paint;

	private final LinkPlan plan;

	LinkPlanText(PrintWriter out, Paint paint, LinkPlan plan) {
		this.out = out;
		this.paint = paint;
		this.plan = plan;
	}

	void write(String job, List<Shown> some, int few) {
		this.out.println(this.paint.bold(job) + "  " + ((this.plan.undoes() != null)
				? "takes change #" + this.plan.undoes() + " back" : this.plan.action() + ", a plan"));
		for (Kind kind : Kind.values()) {
			List<Shown> steps = some.stream().filter((shown) -> shown.step().kind() == kind).toList();
			long total = this.plan.count(kind);
			if (total > 0) {
				this.out.println();
				this.out.println(this.paint.bold(heading(kind) + " (" + Words.number(total) + ")"));
				steps.forEach(this::step);
				if (total > steps.size()) {
					this.out.println("  and " + Words.number(total - steps.size()) + " more; the first " + few
							+ " of a kind are shown");
				}
			}
		}
		if (this.plan.action().equals("unlink")) {
			this.out.println();
			this.out.println(this.paint.dim(BC_10));
		}
	}

	private static String heading(Kind kind) {
		return switch (kind) {
			case LINK -> "to link";
			case UNLINK -> "to unlink";
			case APART -> "to set apart";
			case FREE -> "to free, without a counterpart";
			case STAY -> "stays apart";
		};
	}

	private void step(Shown shown) {
		String records = (shown.pos() != null && shown.shop() != null)
				? LinkWords.record("pos", shown.pos()) + "  =  " + LinkWords.record("shop", shown.shop())
				: LinkWords.either(shown.pos(), shown.shop());
		String how = shown.step().how();
		this.out.println("  " + records + (how.isEmpty() ? "" : "  " + LinkWords.how(how)) + evidence(shown));
		shown.next().forEach((next) -> this.out.println(this.paint.dim("      next run: " + Words.line(next))));
	}

	private static String evidence(Shown shown) {
		if (shown.pos() == null || shown.shop() == null) {
			return "";
		}
		return "  (" + (shown.evidence().isEmpty() ? "nothing in common" : words(shown.evidence())) + ")";
	}

	static String words(List<Evidence> evidence) {
		return evidence.stream().map(Evidence::words).collect(Collectors.joining(", "));
	}

}
