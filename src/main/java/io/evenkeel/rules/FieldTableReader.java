package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.evenkeel.commerce.Side;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.Verdict.Because;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field table and says all that is wrong with it at once.
 */
final class FieldTableReader {

	static final String RULE = "rule";

	static final String FIELD = "field";

	static final String FROM = "from";

	static final String LEADS = "leads";

	static final String ON_CREATE = "on create";

	static final String ON_UPDATE = "on update";

	static final String CONVERSION = "conversion";

	static final String REASON = "reason";

	static final String WHEN = "when ";

	static final List<String> REQUIRED = List.of(RULE, FIELD, LEADS, ON_CREATE, ON_UPDATE);

	static final List<String> COLUMNS = List.of(RULE, FIELD, FROM, LEADS, ON_CREATE, ON_UPDATE, CONVERSION, REASON);

	private final Consumer<Problem> problems;

	private final RecordKind kind;

	private final FieldList fields;

	private final ValueTables values;

	private final ConversionReader conversions;

	private final List<FieldRow> rows = new ArrayList<>();

	private final Map<String, Integer> columns = new TreeMap<>();

	private final List<WhenColumn> whens = new ArrayList<>();

	FieldTableReader(RecordKind kind, ValueTables values, List<RuleSetting> settings, Consumer<Problem> problems) {
		this.kind = kind;
		this.fields = new FieldList(kind);
		this.values = values;
		this.conversions = new ConversionReader(this.fields, values, settings);
		this.problems = problems;
	}

	/**
	 * Reads the lines of a table.
	 * @param lines the lines, the header first
	 * @param file the table's name for people
	 * @return the rows that make sense
	 */
	FieldTable read(List<TableLine> lines, String file) {
		if (lines.isEmpty()) {
			this.problems.accept(new Problem(file, 1,
					"the table is empty; its first line names the columns: " + String.join(", ", COLUMNS)));
			return new FieldTable(this.kind, List.of(), this.fields, this.values);
		}
		readHeader(lines.get(0));
		if (this.columns.keySet().containsAll(REQUIRED)) {
			lines.stream().skip(1).forEach(this::readRow);
			refuseDoubles();
		}
		return new FieldTable(this.kind, this.rows, this.fields, this.values);
	}

	private void readHeader(TableLine header) {
		for (int column = 0; column < header.cells().size(); column++) {
			String name = header.cell(column).toLowerCase(Locale.ROOT);
			if (name.startsWith(WHEN)) {
				readWhen(header, column, name.substring(WHEN.length()).strip());
			}
			else if (!COLUMNS.contains(name)) {
				this.problems.accept(header.placeOf(column)
					.problem("there is no column '" + header.cell(column) + "'" + Problem.suggestion(name, COLUMNS)));
			}
			else if (this.columns.put(name, column) != null) {
				this.problems.accept(header.placeOf(column).problem("the column '" + name + "' stands here twice"));
			}
		}
		REQUIRED.stream()
			.filter((name) -> !this.columns.containsKey(name))
			.forEach((name) -> this.problems.accept(header.place().problem("the column '" + name + "' is missing")));
	}

	private void readWhen(TableLine header, int column, String name) {
		Side side = name.startsWith("pos.") ? Side.POS : name.startsWith("shop.") ? Side.SHOP : null;
		String field = (side != null) ? name.substring(name.indexOf('.') + 1) : name;
		FieldRef known = field(header.placeOf(column), field);
		if (known != null) {
			this.whens.add(new WhenColumn(column, side, known));
		}
	}

