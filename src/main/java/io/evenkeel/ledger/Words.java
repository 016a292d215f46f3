package io.evenkeel.ledger;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the words of every side in pages, in the order in which they came; nothing is
 * ever looked for among them, they are loaded as a whole. A table with a row a word would
 * be read and written all over the place: words have no order that records have too.
 */
public class Words {

	/** With more pages than this they are put together. */
	private static final int MOST_PAGES = 64;

	private static final int LARGEST_PAGE = 1 << 16;

	private final Sql sql;

	public Words(JdbcTemplate template) {
		this.sql = new Sql(template);
	}

	/**
	 * Loads the words of a side.
	 * @param sideId the side
	 * @return an index that stays as it is now
	 */
	public WordIndex load(int sideId) {
		LongBuffer entries = LongBuffer.allocate(size(sideId));
		for (Long page : pages(sideId)) {
			byte[] words = this.sql.first("select words from word_page where page_id = ?", (row, n) -> row.getBytes(1),
					page);
			if (words != null) {
				entries.put(ByteBuffer.wrap(words).asLongBuffer());
			}
		}
		return new WordIndex(entries.array());
	}

	/**
	 * Puts the pages of a side together when there are many, in the caller's transaction.
	 * @param sideId the side
	 */
	public void tidy(int sideId) {
		if (pages(sideId).size() <= MOST_PAGES + size(sideId) / LARGEST_PAGE) {
			return;
		}
		WordIndex index = load(sideId);
		this.sql.update("delete from word_page where side_id = ?", sideId);
		for (int from = 0; from < index.size(); from += LARGEST_PAGE) {
			add(sideId, index.entries(from, Math.min(index.size(), from + LARGEST_PAGE)));
		}
	}

	/** Adds the words of snapshots, in the transaction that stores them. */
	void add(Collection<Snapshot> snapshots) {
		Map<Integer, List<Snapshot>> bySide = snapshots.stream()
			.collect(Collectors.groupingBy((snapshot) -> Refs.sideOf(snapshot.ref())));
		bySide.forEach((sideId, own) -> add(sideId, own.stream().flatMapToLong(Keys::entries).toArray()));
	}

	private int size(int sideId) {
		return Objects
			.requireNonNull(this.sql.first("select coalesce(sum(entries), 0) from word_page where side_id = ?",
					(row, n) -> row.getInt(1), sideId));
	}

	private List<Long> pages(int sideId) {
		return this.sql.query("select page_id from word_page where side_id = ? order by page_id",
				(row, n) -> row.getLong(1), sideId);
	}

	private void add(int sideId, long[] entries) {
		ByteBuffer words = ByteBuffer.allocate(entries.length * Long.BYTES);
		words.asLongBuffer().put(entries);
		this.sql.update("insert into word_page (side_id, entries, words) values (?, ?, ?)", sideId, entries.length,
				words.array());
	}

}
