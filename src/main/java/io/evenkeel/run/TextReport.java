package io.evenkeel.run;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Plans.Guard;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.RunStatus;
import io.evenkeel.run.Attention.Group;
import io.evenkeel.run.Attention.Item;

/**
 * A run on a terminal: counts first, then what awaits a person, then every change if
 * wanted.
 */
final class TextReport {

	private static final int FEW = 20;

	private final RunStory story;

	private final Paint paint;

	private final PrintWriter out;

	private String said = "";

	TextReport(RunStory story, Paint paint, PrintWriter out) {
		this.story = story;
		this.paint = paint;
		this.out = out;
	}

	void write(boolean details) {
		head();
		counts(true);
		outcomes();
		guards();
		if (details) {
			findings();
			changes();
		}
		else {
			Attention.of(this.story, FEW).forEach(this::group);
		}
		this.out.flush();
	}

	/**
	 * Writes the counts that are not zero, guards only when they hold the plan, and a few
	 * changes of each kind.
	 * @param most how many of a kind
	 */
	void writeBrief(int most) {
		head();
		counts(false);
		if (this.story.guards().stream().anyMatch(Guard::tripped)) {
			guards();
		}
		if (most > 0) {
			someChanges(most);
		}
		this.out.flush();
	}

	private void someChanges(int most) {
		heading("Some of the changes", "");
		ChangeText text = new ChangeText(this.paint, this.out);
		Counts shown = new Counts();
		this.story.changes((settled) -> {
			String action = settled.change().action();
			shown.add(action, 1);
			if (shown.get(action) <= most) {
				text.writeBrief(settled);
			}
			return true;
		});
		if (shown.asMap().isEmpty()) {
			this.out.println("  none: both sides are in step");
		}
	}

	private void head() {
		Run run = this.story.run();
		this.out.println(this.paint.bold(Words.name(run)) + "  " + status(run) + "  " + Words.time(run.started()) + ", "
				+ Words.duration(this.story.duration())
				+ ((run.restarts() > 0) ? ", " + Words.count(run.restarts(), "restart") : ""));
		this.out.println("read " + Words.number(run.count(Counts.READ_POS)) + " from pos, "
				+ Words.number(run.count(Counts.READ_SHOP)) + " from shop; rules " + run.ruleSet() + " "
				+ version(run));
		if (run.approvedBy() != null) {
			this.out.println("approved by " + Words.line(run.approvedBy()));
		}
		if (run.message() != null) {
			this.out.println(run.message());
		}
	}

	private String status(Run run) {
		String word = run.status().word().replace('-', ' ');
		return switch (run.status()) {
			case COMPLETED, PLANNED -> this.paint.good(word);
			case RUNNING -> word;
			default -> this.paint.bad(word);
		};
	}

	static String version(Run run) {
		return run.ruleVersion().substring(0, Math.min(8, run.ruleVersion().length()));
	}

	private void counts(boolean zeros) {
		this.out.println();
		String fields = this.story.updatesByField()
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + " " + Words.number(field.getValue()))
			.collect(Collectors.joining(", "));
		for (String name : RunStory.COUNTS) {
			String line = "  %-12s %9s".formatted(name, Words.number(this.story.run().count(name)));
			if (!zeros && this.story.run().count(name) == 0) {
				continue;
			}
			this.out.println(line + ((name.equals("update") && !fields.isEmpty()) ? "  " + fields : ""));
		}
	}

	private void outcomes() {
		Map<String, Long> outcomes = this.story.outcomes();
		long planned = outcomes.values().stream().mapToLong(Long::longValue).sum();
		RunStatus status = this.story.run().status();
		if (planned == 0 && (status == RunStatus.PLANNED || status == RunStatus.COMPLETED)) {
			heading("Nothing to write", "0 writes: both sides are in step");
		}
		else if (planned > 0 && status != RunStatus.PLANNED && !this.story.isAwaitingApproval()) {
			heading("Of " + Words.count(planned, "planned change"), "");
			this.out.println("  " + outcomes.entrySet()
				.stream()
				.filter((outcome) -> outcome.getValue() > 0 || outcome.getKey().equals("done"))
				.map((outcome) -> Words.number(outcome.getValue()) + " " + outcome.getKey())
				.collect(Collectors.joining(", ")));
		}
	}

	private void guards() {
		List<Guard> guards = this.story.guards().stream().filter((guard) -> !guard.limit().equals("off")).toList();
		if (guards.isEmpty()) {
			return;
		}
		heading("Guards", guards.stream().anyMatch(Guard::tripped) ? "" : "all within their limits");
		for (Guard guard : guards) {
			String line = "  %-14s limit %-6s found %s".formatted(guard.name(), guard.limit(), guard.value());
			this.out.println(guard.tripped() ? this.paint.bad(line + "  past the limit") : line);
		}
		if (this.story.isAwaitingApproval()) {
			this.out.println("  The plan waits for a person: 'evenkeel approve " + this.story.run().id()
					+ "' applies exactly it, 'evenkeel reject " + this.story.run().id() + "' drops it.");
		}
	}

	private void group(Group group) {
		heading(group.kind() + " (" + Words.number(group.total()) + ")", Attention.meaning(group.kind()));
		group.items().forEach(this::item);
		if (group.rest() > 0) {
			this.out.println("  and " + Words.number(group.rest()) + " more: evenkeel report " + this.story.run().id()
					+ " --details");
		}
	}

	private void findings() {
		AtomicReference<String> kind = new AtomicReference<>("");
		this.story.findings((finding) -> {
			if (!finding.kind().equals(kind.getAndSet(finding.kind()))) {
				heading(finding.kind(), Attention.meaning(finding.kind()));
			}
			item(Item.of(finding));
		});
		List<SetAside> quarantine = this.story.quarantine();
		if (!quarantine.isEmpty()) {
			heading(Attention.QUARANTINE, Attention.meaning(Attention.QUARANTINE));
			quarantine.forEach((aside) -> item(Item.of(aside)));
		}
	}

	/** Who found it, or what to do, is the same for many in a row and said once. */
	private void item(Item item) {
		this.out.println("  " + Words.line(item.key()) + (item.where().isEmpty() ? "" : "  " + item.where()) + "  "
				+ Words.line(item.text()) + this.paint.dim(age(item)));
		if (!item.more().isEmpty() && !item.more().equals(this.said)) {
			this.out.println(this.paint.dim("      " + Words.line(item.more())));
		}
		this.said = item.more();
	}

	private String age(Item item) {
		if (item.since() == Item.NOW) {
			return "";
		}
		return (item.since() == this.story.run().id()) ? "  new" : "  since #" + item.since();
	}

	private void changes() {
		heading("Changes", "");
		ChangeText text = new ChangeText(this.paint, this.out);
		this.story.changes((settled) -> {
			text.write(settled);
			return true;
		});
	}

	private void heading(String title, String more) {
		this.said = "";
		this.out.println();
		this.out.println(this.paint.bold(title) + (more.isEmpty() ? "" : this.paint.dim("  " + more)));
	}

}
