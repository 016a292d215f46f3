package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.run.Page;
import io.evenkeel.run.Page.Cell;
import io.evenkeel.run.Page.Section;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ImpactReport;

/** What other rules would do differently, as a page. */
final class ImpactPage {

	/** How many differences a page shows: browsers grow slow with more. */
	private static final int MOST = 5000;

	private final ImpactReport impact;

	ImpactPage(ImpactReport impact) {
		this.impact = impact;
	}

	Page page() {
		return new Page("What would the rules do differently?",
				this.impact.job() + ", version " + Words.version(this.impact.before()) + " in force, other rules "
						+ Words.version(this.impact.after()) + ". " + ImpactText.summary(this.impact)
						+ " Nothing was written.",
				List.of(counts(), prices(), owners(), differences()));
	}

	private Section counts() {
		Section section = new Section("What differs", "");
		ImpactReport.KINDS.forEach((kind) -> section.tile(kind, this.impact.count(kind)));
		this.impact.fields().forEach((field, count) -> section.tile("field " + field, count));
		return section;
	}

	private Section prices() {
		Section section = new Section("By how much prices of the shop differ", "", "currency", "prices", "smallest",
				"median", "largest", "together");
		this.impact.prices()
			.forEach((price) -> section.row(Cell.of(price.currency()), Cell.of(Words.number(price.count())),
					Cell.of(price.min().toPlainString()), Cell.of(price.median().toPlainString()),
					Cell.of(price.max().toPlainString()), Cell.of(price.sum().toPlainString())));
		return section;
	}

	private Section owners() {
		Section section = new Section("Fields that gain, lose or change their owner", "", "field", "before", "after");
		this.impact.owners()
			.forEach((owner) -> section.row(Cell.of(owner.field()), Cell.of(owner.before()).in("before"),
					Cell.of(owner.after()).in("after")));
		return section;
	}

	private Section differences() {
		boolean isCut = this.impact.differences().size() > MOST;
		Section section = new Section("Records",
				isCut ? "The first " + Words.number(MOST) + "; --format csv has them all." : "", "record", "what",
				"before", "after", "why");
		this.impact.differences()
			.stream()
			.limit(MOST)
			.forEach((pair) -> pair.differences()
				.forEach((difference) -> section.row(Cell.of(pair.key()),
						Cell.of((difference.side() + " " + difference.what()).strip()),
						Cell.of(difference.before()).in("before"), Cell.of(difference.after()).in("after"),
						Cell.of(difference.reason(), difference.source()))));
		return section;
	}

}
