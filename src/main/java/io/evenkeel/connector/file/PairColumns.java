package io.evenkeel.connector.file;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import org.jspecify.annotations.Nullable;

/**
 * A field of names with a text each that has two columns for each, one for the name and
 * one for the text.
 *
 * @param product the field
 * @param pairs the names of the columns, two by two
 */
record PairColumns(RecordField product, List<Pair> pairs) implements FieldColumns {

	@Override
	public String field() {
		return this.product.fieldName();
	}

	@Override
	public boolean takes(Header header, String column) {
		int place = header.place(column);
		return this.pairs.stream()
			.anyMatch((pair) -> header.place(pair.name()) == place || header.place(pair.text()) == place);
	}

	@Override
	public @Nullable Object read(Row row, CellText text) {
		Map<String, String> named = new LinkedHashMap<>();
		for (Pair pair : this.pairs) {
			String name = row.cell(pair.name());
			String value = row.cell(pair.text());
			if (name != null && value != null) {
				named.put(name, value);
			}
		}
		return named.isEmpty() ? null : this.product.type().parse(named);
	}

	@Override
	public void write(@Nullable Object value, Row row, CellText text) {
		Map<?, ?> named = (value != null) ? (Map<?, ?>) value : Map.of();
		if (named.size() > this.pairs.size()) {
			throw new IllegalArgumentException(
					"it has " + named.size() + " " + field() + ", and the file has room for " + this.pairs.size());
		}
		Iterator<? extends Map.Entry<?, ?>> entries = named.entrySet().iterator();
		for (Pair pair : this.pairs) {
			Map.Entry<?, ?> entry = entries.hasNext() ? entries.next() : null;
			row.set(pair.name(), (entry != null) ? entry.getKey().toString() : null);
			row.set(pair.text(), (entry != null) ? entry.getValue().toString() : null);
		}
	}

	/**
	 * Two columns that belong together.
	 *
	 * @param name the column of the name
	 * @param text the column of the text
	 */
	record Pair(String name, String text) {
	}

}
