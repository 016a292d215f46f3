package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue export of Ecwid: a row an entity, told by {@code type}. Options and
 * variations stand below their product; rows of options and categories are no records,
 * and are kept.
 */
final class EcwidCatalogLayout extends Layout {

	private static final String TYPE = "type";

	private static final String OPTION_NAME = "product_option_name";

	private static final String OPTION_VALUE = "product_option_value";

	private static final String VARIATION_OPTION = "product_variation_option_";

	private static final List<String> PRODUCT_ID = List.of("product_internal_id", "product_sku");

	private static final List<String> VARIATION_ID = List.of("product_variation_internal_id", "product_variation_sku");

	private static final Form FLAG = Form.flag("true", "false");

	private final Part product = part("product", join(TYPE, PRODUCT_ID), List.of(
			OneColumn.of(RecordField.SKU, "product_sku"), OneColumn.of(RecordField.NAME, "product_name"),
			OneColumn.of(RecordField.SUBTITLE, "product_subtitle"),
			OneColumn.of(RecordField.DESCRIPTION, "product_description"),
			OneColumn.of(RecordField.BRAND, "product_brand"), OneColumn.of(RecordField.BARCODE, "product_upc"),
			OneColumn.of(RecordField.PRICE, "product_price"),
			OneColumn.of(RecordField.COMPARE_AT_PRICE, "product_compare_to_price"),
			OneColumn.of(RecordField.SUPPLY_PRICE, "product_cost_price"),
			OneColumn.of(RecordField.STOCK, "product_quantity"),
			OneColumn.of(RecordField.LOW_STOCK_THRESHOLD, "product_low_stock_threshold"),
			OneColumn.of(RecordField.STOCK_TRACKED, FLAG, "product_is_inventory_tracked"),
			OneColumn.of(RecordField.PUBLISHED, FLAG, "product_is_available"),
			OneColumn.of(RecordField.WEIGHT, "product_weight"), OneColumn.of(RecordField.LENGTH, "product_length"),
			OneColumn.of(RecordField.WIDTH, "product_width"), OneColumn.of(RecordField.HEIGHT, "product_height"),
			new NumberedColumns(RecordField.IMAGES, "product_media_main_image_url", "product_media_gallery_image_url_"),
			new NumberedColumns(RecordField.CATEGORIES, null, "product_category_")));

	private final Part variation = part("variation", join(TYPE, VARIATION_ID),
			List.of(OneColumn.of(RecordField.SKU, "product_variation_sku"),
					OneColumn.of(RecordField.BARCODE, "product_variation_upc"),
					OneColumn.of(RecordField.PRICE, "product_variation_price"),
					OneColumn.of(RecordField.STOCK, "product_variation_quantity"),
					OneColumn.of(RecordField.LOW_STOCK_THRESHOLD, "product_variation_low_stock_threshold"),
					OneColumn.of(RecordField.WEIGHT, "product_variation_weight"),
					OneColumn.of(RecordField.LENGTH, "product_variation_length"),
					OneColumn.of(RecordField.WIDTH, "product_variation_width"),
					OneColumn.of(RecordField.HEIGHT, "product_variation_height"),
					new NamedColumns(RecordField.OPTIONS, VARIATION_OPTION, false)));

	EcwidCatalogLayout(CellText text) {
		super(Layouts.ECWID_CATALOG, text);
	}

	private static List<String> join(String first, List<String> others) {
		List<String> all = new ArrayList<>(others);
		all.add(first);
		return all;
	}

	@Override
	List<List<String>> required() {
		return List.of(List.of(TYPE), PRODUCT_ID);
	}

	@Override
	List<Part> parts() {
		return List.of(this.product, this.variation);
	}

	@Override
	void read(Row row, Family family, Records records) {
		String type = row.cell(TYPE);
		switch ((type != null) ? type.strip() : "") {
			case "product" -> product(row, family, records);
			case "product_variation" -> variation(row, family, records);
			case "product_option" -> {
			}
			case "category" -> family.begin(null);
			default -> unknown(type, family, records);
		}
	}

	private static void unknown(@Nullable String type, Family family, Records records) {
		family.begin(null);
		records.reject("the column 'type' is '" + ((type != null) ? type : "") + "'",
				"It must be product, product_option, product_variation or category.");
	}

	private void product(Row row, Family family, Records records) {
		String id = first(row, PRODUCT_ID);
		family.begin(id);
		if (id == null) {
			records.reject("the columns 'product_internal_id' and 'product_sku' are empty", "Give the product a SKU.");
			return;
		}
		records.record(this.product, id, null);
	}

	private void variation(Row row, Family family, Records records) {
		String parent = family.product();
		if (parent == null) {
			records.reject("a product_variation stands below no product", "Put it below the row of its product.");
			return;
		}
		String id = first(row, VARIATION_ID);
		records.record(this.variation, (id != null) ? id : parent + "/" + optionValues(row), parent);
	}

	private static @Nullable String first(Row row, List<String> columns) {
		for (String column : columns) {
			String cell = row.cell(column);
			if (cell != null) {
				return cell;
			}
		}
		return null;
	}

	private static String optionValues(Row row) {
		List<String> values = new ArrayList<>();
		row.header().startingWith(VARIATION_OPTION).forEach((column) -> {
			String value = row.cell(column);
			if (value != null) {
				values.add(value);
			}
		});
		return String.join("/", values);
	}

	@Override
	Part partOf(Change change) {
		return (change.parentId() != null) ? this.variation : this.product;
	}

	@Override
	void begin(Row row, Change change) {
		boolean variation = change.parentId() != null;
		row.set(TYPE, variation ? "product_variation" : "product");
		if (!variation && first(row, PRODUCT_ID) == null) {
			throw new IllegalArgumentException("it has no SKU, by which this file tells a new product");
		}
		if (variation && options(row).isEmpty()) {
			throw new IllegalArgumentException("it has no option, which tells a variation from its siblings");
		}
	}

	private Map<?, ?> options(Row row) {
		return this.variation.product(row, "", null, "").getOptions();
	}

	@Override
	List<Row> above(List<Row> family, Row variant) {
		List<Row> rows = new ArrayList<>();
		options(variant).forEach((name, value) -> {
			if (family.stream().noneMatch((row) -> isOption(row, name, value))) {
				rows.add(option(variant.header(), name.toString(), value.toString()));
			}
		});
		return rows;
	}

	private static boolean isOption(Row row, Object name, Object value) {
		return "product_option".equals(row.cell(TYPE)) && name.equals(row.cell(OPTION_NAME))
				&& value.equals(row.cell(OPTION_VALUE));
	}

	private static Row option(Header header, String name, String value) {
		Row row = Row.empty(header);
		row.set(TYPE, "product_option");
		row.set(OPTION_NAME, name);
		row.set("product_option_type", "DROPDOWNLIST");
		row.set(OPTION_VALUE, value);
		return row;
	}

}
