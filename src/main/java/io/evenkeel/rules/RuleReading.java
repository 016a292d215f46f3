package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * What can be read of a rule set without Drools: its field table and its settings.
 *
 * @param folder its files, with rules where there were sentences
 * @param table the field table
 * @param settings the settings
 * @param problems what is wrong with them
 * @param notices what people should look at, though it may be meant so
 */
record RuleReading(RuleFolder folder, FieldTable table, List<RuleSetting> settings, List<Problem> problems,
		List<Problem> notices) {

	static RuleReading of(RuleFolder folder) {
		List<Problem> problems = new ArrayList<>(folder.strangers());
		List<RuleSetting> settings = settings(folder, problems);
		ValueTables values = ValueTables.of(folder.valueTables(), problems::add);
		FieldTable table = table(folder, values, settings, problems);
		RuleFolder translated = Sentences.translated(folder, problems::add);
		if (table.rows().isEmpty() && translated.policies().isEmpty() && problems.isEmpty()) {
			problems.add(new Problem(folder.shown(), 0,
					"there are no rules in this folder; it needs a fields.csv, a fields.xlsx or a policy (*.drl, *.dslr)"));
		}
		TableLogic logic = new TableLogic(table);
		problems.addAll(logic.problems());
		return new RuleReading(translated, table, settings, List.copyOf(problems), logic.notices());
	}

	private static FieldTable table(RuleFolder folder, ValueTables values, List<RuleSetting> settings,
			List<Problem> problems) {
		List<RuleFile> files = folder.tables();
		if (files.isEmpty()) {
			return FieldTable.empty(folder.kind(), values);
		}
		if (files.size() > 1) {
			problems.add(new Problem(files.get(1).shown(), 0,
					"there is a " + files.get(0).name() + " too; a rule set has one field table"));
		}
		try {
			RuleFile file = files.get(0);
			return new FieldTableReader(folder.kind(), values, settings, problems::add).read(TableFile.lines(file),
					file.shown());
		}
		catch (InputFailure ex) {
			problems.addAll(ex.problems());
			return FieldTable.empty(folder.kind(), values);
		}
	}

	private static List<RuleSetting> settings(RuleFolder folder, List<Problem> problems) {
		return folder.settings().stream().flatMap((file) -> SettingsFile.read(file, problems::add).stream()).toList();
	}

}
