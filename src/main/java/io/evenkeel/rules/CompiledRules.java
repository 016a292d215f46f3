package io.evenkeel.rules;

import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordKind;
import org.kie.api.KieBase;

/** A rule set that is ready to run. */
final class CompiledRules implements RuleSet {

	private final String name;

	private final String version;

	private final String build;

	private final KieBase rules;

	private final FieldTable table;

	private final Map<String, Place> places;

	private final List<RuleSetting> settings;

	CompiledRules(RuleFolder files, String build, KieBase rules, FieldTable table, Map<String, Place> places,
			List<RuleSetting> settings) {
		this.name = files.name();
		this.version = files.version();
		this.build = build;
		this.rules = rules;
		this.table = table;
		this.places = places;
		this.settings = settings;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public String version() {
		return this.version;
	}

	@Override
	public String build() {
		return this.build;
	}

	@Override
	public RecordKind kind() {
		return this.table.kind();
	}

	@Override
	public List<RuleSetting> settings() {
		return this.settings;
	}

	@Override
	public Decider decider(Settings chosen) {
		Speaker speaker = new Speaker(this.places);
		Settings settings = RuleSetting.withDefaults(this.settings, chosen);
		Desk desk = new Desk(settings, this.table.with(settings), speaker);
		DroolsDecider decider = new DroolsDecider(this.rules, desk, this.places.size());
		decider.askForOwners();
		return decider;
	}

}
