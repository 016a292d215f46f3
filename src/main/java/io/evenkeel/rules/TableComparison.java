package io.evenkeel.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.evenkeel.rules.TableImport.TableChange;
import io.evenkeel.rules.TableImport.TableChange.Kind;

/**
 * Compares two states of a table, row by row. A row is known by what it speaks of: the
 * field and its conditions, or the value it translates.
 */
final class TableComparison {

	private final TableSheet before;

	private final TableSheet after;

	TableComparison(TableSheet before, TableSheet after) {
		this.before = before;
		this.after = after;
	}

	List<TableChange> changes() {
		Map<String, Map<String, String>> old = rows(this.before);
		Map<String, Map<String, String>> now = rows(this.after);
		List<TableChange> changes = new ArrayList<>();
		now.forEach((key, row) -> {
			Map<String, String> was = old.get(key);
			if (was == null) {
				changes.add(new TableChange(this.after.name(), Kind.ADDED, key));
			}
			else if (!was.equals(row)) {
				changes.add(new TableChange(this.after.name(), Kind.CHANGED, key + ": " + difference(was, row)));
			}
		});
		old.keySet()
			.stream()
			.filter((key) -> !now.containsKey(key))
			.forEach((key) -> changes.add(new TableChange(this.after.name(), Kind.REMOVED, key)));
		if (changes.isEmpty() && !this.before.filled().equals(this.after.filled())) {
			changes.add(new TableChange(this.after.name(), Kind.CHANGED, "order of rows or columns"));
		}
		return changes;
	}

	private static String difference(Map<String, String> was, Map<String, String> now) {
		Map<String, String> all = new LinkedHashMap<>(was);
		now.forEach(all::putIfAbsent);
		List<String> parts = new ArrayList<>();
		all.keySet().forEach((column) -> {
			String before = was.getOrDefault(column, "");
			String after = now.getOrDefault(column, "");
			if (!before.equals(after)) {
				parts.add(column + " '" + before + "' becomes '" + after + "'");
			}
		});
		return String.join(", ", parts);
	}

	private static Map<String, Map<String, String>> rows(TableSheet table) {
		List<List<String>> filled = table.filled();
		Map<String, Map<String, String>> rows = new LinkedHashMap<>();
		for (List<String> row : filled.subList(Math.min(1, filled.size()), filled.size())) {
			Map<String, String> cells = new TreeMap<>();
			for (int column = 0; column < filled.get(0).size(); column++) {
				String value = (column < row.size()) ? row.get(column) : "";
				if (!value.isEmpty()) {
					cells.put(filled.get(0).get(column).toLowerCase(Locale.ROOT), value);
				}
			}
			String key = key(table, cells);
			for (int twin = 2; rows.containsKey(key); twin++) {
				key = key(table, cells) + " (" + twin + ")";
			}
			rows.put(key, cells);
		}
		return rows;
	}

	private static String key(TableSheet table, Map<String, String> cells) {
		if (!table.name().equals(TableSheet.FIELDS)) {
			return cells.getOrDefault(ValueTableReader.FROM, "?");
		}
		List<String> parts = new ArrayList<>();
		parts.add(cells.getOrDefault(FieldTableReader.FIELD, "?"));
		cells.forEach((column, value) -> {
			if (column.startsWith(FieldTableReader.WHEN)) {
				parts.add(column + " " + value);
			}
		});
		return String.join(", ", parts);
	}

}
