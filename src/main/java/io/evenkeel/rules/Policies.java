package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads the policies of a rule set that passed its checks. */
final class Policies {

	private Policies() {
	}

	/**
	 * The policies of a set, in the order of files and lines.
	 * @param folder the set
	 * @return its policies; those of a file that cannot be read are left out, since the
	 * checks say so
	 */
	static List<Policy> of(RuleFolder folder) {
		List<Policy> policies = new ArrayList<>();
		RuleFolder translated = Sentences.translated(folder, (ignored) -> {
		});
		for (RuleFile file : translated.policies()) {
			PackageDescr parsed = parsed(file);
			if (parsed != null) {
				parsed.getRules().forEach((rule) -> policies.add(policy(file, rule)));
			}
		}
		return policies;
	}

	private static @Nullable PackageDescr parsed(RuleFile file) {
		try {
			DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
			PackageDescr parsed = parser.parse(false, file.text());
			return parser.hasErrors() ? null : parsed;
		}
		catch (DroolsParserException ex) {
			return null;
		}
	}

	private static Policy policy(RuleFile file, RuleDescr rule) {
		List<String> conditions = new ArrayList<>();
		String variable = null;
		for (BaseDescr part : rule.getLhs().getDescrs()) {
			if (part instanceof PatternDescr pattern) {
				variable = pattern.getIdentifier();
				pattern.getDescrs().forEach((constraint) -> {
					if (constraint instanceof ExprConstraintDescr expression) {
						conditions.addAll(Policy.parts(expression.getExpression()));
					}
				});
			}
		}
		List<String> attributes = rule.getAttributes()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((attribute) -> attribute.getKey() + " " + attribute.getValue().getValue())
			.toList();
		return new Policy(rule.getName(), new Place(file.shown(), rule.getLine()), variable, List.copyOf(conditions),
				String.valueOf(rule.getConsequence()).strip(), attributes);
	}

}
