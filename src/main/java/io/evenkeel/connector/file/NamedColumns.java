package io.evenkeel.connector.file;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * A field of names with a value each that has a column for each name, such as
 * {@code inventory_Main_Street}.
 *
 * @param product the field
 * @param prefix the beginning of the columns, before the name
 * @param underscores whether the columns have underscores for the blanks of the name
 */
record NamedColumns(RecordField product, String prefix, boolean underscores) implements FieldColumns {

	@Override
	public String field() {
		return this.product.fieldName();
	}

	@Override
	public boolean takes(Header header, String column) {
		return header.begins(column, this.prefix);
	}

	@Override
	public @Nullable Object read(Row row, CellText text) {
		Map<String, Object> named = new LinkedHashMap<>();
		for (String column : row.header().startingWith(this.prefix)) {
			String cell = row.cell(column);
			if (cell != null) {
				named.put(name(column), value(column, cell, text));
			}
		}
		return named.isEmpty() ? null : this.product.type().parse(named);
	}

	private Object value(String column, String cell, CellText text) {
		if (this.product.type() != FieldType.NAMED_DECIMALS) {
			return cell;
		}
		try {
			return text.number(cell).toPlainString();
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("column '" + column + "': " + ex.getMessage(), ex);
		}
	}

	@Override
	public void write(@Nullable Object value, Row row, CellText text) {
		Map<?, ?> named = (value != null) ? (Map<?, ?>) value : Map.of();
		List<String> columns = row.header().startingWith(this.prefix);
		columns.stream()
			.filter((column) -> !named.containsKey(name(column)))
			.forEach((column) -> row.set(column, null));
		named.forEach((name, part) -> row.set(column(columns, name.toString()), cell(part, text)));
	}

	private String cell(Object part, CellText text) {
		return (part instanceof BigDecimal number) ? text.cell(FieldType.DECIMAL, number) : part.toString();
	}

	private String column(List<String> columns, String name) {
		return columns.stream()
			.filter((column) -> name(column).equals(name))
			.findFirst()
			.orElse(this.prefix + (this.underscores ? name.replace(' ', '_') : name));
	}

	private String name(String column) {
		String name = column.strip().substring(this.prefix.length());
		return this.underscores ? name.replace('_', ' ') : name;
	}

}
