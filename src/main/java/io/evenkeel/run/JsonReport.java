package io.evenkeel.run;

import java.io.Writer;

import io.evenkeel.ledger.Counts;
import io.evenkeel.ledger.Finding;
import io.evenkeel.ledger.PlannedChange;
import io.evenkeel.ledger.PlannedField;
import io.evenkeel.ledger.Reason;
import io.evenkeel.ledger.Run;
import io.evenkeel.ledger.Settled;
import tools.jackson.core.JsonGenerator;

/** A run for programs, as {@code src/docs/formats.md} has it; written as it is read. */
final class JsonReport {

	private final RunStory story;

	private final JsonGenerator json;

	private JsonReport(RunStory story, JsonGenerator json) {
		this.story = story;
		this.json = json;
	}

	static void write(RunStory story, Writer out) {
		JsonDocument.write(out, (json) -> new JsonReport(story, json).document());
	}

	private void document() {
		this.json.writeStartObject();
		RunJson.head(this.json, this.story.run());
		object("read", () -> {
			this.json.writeNumberProperty("pos", this.story.run().count(Counts.READ_POS));
			this.json.writeNumberProperty("shop", this.story.run().count(Counts.READ_SHOP));
		});
		object("counts", () -> RunStory.COUNTS
			.forEach((name) -> this.json.writeNumberProperty(name, this.story.run().count(name))));
		object("updates-by-field", () -> this.story.updatesByField().forEach(this.json::writeNumberProperty));
		object("outcomes", () -> this.story.outcomes().forEach(this.json::writeNumberProperty));
		this.json.writeNumberProperty("breaks", this.story.breaks());
		rules(this.story.run());
		array("guards", () -> this.story.guards().forEach((guard) -> object(() -> {
			this.json.writeStringProperty("guard", guard.name());
			this.json.writeStringProperty("limit", guard.limit());
			this.json.writeStringProperty("value", guard.value());
			this.json.writeBooleanProperty("tripped", guard.tripped());
		})));
		array("quarantine", () -> this.story.quarantine().forEach(this::quarantined));
		array("findings", () -> this.story.findings(this::finding));
		array("changes", () -> this.story.changes((settled) -> {
			object(() -> change(settled));
			return true;
		}));
		this.json.writeEndObject();
	}

	private void rules(Run run) {
		object("rules", () -> {
			this.json.writeStringProperty("set", run.ruleSet());
			this.json.writeStringProperty("version", run.ruleVersion());
		});
	}

	private void quarantined(SetAside aside) {
		object(() -> {
			this.json.writeStringProperty("key", aside.key());
			this.json.writeStringProperty("side", aside.side().word());
			this.json.writeStringProperty("place", aside.record().place());
			this.json.writeStringProperty("cause", aside.record().cause());
			this.json.writeStringProperty("what-to-do", aside.record().whatToDo());
			this.json.writeNumberProperty("since", aside.record().sinceRun());
		});
	}

	private void finding(Finding finding) {
		object(() -> {
			this.json.writeStringProperty("kind", finding.kind());
			this.json.writeStringProperty("key", finding.key());
			this.json.writeStringProperty("field", finding.field());
			this.json.writeStringProperty("text", finding.text());
			reason(finding.reason());
			this.json.writeNumberProperty("since", finding.sinceRun());
		});
	}

	private void change(Settled settled) {
		PlannedChange change = settled.change();
		this.json.writeStringProperty("id", change.id());
		this.json.writeStringProperty("side", change.side().word());
		this.json.writeStringProperty("action", change.action());
		this.json.writeStringProperty("records", "products");
		this.json.writeStringProperty("key", change.key());
		this.json.writeStringProperty("target-id",
				(change.targetId() != null) ? change.targetId() : settled.targetId());
		array("fields", () -> change.fields().forEach((field) -> object(() -> field(field))));
		reason(change.reason());
		this.json.writeStringProperty("outcome", Words.outcome(settled.state()));
		this.json.writeStringProperty("message", settled.message());
	}

	private void field(PlannedField field) {
		this.json.writeStringProperty("field", field.field());
		this.json.writeStringProperty("before", Words.value(field.field(), field.before()));
		this.json.writeStringProperty("after", Words.value(field.field(), field.after()));
		reason(field.reason());
	}

	private void reason(Reason reason) {
		this.json.writeStringProperty("rule", reason.rule());
		this.json.writeStringProperty("source", reason.source());
		this.json.writeStringProperty("reason", reason.reason());
	}

	private void object(String name, Runnable content) {
		this.json.writeName(name);
		object(content);
	}

	private void object(Runnable content) {
		this.json.writeStartObject();
		content.run();
		this.json.writeEndObject();
	}

	private void array(String name, Runnable content) {
		this.json.writeName(name);
		this.json.writeStartArray();
		content.run();
		this.json.writeEndArray();
	}

}
