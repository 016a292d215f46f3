package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * Turns the files of a rule set into a compiled module: first our own checks, which say
 * everything at once and in plain words, then Drools, then a look at what it made.
 */
final class RuleCompiler {

	private final RuleFolder folder;

	private final RuleReading reading;

	private final PolicyCheck policies;

	RuleCompiler(RuleReading reading) {
		this.folder = reading.folder();
		this.reading = reading;
		this.policies = new PolicyCheck(this.folder, reading.settings());
	}

	byte[] compile(String version) {
		List<Problem> problems = new ArrayList<>(this.reading.problems());
		problems.addAll(this.policies.check());
		problems.addAll(new PolicyLogic(this.reading.table(), this.policies.shapes()).problems());
		refuse(problems);
		RuleSources sources = RuleSources.of(this.folder, this.reading.table(), this.policies.places());
		DroolsBuild build = new DroolsBuild();
		DroolsBuild.Result result = build.compile(sources, version);
		if (result.module() == null) {
			throw new CompileMessages(this.folder, build, sources).failure(result.complaints());
		}
		refuse(new BytecodeFence(this.folder.shown()).problems(result.classes()));
		return result.module();
	}

	/**
	 * Where each rule stands.
	 * @return the places by the names of the rules
	 */
	Map<String, Place> places() {
		return RuleSources.of(this.folder, this.reading.table(), this.policies.places()).places();
	}

	private static void refuse(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new InputFailure(problems);
		}
	}

}
