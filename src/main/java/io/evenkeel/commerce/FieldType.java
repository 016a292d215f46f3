package io.evenkeel.commerce;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of value that a field can hold, each with a plain form (text, numbers, lists
 * and maps of text) in which it travels through files and the state database.
 */
public enum FieldType {

	/** Text; the plain form is the text itself. */
	TEXT {
		@Override
		public Object parse(Object plain) {
			return plain.toString();
		}
	},

	/** A decimal number without a unit, such as a quantity. */
	DECIMAL {
		@Override
		public Object parse(Object plain) {
			return Decimals.canonical(Decimals.parse(plain.toString()));
		}

		@Override
		public Object plain(Object value) {
			return ((BigDecimal) value).toPlainString();
		}
	},

	/** Yes or no. */
	FLAG {
		@Override
		public Object parse(Object plain) {
			return switch (plain.toString().strip().toLowerCase()) {
				case "true", "1", "yes", "y" -> Boolean.TRUE;
				case "false", "0", "no", "n" -> Boolean.FALSE;
				default -> throw new IllegalArgumentException("'" + plain + "' is neither yes nor no");
			};
		}
	},

	/** An amount with its currency: {@code 19.90 EUR}. */
	MONEY {
		@Override
		public Object parse(Object plain) {
			return Money.parse(plain.toString());
		}
	},

	/** A weight with its unit: {@code 1.2 kg}. */
	WEIGHT {
		@Override
		public Object parse(Object plain) {
			return Weight.parse(plain.toString());
		}
	},

	/** A length with its unit: {@code 30 cm}. */
	LENGTH {
		@Override
		public Object parse(Object plain) {
			return Length.parse(plain.toString());
		}
	},

	/** Several texts, in order; the plain form is a list. */
	TEXTS {
		@Override
		public Object parse(Object plain) {
			if (plain instanceof List<?> list) {
				return list.stream().map(Object::toString).toList();
			}
			return split(plain.toString());
		}

		@Override
		public Object plain(Object value) {
			return value;
		}

		@Override
		@SuppressWarnings("unchecked")
		public String format(Object value) {
			return String.join(SEPARATOR, (List<String>) value);
		}
	},

	/** Names with a text each, in order, such as {@code Colour=Red}; a map. */
	NAMED_TEXTS {
		@Override
		public Object parse(Object plain) {
			Map<String, String> named = new LinkedHashMap<>();
			entries(plain).forEach((name, value) -> named.put(name, value.toString()));
			return java.util.Collections.unmodifiableMap(named);
		}

		@Override
		public Object plain(Object value) {
			return value;
		}

		@Override
		public String format(Object value) {
			return formatEntries((Map<?, ?>) value);
		}
	},

	/** Names with a quantity each, such as the stock of each outlet; a map. */
	NAMED_DECIMALS {
		@Override
		public Object parse(Object plain) {
			Map<String, BigDecimal> named = new LinkedHashMap<>();
			entries(plain)
				.forEach((name, value) -> named.put(name, Decimals.canonical(Decimals.parse(value.toString()))));
			return java.util.Collections.unmodifiableMap(named);
		}

		@Override
		@SuppressWarnings("unchecked")
		public Object plain(Object value) {
			Map<String, String> plain = new LinkedHashMap<>();
			((Map<String, BigDecimal>) value).forEach((name, number) -> plain.put(name, number.toPlainString()));
			return plain;
		}

		@Override
		public String format(Object value) {
			return formatEntries((Map<?, ?>) plain(value));
		}
	},

	/** A moment; the plain form is ISO 8601 in UTC. */
	TIME {
		@Override
		public Object parse(Object plain) {
			try {
				return OffsetDateTime.parse(plain.toString()).toInstant();
			}
			catch (DateTimeParseException ex) {
				throw new IllegalArgumentException("'" + plain + "' is not a moment such as 2026-03-01T12:00:00Z");
			}
		}
	},

	/** The lines of an order; a list of maps. */
	LINES {
		@Override
		public Object parse(Object plain) {
			return isListOf(OrderLine.class, plain) ? plain : parts(plain).stream().map(OrderLine::parse).toList();
		}

		@Override
		public Object plain(Object value) {
			return ((List<?>) value).stream().map((line) -> ((OrderLine) line).plain()).toList();
		}

		@Override
		public String format(Object value) {
			return joined(value);
		}
	},

	/** The payments of an order; a list of maps. */
	PAYMENTS {
		@Override
		public Object parse(Object plain) {
			return isListOf(Payment.class, plain) ? plain : parts(plain).stream().map(Payment::parse).toList();
		}

		@Override
		public Object plain(Object value) {
			return ((List<?>) value).stream().map((payment) -> ((Payment) payment).plain()).toList();
		}

		@Override
		public String format(Object value) {
			return joined(value);
		}
	};

	/** What stands between the parts of a list or map written as one text. */
	public static final String SEPARATOR = " | ";

	/**
	 * Makes a value of this type.
	 * @param plain text, or for lists and maps also a list or a map
	 * @return the value, in canonical form
	 * @throws IllegalArgumentException when it is not a value of this type, with a reason
	 * that a person understands
	 */
	public abstract Object parse(Object plain);

	/**
	 * The plain form of a value.
	 * @param value a value of this type
	 * @return text, true or false, a list of texts, or a map of texts
	 */
	public Object plain(Object value) {
		return (value instanceof Boolean) ? value : value.toString();
	}

	/**
	 * The value as one line of text that {@link #parse} takes back.
	 * @param value a value of this type
	 * @return the text
	 */
	public String format(Object value) {
		return plain(value).toString();
	}

	/**
	 * Whether a value can stand in one cell of a table or a file.
	 * @return false for the lines and payments of an order
	 */
	public boolean fitsCell() {
		return this != LINES && this != PAYMENTS;
	}

	private static boolean isListOf(Class<?> type, Object plain) {
		return plain instanceof List<?> list && list.stream().allMatch(type::isInstance);
	}

	private static List<Map<String, String>> parts(Object plain) {
		if (!(plain instanceof List<?> list)) {
			throw new IllegalArgumentException("'" + plain + "' is not a list");
		}
		return list.stream().map((part) -> {
			Map<String, String> entries = new LinkedHashMap<>();
			entries(part).forEach((name, value) -> entries.put(name, value.toString()));
			return entries;
		}).toList();
	}

	private static String joined(Object value) {
		return ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
	}

	private static List<String> split(String text) {
		return text.isBlank() ? List.of()
				: java.util.Arrays.stream(text.split("\\|"))
					.map(String::strip)
					.filter((part) -> !part.isEmpty())
					.toList();
	}

	private static Map<String, Object> entries(Object plain) {
		Map<String, Object> entries = new LinkedHashMap<>();
		if (plain instanceof Map<?, ?> map) {
			map.forEach((name, value) -> entries.put(name.toString(), value));
			return entries;
		}
		for (String part : split(plain.toString())) {
			int equals = part.indexOf('=');
			if (equals < 1) {
				throw new IllegalArgumentException("'" + part + "' is not a name=value");
			}
			entries.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
		}
		return entries;
	}

	private static String formatEntries(Map<?, ?> map) {
		return map.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining(SEPARATOR));
	}

}
