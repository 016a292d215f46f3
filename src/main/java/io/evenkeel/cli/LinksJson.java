package io.evenkeel.cli;

import java.util.List;
import java.util.function.Consumer;

import io.evenkeel.sync.Evidence;
import io.evenkeel.sync.LinkList.Totals;
import io.evenkeel.sync.LinkRow;
import io.evenkeel.sync.LinkRow.Candidate;
import io.evenkeel.sync.RecordView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A list of links as a JSON document, written row by row. */
final class LinksJson {

	private LinksJson() {
	}

	static void write(JsonGenerator json, String job, Totals totals, Consumer<Consumer<LinkRow>> rows) {
		json.writeStartObject();
		json.writeStringProperty("job", job);
		json.writeObjectPropertyStart("totals");
		json.writeNumberProperty("linked", totals.linked());
		json.writeNumberProperty("unlinked-pos", totals.onlyPos());
		json.writeNumberProperty("unlinked-shop", totals.onlyShop());
		json.writeNumberProperty("ambiguous", totals.ambiguous());
		json.writeNumberProperty("orphaned", totals.orphaned());
		json.writeNumberProperty("apart", totals.apart());
		json.writeEndObject();
		json.writeArrayPropertyStart("links");
		rows.accept((row) -> row(json, row));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void row(JsonGenerator json, LinkRow row) {
		json.writeStartObject();
		json.writeStringProperty("state", row.state().toString());
		record(json, "pos", row.pos());
		record(json, "shop", row.shop());
		json.writeStringProperty("linked-by", row.how());
		json.writePOJOProperty("run", row.run());
		json.writeStringProperty("at", (row.at() != null) ? row.at().toString() : null);
		json.writePOJOProperty("gone-since", row.sinceRun());
		json.writeStringProperty("why", row.why());
		json.writeArrayPropertyStart("candidates");
		row.candidates().forEach((candidate) -> candidate(json, candidate));
		json.writeEndArray();
		json.writeEndObject();
	}

	static void record(JsonGenerator json, String side, @Nullable RecordView record) {
		if (record == null) {
			json.writeNullProperty(side);
			return;
		}
		json.writeObjectPropertyStart(side);
		fields(json, record);
		json.writeEndObject();
	}

	private static void fields(JsonGenerator json, RecordView record) {
		json.writeStringProperty("id", record.id());
		json.writeStringProperty("key", record.key());
		json.writeStringProperty("name", record.name());
		json.writeBooleanProperty("gone", record.gone());
	}

	private static void candidate(JsonGenerator json, Candidate candidate) {
		json.writeStartObject();
		fields(json, candidate.record());
		json.writeStringProperty("linked-with", candidate.linkedWith());
		json.writeArrayPropertyStart("evidence");
		List<Evidence> evidence = candidate.evidence();
		evidence.forEach((each) -> json.writeString(each.words()));
		json.writeEndArray();
		json.writeEndObject();
	}

}
