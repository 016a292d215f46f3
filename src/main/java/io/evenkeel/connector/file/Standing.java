package io.evenkeel.connector.file;

import io.evenkeel.commerce.Product;
import io.evenkeel.connector.Item;
import org.jspecify.annotations.Nullable;

/**
 * A record in its row, as it stands or as it will.
 *
 * @param row the row
 * @param part its kind
 * @param id its id
 * @param parent the id of its product, if it has one
 */
record Standing(Row row, Part part, String id, @Nullable String parent) {

	Product product(String file) {
		return this.part.product(this.row, this.id, this.parent, file + ":" + this.row.line());
	}

	Item item(String file) {
		return new RowItem(file, this.row, this.part, this.id, this.parent);
	}

	String sku() {
		String sku = this.part.sku(this.row);
		return (sku != null) ? sku : "";
	}

	/**
	 * Makes out which record of a row has an id.
	 * @param layout the layout
	 * @param row the row
	 * @param above the product that stands above the row, if one does
	 * @param id the id; null for the last record of the row
	 * @return the record, or null
	 */
	static @Nullable Standing of(Layout layout, Row row, @Nullable String above, @Nullable String id) {
		Standing[] found = new Standing[1];
		layout.read(row, Family.below(above), new Layout.Records() {
			@Override
			public void record(Part part, String record, @Nullable String parent) {
				if (id == null || record.equals(id)) {
					found[0] = new Standing(row, part, record, parent);
				}
			}

			@Override
			public void reject(String cause, String whatToDo) {
				// not the record that is looked for
			}
		});
		return found[0];
	}

}
