package io.evenkeel.cli;

import java.util.List;
import java.util.Objects;

import io.evenkeel.ledger.LinkChange;
import io.evenkeel.run.Words;
import tools.jackson.core.JsonGenerator;

/** What people changed about links, as rows. */
final class LinkLogTable {

	private LinkLogTable() {
	}

	static Columns of(List<LinkChange> changes) {
		Columns table = new Columns("change", "when", "by", "what", "linked", "unlinked", "why");
		changes.forEach((change) -> table.row("#" + change.nr(), Words.time(change.made()), change.author(),
				what(change), Words.number(change.linked()), Words.number(change.unlinked()),
				Objects.toString(change.reason(), "")));
		return table;
	}

	private static String what(LinkChange change) {
		String of = (change.undoes() != null) ? " #" + change.undoes() : "";
		return change.action() + of + ((change.undoneBy() != null) ? ", taken back by #" + change.undoneBy() : "");
	}

	static void write(JsonGenerator json, String job, List<LinkChange> changes) {
		json.writeStartObject();
		json.writeStringProperty("job", job);
		json.writeArrayPropertyStart("changes");
		changes.forEach((change) -> {
			json.writeStartObject();
			json.writeNumberProperty("nr", change.nr());
			json.writeStringProperty("action", change.action());
			json.writeStringProperty("made", change.made().toString());
			json.writeStringProperty("author", change.author());
			json.writeStringProperty("reason", change.reason());
			json.writeNumberProperty("linked", change.linked());
			json.writeNumberProperty("unlinked", change.unlinked());
			json.writePOJOProperty("undoes", change.undoes());
			json.writePOJOProperty("undone-by", change.undoneBy());
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
