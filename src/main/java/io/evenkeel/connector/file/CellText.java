package io.evenkeel.connector.file;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.Weight;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns cells into values and values into cells, by the settings of the connection:
 * decimal sign, currency, units, what stands between the parts of a list.
 *
 * @param settings the settings
 * @param json whether the cells are those of JSON
 */
record CellText(FileSettings settings, boolean json) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	// bounded: a number such as 1e999999999 would fill the memory when it is written out
	private static final Pattern DOT = Pattern.compile("[-+]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})");

	private static final Pattern COMMA = Pattern
		.compile("[-+]?(\\d{1,3}(\\.\\d{3}){1,12}(,\\d{0,40})?|\\d{1,40}(,\\d{0,40})?|,\\d{1,40})");

	private static final Pattern UNIT = Pattern.compile("(.*?)\\s*([a-zA-Z]+)");

	/**
	 * The value in a cell.
	 * @param type the type of the field
	 * @param cell the cell, not empty
	 * @return the value
	 * @throws IllegalArgumentException when it is not a value of this type, with a reason
	 * that a person understands
	 */
	Object value(FieldType type, String cell) {
		Object plain = plain(cell);
		if (plain instanceof Map<?, ?> map && type == FieldType.NAMED_DECIMALS) {
			return type.parse(numbers(map));
		}
		if (plain instanceof List<?> || plain instanceof Map<?, ?>) {
			return type.parse(plain);
		}
		String text = plain.toString();
		return switch (type) {
			case TEXT, FLAG, TIME -> type.parse(text);
			case DECIMAL -> type.parse(number(text).toPlainString());
			case MONEY -> money(text);
			case WEIGHT -> weight(text);
			case LENGTH -> length(text);
			case TEXTS -> parts(text, this.settings.listSeparator());
			case NAMED_TEXTS, NAMED_DECIMALS -> named(type, text);
			case LINES, PAYMENTS -> throw inNoCell(type);
		};
	}

	/**
	 * The cell for a value.
	 * @param type the type of the field
	 * @param value the value
	 * @return the cell; reading it gives an equal value wherever the form allows
	 */
	String cell(FieldType type, Object value) {
		if (this.json) {
			return jsonCell(type, value);
		}
		return switch (type) {
			case TEXT, FLAG, TIME -> value.toString();
			case DECIMAL -> number((BigDecimal) value);
			case MONEY -> money((Money) value);
			case WEIGHT -> number(((Weight) value).in(this.settings.weightUnit()).value());
			case LENGTH -> number(((Length) value).in(this.settings.lengthUnit()).value());
			case TEXTS -> join((List<?>) value, this.settings.listSeparator());
			case NAMED_TEXTS, NAMED_DECIMALS -> join(entries(type, value), this.settings.listSeparator());
			case LINES, PAYMENTS -> throw inNoCell(type);
		};
	}

	private String jsonCell(FieldType type, Object value) {
		return switch (type) {
			case TEXT, DECIMAL, MONEY, WEIGHT, LENGTH, TIME -> type.plain(value).toString();
			case FLAG, TEXTS, NAMED_TEXTS, NAMED_DECIMALS, LINES, PAYMENTS -> raw(type.plain(value));
		};
	}

	private static IllegalArgumentException inNoCell(FieldType type) {
		return new IllegalArgumentException(type.name().toLowerCase(Locale.ROOT) + " do not fit in one cell");
	}

	static String raw(Object plain) {
		return Row.RAW + JSON.writeValueAsString(plain);
	}

	static Object plain(String cell) {
		if (cell.charAt(0) != Row.RAW) {
			return cell;
		}
		String raw = cell.substring(1);
		boolean number = raw.charAt(0) == '-' || Character.isDigit(raw.charAt(0));
		// a number keeps the digits it was written with
		return number ? raw : JSON.readValue(raw, Object.class);
	}

	private Map<String, String> numbers(Map<?, ?> map) {
		Map<String, String> numbers = new LinkedHashMap<>();
		map.forEach((name, value) -> numbers.put(name.toString(), number(String.valueOf(value)).toPlainString()));
		return numbers;
	}

	private boolean decimalComma() {
		return this.settings.decimalComma() && !this.json;
	}

	BigDecimal number(String text) {
		String stripped = text.strip();
		if (!decimalComma()) {
			if (!DOT.matcher(stripped).matches()) {
				throw new IllegalArgumentException("'" + text + "' is not a number"
						+ (COMMA.matcher(stripped).matches() ? " with a decimal dot; set 'decimal: comma'" : ""));
			}
			return new BigDecimal(stripped);
		}
		if (!COMMA.matcher(stripped).matches()) {
			throw new IllegalArgumentException("'" + text + "' is not a number with a decimal comma");
		}
		return new BigDecimal(stripped.replace(".", "").replace(',', '.'));
	}

	private String number(BigDecimal number) {
		String plain = number.toPlainString();
		return decimalComma() ? plain.replace('.', ',') : plain;
	}

	private Money money(String text) {
		String[] parts = text.strip().split("\\s+");
		if (parts.length > 2 || parts.length == 2 && !parts[1].matches("[A-Z]{3}")) {
			throw new IllegalArgumentException("'" + text + "' is not an amount of money");
		}
		return new Money(number(parts[0]), (parts.length == 2) ? parts[1] : this.settings.currency());
	}

	private String money(Money money) {
		String amount = number(money.amount());
		boolean bare = money.currency().equals(Money.UNSPECIFIED) || money.currency().equals(this.settings.currency());
		return bare ? amount : amount + " " + money.currency();
	}

	private Weight weight(String text) {
		Matcher unit = UNIT.matcher(text.strip());
		return unit.matches() ? new Weight(number(unit.group(1)), Weight.Unit.of(unit.group(2)))
				: new Weight(number(text), this.settings.weightUnit());
	}

	private Length length(String text) {
		Matcher unit = UNIT.matcher(text.strip());
		return unit.matches() ? new Length(number(unit.group(1)), Length.Unit.of(unit.group(2)))
				: new Length(number(text), this.settings.lengthUnit());
	}

	private Object named(FieldType type, String text) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (String part : parts(text, this.settings.listSeparator())) {
			int equals = part.indexOf('=');
			if (equals < 1) {
				throw new IllegalArgumentException("'" + part + "' is not a name=value");
			}
			String value = part.substring(equals + 1).strip();
			named.put(part.substring(0, equals).strip(),
					(type == FieldType.NAMED_DECIMALS) ? number(value).toPlainString() : value);
		}
		return type.parse(named);
	}

	private List<String> entries(FieldType type, Object value) {
		return ((Map<?, ?>) value).entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "="
					+ ((type == FieldType.NAMED_DECIMALS) ? number((BigDecimal) entry.getValue()) : entry.getValue()))
			.toList();
	}

	static List<String> parts(String text, String separator) {
		return Arrays.stream(text.split(Pattern.quote(separator)))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.toList();
	}

	static String join(List<?> parts, String separator) {
		String between = separator.equals("|") ? " | " : separator;
		return parts.stream().map(Object::toString).collect(Collectors.joining(between));
	}

}
