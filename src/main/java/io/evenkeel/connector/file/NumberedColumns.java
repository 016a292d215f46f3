package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * A list that stands in several columns, a part each.
 *
 * @param product the field
 * @param first the column of the first part, where it has a name of its own
 * @param prefix the beginning of the others, before their number
 */
record NumberedColumns(RecordField product, @Nullable String first, String prefix) implements FieldColumns {

	@Override
	public String field() {
		return this.product.fieldName();
	}

	@Override
	public boolean takes(Header header, String column) {
		return this.first != null && header.place(this.first) == header.place(column) || isNumbered(header, column);
	}

	private boolean isNumbered(Header header, String column) {
		return header.begins(column, this.prefix) && number(column) >= 0;
	}

	private int number(String column) {
		String number = column.strip().substring(this.prefix.length());
		return number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
	}

	@Override
	public @Nullable Object read(Row row, CellText text) {
		List<String> parts = columns(row.header()).stream().map(row::cell).filter(Objects::nonNull).toList();
		return parts.isEmpty() ? null : parts;
	}

	@Override
	public void write(@Nullable Object value, Row row, CellText text) {
		List<?> parts = (value != null) ? (List<?>) value : List.of();
		List<String> columns = new ArrayList<>(columns(row.header()));
		for (int next = 1; columns.size() < parts.size(); next++) {
			String column = this.prefix + next;
			if (!row.header().has(column)) {
				columns.add(column);
			}
		}
		for (int i = 0; i < columns.size(); i++) {
			row.set(columns.get(i), (i < parts.size()) ? parts.get(i).toString() : null);
		}
	}

	private List<String> columns(Header header) {
		Stream<String> numbered = header.startingWith(this.prefix)
			.stream()
			.filter((column) -> number(column) >= 0)
			.sorted((one, other) -> Integer.compare(number(one), number(other)));
		return Stream.concat(Stream.ofNullable(this.first), numbered).toList();
	}

}
