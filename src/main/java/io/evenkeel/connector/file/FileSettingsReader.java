package io.evenkeel.connector.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.Weight;
import io.evenkeel.connector.Connection;
import io.evenkeel.connector.Connector.SettingProblem;
import io.evenkeel.connector.FieldChange;
import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.jspecify.annotations.Nullable;

/** Makes the settings of a connection out of its texts and collects what is wrong. */
final class FileSettingsReader {

	private static final Map<String, Character> DELIMITERS = Map.of("tab", '\t', "comma", ',', "semicolon", ';', "pipe",
			'|');

	private static final Map<String, List<String>> USUAL = Map.of("encoding",
			List.of("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252"), "currency",
			List.of("EUR", "USD", "GBP", "CAD", "AUD"), "weight-unit", List.of("kg", "g", "lb", "oz"), "length-unit",
			List.of("m", "cm", "mm", "in"));

	private final Connection connection;

	private final List<SettingProblem> problems = new ArrayList<>();

	private FileSettingsReader(Connection connection) {
		this.connection = connection;
	}

	static List<SettingProblem> check(Connection connection) {
		FileSettingsReader reader = new FileSettingsReader(connection);
		reader.read();
		return reader.problems;
	}

	static FileSettings read(Connection connection) {
		FileSettingsReader reader = new FileSettingsReader(connection);
		FileSettings settings = reader.read();
		if (!reader.problems.isEmpty()) {
			throw new InputFailure(reader.problems.stream()
				.map((problem) -> new Problem("jobs/connections.yml", 0,
						"connection '" + connection.name() + "', " + problem.setting() + ": " + problem.what()))
				.toList());
		}
		return settings;
	}

	private FileSettings read() {
		Path path = this.connection.home().resolve(text("path", ""));
		Format format = this.connection.text("format").isPresent() ? format() : null;
		Map<String, String> columns = columns();
		FileSettings settings = new FileSettings(this.connection.name(), this.connection.home(), path, layout(columns),
				columns, format, charset(), delimiter(), single("quote", '"'), decimalComma(), currency(),
				one("weight-unit", "kg", Weight.Unit::of, Weight.Unit.KILOGRAM),
				one("length-unit", "cm", Length.Unit::of, Length.Unit.CENTIMETRE), text("list-separator", "|"));
		checkTogether(settings);
		return settings;
	}

	private void checkTogether(FileSettings settings) {
		if (this.connection.text("path").filter((path) -> !path.isBlank()).isEmpty()) {
			problem("path", "is missing; give the file or the folder to read");
		}
		if (settings.listSeparator().isBlank()) {
			problem("list-separator", "is empty; give what stands between the parts of a list, such as |");
		}
		if (settings.delimiter() != null && settings.delimiter() == settings.quote()) {
			problem("delimiter", "is the same as the quote; choose another");
		}
		if (isJson(settings) && settings.layout() != null && !settings.layout().equals(Layouts.PLAIN)) {
			problem("layout", "'" + settings.layout() + "' is a layout of CSV files; JSON takes plain, or columns");
		}
		if (isJson(settings) && !settings.charset().equals(StandardCharsets.UTF_8)) {
			problem("encoding", "JSON is always UTF-8; leave the encoding out");
		}
	}

	private boolean isJson(FileSettings settings) {
		return settings.formatOf(settings.path()) != Format.CSV;
	}

	private @Nullable String layout(Map<String, String> columns) {
		String layout = this.connection.text("layout").orElse(null);
		boolean own = this.connection.settings().containsKey("columns");
		if (layout == null && !own) {
			problem("layout", "is missing; give one of " + String.join(", ", Layouts.names()) + ", or columns");
		}
		if (layout != null && own) {
			problem("columns", "stands beside a layout; give one of the two");
		}
		if (layout != null && !Layouts.names().contains(layout)) {
			problem("layout", "there is no layout '" + layout + "'" + Problem.suggestion(layout, Layouts.names()));
		}
		return layout;
	}

	private Map<String, String> columns() {
		Object given = this.connection.settings().get("columns");
		if (given == null) {
			return Map.of();
		}
		if (!(given instanceof Map<?, ?> map) || map.isEmpty()) {
			problem("columns", "is not a list of field names with their column headers, such as 'id: Article no.'");
			return Map.of();
		}
		Map<String, String> columns = new LinkedHashMap<>();
		map.forEach((field, header) -> columns.put(String.valueOf(field), String.valueOf(header)));
		checkColumns(columns);
		return columns;
	}

	private void checkColumns(Map<String, String> columns) {
		columns.keySet()
			.stream()
			.filter((field) -> !isField(field))
			.forEach((field) -> problem("columns",
					"there is no field '" + field + "'" + Problem.suggestion(field, fieldNames())));
		if (!columns.containsKey(Layout.ID)) {
			problem("columns", "has no 'id'; say which column tells the records apart, such as 'id: SKU'");
		}
		columns.forEach((field, header) -> {
			if (header.isBlank()) {
				problem("columns", "'" + field + "' has no column header");
			}
		});
	}

	private static boolean isField(String name) {
		return name.equals(Layout.ID) || name.equals(Layout.PARENT) || RecordField.named(name).isPresent()
				|| name.startsWith(FieldChange.EXTRA) && name.length() > FieldChange.EXTRA.length();
	}

	private static List<String> fieldNames() {
		return Stream
			.concat(Stream.of(Layout.ID, Layout.PARENT),
					RecordKind.PRODUCTS.fields().stream().map(RecordField::fieldName))
			.toList();
	}

	private Format format() {
		String word = text("format", "csv");
		return Format.named(word).orElseGet(() -> {
			problem("format", "there is no format '" + word + "'" + Problem.suggestion(word, Format.words()));
			return Format.CSV;
		});
	}

	private Charset charset() {
		return one("encoding", "UTF-8", Charset::forName, StandardCharsets.UTF_8);
	}

	private <T> T one(String setting, String standard, Function<String, T> reader, T fallback) {
		String word = text(setting, standard).strip();
		try {
			return reader.apply(word);
		}
		catch (IllegalArgumentException ex) {
			problem(setting, "'" + word + "' will not do" + Problem.suggestion(word, USUAL.get(setting)));
			return fallback;
		}
	}

	private @Nullable Character delimiter() {
		String delimiter = this.connection.text("delimiter").orElse(null);
		if (delimiter == null) {
			return null;
		}
		Character named = DELIMITERS.get(delimiter.toLowerCase(Locale.ROOT));
		return (named != null) ? named : (Character) single("delimiter", ',');
	}

	private char single(String setting, char standard) {
		String text = text(setting, String.valueOf(standard));
		if (text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r') {
			return text.charAt(0);
		}
		problem(setting, "'" + text + "' is not one character");
		return standard;
	}

	private boolean decimalComma() {
		String word = text("decimal", "dot");
		if (!word.equals("dot") && !word.equals("comma")) {
			problem("decimal",
					"'" + word + "' is not a decimal sign" + Problem.suggestion(word, List.of("dot", "comma")));
		}
		return word.equals("comma");
	}

	private String currency() {
		String code = text("currency", Money.UNSPECIFIED);
		return one("currency", code, (word) -> java.util.Currency.getInstance(word).getCurrencyCode(),
				Money.UNSPECIFIED);
	}

	private String text(String setting, String standard) {
		return this.connection.text(setting).orElse(standard);
	}

	private void problem(String setting, String what) {
		this.problems.add(new SettingProblem(setting, what));
	}

}
