package io.evenkeel.job;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words what the YAML parser did not like, with line and column. */
final class YamlErrors {

	private YamlErrors() {
	}

	static void report(YAMLException failure, String text, Problems problems) {
		if (failure instanceof MarkedYAMLException marked) {
			report(marked, problems);
		}
		else if (failure instanceof ReaderException reader) {
			problems.add(lineOf(reader.getPosition(), text),
					"there is a control character (0x%02X) here; take it out".formatted(reader.getCodePoint()));
		}
		else {
			String said = String.valueOf(failure.getMessage());
			problems.add(0, said.contains("Nesting Depth")
					? "lists and groups stand too deep in each other; make it flatter" : "this is not YAML: " + said);
		}
	}

	private static void report(MarkedYAMLException failure, Problems problems) {
		String said = String.valueOf(failure.getProblem());
		String context = String.valueOf(failure.getContext());
		Mark mark = beginsEarlier(said, context) ? failure.getContextMark() : failure.getProblemMark();
		problems.add((mark != null) ? mark.getLine() + 1 : 0,
				((mark != null) ? column(mark) : "") + inPlainWords(said, context));
	}

	/**
	 * Whether the place to mend is where the value begins, not where the parser gave up.
	 */
	private static boolean beginsEarlier(String said, String context) {
		return context.contains("quoted scalar") || context.contains("parsing a flow") || context.contains("alias")
				|| said.contains("could not find expected ':'");
	}

	private static String column(Mark mark) {
		return "column " + (mark.getColumn() + 1) + ": ";
	}

	private static String inPlainWords(String said, String context) {
		if (context.contains("quoted scalar")) {
			return said.contains("unexpected end") ? "the quote that is opened here is never closed; close it"
					: "the text in double quotes has a '\\' that means nothing; use single quotes, or write '\\\\'";
		}
		if (said.contains("TAB")) {
			return "there is a tab; YAML is indented with blanks only, so put two blanks in its place";
		}
		if (said.contains("mapping values are not allowed")) {
			return "there is a ':' where none can stand; indent the line like its neighbours, "
					+ "or put a text that contains ': ' in quotes";
		}
		if (context.contains("alias") || context.contains("anchor")) {
			return "a value cannot begin with '*' or '&'; put it in quotes";
		}
		if (said.contains("cannot start any token")) {
			return "a value cannot begin with this character; put it in quotes";
		}
		if (said.contains("could not find expected ':'")) {
			return "the line lacks its ':'; every line is 'key: value'";
		}
		if (context.contains("flow node")) {
			return "a value should stand here; is the '[' or '{' above closed?";
		}
		if (context.contains("flow")) {
			return "the '[' or '{' that is opened here is not closed well; close it, "
					+ "and put a ${NAME} inside of it in quotes";
		}
		if (context.contains("block")) {
			return "the line is not indented like the ones it belongs to; align it with them";
		}
		return "this is not YAML: " + said;
	}

	private static int lineOf(int position, String text) {
		int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
		return 1 + (int) text.substring(0, end).chars().filter((character) -> character == '\n').count();
	}

}
