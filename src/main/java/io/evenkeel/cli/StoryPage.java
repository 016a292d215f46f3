package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import io.evenkeel.run.Page;
import io.evenkeel.run.Page.Cell;
import io.evenkeel.run.Page.Section;
import io.evenkeel.run.Words;
import io.evenkeel.sync.Story;

/** The stories of pairs as a page. */
final class StoryPage {

	private StoryPage() {
	}

	static Page of(String job, String key, List<Story> stories) {
		List<Section> sections = new ArrayList<>();
		stories.forEach((story) -> {
			sections.add(fields(story));
			sections.add(findings(story));
			sections.add(linkChanges(story));
			sections.add(nearMisses(story));
		});
		Story first = stories.get(0);
		return new Page("Why is " + key + " what it is?", job + ", as of run #" + first.lastSeenRun() + ", rules "
				+ first.rules().set() + " " + Words.version(first.rules().version()) + ".", sections);
	}

	private static Section fields(Story story) {
		String pos = (story.pos() != null) ? "pos " + story.pos().id() : "not in pos";
		String shop = (story.shop() != null) ? "shop " + story.shop().id() : "not in shop";
		String link = (story.link() != null)
				? "linked " + LinkWords.how(story.link().how()) + " in run #" + story.link().runId() : "not linked";
		Section section = new Section(story.key(), pos + ", " + shop + ", " + link, "field", "pos", "shop",
				"agreed before", "what happens", "why");
		story.fields().forEach((field) -> section.row(cells(field)));
		return section;
	}

	private static Cell[] cells(FieldStory field) {
		String leader = ((field.leader() != null) ? field.leader().word() + " leads" : "nobody leads")
				+ StoryText.changed(field);
		boolean stays = field.effect().startsWith("stays") || field.effect().startsWith("already");
		Cell why = (field.because() != null)
				? Cell.of(field.because().rule(), field.because().reason() + " (" + field.because().source() + ")")
				: Cell.of("no rule speaks of it").in("soft");
		return new Cell[] { Cell.of(field.field(), leader), Cell.of(field.pos()), Cell.of(field.shop()),
				Cell.of(field.base()), Cell.of(field.effect()).in(stays ? "soft" : "after"), why };
	}

	private static Section findings(Story story) {
		Section section = new Section("What stands about it", "", "kind", "field", "what", "why", "since");
		story.findings()
			.forEach((finding) -> section.row(Cell.of(finding.kind()).in("bad"), Cell.of(finding.field()),
					Cell.of(finding.text()), Cell.of(finding.reason().rule(), finding.reason().source()),
					Cell.of("#" + finding.sinceRun())));
		return section;
	}

	private static Section linkChanges(Story story) {
		Section section = new Section("What people changed about its link", "", "change", "what", "by", "when", "why");
		story.linkChanges()
			.forEach((event) -> section.row(Cell.of("#" + event.change().nr() + " " + event.change().action()),
					Cell.of(event.what()), Cell.of(event.change().author()), Cell.of(Words.time(event.change().made())),
					Cell.of(event.change().reason())));
		return section;
	}

	private static Section nearMisses(Story story) {
		Section section = new Section("Rules that did not fire", "Those that came closest first.", "rule",
				"decides about", "conditions that hold", "what kept it from firing", "that is so");
		story.nearMisses().forEach((miss) -> section.row(cells(miss)));
		return section;
	}

	private static Cell[] cells(NearMiss miss) {
		return new Cell[] { Cell.of(miss.rule(), miss.source()), Cell.of(String.join(", ", miss.fields())),
				Cell.of(miss.held() + " of " + miss.of()),
				Cell.of(Objects.requireNonNullElse(miss.condition(), "")).in(miss.isClose() ? "" : "soft"),
				Cell.of(miss.why()) };
	}

}
