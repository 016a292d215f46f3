package io.evenkeel.connector.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/**
 * A column as the database describes it.
 *
 * @param name its exact name
 * @param kind what its values are to us
 * @param type its number in {@link Types}
 * @param typeName the database's own name of its type
 * @param decimals how many decimals it keeps; negative when it keeps any number of them
 * @param nullable whether it can be empty
 * @param generated whether the database counts it up
 */
record Column(String name, Kind kind, int type, String typeName, int decimals, boolean nullable, boolean generated) {

	static Column of(ResultSetMetaData data, int index) throws SQLException {
		String typeName = data.getColumnTypeName(index);
		int type = data.getColumnType(index);
		return new Column(data.getColumnLabel(index), kind(type, typeName), type, typeName,
				decimals(type, data.getPrecision(index), data.getScale(index)),
				data.isNullable(index) != ResultSetMetaData.columnNoNulls, data.isAutoIncrement(index));
	}

	private static Kind kind(int type, String typeName) {
		String lower = typeName.toLowerCase(Locale.ROOT);
		if (type == Types.BOOLEAN || lower.equals("bool")) {
			return Kind.FLAG;
		}
		if (lower.equals("json") || lower.equals("jsonb")) {
			return Kind.JSON;
		}
		return switch (type) {
			case Types.ARRAY -> Kind.LIST;
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DECIMAL, Types.REAL,
					Types.FLOAT, Types.DOUBLE ->
				Kind.NUMBER;
			default -> Kind.TEXT;
		};
	}

	private static int decimals(int type, int precision, int scale) {
		return switch (type) {
			case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> 0;
			// a numeric of PostgreSQL without a size has neither precision nor scale
			case Types.NUMERIC, Types.DECIMAL -> (precision > 0) ? scale : -1;
			default -> -1;
		};
	}

	/** What the values of a column are to us. */
	enum Kind {

		FLAG, NUMBER, LIST, JSON, TEXT

	}

}
