package io.evenkeel.connector.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes edits of different rows, those with the same statement in one batch. New
 * products come before new variants, because these may point at them.
 */
final class Writer {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Database database;

	private final Connection connection;

	private final Map<Edit, List<Object>> keys = new HashMap<>();

	Writer(Database database, Connection connection) {
		this.database = database;
		this.connection = connection;
	}

	/**
	 * Writes the edits.
	 * @param edits the edits
	 * @return the key of each row that is there now
	 * @throws SQLException if the database will not
	 */
	Map<Edit, List<Object>> write(Collection<Edit> edits) throws SQLException {
		run(edits, (edit) -> edit.isCreation() && edit.change().parentId() == null);
		run(edits, (edit) -> edit.isCreation() && edit.change().parentId() != null);
		run(edits, (edit) -> !edit.isCreation() && !isDeletion(edit));
		run(edits, Writer::isDeletion);
		return this.keys;
	}

	private void run(Collection<Edit> edits, Predicate<Edit> which) throws SQLException {
		Map<String, List<Edit>> byStatement = new LinkedHashMap<>();
		edits.stream()
			.filter(which)
			.forEach((edit) -> byStatement.computeIfAbsent(statement(edit), (key) -> new ArrayList<>()).add(edit));
		for (Map.Entry<String, List<Edit>> entry : byStatement.entrySet()) {
			run(entry.getKey(), entry.getValue());
		}
	}

	private String statement(Edit edit) {
		if (isDeletion(edit)) {
			return this.database.sql().delete();
		}
		return edit.isCreation() ? this.database.sql().insert(edit.cells().keySet())
				: this.database.sql().update(edit.cells().keySet());
	}

	private void run(String sql, List<Edit> edits) throws SQLException {
		boolean isKeyMade = edits.get(0).key() == null;
		try (PreparedStatement statement = isKeyMade ? this.connection.prepareStatement(sql, keyNames())
				: this.connection.prepareStatement(sql)) {
			for (Edit edit : edits) {
				bind(statement, edit);
				statement.addBatch();
			}
			statement.executeBatch();
			if (isKeyMade) {
				takeKeys(statement, edits);
			}
			else {
				edits.stream()
					.filter((edit) -> !isDeletion(edit))
					.forEach((edit) -> this.keys.put(edit, Objects.requireNonNull(edit.key())));
			}
		}
	}

	private String[] keyNames() {
		return this.database.columns().key().stream().map(Column::name).toArray(String[]::new);
	}

	private void bind(PreparedStatement statement, Edit edit) throws SQLException {
		int parameter = 1;
		for (Map.Entry<Column, @Nullable Object> cell : edit.cells().entrySet()) {
			bind(statement, parameter++, cell.getKey(), cell.getValue());
		}
		if (!edit.isCreation()) {
			for (Object value : Objects.requireNonNull(edit.key())) {
				this.database.dialect().bind(statement, parameter++, value);
			}
		}
	}

	private void bind(PreparedStatement statement, int parameter, Column column, @Nullable Object value)
			throws SQLException {
		if (value == null) {
			statement.setNull(parameter, column.type());
		}
		else if (column.kind() == Column.Kind.LIST) {
			this.database.dialect().bindList(statement, parameter, column, (List<?>) value);
		}
		else if (value instanceof List || value instanceof Map) {
			this.database.dialect().bind(statement, parameter, JSON.writeValueAsString(value));
		}
		else {
			this.database.dialect().bind(statement, parameter, value);
		}
	}

	/** They come in the order of the rows of the batch. */
	private void takeKeys(PreparedStatement statement, List<Edit> edits) throws SQLException {
		try (ResultSet made = statement.getGeneratedKeys()) {
			for (Edit edit : edits) {
				if (made.next()) {
					this.keys.put(edit, key(made));
				}
			}
		}
	}

	private List<Object> key(ResultSet made) throws SQLException {
		List<String> texts = new ArrayList<>();
		for (int index = 1; index <= this.database.columns().key().size(); index++) {
			texts.add(made.getString(index));
		}
		return new Keys(this.database.columns().key()).parameters(texts).orElseThrow();
	}

	private static boolean isDeletion(Edit edit) {
		return edit.change().action() == Change.Action.DELETE;
	}

}
