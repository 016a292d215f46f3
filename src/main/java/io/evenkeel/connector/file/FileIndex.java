package io.evenkeel.connector.file;

import java.nio.charset.CharsetEncoder;

import io.evenkeel.failure.StopFailure;
import org.jspecify.annotations.Nullable;

/**
 * Which records a file has and where, in memory as hashes only: some 70 bytes a record.
 */
final class FileIndex {

	private final DataFile file;

	private final Layout layout;

	private final Header header;

	private final Places places;

	private final LongMultiMap ids = new LongMultiMap();

	private final LongMultiMap skus = new LongMultiMap();

	private final LongMultiMap families = new LongMultiMap();

	private final Identity identity;

	FileIndex(DataFile file, Identity identity) {
		this.file = file;
		this.identity = identity;
		DataFile.Opened opened = file.open();
		this.layout = opened.layout();
		this.header = opened.rows().header();
		try (Rows rows = opened.rows()) {
			fill(rows);
		}
		this.places = new Places(file, this.header);
	}

	private void fill(Rows rows) {
		Family family = new Family();
		String[] product = { null };
		long[] first = { 0 };
		for (Row row = rows.next(); row != null; row = rows.next()) {
			checkCopyable(this.file, row);
			Row current = row;
			this.layout.read(row, family, new Layout.Records() {
				@Override
				public void record(Part part, String id, @Nullable String parent) {
					add(current, part, id);
				}

				@Override
				public void reject(String cause, String whatToDo) {
					// kept as it is
				}
			});
			if (family.product() == null || !family.product().equals(product[0])) {
				first[0] = row.at();
			}
			product[0] = family.product();
			if (first[0] != row.at()) {
				this.families.put(row.at(), first[0]);
			}
		}
	}

	/**
	 * Stops where a row could not be written again as it is.
	 * @param file the file
	 * @param row the row
	 */
	static void checkCopyable(DataFile file, Row row) {
		boolean ragged = row.fault() != null && row.fault().contains("the header has");
		if (row.fault() != null && !ragged) {
			throw new StopFailure("Stopped before writing " + file.shown() + ":" + row.line() + ": " + row.fault()
					+ ", so that it cannot be written again as it is. The file is untouched; mend the row, then restart.");
		}
	}

	private void add(Row row, Part part, String id) {
		if (row.fault() != null) {
			return;
		}
		this.ids.put(Hashes.of(id), row.at());
		String sku = part.sku(row);
		if (sku != null) {
			this.skus.put(Hashes.of(sku), row.at());
		}
	}

	CharsetEncoder encoder() {
		return this.places.charset().newEncoder();
	}

	Layout layout() {
		return this.layout;
	}

	Header header() {
		return this.header;
	}

	Identity identity() {
		return this.identity;
	}

	/**
	 * Finds a record.
	 * @param id its id
	 * @return the record, or null when the file does not have it
	 */
	@Nullable Standing find(String id) {
		for (long at : this.ids.get(Hashes.of(id))) {
			Standing standing = Standing.of(this.layout, this.places.row(at), above(at), id);
			if (standing != null) {
				return standing;
			}
		}
		return null;
	}

	/**
	 * Finds a record by its SKU.
	 * @param sku the SKU
	 * @return the record, or null when the file does not have it
	 */
	@Nullable Standing withSku(String sku) {
		for (long at : this.skus.get(Hashes.of(sku))) {
			Standing standing = Standing.of(this.layout, this.places.row(at), above(at), null);
			if (standing != null && standing.sku().equals(sku)) {
				return standing;
			}
		}
		return null;
	}

	private @Nullable String above(long at) {
		long[] first = this.families.get(at);
		if (first.length == 0) {
			return null;
		}
		Family family = new Family();
		this.layout.read(this.places.row(first[0]), family, new LastRecord());
		return family.product();
	}

}
