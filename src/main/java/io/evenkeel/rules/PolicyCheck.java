package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.failure.Problem;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads policies and refuses what does not belong into one: whatever is not a rule about
 * one pair in the words of the vocabulary. Everything at once, with file and line.
 */
final class PolicyCheck {

	private static final Set<String> ATTRIBUTES = Set.of("salience", "no-loop", "enabled", "date-effective",
			"date-expires");

	/** A name goes into the code that Drools makes. */
	private static final Pattern NAME = Pattern.compile("[^\"\\\\\\p{Cntrl}]{1,200}");

	private static final Pattern DATE = Pattern.compile("[\\w :.-]+");

	private static final Pattern UNEXPECTED = Pattern
		.compile("(?:mismatched|extraneous) input '(.*?)'" + "|no viable alternative at input '(.*?)'");

	private final RuleFolder folder;

	private final PairType pair;

	private final List<RuleSetting> settings;

	private final Map<String, Place> places = new LinkedHashMap<>();

	private final List<PolicyShape> shapes = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	PolicyCheck(RuleFolder folder, List<RuleSetting> settings) {
		this.folder = folder;
		this.pair = PairType.of(folder.kind());
		this.settings = settings;
	}

	List<Problem> check() {
		for (RuleFile file : this.folder.policies()) {
			if (RawText.admits(file, this.problems::add)) {
				check(file);
			}
		}
		return this.problems;
	}

	/**
	 * Where each rule stands, once checked.
	 * @return the places by the names of the rules
	 */
	Map<String, Place> places() {
		return this.places;
	}

	/**
	 * What each rule asks and does, once checked.
	 * @return the shapes of the rules that were found right
	 */
	List<PolicyShape> shapes() {
		return this.shapes;
	}

	private void check(RuleFile file) {
		DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
		PackageDescr parsed = parse(parser, file);
		parser.getErrors()
			.stream()
			.map((error) -> syntax(file, error))
			.collect(Collectors.toMap(Problem::line, Function.identity(), (first, next) -> first, LinkedHashMap::new))
			.values()
			.forEach(this.problems::add);
		if (parsed == null || parser.hasErrors()) {
			return;
		}
		refuseHead(file, parsed);
		parsed.getRules().forEach((rule) -> check(file, rule));
	}

