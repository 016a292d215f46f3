package io.evenkeel.rules;

import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;

/** What the help sheet of a workbook says. */
final class HelpSheet {

	private static final List<List<String>> COLUMNS = List.of(
			List.of(FieldTableReader.RULE, "a sentence that says what the row does; reports show it"),
			List.of(FieldTableReader.FIELD, "the field on the side that does not lead"),
			List.of(FieldTableReader.FROM, "the field it comes from on the side that leads; empty for the same"),
			List.of(FieldTableReader.LEADS, "pos (the till), shop, or nobody"),
			List.of(FieldTableReader.ON_CREATE, "copy: a new record gets it; leave: it is left out"),
			List.of(FieldTableReader.ON_UPDATE,
					"copy: the leader's value is written; leave: each side keeps its own; if-empty: only where the "
							+ "other side has none; if-unchanged: only while the other side shows what both last agreed on; when-changed: only when "
							+ "the leader's value is another than both last agreed on"),
			List.of(FieldTableReader.CONVERSION,
					"what is done to the value on its way; several with 'then' between; empty for nothing"),
			List.of("when brand, when price, ...",
					"when the row counts: Acme, Acme|Bolt, not Acme, > 100, 10..20, yes, known, unknown; empty for always"),
			List.of(FieldTableReader.REASON, "why; reports show it"));

	private HelpSheet() {
	}

	static List<List<String>> rows(RecordKind kind) {
		Stream<List<String>> fields = kind.fields()
			.stream()
			.map((field) -> List.of(field.fieldName(), field.meaning()));
		Stream<List<String>> conversions = Conversions.all()
			.stream()
			.map((conversion) -> List.of(conversion.usage(), conversion.meaning()));
		return Stream.of(title("Columns of the sheet 'fields'"), COLUMNS.stream(),
				title("Fields; any other is extra. and its name"), fields, title("Conversions"), conversions,
				Gatherings.DOCUMENTED.stream(),
				title("Every other sheet is a value table: from, to and perhaps a comment; * stands for all other values"))
			.flatMap((part) -> part)
			.toList();
	}

	private static Stream<List<String>> title(String text) {
		return Stream.of(List.of(text));
	}

}
