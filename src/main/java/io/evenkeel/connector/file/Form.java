package io.evenkeel.connector.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.evenkeel.commerce.FieldType;
import org.jspecify.annotations.Nullable;

/** How the value of a field is written in one cell. */
interface Form {

	/** By the type of the field and the settings of the connection. */
	Form USUAL = new Form() {
		@Override
		public @Nullable Object read(FieldType type, String cell, CellText text) {
			return text.value(type, cell);
		}

		@Override
		public String write(FieldType type, Object value, CellText text) {
			return text.cell(type, value);
		}
	};

	/** A list of one: the whole cell is its only part. */
	Form ONE_OF_A_LIST = new Form() {
		@Override
		public @Nullable Object read(FieldType type, String cell, CellText text) {
			return List.of(cell);
		}

		@Override
		public String write(FieldType type, Object value, CellText text) {
			return CellText.join((List<?>) value, " | ");
		}
	};

	/** The options of a BigCommerce SKU: {@code [S]Colour=Red,[RB]Size=M}. */
	Form TYPED_OPTIONS = new Form() {

		private static final Pattern OPTION = Pattern.compile("\\[[A-Z]+]([^=]+)=(.*)");

		@Override
		public @Nullable Object read(FieldType type, String cell, CellText text) {
			Map<String, String> options = new LinkedHashMap<>();
			for (String part : cell.split(",(?=\\[[A-Z]+])")) {
				Matcher matcher = OPTION.matcher(part);
				if (!matcher.matches()) {
					throw new IllegalArgumentException("'" + part + "' is not an option such as [S]Colour=Red");
				}
				options.put(matcher.group(1), matcher.group(2));
			}
			return type.parse(options);
		}

		@Override
		public String write(FieldType type, Object value, CellText text) {
			return ((Map<?, ?>) value).entrySet()
				.stream()
				.map((option) -> "[S]" + option.getKey() + "=" + option.getValue())
				.collect(Collectors.joining(","));
		}
	};

	/** The price of a BigCommerce SKU; a rule such as {@code [ADD]2} tells no price. */
	Form FIXED_PRICE = new Form() {
		@Override
		public @Nullable Object read(FieldType type, String cell, CellText text) {
			String amount = cell.startsWith("[FIXED]") ? cell.substring("[FIXED]".length()) : cell;
			return amount.startsWith("[") ? null : text.value(type, amount);
		}

		@Override
		public String write(FieldType type, Object value, CellText text) {
			return "[FIXED]" + text.cell(type, value);
		}
	};

	/** Whether the stock is counted, in the words of BigCommerce. */
	Form TRACKING = new Form() {
		@Override
		public @Nullable Object read(FieldType type, String cell, CellText text) {
			String word = cell.strip().toLowerCase(Locale.ROOT);
			return word.startsWith("by ") ? Boolean.TRUE : word.equals("none") ? Boolean.FALSE : type.parse(cell);
		}

		@Override
		public String write(FieldType type, Object value, CellText text) {
			return Boolean.TRUE.equals(value) ? "by product" : "none";
		}
	};

	@Nullable Object read(FieldType type, String cell, CellText text);

	String write(FieldType type, Object value, CellText text);

	/**
	 * Yes and no in the words of a service.
	 * @param yes the word for yes
	 * @param no the word for no
	 * @return the form; it reads any usual word
	 */
	static Form flag(String yes, String no) {
		return new Form() {
			@Override
			public @Nullable Object read(FieldType type, String cell, CellText text) {
				return type.parse(cell);
			}

			@Override
			public String write(FieldType type, Object value, CellText text) {
				return Boolean.TRUE.equals(value) ? yes : no;
			}
		};
	}

	/**
	 * A list with a separator of its own.
	 * @param separator what stands between the parts
	 * @return the form
	 */
	static Form list(String separator) {
		return new Form() {
			@Override
			public @Nullable Object read(FieldType type, String cell, CellText text) {
				return CellText.parts(cell, separator);
			}

			@Override
			public String write(FieldType type, Object value, CellText text) {
				return CellText.join((List<?>) value, separator);
			}
		};
	}

}
