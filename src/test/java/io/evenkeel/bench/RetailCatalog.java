package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * A product export of Lightspeed Retail, made by arithmetic: the same number of rows and
 * the same night make the same file. A third of the rows are simple products, the others
 * variants in families of eight.
 */
final class RetailCatalog {

	static final String[] HEADER = { "id", "handle", "sku", "barcode", "name", "description", "product_category",
			"variant_option_one_name", "variant_option_one_value", "variant_option_two_name",
			"variant_option_two_value", "tags", "supply_price", "retail_price", "tax_name", "tax_value", "brand_name",
			"supplier_name", "supplier_code", "active", "track_inventory", "inventory_Main_Street", "inventory_Harbour",
			"weight", "length", "width", "images" };

	private static final String[] THINGS = { "Jacket", "Lantern", "Stove", "Rucksack", "Kettle", "Blanket", "Knife",
			"Compass", "Hammock", "Tent", "Scarf", "Boot" };

	private static final String[] COLOURS = { "Black", "Moss", "Ochre", "Slate" };

	private static final String[] SIZES = { "S", "XL" };

	private static final int FAMILY = COLOURS.length * SIZES.length;

	/** Four simple products and one family: a third of the rows are simple. */
	private static final int GROUP = FAMILY / 2 + FAMILY;

	private static final int SHARE_OF_CHANGES = 100;

	private final int rows;

	private final int nights;

	/**
	 * A catalogue.
	 * @param rows how many rows the export has
	 * @param nights how many times a hundredth of its rows were changed since the
	 * beginning
	 */
	RetailCatalog(int rows, int nights) {
		this.rows = rows;
		this.nights = nights;
	}

	void write(Path file) throws IOException {
		try (CsvWriter csv = CsvWriter.builder().build(file)) {
			csv.writeRecord(HEADER);
			for (int row = 0; row < this.rows; row++) {
				csv.writeRecord(cells(row));
			}
		}
	}

	/**
	 * How many records the rows make: each family is one more.
	 * @return the number of products and variants
	 */
	int records() {
		int families = 0;
		for (int row = FAMILY / 2; row < this.rows; row += GROUP) {
			families++;
		}
		return this.rows + families;
	}

	List<String> cells(int row) {
		int place = row % GROUP - FAMILY / 2;
		boolean variant = place >= 0;
		int first = variant ? row - place : row;
		String thing = THINGS[Math.floorMod(mix(first, 1), THINGS.length)];
		String sku = "SKU-" + String.format(Locale.ROOT, "%07d", row);
		List<String> cells = new ArrayList<>(HEADER.length);
		cells.add(new UUID(mix(row, 2), mix(row, 3)).toString());
		cells.add(thing.toLowerCase(Locale.ROOT) + "-" + first);
		cells.add(sku);
		cells.add(String.format(Locale.ROOT, "4%012d", row));
		cells.add(thing + " No. " + first + (isChanged(first, 0) ? ", improved " + this.nights : ""));
		cells.add("<p>" + thing + " for cold mornings, number " + first
				+ " of our own making. Packs small, weighs little, lasts for years.</p>");
		cells.add(thing + "s");
		addOptions(cells, variant, place);
		cells.add("outdoor,season " + mix(first, 4) % 4);
		addFigures(cells, row, place, sku);
		return cells;
	}

	private static void addOptions(List<String> cells, boolean variant, int place) {
		cells.add(variant ? "Colour" : "");
		cells.add(variant ? COLOURS[place % COLOURS.length] : "");
		cells.add(variant ? "Size" : "");
		cells.add(variant ? SIZES[place / COLOURS.length] : "");
	}

	private void addFigures(List<String> cells, int row, int place, String sku) {
		long price = 500 + Math.floorMod(mix(row, 5), 20_000);
		cells.add(cents(price / 2));
		cells
			.add(cents(isChanged(row, 1) || place > 0 && isChanged(row, 0) ? price + price * this.nights / 50 : price));
		cells.add("VAT 19%");
		cells.add("0.19");
		cells.add("Brand " + Math.floorMod(mix(row, 6), 200));
		cells.add("Supplier " + Math.floorMod(mix(row, 7), 60));
		cells.add(sku.replace("-", ""));
		cells.add("1");
		cells.add("1");
		cells.add(Long.toString(Math.floorMod(mix(row, 8), 40) + (isChanged(row, 2) ? this.nights : 0)));
		cells.add(Long.toString(Math.floorMod(mix(row, 9), 25)));
		cells.add("0." + (101 + Math.floorMod(mix(row, 10), 800)));
		cells.add(Long.toString(5 + Math.floorMod(mix(row, 11), 60)));
		cells.add(Long.toString(5 + Math.floorMod(mix(row, 12), 40)));
		cells.add("https://images.example.com/" + sku + ".jpg");
	}

	/**
	 * Each changed row changes in one of three ways: name, price or stock. The name of a
	 * family is that of its first row, so the others change their price instead.
	 */
	private boolean isChanged(int row, int way) {
		return this.nights > 0 && Math.floorMod(mix(row, 13), SHARE_OF_CHANGES * 3L) == way * 100L;
	}

	private static String cents(long cents) {
		return cents / 100 + "." + String.format(Locale.ROOT, "%02d", cents % 100);
	}

	private static long mix(int row, int salt) {
		long bits = (row * 0x9E3779B97F4A7C15L) ^ (salt * 0xC2B2AE3D27D4EB4FL);
		bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
		return (bits ^ (bits >>> 31)) >>> 1;
	}

}
