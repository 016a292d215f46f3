package io.evenkeel.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is given to Drools: the text of each file, and where each rule stands.
 *
 * @param texts the DRL by file name
 * @param places the place of each rule by its name
 */
record RuleSources(Map<String, String> texts, Map<String, Place> places) {

	/** The package that all rules are in. */
	static final String PACKAGE = "rules";

	/**
	 * What every rule file can use without saying so. It stands on the file's own first
	 * line, so that line numbers stay.
	 */
	static final String PREAMBLE = "package " + PACKAGE + "; import io.evenkeel.rules.ProductPair; "
			+ "import io.evenkeel.rules.RecordPair; import io.evenkeel.rules.OrderPair; "
			+ "import io.evenkeel.rules.OwnedField; import io.evenkeel.rules.Settings; "
			+ "import io.evenkeel.commerce.Product; import io.evenkeel.commerce.Order; import io.evenkeel.commerce.Money; "
			+ "import io.evenkeel.commerce.Weight; import io.evenkeel.commerce.Length; "
			+ "import java.math.BigDecimal; import java.util.List; import java.util.Map; ";

	private static final String TABLE_RULES = "fields-table.drl";

	RuleSources {
		texts = new LinkedHashMap<>(texts);
		places = Map.copyOf(places);
	}

	static RuleSources of(RuleFolder folder, FieldTable table, Map<String, Place> policies) {
		Map<String, String> texts = new LinkedHashMap<>();
		folder.policies().forEach((file) -> texts.put(file.name(), PREAMBLE + file.text()));
		Map<String, Place> places = new LinkedHashMap<>(policies);
		if (!table.rows().isEmpty()) {
			texts.put(TABLE_RULES, PREAMBLE + TableRules.drl(table));
			table.rows().forEach((row) -> places.put(TableRules.name(row), row.place()));
		}
		return new RuleSources(texts, places);
	}

}
