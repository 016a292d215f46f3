package io.evenkeel.connector.jdbc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.Length;
import io.evenkeel.commerce.Money;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.commerce.Weight;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what a column holds into the value of a field, and back. What a column holds is
 * text, yes or no, or a list of texts. Every method throws
 * {@link IllegalArgumentException} with a reason for people when it cannot be done.
 */
final class Conversion {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern UNIT = Pattern.compile(".*[A-Za-z].*", Pattern.DOTALL);

	private final JdbcSettings.Units units;

	Conversion(JdbcSettings.Units units) {
		this.units = units;
	}

	/**
	 * The value of a field.
	 * @param field its name, also {@code parent} and {@code extra.x}
	 * @param column the column
	 * @param raw what the column holds
	 * @return the value, or null when there is none
	 */
	@Nullable Object value(String field, Column column, Object raw) {
		FieldType type = type(field);
		if (raw instanceof String text && (text.isEmpty() || (type != FieldType.TEXT && text.isBlank()))) {
			return null;
		}
		return switch (type) {
			case TEXT -> text(raw);
			case MONEY -> bringsUnit(column, raw) ? type.parse(raw) : new Money(decimal(raw), this.units.currency());
			case WEIGHT -> bringsUnit(column, raw) ? type.parse(raw) : new Weight(decimal(raw), this.units.weight());
			case LENGTH -> bringsUnit(column, raw) ? type.parse(raw) : new Length(decimal(raw), this.units.length());
			case TEXTS, NAMED_TEXTS, NAMED_DECIMALS -> type.parse(parts(type, column, raw));
			default -> type.parse(raw);
		};
	}

	/**
	 * What a column holds for a value.
	 * @param field the name of the field
	 * @param column the column
	 * @param value the value
	 * @return a number, yes or no, text, a list or a map, to be bound to the column
	 */
	Object form(String field, Column column, Object value) {
		return switch (type(field)) {
			case TEXTS -> list(column, (List<?>) value);
			case NAMED_TEXTS, NAMED_DECIMALS -> map(column, (Map<?, ?>) type(field).plain(value));
			default -> single(column, scalar(value));
		};
	}

	private static FieldType type(String field) {
		return RecordField.named(field).map(RecordField::type).orElse(FieldType.TEXT);
	}

	private String text(Object raw) {
		return (raw instanceof List<?> list) ? String.join(" " + this.units.separator() + " ", strings(list))
				: raw.toString();
	}

	private static List<String> strings(List<?> list) {
		return list.stream().map(Object::toString).toList();
	}

	/** A bare number gets the unit of the settings; a text may bring its own. */
	private static boolean bringsUnit(Column column, Object raw) {
		return column.kind() != Column.Kind.NUMBER && UNIT.matcher(raw.toString()).matches();
	}

	private static BigDecimal decimal(Object raw) {
		return (BigDecimal) FieldType.DECIMAL.parse(raw);
	}

	private Object parts(FieldType type, Column column, Object raw) {
		if (column.kind() == Column.Kind.JSON) {
			return json(raw.toString());
		}
		List<?> parts = (raw instanceof List<?> list) ? list
				: Arrays.stream(raw.toString().split(Pattern.quote(this.units.separator().strip())))
					.map(String::strip)
					.filter((part) -> !part.isEmpty())
					.toList();
		return (type == FieldType.TEXTS) ? parts : entries(parts);
	}

	private static Object json(String text) {
		try {
			Object value = JSON.readValue(text, Object.class);
			if (value instanceof List || value instanceof Map) {
				return value;
			}
		}
		catch (JacksonException ex) {
			// said below
		}
		throw new IllegalArgumentException("'" + text + "' is not a JSON list or object");
	}

	private static Map<String, String> entries(List<?> parts) {
		Map<String, String> entries = new LinkedHashMap<>();
		for (Object part : parts) {
			String[] pair = part.toString().split("=", 2);
			if (pair.length < 2 || pair[0].isBlank()) {
				throw new IllegalArgumentException("'" + part + "' is not a name=value");
			}
			entries.put(pair[0].strip(), pair[1].strip());
		}
		return entries;
	}

	private Object scalar(Object value) {
		if (value instanceof Money money) {
			if (!money.goesWith(new Money(BigDecimal.ZERO, this.units.currency()))) {
				throw new IllegalArgumentException(
						"'" + money + "' is not in " + this.units.currency() + ", the currency of the column");
			}
			return money.amount();
		}
		if (value instanceof Weight weight) {
			return new Rounded(weight.in(this.units.weight()).value());
		}
		return (value instanceof Length length) ? new Rounded(length.in(this.units.length()).value()) : value;
	}

	private static Object single(Column column, Object value) {
		return switch (column.kind()) {
			case FLAG -> FieldType.FLAG.parse(value);
			case NUMBER -> number(column, value);
			case LIST -> List.of(plain(value));
			case JSON, TEXT -> plain(value);
		};
	}

	private static BigDecimal number(Column column, Object value) {
		if (value instanceof Boolean flag) {
			return flag ? BigDecimal.ONE : BigDecimal.ZERO;
		}
		BigDecimal number = (BigDecimal) FieldType.DECIMAL.parse(plain(value));
		if (column.decimals() < 0 || number.scale() <= column.decimals()) {
			return number;
		}
		if (!(value instanceof Rounded)) {
			throw new IllegalArgumentException("'" + number.toPlainString() + "' has more decimals than the "
					+ column.decimals() + " that the column keeps");
		}
		return (BigDecimal) FieldType.DECIMAL.parse(number.setScale(column.decimals(), RoundingMode.HALF_UP));
	}

	private static String plain(Object value) {
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

	private Object list(Column column, List<?> list) {
		return isStructured(column) ? list : join(list.stream());
	}

	private Object map(Column column, Map<?, ?> map) {
		if (column.kind() == Column.Kind.JSON) {
			return map;
		}
		List<String> parts = map.entrySet().stream().map((entry) -> entry.getKey() + "=" + entry.getValue()).toList();
		return list(column, parts);
	}

	private static boolean isStructured(Column column) {
		return column.kind() == Column.Kind.JSON || column.kind() == Column.Kind.LIST;
	}

	private String join(Stream<?> parts) {
		String separator = this.units.separator().strip();
		return parts.map((part) -> without(separator, part.toString()))
			.collect(Collectors.joining(" " + separator + " "));
	}

	private static String without(String separator, String part) {
		if (part.contains(separator)) {
			throw new IllegalArgumentException(
					"'" + part + "' contains " + separator + ", which stands between the parts of the list");
		}
		return part;
	}

	/** A measure may lose decimals when it is stored; money and quantities may not. */
	private record Rounded(BigDecimal number) {

		@Override
		public String toString() {
			return this.number.toPlainString();
		}

	}

}
