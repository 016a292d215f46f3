package io.evenkeel.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.evenkeel.run.Words;
import io.evenkeel.sync.PublishedRules.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Lists the versions of a rule set. */
@Command(name = "versions", headerHeading = "Example: evenkeel rules versions retail-to-e-series%n%n",
		header = "Lists what was published of a rule set.",
		description = "The newest first, with who, when, why, and the checks that it passed.")
final class RulesVersionsCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private RuleSetArgument set = new RuleSetArgument();

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesVersionsCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		String name = this.set.set(this.session);
		List<Entry> entries = OpenRules.with(this.session, "rules versions " + name, (rules) -> rules.history(name));
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, name, entries));
		}
		else if (entries.isEmpty()) {
			this.session.say("Nothing of " + name + " was published yet. '"
					+ this.session.typed("rules publish " + name) + "' does.");
		}
		else {
			this.output.write(this.session, (out) -> table(entries).print(out, this.session.paint()));
		}
		return ExitCode.DONE;
	}

	private static Columns table(List<Entry> entries) {
		Columns table = new Columns("version", "published", "by", "checks", "note");
		entries.forEach(
				(entry) -> table.row(Words.version(entry.version().version()) + (entry.isInForce() ? " in force" : ""),
						Words.time(entry.publication().at()), entry.publication().who(), entry.version().checked(),
						Objects.requireNonNullElse(entry.publication().note(), "")));
		return table;
	}

	private static void write(JsonGenerator json, String set, List<Entry> entries) {
		json.writeStartObject();
		json.writeStringProperty("set", set);
		json.writeArrayPropertyStart("versions");
		entries.forEach((entry) -> {
			json.writeStartObject();
			json.writeStringProperty("version", entry.version().version());
			json.writeBooleanProperty("in-force", entry.isInForce());
			json.writeStringProperty("published", entry.publication().at().toString());
			json.writeStringProperty("by", entry.publication().who());
			json.writeStringProperty("note", entry.publication().note());
			json.writeStringProperty("author", entry.version().author());
			json.writeStringProperty("made", entry.version().made().toString());
			json.writeStringProperty("checked", entry.version().checked());
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

}