	private static @Nullable PackageDescr parse(DrlParser parser, RuleFile file) {
		try {
			return parser.parse(false, file.text());
		}
		catch (DroolsParserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Problem syntax(RuleFile file, DroolsError error) {
		int line = (error.getLines().length > 0) ? Math.max(0, error.getLines()[0]) : 0;
		String message = String.valueOf(error.getMessage());
		Matcher unexpected = UNEXPECTED.matcher(message);
		if (unexpected.find()) {
			String found = (unexpected.group(1) != null) ? unexpected.group(1) : unexpected.group(2);
			if (found.equals("=")) {
				return new Problem(file.shown(), line, "'=' is not expected here; a comparison is '=='");
			}
			if (found.isBlank()) {
				return new Problem(file.shown(), line, "a quote that was opened before this line is not closed");
			}
			String what = found.equals("<eof>") || found.equals("<EOF>")
					? "the file ends in the middle of a rule; is an 'end' or a bracket missing?"
					: "'" + found + "' is not expected here; is a bracket, a comma or an 'end' missing before it?";
			return new Problem(file.shown(), line, what);
		}
		return new Problem(file.shown(), line,
				"this is not understood; a rule reads: rule \"...\" when ProductPair( ... ) then ... end");
	}

	private void refuseHead(RuleFile file, PackageDescr parsed) {
		refuse(file, parsed.getImports(), "'import'; everything that rules need is there without it");
		refuse(file, parsed.getFunctionImports(), "'import function'");
		refuse(file, parsed.getAccumulateImports(), "'import accumulate'");
		refuse(file, parsed.getGlobals(), "'global'");
		refuse(file, parsed.getFunctions(), "'function'");
		refuse(file, parsed.getTypeDeclarations(), "'declare'");
		refuse(file, parsed.getEnumDeclarations(), "'declare'");
		refuse(file, List.copyOf(parsed.getEntryPointDeclarations()), "'declare'");
		refuse(file, List.copyOf(parsed.getWindowDeclarations()), "'declare'");
		refuse(file, parsed.getAttributes(), "an attribute for all rules of the file");
		if (parsed.getName() != null && !parsed.getName().isEmpty()) {
			this.problems.add(new Problem(file.shown(), Math.max(1, parsed.getLine()),
					"a policy cannot have 'package'; its folder is its package"));
		}
		if (parsed.getUnit() != null) {
			this.problems.add(new Problem(file.shown(), 1, "a policy cannot have 'unit'"));
		}
	}

	private void refuse(RuleFile file, List<? extends BaseDescr> found, String what) {
		found.forEach(
				(part) -> this.problems.add(new Problem(file.shown(), part.getLine(), "a policy cannot have " + what)));
	}

	private void check(RuleFile file, RuleDescr rule) {
		Place place = new Place(file.shown(), rule.getLine());
		if (rule.isQuery()) {
			this.problems.add(place.problem("a policy cannot have 'query'"));
			return;
		}
		Place first = this.places.putIfAbsent(rule.getName(), place);
		if (first != null) {
			this.problems.add(place.problem("there is a rule of the same name at " + first));
		}
		if (!NAME.matcher(rule.getName()).matches()) {
			this.problems.add(place.problem("the name of a rule is one plain sentence of at most 200 letters, without "
					+ "quotes and backslashes in it"));
		}
		if (rule.hasParent()) {
			this.problems.add(place.problem("a rule cannot extend another"));
		}
		if (!rule.getAnnotations().isEmpty()) {
			this.problems.add(place.problem("a rule cannot have annotations (@...)"));
		}
		if (!rule.getNamedConsequences().isEmpty()) {
			this.problems.add(place.problem("a rule has one 'then'"));
		}
		rule.getAttributes().values().forEach((attribute) -> check(file, attribute));
		checkParts(file, rule, place);
	}

	private void check(RuleFile file, AttributeDescr attribute) {
		Place place = new Place(file.shown(), attribute.getLine());
		String value = String.valueOf(attribute.getValue());
		if (!ATTRIBUTES.contains(attribute.getName())) {
			this.problems.add(place.problem("a rule cannot have '" + attribute.getName() + "'"));
		}
		else if (attribute.getName().equals("salience") && !value.matches("-?\\d+")) {
			this.problems.add(place.problem("'salience' must be a whole number"));
		}
		else if (attribute.getName().startsWith("date-") && !DATE.matcher(value).matches()) {
			this.problems.add(place.problem("'" + attribute.getName() + "' must be a date such as \"31-Dec-2030\""));
		}
		else if (attribute.getName().equals("enabled") && !value.matches("true|false")) {
			this.problems.add(place.problem("'enabled' must be true or false"));
		}
	}

	private void checkParts(RuleFile file, RuleDescr rule, Place place) {
		int before = this.problems.size();
		List<? extends BaseDescr> parts = rule.getLhs().getDescrs();
		boolean onePair = parts.size() == 1 && parts.get(0) instanceof PatternDescr;
		for (BaseDescr part : parts) {
			if (!(part instanceof PatternDescr pattern) || pattern.getSource() != null
					|| !pattern.getBehaviors().isEmpty()) {
				onePair = false;
			}
		}
		if (!onePair) {
			this.problems.add(new Place(file.shown(), (parts.isEmpty() ? rule : parts.get(0)).getLine())
				.problem("the 'when' of a rule is one " + this.pair.word()
						+ "( ... ): each pair is decided on its own, without eval, "
						+ "from, not, exists, forall or accumulate"));
			return;
		}
		PatternDescr pattern = (PatternDescr) parts.get(0);
		if (!this.pair.word().equals(pattern.getObjectType())) {
			this.problems.add(Problem.unknown(file.shown(), pattern.getLine(), "thing to decide about",
					String.valueOf(pattern.getObjectType()), List.of(this.pair.word())));
			return;
		}
		if (!pattern.getAnnotations().isEmpty() || pattern.isQuery()) {
			this.problems.add(new Problem(file.shown(), pattern.getLine(),
					"nothing stands around " + this.pair.word() + "( ... )"));
		}
		WordCheck words = new WordCheck(file.shown(), this.folder.kind(), this.settings,
				this.folder.valueTables().stream().map(ValueTableReader::name).toList(), this.problems::add);
		if (pattern.getIdentifier() != null) {
			words.know(pattern.getIdentifier(), this.pair.type());
		}
		pattern.getDescrs().forEach((constraint) -> {
			if (constraint instanceof ExprConstraintDescr expression) {
				words.checkCondition(expression.getExpression(), expression.getLine());
			}
			else {
				this.problems.add(new Problem(file.shown(), constraint.getLine(), "this is not a condition"));
			}
		});
		String then = String.valueOf(rule.getConsequence()).strip();
		int line = lineOf(then, file.text(), rule.getConsequenceLine());
		if (new ConsequenceFence(file.shown(), this.problems::add).admits(then, line)) {
			words.checkConsequence(then, line);
		}
		if (this.problems.size() == before) {
			this.shapes.add(shape(rule, pattern, place, then, line));
		}
	}

	private static PolicyShape shape(RuleDescr rule, PatternDescr pattern, Place place, String then, int line) {
		List<PolicyShape.Ask> asks = pattern.getDescrs()
			.stream()
			.map(ExprConstraintDescr.class::cast)
			.flatMap((ask) -> PolicyShape.Ask.of(ask.getExpression(), ask.getLine()).stream())
			.toList();
		boolean always = rule.getAttributes()
			.values()
			.stream()
			.noneMatch((attribute) -> attribute.getName().startsWith("date-") || attribute.getName().equals("enabled"));
		String pair = (pattern.getIdentifier() != null) ? pattern.getIdentifier() : "";
		return new PolicyShape(rule.getName(), place, asks, PolicyShape.effects(then, line, pair), always);
	}

	/**
	 * The parser tells the line of 'then' only, and its text may begin on a later one.
	 */
	private static int lineOf(String statements, String text, int after) {
		List<String> lines = text.lines().toList();
		String first = statements.lines().findFirst().orElse("");
		for (int line = Math.max(1, after); line <= lines.size(); line++) {
			if (lines.get(line - 1).contains(first)) {
				return line;
			}
		}
		return after;
	}

}
