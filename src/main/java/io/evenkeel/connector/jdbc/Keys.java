package io.evenkeel.connector.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.evenkeel.commerce.FieldType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The id of a record is its key: the value of a single column as it is, those of several
 * as a JSON list. A cursor is always a JSON list.
 */
final class Keys {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final List<Column> columns;

	Keys(List<Column> columns) {
		this.columns = columns;
	}

	String id(List<String> values) {
		return (values.size() == 1) ? values.get(0) : list(values);
	}

	/**
	 * The values to look a record up by.
	 * @param id its id
	 * @return a value for each key column, or empty when no row can have this id
	 */
	Optional<List<Object>> values(String id) {
		return (this.columns.size() == 1) ? parameters(List.of(id)) : values(id, this.columns.size());
	}

	String list(List<String> values) {
		return JSON.writeValueAsString(values);
	}

	/**
	 * The key values of a cursor.
	 * @param cursor what {@link #list} made
	 * @return a value for each key column
	 */
	List<Object> cursor(String cursor) {
		return values(cursor, this.columns.size())
			.orElseThrow(() -> new IllegalArgumentException("'" + cursor + "' is not a cursor of this table"));
	}

	private Optional<List<Object>> values(String json, int size) {
		try {
			List<String> texts = JSON.readValue(json, new TypeReference<>() {
			});
			return (texts.size() == size) ? parameters(texts) : Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Key values in the one form in which they can be compared and looked up.
	 * @param texts what the key columns hold
	 * @return a value for each, or empty when a key column cannot hold it
	 */
	Optional<List<Object>> parameters(List<String> texts) {
		List<Object> values = new ArrayList<>();
		try {
			for (int index = 0; index < texts.size(); index++) {
				String text = texts.get(index);
				values
					.add((this.columns.get(index).kind() == Column.Kind.NUMBER) ? FieldType.DECIMAL.parse(text) : text);
			}
			return Optional.of(values);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
