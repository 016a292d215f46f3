package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;

/**
 * Says in plain words what Drools has against rules that passed our own checks. Drools
 * often does not know the line, so each rule is compiled on its own, with the lines of
 * all others left blank.
 */
final class CompileMessages {

	private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\b");

	private static final Pattern END = Pattern.compile("(?m)^\\s*end\\b");

	private static final List<Translation> TRANSLATIONS = List.of(
			new Translation("The method (\\w+)\\(([^)]*)\\) in the type \\w+ is not applicable for the arguments "
					+ "\\(([^)]*)\\)", "'$1' takes ($2), not ($3)"),
			new Translation("The method (\\w+)\\([^)]*\\) is undefined for the type (\\w+)",
					"there is no word '$1' on $2"),
			new Translation("(\\S+) cannot be resolved", "'$1' is not known here"),
			new Translation("Type mismatch: cannot convert from (\\S+) to (\\S+)", "a $1 cannot be used as a $2"));

	private final RuleFolder folder;

	private final DroolsBuild build;

	private final RuleSources sources;

	CompileMessages(RuleFolder folder, DroolsBuild build, RuleSources sources) {
		this.folder = folder;
		this.build = build;
		this.sources = sources;
	}

	/**
	 * The failure for a set that does not compile.
	 * @param complaints what Drools said about the whole set
	 * @return the failure; Drools' own words are with it as suppressed exceptions
	 */
	InputFailure failure(List<DroolsComplaint> complaints) {
		List<Problem> problems = new ArrayList<>();
		this.folder.policies().forEach((file) -> problems.addAll(problems(file)));
		if (problems.isEmpty()) {
			problems.add(new Problem(this.folder.shown(), 0,
					"the rules do not compile together: " + plain(complaints.get(0).text())));
		}
		InputFailure failure = new InputFailure(problems);
		complaints.forEach((complaint) -> failure.addSuppressed(new IllegalArgumentException(complaint.text())));
		return failure;
	}

	private List<Problem> problems(RuleFile file) {
		List<Problem> problems = new ArrayList<>();
		List<String> lines = (RuleSources.PREAMBLE + file.text()).lines().toList();
		for (Span rule : spans(file.text())) {
			Map<String, String> alone = new LinkedHashMap<>();
			alone.put(file.name(), onlyLines(lines, rule));
			DroolsBuild.Result result = this.build.compile(new RuleSources(alone, this.sources.places()), "check");
			if (result.module() == null) {
				problems.add(problem(file, rule, lines, result.complaints()));
			}
		}
		return problems;
	}

	private static Problem problem(RuleFile file, Span rule, List<String> lines, List<DroolsComplaint> complaints) {
		DroolsComplaint first = complaints.stream()
			.filter((complaint) -> complaint.text().contains("The method")
					|| complaint.text().contains("Type mismatch"))
			.findFirst()
			.orElse(complaints.get(0));
		return new Problem(file.shown(), line(rule, lines, first),
				"this rule does not compile: " + plain(first.text()));
	}

	/** The line that the complaint quotes, or else the first of the rule. */
	private static int line(Span rule, List<String> lines, DroolsComplaint complaint) {
		for (String quoted : quotes(complaint.text())) {
			for (int line = rule.first(); line <= rule.last(); line++) {
				if (lines.get(line - 1).contains(quoted)) {
					return line;
				}
			}
		}
		boolean inside = complaint.line() >= rule.first() && complaint.line() <= rule.last();
		return inside && complaint.file().endsWith(".drl") ? complaint.line() : rule.first();
	}

	private static List<String> quotes(String text) {
		List<String> quotes = new ArrayList<>();
		Matcher matcher = Pattern.compile("'([^']{2,})'|The method (\\w+)\\(|`([^`]{2,})`|\"([^\"]{2,})\"")
			.matcher(text);
		while (matcher.find()) {
			for (int group = 1; group <= matcher.groupCount(); group++) {
				if (matcher.group(group) != null) {
					quotes.add(matcher.group(group));
				}
			}
		}
		return quotes;
	}

	private static String plain(String text) {
		for (Translation translation : TRANSLATIONS) {
			Matcher matcher = Pattern.compile(translation.pattern()).matcher(text);
			if (matcher.find()) {
				return matcher.group().replaceAll(translation.pattern(), translation.words());
			}
		}
		String first = text.lines().filter((line) -> !line.isBlank()).findFirst().orElse("").strip();
		return (first.length() > 160) ? first.substring(0, 157) + "..." : first;
	}

	private static String onlyLines(List<String> lines, Span rule) {
		StringBuilder text = new StringBuilder();
		for (int line = 1; line <= lines.size(); line++) {
			boolean keep = line >= rule.first() && line <= rule.last();
			text.append(keep ? lines.get(line - 1) : (line == 1) ? RuleSources.PREAMBLE : "").append('\n');
		}
		return text.toString();
	}

	private static List<Span> spans(String text) {
		List<Span> spans = new ArrayList<>();
		Matcher rule = RULE.matcher(text);
		Matcher end = END.matcher(text);
		int from = 0;
		while (rule.find(from) && end.find(rule.end())) {
			spans.add(new Span(lineAt(text, rule.end()), lineAt(text, end.end())));
			from = end.end();
		}
		return spans;
	}

	private static int lineAt(String text, int offset) {
		return 1 + (int) text.substring(0, offset).chars().filter((sign) -> sign == '\n').count();
	}

	private record Span(int first, int last) {
	}

	private record Translation(String pattern, String words) {
	}

}
