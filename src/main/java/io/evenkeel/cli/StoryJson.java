package io.evenkeel.cli;

import java.util.List;

import io.evenkeel.commerce.CommerceRecord;
import io.evenkeel.ledger.Finding;
import io.evenkeel.rules.FieldStory;
import io.evenkeel.rules.NearMiss;
import io.evenkeel.rules.Verdict.Because;
import io.evenkeel.sync.LinkEvent;
import io.evenkeel.sync.Story;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The stories of pairs as a JSON document. */
final class StoryJson {

	private final JsonGenerator json;

	StoryJson(JsonGenerator json) {
		this.json = json;
	}

	void write(String job, String key, List<Story> stories) {
		this.json.writeStartObject();
		this.json.writeStringProperty("job", job);
		this.json.writeStringProperty("key", key);
		this.json.writeArrayPropertyStart("stories");
		stories.forEach(this::story);
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	private void story(Story story) {
		this.json.writeStartObject();
		this.json.writeStringProperty("key", story.key());
		this.json.writeStringProperty("pos-id", id(story.pos()));
		this.json.writeStringProperty("shop-id", id(story.shop()));
		this.json.writeStringProperty("linked-by", (story.link() != null) ? story.link().how() : null);
		this.json.writeArrayPropertyStart("link-changes");
		story.linkChanges().forEach(this::linkChange);
		this.json.writeEndArray();
		this.json.writeNumberProperty("run", story.lastSeenRun());
		this.json.writeObjectPropertyStart("rules");
		this.json.writeStringProperty("set", story.rules().set());
		this.json.writeStringProperty("version", story.rules().version());
		this.json.writeEndObject();
		this.json.writeArrayPropertyStart("findings");
		story.findings().forEach(this::finding);
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("fields");
		story.fields().forEach(this::field);
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("near-misses");
		story.nearMisses().forEach(this::nearMiss);
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	private void linkChange(LinkEvent event) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("nr", event.change().nr());
		this.json.writeStringProperty("action", event.change().action());
		this.json.writeStringProperty("what", event.what());
		this.json.writeStringProperty("made", event.change().made().toString());
		this.json.writeStringProperty("author", event.change().author());
		this.json.writeStringProperty("reason", event.change().reason());
		this.json.writeEndObject();
	}

	private static @Nullable String id(@Nullable CommerceRecord record) {
		return (record != null) ? record.id() : null;
	}

	private void finding(Finding finding) {
		this.json.writeStartObject();
		this.json.writeStringProperty("kind", finding.kind());
		this.json.writeStringProperty("field", finding.field());
		this.json.writeStringProperty("text", finding.text());
		this.json.writeStringProperty("rule", finding.reason().rule());
		this.json.writeStringProperty("source", finding.reason().source());
		this.json.writeStringProperty("reason", finding.reason().reason());
		this.json.writeNumberProperty("since", finding.sinceRun());
		this.json.writeEndObject();
	}

	private void nearMiss(NearMiss miss) {
		this.json.writeStartObject();
		this.json.writeStringProperty("rule", miss.rule());
		this.json.writeStringProperty("source", miss.source());
		this.json.writeBooleanProperty("close", miss.isClose());
		this.json.writeNumberProperty("held", miss.held());
		this.json.writeNumberProperty("of", miss.of());
		this.json.writeStringProperty("condition", miss.condition());
		this.json.writeStringProperty("why", miss.why());
		this.json.writeArrayPropertyStart("fields");
		miss.fields().forEach(this.json::writeString);
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	private void field(FieldStory field) {
		Because because = field.because();
		this.json.writeStartObject();
		this.json.writeStringProperty("field", field.field());
		this.json.writeStringProperty("leader", (field.leader() != null) ? field.leader().word() : null);
		this.json.writeStringProperty("pos", field.pos());
		this.json.writeStringProperty("shop", field.shop());
		this.json.writeStringProperty("base", field.base());
		this.json.writeStringProperty("changed", field.changed());
		this.json.writeStringProperty("effect", field.effect());
		this.json.writeStringProperty("rule", (because != null) ? because.rule() : null);
		this.json.writeStringProperty("source", (because != null) ? because.source() : null);
		this.json.writeStringProperty("reason", (because != null) ? because.reason() : null);
		this.json.writeEndObject();
	}

}
