package io.evenkeel.connector.file;

import java.util.List;
import java.util.Locale;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;

/**
 * The product export of BigCommerce (bulk edit template): rows of products, and below
 * each the rows of its SKUs, whose names are their options.
 */
final class BigCommerceExportLayout extends Layout {

	private static final String TYPE = "Item Type";

	private static final String PRODUCT_ID = "Product ID";

	private static final String CODE = "Product Code/SKU";

	private static final String NAME = "Product Name";

	private static final List<String> KEYS = List.of(TYPE, PRODUCT_ID, CODE);

	private static final Form FLAG = Form.flag("Y", "N");

	private final Part product = part("product", KEYS, List.of(OneColumn.of(RecordField.SKU, CODE),
			OneColumn.of(RecordField.NAME, NAME), OneColumn.of(RecordField.BRAND, "Brand Name"),
			OneColumn.of(RecordField.DESCRIPTION, "Product Description"), OneColumn.of(RecordField.PRICE, "Price"),
			OneColumn.of(RecordField.SUPPLY_PRICE, "Cost Price"),
			OneColumn.of(RecordField.COMPARE_AT_PRICE, "Retail Price"),
			OneColumn.of(RecordField.WEIGHT, "Product Weight"), OneColumn.of(RecordField.WIDTH, "Product Width"),
			OneColumn.of(RecordField.HEIGHT, "Product Height"), OneColumn.of(RecordField.LENGTH, "Product Depth"),
			OneColumn.of(RecordField.PUBLISHED, FLAG, "Product Visible?"),
			OneColumn.of(RecordField.STOCK_TRACKED, Form.TRACKING, "Track Inventory"),
			OneColumn.of(RecordField.STOCK, "Current Stock Level"),
			OneColumn.of(RecordField.LOW_STOCK_THRESHOLD, "Low Stock Level"),
			OneColumn.of(RecordField.CATEGORIES, Form.list(";"), "Category"),
			new NumberedColumns(RecordField.IMAGES, null, "Product Image File - "),
			OneColumn.of(RecordField.BARCODE, "Product UPC/EAN")));

	private final Part sku = part("SKU", KEYS,
			List.of(OneColumn.of(RecordField.SKU, CODE), OneColumn.of(RecordField.OPTIONS, Form.TYPED_OPTIONS, NAME),
					OneColumn.of(RecordField.PRICE, Form.FIXED_PRICE, "Price"),
					OneColumn.of(RecordField.SUPPLY_PRICE, "Cost Price"),
					OneColumn.of(RecordField.WEIGHT, "Product Weight"),
					OneColumn.of(RecordField.STOCK, "Current Stock Level"),
					OneColumn.of(RecordField.LOW_STOCK_THRESHOLD, "Low Stock Level"),
					OneColumn.of(RecordField.BARCODE, "Product UPC/EAN")));

	BigCommerceExportLayout(CellText text) {
		super(Layouts.BIGCOMMERCE_EXPORT, text);
	}

	@Override
	List<List<String>> required() {
		return List.of(List.of(TYPE), List.of(PRODUCT_ID, CODE), List.of(NAME));
	}

	@Override
	List<Part> parts() {
		return List.of(this.product, this.sku);
	}

	@Override
	void read(Row row, Family family, Records records) {
		String type = row.cell(TYPE);
		switch ((type != null) ? type.strip().toLowerCase(Locale.ROOT) : "") {
			case "product" -> product(row, family, records);
			case "sku" -> sku(row, family, records);
			// rules change the price of their product and stand below it
			case "rule" -> {
			}
			default -> {
				family.begin(null);
				records.reject("the column 'Item Type' is '" + ((type != null) ? type : "") + "'",
						"It must be Product, SKU or Rule.");
			}
		}
	}

	private void product(Row row, Family family, Records records) {
		String id = (row.cell(PRODUCT_ID) != null) ? row.cell(PRODUCT_ID) : row.cell(CODE);
		family.begin(id);
		if (id == null) {
			records.reject("the columns 'Product ID' and 'Product Code/SKU' are empty", "Give the product a SKU.");
			return;
		}
		records.record(this.product, id, null);
	}

	private void sku(Row row, Family family, Records records) {
		String parent = family.product();
		if (parent == null) {
			records.reject("a SKU row stands below no product", "Put it below the row of its product.");
			return;
		}
		records.record(this.sku, skuId(row, parent), parent);
	}

	// the ids of SKUs and of products are counted apart at BigCommerce, so that the same
	// number can be both
	private static String skuId(Row row, String parent) {
		String id = row.cell(PRODUCT_ID);
		if (id != null && !id.equals(parent)) {
			return "sku:" + id;
		}
		String code = row.cell(CODE);
		return (code != null) ? code : parent + "/" + row.cell(NAME);
	}

	@Override
	Part partOf(Change change) {
		return (change.parentId() != null) ? this.sku : this.product;
	}

	@Override
	void begin(Row row, Change change) {
		boolean variant = change.parentId() != null;
		row.set(TYPE, variant ? "SKU" : "Product");
		if (!variant && row.cell(CODE) == null) {
			throw new IllegalArgumentException("it has no SKU, by which this file tells a new product");
		}
		if (variant && row.cell(NAME) == null) {
			throw new IllegalArgumentException("it has no option, which tells a SKU from its siblings");
		}
	}

}
