package io.evenkeel.testing;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that a run leaves in the ledger, except for times: two runs that came to the same
 * end leave the same, however often one of them was killed on its way.
 */
public final class Estate {

	private static final List<String> TABLES = List.of("job select name, decided_by from job order by job_id",
			"side select side_id, next_nr, index_fresh, due from side order by side_id",
			"snapshot select ref, id, hash, state, body from snapshot order by ref",
			"index select side_id, segment, ids, hashes from index_segment order by side_id, segment",
			"link select pos_ref, shop_ref, how, run_id, base from link order by pos_ref",
			"run select run_id, mode, status, rule_set, approved_by, message from run order by run_id",
			"page select run_id, side_id, page from read_page order by run_id, side_id, page",
			"ambiguous select run_id, side_id, batch, records from ambiguous order by run_id, side_id, batch",
			"guard select run_id, name, allowed, found, tripped from guard order by run_id, name",
			"change select run_id, phase, seq, side_id, action, pos_ref, shop_ref, record_key, target_id, parent_id,"
					+ " fields, base, siblings, because from change order by run_id, phase, seq",
			"because select run_id, nr, rule, source, reason from because order by run_id, nr",
			"outcome select run_id, phase, seq, state, target_id, now_hash, message from outcome"
					+ " order by run_id, phase, seq",
			"quarantine select side_id, entry, ref, record_key, place, cause, what_to_do, since_run, last_run"
					+ " from quarantine order by side_id, entry",
			"finding select ref, seq, kind, record_key, field, text, rule, source, reason, since_run, last_run"
					+ " from finding order by ref, seq",
			"lease select name from lease");

	private Estate() {
	}

	/**
	 * Reads it.
	 * @param state the database
	 * @return the rows of each table, as text
	 */
	public static Map<String, List<String>> of(DataSource state) {
		JdbcTemplate template = new JdbcTemplate(state);
		Map<String, List<String>> tables = new LinkedHashMap<>();
		for (String table : TABLES) {
			String[] parts = table.split(" ", 2);
			tables.put(parts[0], template.query(parts[1], (row, n) -> text(row)));
		}
		tables.put("words", words(template));
		return tables;
	}

	/**
	 * Which words there are, on whatever pages: a run that was killed may have put them
	 * together in other portions.
	 */
	private static List<String> words(JdbcTemplate template) {
		SortedSet<String> words = new TreeSet<>();
		template.query("select side_id, words from word_page", (row) -> {
			int side = row.getInt(1);
			LongBuffer entries = ByteBuffer.wrap(row.getBytes(2)).asLongBuffer();
			while (entries.hasRemaining()) {
				words.add(side + " | " + entries.get());
			}
		});
		return List.copyOf(words);
	}

	/**
	 * The rows of one query, as text.
	 * @param database the database
	 * @param sql the query
	 * @return the rows
	 */
	public static List<String> rows(DataSource database, String sql) {
		return new JdbcTemplate(database).query(sql, (row, n) -> text(row));
	}

	private static String text(ResultSet row) throws SQLException {
		List<String> values = new ArrayList<>();
		for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
			Object value = row.getObject(column);
			values
				.add((value instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : Objects.toString(value, "-"));
		}
		return String.join(" | ", values);
	}

}
