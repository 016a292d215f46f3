package io.evenkeel.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.evenkeel.rules.ExampleReport;
import io.evenkeel.rules.ExampleReport.Result;
import io.evenkeel.rules.RuleSets;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ProjectCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Runs the examples of rule sets. */
@Command(name = "test", headerHeading = "Example: evenkeel rules test retail-to-e-series%n%n",
		header = "Runs the examples of a rule set, or of all.",
		description = "An example says what is decided for two records, and why. Ends with 1 when one differs.")
final class RulesTestCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "SET", arity = "0..1", description = "The rule set; left out, all of them.")
	private @Nullable String set;

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesTestCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		RuleSets sets = ProjectCheck.ruleSets(this.session.home());
		Map<String, ExampleReport> reports = new LinkedHashMap<>();
		((this.set != null) ? List.of(this.set) : sets.names()).forEach((name) -> reports.put(name, sets.test(name)));
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, reports));
		}
		else {
			this.output.write(this.session, (out) -> reports.forEach((name, report) -> print(out, name, report)));
		}
		return reports.values().stream().allMatch(ExampleReport::isGood) ? ExitCode.DONE : ExitCode.NOT_DONE;
	}

	private void print(PrintWriter out, String name, ExampleReport report) {
		long good = report.results().stream().filter(Result::isGood).count();
		out.println(this.session.paint().bold(name) + "  " + good + " of "
				+ Words.count(report.results().size(), "example") + " as they say");
		report.results().stream().filter((result) -> !result.isGood()).forEach((result) -> {
			out.println(this.session.paint().bad("  " + result.name()) + "  " + result.source());
			result.differences().forEach((difference) -> out.println("      " + difference));
		});
	}

	static void write(JsonGenerator json, Map<String, ExampleReport> reports) {
		json.writeStartObject();
		json.writeArrayPropertyStart("sets");
		reports.forEach((name, report) -> {
			json.writeStartObject();
			json.writeStringProperty("set", name);
			json.writeBooleanProperty("good", report.isGood());
			json.writeArrayPropertyStart("examples");
			report.results().forEach((result) -> write(json, result));
			json.writeEndArray();
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void write(JsonGenerator json, Result result) {
		json.writeStartObject();
		json.writeStringProperty("name", result.name());
		json.writeStringProperty("source", result.source());
		json.writeBooleanProperty("good", result.isGood());
		json.writeArrayPropertyStart("differences");
		result.differences().forEach(json::writeString);
		json.writeEndArray();
		json.writeEndObject();
	}

}
