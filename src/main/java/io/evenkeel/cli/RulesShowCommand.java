package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleView;
import io.evenkeel.run.Page;
import io.evenkeel.run.Page.Cell;
import io.evenkeel.run.Page.Section;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ProjectCheck;
import io.evenkeel.sync.PublishedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Shows which way each field flows, and the policies as sentences. */
@Command(name = "show",
		headerHeading = "Example: evenkeel rules show retail-to-e-series --format html -o rules.html%n%n",
		header = "Shows which way each field flows, and the policies as sentences.",
		description = "Who leads each field, on create and on update, under which conditions and with which conversion.")
final class RulesShowCommand implements Callable<Integer> {

	private final Session session;

	@Mixin
	private RuleSetArgument set = new RuleSetArgument();

	@Option(names = "--version-of", paramLabel = "VERSION", defaultValue = PublishedRules.FOLDER,
			description = "folder, published, or a version from 'rules versions'. Default: folder.")
	private String version = PublishedRules.FOLDER;

	@Mixin
	private PageOutput output = new PageOutput();

	RulesShowCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		RuleView view = RuleView.of(content(this.set.set(this.session)));
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, view));
		}
		else if (this.output.isHtml()) {
			this.output.writePage(this.session, page(view));
		}
		else {
			this.output.write(this.session, (out) -> print(out, view));
		}
		return ExitCode.DONE;
	}

	/** What stands in the folder can be shown while another process has the state. */
	private RuleContent content(String name) {
		return this.version.equals(PublishedRules.FOLDER) ? ProjectCheck.ruleSets(this.session.home()).content(name)
				: OpenRules.with(this.session, "rules show " + name, (rules) -> rules.find(name, this.version));
	}

	private void print(PrintWriter out, RuleView view) {
		out.println(this.session.paint().bold(view.set()) + "  version " + Words.version(view.version()));
		out.println();
		Columns table = new Columns("field", "leads", "on create", "on update", "conversion", "only where", "why");
		view.fields()
			.forEach((row) -> table.row(name(row), row.leads(), row.onCreate(), row.onUpdate(), row.conversion(),
					row.when(), row.reason()));
		table.print(out, this.session.paint());
		view.policies().forEach((policy) -> {
			out.println();
			out.println(this.session.paint().bold(policy.rule()) + this.session.paint().dim("  " + policy.source()));
			out.println("    " + Words.line(policy.toString()));
		});
	}

	private static Page page(RuleView view) {
		Section fields = new Section("Which way does each field flow?",
				"\"Copy\" goes from the side that leads to the other; \"leave\" leaves both as they are.", "field",
				"who leads", "on create", "on update", "conversion", "only where", "why");
		view.fields()
			.forEach((row) -> fields.row(Cell.of(name(row)), Cell.of(row.leads()), flow(row.onCreate()),
					flow(row.onUpdate()), Cell.of(row.conversion()), Cell.of(row.when()),
					Cell.of(row.reason(), row.source())));
		Section policies = new Section("Policies", "What counts before the table.", "rule", "when", "then",
				"decides about");
		view.policies()
			.forEach((policy) -> policies.row(Cell.of(policy.rule(), policy.source()),
					Cell.of(String.join("\n", policy.when())), Cell.of(String.join("\n", policy.then())),
					Cell.of(String.join(", ", policy.fields()))));
		return new Page(view.set(), "Version " + Words.version(view.version()) + ".", List.of(fields, policies));
	}

	private static Cell flow(String word) {
		return Cell.of(word).in(word.equals("leave") ? "soft" : "good");
	}

	private static String name(RuleView.Field row) {
		return row.from().isEmpty() ? row.field() : row.field() + " (from " + row.from() + ")";
	}

	private static void write(JsonGenerator json, RuleView view) {
		json.writeStartObject();
		json.writeStringProperty("set", view.set());
		json.writeStringProperty("version", view.version());
		json.writeArrayPropertyStart("fields");
		view.fields().forEach((row) -> write(json, row));
		json.writeEndArray();
		json.writeArrayPropertyStart("policies");
		view.policies().forEach((policy) -> write(json, policy));
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, RuleView.Field row) {
		json.writeStartObject();
		json.writeStringProperty("field", row.field());
		json.writeStringProperty("from", row.from());
		json.writeStringProperty("leads", row.leads());
		json.writeStringProperty("on-create", row.onCreate());
		json.writeStringProperty("on-update", row.onUpdate());
		json.writeStringProperty("conversion", row.conversion());
		json.writeStringProperty("when", row.when());
		json.writeStringProperty("rule", row.rule());
		json.writeStringProperty("source", row.source());
		json.writeStringProperty("reason", row.reason());
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, RuleView.Sentence policy) {
		json.writeStartObject();
		json.writeStringProperty("rule", policy.rule());
		json.writeStringProperty("source", policy.source());
		texts(json, "when", policy.when());
		texts(json, "then", policy.then());
		texts(json, "fields", policy.fields());
		json.writeEndObject();
	}

	private static void texts(JsonGenerator json, String name, List<String> texts) {
		json.writeArrayPropertyStart(name);
		texts.forEach(json::writeString);
		json.writeEndArray();
	}

}
