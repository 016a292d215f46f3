package io.evenkeel.connector.file;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Item;
import org.jspecify.annotations.Nullable;

/** A record of a file; its product is made from the cells when somebody asks. */
final class RowItem implements Item {

	private final String file;

	private final Row row;

	private final Part part;

	private final String id;

	private final @Nullable String parent;

	private final long hash;

	RowItem(String file, Row row, Part part, String id, @Nullable String parent) {
		this.file = file;
		this.row = row;
		this.part = part;
		this.id = id;
		this.parent = parent;
		this.hash = part.hash(row, parent);
	}

	@Override
	public String id() {
		return this.id;
	}

	@Override
	public long hash() {
		return this.hash;
	}

	@Override
	public Product record() {
		return this.part.product(this.row, this.id, this.parent, where());
	}

	@Override
	public String where() {
		return (this.row.line() > 0) ? this.file + ":" + this.row.line() : this.file;
	}

}
