package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.StopFailure;
import io.evenkeel.rules.ExampleReport.Result;
import io.evenkeel.rules.Verdict.Because;

/** Runs the examples of a rule set. */
final class ExampleRunner {

	private final RuleSet set;

	ExampleRunner(RuleSet set) {
		this.set = set;
	}

	ExampleReport run(RecordKind kind, List<RuleFile> files) {
		return new ExampleReport(
				files.stream().flatMap((file) -> ExampleReader.read(kind, file).stream()).map(this::run).toList());
	}

	private Result run(Example example) {
		List<String> differences = new ArrayList<>();
		try (Decider decider = this.set.decider(example.settings())) {
			Verdict verdict = decider.decide(List.of(example.pair())).get(0);
			compare("changes", example.changes(), verdict.changes().stream().map(ExampleWords::change).toList(),
					differences);
			compare("findings", example.findings(), verdict.findings().stream().map(ExampleWords::finding).toList(),
					differences);
			compareReasons(example, verdict, differences);
		}
		catch (StopFailure ex) {
			differences.add(ex.getMessage());
		}
		return new Result(example.name(), example.place().toString(), differences);
	}

	private static void compare(String what, List<String> expected, List<String> actual, List<String> differences) {
		expected.stream()
			.filter((line) -> !actual.contains(line))
			.forEach((line) -> differences.add(what + " should have '" + line + "'"));
		actual.stream()
			.filter((line) -> !expected.contains(line))
			.forEach((line) -> differences.add(what + " should not have '" + line + "'"));
	}

	private static void compareReasons(Example example, Verdict verdict, List<String> differences) {
		List<String> reasons = Stream
			.of(verdict.changes().stream().map(Verdict.Wanted::because),
					verdict.changes()
						.stream()
						.flatMap((change) -> change.fields().stream())
						.map(Verdict.WantedField::because),
					verdict.findings().stream().map(Verdict.Finding::because))
			.flatMap((because) -> because)
			.map(Because::reason)
			.distinct()
			.toList();
		example.reasons()
			.stream()
			.filter((start) -> reasons.stream().noneMatch((reason) -> reason.startsWith(start)))
			.forEach((start) -> differences.add("no reason begins with '" + start + "'; they are " + reasons));
	}

}
