package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.Link;
import io.evenkeel.ledger.LinkChange;
import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import io.evenkeel.run.Paint;
import io.evenkeel.run.Words;
import io.evenkeel.sync.LinkEvent;
import io.evenkeel.sync.Story;
import org.jspecify.annotations.Nullable;

/** The story of a pair on a terminal. */
final class StoryText {

	private static final int WIDTH = 60;

	private static final int MOST_CLOSE = 12;

	private final PrintWriter out;

	private final Paint paint;

	StoryText(PrintWriter out, Paint paint) {
		this.out = out;
		this.paint = paint;
	}

	void write(Story story) {
		this.out.println(this.paint.bold(Words.line(story.key())) + "  " + record("pos", story.pos()) + ", "
				+ record("shop", story.shop()) + ", " + link(story.link()) + ", as of run #" + story.lastSeenRun()
				+ this.paint.dim("  rules " + story.rules().set() + " " + Words.version(story.rules().version())));
		story.findings().forEach(this::finding);
		story.linkChanges().forEach(this::linkChange);
		this.out.println();
		story.fields().stream().filter(StoryText::isTold).forEach(this::field);
		long rest = story.fields().stream().filter((field) -> !isTold(field)).count();
		if (rest > 0) {
			this.out.println(this.paint.dim("and " + Words.count(rest, "field") + " that neither side tells"));
		}
		nearMisses(story);
	}

	private void nearMisses(Story story) {
		List<NearMiss> close = story.nearMisses().stream().filter(NearMiss::isClose).limit(MOST_CLOSE).toList();
		if (!close.isEmpty()) {
			this.out.println();
			this.out.println(this.paint.bold("rules that came close"));
			close.forEach((miss) -> this.out.println("    " + Words.line(miss.toString())));
		}
		int rest = story.nearMisses().size() - close.size();
		if (rest > 0) {
			this.out.println(
					this.paint.dim("and " + Words.count(rest, "rule") + " for other cases; --format html lists them"));
		}
	}

	private static boolean isTold(FieldStory field) {
		return field.pos() != null || field.shop() != null || field.base() != null;
	}

	private static String record(String side, @Nullable CommerceRecord record) {
		return (record != null) ? side + " " + Words.line(record.id()) : "not in " + side;
	}

	private static String link(@Nullable Link link) {
		return (link != null) ? "linked " + LinkWords.how(link.how()) + " in run #" + link.runId() : "not linked";
	}

	private void finding(Finding finding) {
		this.out.println(this.paint.bad("  " + finding.kind()) + "  " + Words.line(finding.text()) + this.paint.dim(
				"  " + finding.reason().rule() + " (" + finding.reason().source() + ")  since #" + finding.sinceRun()));
	}

	private void linkChange(LinkEvent event) {
		LinkChange change = event.change();
		this.out.println(this.paint.dim("  #" + change.nr() + " " + change.action() + "  " + Words.line(event.what())
				+ "  by " + Words.line(change.author()) + ", " + Words.time(change.made())
				+ ((change.reason() != null) ? ": " + Words.line(change.reason()) : "")));
	}

	private void field(FieldStory field) {
		String leader = ((field.leader() != null) ? field.leader().word() + " leads" : "nobody leads") + changed(field);
		this.out.println(this.paint.bold(field.field()) + "  " + this.paint.dim(leader));
		this.out.println("    pos: " + value(field.pos()) + "   shop: " + value(field.shop()) + "   base: "
				+ value(field.base()));
		this.out.println("    " + cut(Words.line(field.effect()), 3 * WIDTH));
		if (field.because() != null) {
			this.out.println(this.paint.dim("    " + field.because().rule() + " (" + field.because().source() + "): "
					+ Words.line(field.because().reason())));
		}
	}

	static String changed(FieldStory field) {
		if (field.changed() == null) {
			return "";
		}
		return field.changed().equals("both") ? ", edited on both sides" : ", edited in " + field.changed();
	}

	private static String value(@Nullable String value) {
		return (value == null) ? "-" : cut(Words.line(value), WIDTH);
	}

	private static String cut(String text, int width) {
		return (text.length() <= width) ? text : text.substring(0, width - 1) + "…";
	}

}
