package io.evenkeel.connector.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows, for the source and for the target alike, so that both see the same hash.
 */
final class Rows {

	private final JdbcSettings settings;

	private final Columns columns;

	private final Conversion conversion;

	private final Keys keys;

	private final Hasher64 hasher;

	Rows(JdbcSettings settings, Columns columns) {
		this.settings = settings;
		this.columns = columns;
		this.conversion = new Conversion(settings.units());
		this.keys = new Keys(columns.key());
		this.hasher = Hashing
			.komihash5_0(Hashing.komihash5_0().hashCharsToLong(columns.signature() + settings.units()));
	}

	Columns columns() {
		return this.columns;
	}

	Conversion conversion() {
		return this.conversion;
	}

	Keys keys() {
		return this.keys;
	}

	/**
	 * Where a row stands, for people.
	 * @param id the id of its record
	 * @return such as {@code products, sku=A-1}
	 */
	String where(String id) {
		return this.settings.place() + ", " + keyNames() + "=" + id;
	}

	String place() {
		return this.settings.place();
	}

	String keyNames() {
		return String.join("+", this.columns.key().stream().map(Column::name).toList());
	}

	/**
	 * Runs a select of all our columns.
	 * @param statement the select with its parameters
	 * @return the rows; those without a key have an empty id
	 * @throws SQLException if the database will not
	 */
	List<Row> of(PreparedStatement statement) throws SQLException {
		List<Row> rows = new ArrayList<>();
		try (ResultSet result = statement.executeQuery()) {
			while (result.next()) {
				rows.add(row(result));
			}
		}
		return rows;
	}

	private Row row(ResultSet result) throws SQLException {
		List<Column> all = this.columns.all();
		@Nullable Object[] raw = new Object[all.size()];
		HashStream64 hash = this.hasher.hashStream();
		for (int index = 0; index < raw.length; index++) {
			raw[index] = raw(all.get(index), result, index + 1);
			put(hash, raw[index]);
		}
		return new Row(this, id(raw), raw, hash.getAsLong());
	}

	private String id(@Nullable Object[] raw) {
		List<String> values = Arrays.stream(raw, 0, this.columns.key().size())
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
		return (values.size() < this.columns.key().size()) ? "" : this.keys.id(values);
	}

	private static @Nullable Object raw(Column column, ResultSet result, int index) throws SQLException {
		return switch (column.kind()) {
			case FLAG -> {
				boolean flag = result.getBoolean(index);
				yield result.wasNull() ? null : (Object) flag;
			}
			case LIST -> list(result.getArray(index));
			default -> text(column, result.getString(index));
		};
	}

	/** A char column of a fixed length comes filled up with blanks. */
	private static @Nullable String text(Column column, @Nullable String text) {
		return (text != null && column.type() == Types.CHAR) ? text.stripTrailing() : text;
	}

	private static @Nullable List<String> list(@Nullable Array array) throws SQLException {
		if (array == null) {
			return null;
		}
		return Arrays.stream((Object[]) array.getArray()).filter(Objects::nonNull).map(Object::toString).toList();
	}

	private static void put(HashStream64 hash, @Nullable Object raw) {
		if (raw == null) {
			hash.putByte((byte) 0);
		}
		else if (raw instanceof List<?> list) {
			hash.putByte((byte) 2).putInt(list.size());
			list.forEach((part) -> hash.putString(part.toString()));
		}
		else {
			hash.putByte((byte) 1).putString(raw.toString());
		}
	}

}
