package io.evenkeel.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.job.JobFile;
import io.evenkeel.ledger.Run;
import io.evenkeel.rules.RuleChange;
import io.evenkeel.rules.RuleContent;
import io.evenkeel.rules.RuleDiff;
import io.evenkeel.rules.RuleSet;
import io.evenkeel.rules.RuleSets;

/**
 * Chooses the rules that a run works with: those in force for a new one, those it began
 * with for one that goes on. Says so where a person would not expect it.
 */
final class RunRules {

	private static final int SHORT = 8;

	private static final int MOST_TOLD = 10;

	private final RuleSets sets;

	private final PublishedRules published;

	private final Consumer<String> notice;

	RunRules(RuleSets sets, PublishedRules published, Consumer<String> notice) {
		this.sets = sets;
		this.published = published;
		this.notice = notice;
	}

	/** The rules for a run that begins now, kept so that it can go on with them. */
	RuleSet forNewRun(JobFile job) {
		if (job.isFromFolder()) {
			RuleContent content = this.sets.content(job.rules());
			RuleSet rules = this.sets.load(content);
			this.published.keep(content, "rules-from: folder");
			return rules;
		}
		Optional<RuleContent> inForce = this.published.inForce(job.rules());
		return this.sets.load(inForce.isPresent() ? told(inForce.get()) : first(job));
	}

	/** The rules in force, without keeping or telling anything. */
	RuleContent current(JobFile job) {
		return (job.isFromFolder() ? Optional.<RuleContent>empty() : this.published.inForce(job.rules()))
			.orElseGet(() -> this.sets.content(job.rules()));
	}

	/** The rules that a run began with. */
	RuleSet forRestart(JobFile job, Run run) {
		Optional<RuleContent> begun = this.published.kept(run.ruleSet(), run.ruleVersion());
		if (begun.isEmpty()) {
			this.notice.accept("The rules that run " + run.id() + " began with (" + shortened(run.ruleVersion())
					+ ") are not kept. It goes on with those in force.");
			return forNewRun(job);
		}
		RuleContent current = currentOrBegun(job, begun.get());
		if (!current.version().equals(run.ruleVersion())) {
			this.notice.accept("Run " + run.id() + " goes on with the rules it began with, version "
					+ shortened(run.ruleVersion()) + ". What differs in version " + shortened(current.version())
					+ ", which later runs take: " + differences(begun.get(), current) + " 'evenkeel restart " + run.id()
					+ " --rules current' decides with that one.");
		}
		return this.sets.load(begun.get());
	}

	/** The rules in force, for a run that began with others. */
	RuleSet exchanged(JobFile job, Run run) {
		RuleSet rules = forNewRun(job);
		this.published.kept(run.ruleSet(), run.ruleVersion())
			.filter((begun) -> !begun.version().equals(rules.version()))
			.ifPresent((begun) -> this.notice.accept("Run " + run.id() + " began with version "
					+ shortened(begun.version()) + " of the rules and goes on with " + shortened(rules.version())
					+ ". What differs: " + differences(begun, current(job))));
		return rules;
	}

	private RuleContent first(JobFile job) {
		RuleContent content = this.published.publishFirst(this.sets.content(job.rules()));
		this.notice.accept("The rules in rules/" + job.rules()
				+ " were never published; this first run publishes them as" + " version " + shortened(content.version())
				+ ". Edits count from the next 'evenkeel rules publish " + job.rules() + "' on.");
		return content;
	}

	private RuleContent told(RuleContent inForce) {
		String set = inForce.name();
		try {
			if (!this.sets.content(set).version().equals(inForce.version())) {
				this.notice.accept("rules/" + set + " has edits that are not published; this run uses version "
						+ shortened(inForce.version()) + ". 'evenkeel rules publish " + set + "' puts them to work.");
			}
		}
		catch (InputFailure ex) {
			this.notice.accept("rules/" + set + " cannot be read; this run uses the published version "
					+ shortened(inForce.version()) + ".");
		}
		return inForce;
	}

	private RuleContent currentOrBegun(JobFile job, RuleContent begun) {
		try {
			return current(job);
		}
		catch (InputFailure ex) {
			return begun; // the folder is broken or gone, and the run needs it no more
		}
	}

	private static String differences(RuleContent before, RuleContent after) {
		List<RuleChange> changes = RuleDiff.between(before, after);
		String told = String.join("; ", changes.stream().limit(MOST_TOLD).map(RuleChange::toString).toList());
		int rest = changes.size() - MOST_TOLD;
		return (told.isEmpty() ? "nothing that decides" : told) + ((rest > 0) ? "; and " + rest + " more" : "") + ".";
	}

	static String shortened(String version) {
		return version.substring(0, Math.min(SHORT, version.length()));
	}

}
