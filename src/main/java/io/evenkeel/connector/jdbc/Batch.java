package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.evenkeel.connector.Change;
import io.evenkeel.connector.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one call within one transaction. When the database will not take them
 * together they are taken back and tried in halves, down to the ones to blame: the rest
 * is written.
 */
final class Batch {

	private final Database database;

	private final Connection connection;

	private final Rows rows;

	private final Lookup lookup;

	private final Judge judge;

	private final boolean writes;

	Batch(Database database, Connection connection, Rows rows, boolean writes) {
		this.database = database;
		this.connection = connection;
		this.rows = rows;
		this.lookup = new Lookup(database, rows);
		this.judge = new Judge(rows);
		this.writes = writes;
	}

	/**
	 * Compares the changes with the table and, if this batch writes, writes them.
	 * @param changes the changes
	 * @return one outcome for each; none where there is something to write and this batch
	 * does not write
	 * @throws SQLException if the database fails for another reason than the values
	 */
	Map<Change, Outcome> run(List<Change> changes) throws SQLException {
		Savepoint start = this.connection.setSavepoint();
		try {
			Map<Change, Outcome> outcomes = rounds(changes);
			this.connection.releaseSavepoint(start);
			return outcomes;
		}
		catch (SQLException ex) {
			if (SqlFailures.kind(ex) != SqlFailures.Kind.DATA) {
				throw ex;
			}
			this.connection.rollback(start);
			return halves(changes, ex);
		}
	}

	private Map<Change, Outcome> halves(List<Change> changes, SQLException failure) throws SQLException {
		if (changes.size() == 1) {
			Change change = changes.get(0);
			return Map.of(change, this.judge.refused(change,
					"the database says \"" + this.database.failures().words(failure) + "\""));
		}
		int half = changes.size() / 2;
		Map<Change, Outcome> outcomes = new HashMap<>(run(changes.subList(0, half)));
		outcomes.putAll(run(changes.subList(half, changes.size())));
		return outcomes;
	}

	/** Changes of the same row wait for each other. */
	private Map<Change, Outcome> rounds(List<Change> changes) throws SQLException {
		Map<Change, Outcome> outcomes = new HashMap<>();
		List<Edit> round = new ArrayList<>();
		Set<Object> subjects = new HashSet<>();
		for (Edit edit : edits(changes, outcomes)) {
			if (!subjects.add(edit.subject(this.rows))) {
				outcomes.putAll(round(round));
				round.clear();
				subjects = new HashSet<>(Set.of(edit.subject(this.rows)));
			}
			round.add(edit);
		}
		outcomes.putAll(round(round));
		return outcomes;
	}

	private List<Edit> edits(List<Change> changes, Map<Change, Outcome> outcomes) {
		List<Edit> edits = new ArrayList<>();
		for (Change change : changes) {
			try {
				edits.add(Edit.of(change, this.rows));
			}
			catch (IllegalArgumentException ex) {
				outcomes.put(change, this.judge.refused(change, Objects.toString(ex.getMessage())));
			}
		}
		return edits;
	}

	private Map<Change, Outcome> round(List<Edit> edits) throws SQLException {
		Map<Object, List<Row>> found = find(edits);
		Map<Change, Outcome> outcomes = new HashMap<>();
		List<Edit> due = new ArrayList<>();
		for (Edit edit : edits) {
			this.judge.outcome(edit, found.getOrDefault(edit.subject(this.rows), List.of()))
				.ifPresentOrElse((outcome) -> outcomes.put(edit.change(), outcome), () -> due.add(edit));
		}
		if (this.writes && !due.isEmpty()) {
			outcomes.putAll(write(due));
		}
		return outcomes;
	}

	private Map<Object, List<Row>> find(List<Edit> edits) throws SQLException {
		String lock = this.database.dialect().lock();
		Map<Object, List<Row>> found = new HashMap<>();
		List<List<Object>> keys = edits.stream().map(Edit::key).filter(Objects::nonNull).toList();
		this.lookup.byKey(this.connection, keys, lock).forEach((row) -> add(found, this.lookup.key(row), row));
		List<Edit> bySku = edits.stream().filter((edit) -> edit.key() == null).toList();
		if (!bySku.isEmpty()) {
			Column sku = Edit.skuColumn(this.rows);
			Collection<Object> skus = bySku.stream().map((edit) -> edit.sku(this.rows)).toList();
			this.lookup.by(this.connection, sku, skus, lock).forEach((row) -> add(found, row.form("sku", sku), row));
		}
		return found;
	}

	private static void add(Map<Object, List<Row>> found, Object subject, Row row) {
		found.computeIfAbsent(subject, (key) -> new ArrayList<>()).add(row);
	}

	/**
	 * The rows are read again, so that we know what defaults and triggers made of them.
	 */
	private Map<Change, Outcome> write(List<Edit> due) throws SQLException {
		Map<Edit, List<Object>> keys = new Writer(this.database, this.connection).write(due);
		Map<List<Object>, Row> now = new HashMap<>();
		this.lookup.byKey(this.connection, keys.values(), "").forEach((row) -> now.put(this.lookup.key(row), row));
		Map<Change, Outcome> outcomes = new LinkedHashMap<>();
		due.forEach((edit) -> outcomes.put(edit.change(), written(edit, now.get(keys.get(edit)))));
		return outcomes;
	}

	private Outcome written(Edit edit, @Nullable Row now) {
		if (edit.change().action() == Change.Action.DELETE) {
			return Outcome.done(edit.change(), Objects.requireNonNull(edit.change().targetId()), null);
		}
		return (now != null) ? Outcome.done(edit.change(), now.id(), now)
				: this.judge.refused(edit.change(), "the database took it without an error, but shows no such row;"
						+ " look for a trigger or a row policy");
	}

}
