package io.evenkeel.run;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Settled;
import io.evenkeel.run.Attention.Group;
import io.evenkeel.run.Attention.Item;
import org.jspecify.annotations.Nullable;

/** A run as one page that needs nothing else. */
final class HtmlReport {

	/** How many changes a page shows: browsers grow slow with more. */
	static final int MOST = 5000;

	private static final int MOST_OF_A_KIND = 200;

	private static final int WIDTH = 300;

	private static final int NARROW = 80;

	private HtmlReport() {
	}

	static void write(RunStory story, Writer out) {
		Template.write("report", page(story), out);
	}

	private static Map<String, Object> page(RunStory story) {
		List<Map<String, Object>> changes = new ArrayList<>();
		story.changes((settled) -> {
			changes.add(change(settled));
			return changes.size() < MOST;
		});
		long planned = story.outcomes().values().stream().mapToLong(Long::longValue).sum();
		Map<String, Object> page = new LinkedHashMap<>();
		page.put("run", head(story));
		page.put("tiles", tiles(RunStory.COUNTS, story.run().counts()));
		page.put("outcomes", tiles(RunStory.OUTCOMES, story.outcomes()));
		page.put("fields", tiles(story.updatesByField().keySet(), story.updatesByField()));
		page.put("guards", story.guards());
		page.put("groups", Attention.of(story, MOST_OF_A_KIND).stream().map(HtmlReport::group).toList());
		page.put("changes", changes);
		page.put("planned", Words.number(planned));
		page.put("isCut", planned > changes.size());
		page.put("shown", Words.number(changes.size()));
		page.put("actions", RunStory.ACTIONS.stream().filter((action) -> story.run().count(action) > 0).toList());
		return page;
	}

	private static Map<String, Object> head(RunStory story) {
		Run run = story.run();
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("name", Words.name(run));
		head.put("status", run.status().word().replace('-', ' '));
		head.put("tone", run.status().word());
		head.put("started", Words.time(run.started()));
		head.put("duration", Words.duration(story.duration()));
		head.put("restarts", run.restarts());
		head.put("pos", Words.number(run.count(Counts.READ_POS)));
		head.put("shop", Words.number(run.count(Counts.READ_SHOP)));
		head.put("rules", run.ruleSet() + " " + TextReport.version(run));
		head.put("approvedBy", run.approvedBy());
		head.put("message", run.message());
		head.put("waits", story.isAwaitingApproval());
		head.put("id", run.id());
		return head;
	}

	private static List<Map<String, Object>> tiles(Iterable<String> names, Map<String, Long> counts) {
		List<Map<String, Object>> tiles = new ArrayList<>();
		for (String name : names) {
			long count = counts.getOrDefault(name, 0L);
			tiles.add(Map.of("name", name, "count", Words.number(count), "isZero", count == 0));
		}
		return tiles;
	}

	private static Map<String, Object> group(Group group) {
		return Map.of("kind", group.kind(), "meaning", Attention.meaning(group.kind()), "total",
				Words.number(group.total()), "rest", group.rest(), "restText", Words.number(group.rest()), "items",
				group.items().stream().map(HtmlReport::item).toList());
	}

	private static Map<String, Object> item(Item item) {
		return Map.of("key", item.key(), "where", item.where(), "text", item.text(), "more", item.more(), "since",
				(item.since() != Item.NOW) ? "#" + item.since() : "");
	}

	private static Map<String, Object> change(Settled settled) {
		PlannedChange change = settled.change();
		String target = (change.targetId() != null) ? change.targetId() : settled.targetId();
		List<Map<String, Object>> rows = rows(change);
		Map<String, Object> view = new HashMap<>();
		view.put("action", change.action());
		view.put("what", change.action() + " in " + change.side().word());
		view.put("key", change.key());
		view.put("target", target);
		view.put("hasTarget", target != null);
		view.put("outcome", Words.outcome(settled.state()));
		view.put("tone", RunStory.isTroubled(settled.state()) ? "bad" : "");
		view.put("message", settled.message());
		view.put("hasMessage", !settled.message().isEmpty());
		view.put("fields", rows);
		view.put("rows", rows.size());
		return view;
	}

	private static List<Map<String, Object>> rows(PlannedChange change) {
		if (change.fields().isEmpty()) {
			return List.of(row("", null, null, change.reason()));
		}
		if (change.action().equals(RunStory.CREATE)) {
			return List.of(row(Words.count(change.fields().size(), "field"), null, summary(change), change.reason()));
		}
		return change.fields().stream().map(HtmlReport::row).toList();
	}

	/**
	 * All fields of a new record in one cell, or a first night makes a page of a million
	 * cells.
	 */
	private static String summary(PlannedChange change) {
		return change.fields()
			.stream()
			.map((field) -> field.field() + ": "
					+ Excerpt.of(null, Words.value(field.field(), field.after()), NARROW).after())
			.collect(Collectors.joining("\n"));
	}

	private static Map<String, Object> row(PlannedField field) {
		Excerpt excerpt = Excerpt.of(Words.value(field.field(), field.before()),
				Words.value(field.field(), field.after()), WIDTH);
		return row(field.field(), excerpt.before(), excerpt.after(), field.reason());
	}

	private static Map<String, Object> row(String field, @Nullable String before, @Nullable String after,
			Reason reason) {
		return Map.of("field", field, "before", Objects.requireNonNullElse(before, ""), "after",
				Objects.requireNonNullElse(after, ""), "rule", reason.rule(), "source", reason.source(), "reason",
				reason.reason());
	}

}
