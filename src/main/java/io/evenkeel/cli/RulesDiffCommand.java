package io.evenkeel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.RuleChange;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleDiff;
import io.evenkeel.run.Words;
import io.evenkeel.sync.ProjectCheck;
import io.evenkeel.sync.PublishedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Tells in words what differs between two versions of a rule set. */
@Command(name = "diff", headerHeading = "Example: evenkeel rules diff retail-to-e-series published folder%n%n",
		header = "Tells in words what differs between two versions of a rule set.",
		description = "A version is 'folder', 'published', or a version from 'rules versions' or its beginning. Left"
				+ " out, what is in force is compared with the folder. The set can be left out where a version tells it.")
final class RulesDiffCommand implements Callable<Integer> {

	private final Session session;

	@Parameters(paramLabel = "SET|JOB|VERSION", arity = "1..3",
			description = "The rule set or a job that uses it; then the earlier and the later version.")
	private List<String> names = new ArrayList<>();

	@Mixin
	private TextOrJson output = new TextOrJson();

	RulesDiffCommand(Session session) {
		this.session = session;
	}

	@Override
	public Integer call() {
		Compared compared = OpenRules.with(this.session, "rules diff", this::compared);
		List<RuleChange> changes = RuleDiff.between(compared.before(), compared.after());
		if (this.output.isJson()) {
			this.output.writeJson(this.session, (json) -> write(json, compared, changes));
		}
		else if (changes.isEmpty()) {
			this.session.say("Nothing differs that decides anything.");
		}
		else {
			this.output.write(this.session,
					(out) -> changes.forEach((change) -> out.println(Words.line(change.toString()))));
		}
		return ExitCode.DONE;
	}

	private Compared compared(PublishedRules rules) {
		List<String> versions = new ArrayList<>(this.names);
		Optional<String> named = RuleSetArgument.of(this.session, versions.get(0));
		if (named.isPresent()) {
			versions.remove(0);
		}
		if (versions.size() > 2) {
			throw new InputFailure(Problem.unknown("rules", 0, "rule set or job", versions.get(0),
					ProjectCheck.ruleSets(this.session.home()).names()));
		}
		String set = named.orElseGet(() -> setOf(rules, versions));
		String before = versions.isEmpty() ? PublishedRules.PUBLISHED : versions.get(0);
		String after = (versions.size() < 2) ? PublishedRules.FOLDER : versions.get(1);
		return new Compared(rules.find(set, before), rules.find(set, after));
	}

	private String setOf(PublishedRules rules, List<String> versions) {
		List<String> sets = versions.stream()
			.flatMap((version) -> rules.setsWith(version).stream())
			.distinct()
			.toList();
		if (sets.isEmpty()) {
			sets = ProjectCheck.ruleSets(this.session.home()).names();
		}
		if (sets.size() != 1) {
			throw new InputFailure(new Problem("rules diff", 0,
					"there are several rule sets: " + String.join(", ", sets) + "; name one before the versions"));
		}
		return sets.get(0);
	}

	private static void write(JsonGenerator json, Compared compared, List<RuleChange> changes) {
		json.writeStartObject();
		json.writeStringProperty("set", compared.after().name());
		json.writeStringProperty("before", compared.before().version());
		json.writeStringProperty("after", compared.after().version());
		json.writeArrayPropertyStart("differences");
		changes.forEach((change) -> {
			json.writeStartObject();
			json.writeStringProperty("about", change.about());
			json.writeStringProperty("now", change.now());
			json.writeStringProperty("was", change.was());
			json.writeStringProperty("source", change.source());
			json.writeStringProperty("text", change.toString());
			json.writeEndObject();
		});
		json.writeEndArray();
		json.writeEndObject();
	}

	/** The two versions. */
	private record Compared(RuleContent before, RuleContent after) {
	}

}
