package io.evenkeel.rules;

import java.util.List;

/** placeholder */
final class ExampleRunner {

	ExampleRunner(RuleSet set) {
	}

	ExampleReport run(List<RuleFile> files) {
		return new ExampleReport(List.of());
	}

}