	private void readRow(TableLine line) {
		String rule = cell(line, RULE);
		if (rule.isEmpty()) {
			this.problems.accept(place(line, RULE).problem("the row needs a rule: a sentence that says what it does"));
		}
		FieldRef field = field(place(line, FIELD), cell(line, FIELD));
		String source = cell(line, FROM);
		FieldRef from = source.isEmpty() ? field : field(place(line, FROM), source);
		Leader leads = word(line, LEADS, Leader.values());
		OnCreate onCreate = word(line, ON_CREATE, OnCreate.values());
		OnUpdate onUpdate = word(line, ON_UPDATE, OnUpdate.values());
		Conversion conversion = conversion(line, field, from);
		List<Condition> conditions = conditions(line);
		if (field == null || from == null || leads == null || onCreate == null || onUpdate == null) {
			return;
		}
		refuseCopyFromNobody(line, leads, onCreate, onUpdate);
		String reason = cell(line, REASON);
		this.rows.add(new FieldRow(this.rows.size(), line.place(), field, from, leads, onCreate, onUpdate, conversion,
				conditions, new Because(rule, line.place().toString(), reason.isEmpty() ? rule : reason)));
	}

	private void refuseCopyFromNobody(TableLine line, Leader leads, OnCreate onCreate, OnUpdate onUpdate) {
		if (leads == Leader.NOBODY && (onCreate != OnCreate.LEAVE || onUpdate != OnUpdate.LEAVE)) {
			this.problems.accept(place(line, LEADS)
				.problem("where nobody leads, there is nothing to copy; 'on create' and 'on update' must be 'leave'"));
		}
	}

	private @Nullable Conversion conversion(TableLine line, @Nullable FieldRef field, @Nullable FieldRef from) {
		String text = cell(line, CONVERSION);
		if (field == null || from == null) {
			return null;
		}
		try {
			return this.conversions.read(text, from, field);
		}
		catch (IllegalArgumentException ex) {
			this.problems
				.accept(place(line, text.isEmpty() ? FROM : CONVERSION).problem(String.valueOf(ex.getMessage())));
			return null;
		}
	}

	private List<Condition> conditions(TableLine line) {
		List<Condition> conditions = new ArrayList<>();
		for (WhenColumn when : this.whens) {
			String text = line.cell(when.column());
			if (!text.isEmpty()) {
				try {
					conditions.add(Condition.of(when.field(), when.side(), text));
				}
				catch (IllegalArgumentException ex) {
					this.problems.accept(line.placeOf(when.column())
						.problem("the condition on '" + when.field().name() + "': " + ex.getMessage()));
				}
			}
		}
		return conditions;
	}

	private @Nullable FieldRef field(Place place, String name) {
		try {
			return this.fields.named(name);
		}
		catch (IllegalArgumentException ex) {
			this.problems.accept(place.problem(name.isEmpty() ? "the row needs a field" : ex.getMessage()));
			return null;
		}
	}

	private <T extends Enum<T>> @Nullable T word(TableLine line, String column, T[] known) {
		String written = cell(line, column).toLowerCase(Locale.ROOT);
		List<String> words = new ArrayList<>();
		for (T value : known) {
			String word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
			if (word.equals(written)) {
				return value;
			}
			words.add(word);
		}
		this.problems.accept(place(line, column)
			.problem(written.isEmpty() ? "'" + column + "' is empty (there are: " + String.join(", ", words) + ")"
					: "'" + column + "' cannot be '" + written + "'" + Problem.suggestion(written, words)));
		return null;
	}

	private void refuseDoubles() {
		Map<FieldRef, FieldRow> plain = new HashMap<>();
		for (FieldRow row : this.rows) {
			FieldRow first = row.isPlain() ? plain.putIfAbsent(row.field(), row) : null;
			if (first != null) {
				this.problems.accept(row.place()
					.problem("the field '" + row.field().name() + "' has a row already, at " + first.place()
							+ "; a second one needs a condition"));
			}
		}
	}

	private String cell(TableLine line, String column) {
		return line.cell(this.columns.getOrDefault(column, -1));
	}

	private Place place(TableLine line, String column) {
		return line.placeOf(this.columns.getOrDefault(column, -1));
	}

	private record WhenColumn(int column, @Nullable Side side, FieldRef field) {
	}

}
