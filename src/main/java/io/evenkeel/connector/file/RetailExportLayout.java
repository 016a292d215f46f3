package io.evenkeel.connector.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.evenkeel.commerce.FieldType;
import io.evenkeel.commerce.RecordField;
import io.evenkeel.connector.Change;
import org.jspecify.annotations.Nullable;

/**
 * The product export of Lightspeed Retail: a row a product or variant; variants share a
 * handle, and their product has no row of its own. It is made from the first of them,
 * with the id {@code handle:} and the handle, and has the fields that they share; they
 * have the others.
 */
final class RetailExportLayout extends Layout {

	private static final String FAMILY = Layouts.FAMILY;

	private static final String HANDLE = "handle";

	private static final String SKU = "sku";

	private static final Form FLAG = Form.flag("1", "0");

	private static final List<PairColumns.Pair> OPTIONS = Stream.of("one", "two", "three")
		.map((number) -> new PairColumns.Pair("variant_option_" + number + "_name",
				"variant_option_" + number + "_value"))
		.toList();

	private final Part product;

	private final Part family;

	private final Part variant;

	RetailExportLayout(CellText text, Header header) {
		super(Layouts.RETAIL_EXPORT, text);
		List<FieldColumns> own = own(header);
		this.product = part("product", List.of(ID), join(both(), shared(), own));
		this.family = part("product with variants", List.of(), join(both(), shared()));
		this.variant = part("variant", List.of(ID), join(both(), own));
	}

	private static List<FieldColumns> both() {
		return List.of(OneColumn.of(RecordField.HANDLE, HANDLE), OneColumn.of(RecordField.ACTIVE, FLAG, "active"),
				OneColumn.of(RecordField.CHANNELS, Form.list(","), "channels"),
				OneColumn.of(RecordField.SUPPLIER, "supplier_name"), OneColumn.of(RecordField.TAX, "tax_name"));
	}

	private static List<FieldColumns> shared() {
		return List.of(OneColumn.of(RecordField.NAME, "name"), OneColumn.of(RecordField.DESCRIPTION, "description"),
				OneColumn.of(RecordField.BRAND, "brand_name"),
				OneColumn.of(RecordField.CATEGORIES, Form.ONE_OF_A_LIST, "product_category", "type"),
				OneColumn.of(RecordField.TAGS, Form.list(","), "tags"),
				OneColumn.of(RecordField.IMAGES, Form.list("|"), "images", "image"));
	}

	private static List<FieldColumns> own(Header header) {
		List<FieldColumns> own = new ArrayList<>(List.of(OneColumn.of(RecordField.SKU, SKU),
				OneColumn.of(RecordField.BARCODE, "barcode", "upc"), new PairColumns(RecordField.OPTIONS, OPTIONS),
				OneColumn.of(RecordField.PRICE, "retail_price"), OneColumn.of(RecordField.SUPPLY_PRICE, "supply_price"),
				OneColumn.of(RecordField.SUPPLIER_CODE, "supplier_code"),
				new NamedColumns(RecordField.STOCK_BY_OUTLET, "inventory_", true),
				OneColumn.of(RecordField.STOCK_TRACKED, FLAG, "track_inventory"),
				OneColumn.of(RecordField.WEIGHT, "weight"), OneColumn.of(RecordField.LENGTH, "length"),
				OneColumn.of(RecordField.WIDTH, "width"), OneColumn.of(RecordField.HEIGHT, "height")));
		own.addAll(ofOneOutlet(RecordField.REORDER_POINT, header.startingWith("reorder_point_")));
		own.addAll(ofOneOutlet(RecordField.REORDER_AMOUNT, header.startingWith("restock_level_")));
		return own;
	}

	// a record has one reorder point: with several outlets, each column is a further
	// field
	private static List<FieldColumns> ofOneOutlet(RecordField field, List<String> columns) {
		return (columns.size() == 1) ? List.of(OneColumn.of(field, columns.get(0)))
				: columns.stream()
					.<FieldColumns>map(
							(column) -> new OneColumn("extra." + column, FieldType.TEXT, List.of(column), Form.USUAL))
					.toList();
	}

	@SafeVarargs
	private static List<FieldColumns> join(List<FieldColumns>... lists) {
		return Stream.of(lists).flatMap(List::stream).toList();
	}

	@Override
	List<List<String>> required() {
		return List.of(List.of(ID, SKU), List.of("name"));
	}

	@Override
	List<Part> parts() {
		return List.of(this.product, this.family, this.variant);
	}

	@Override
	void read(Row row, Family family, Records records) {
		String id = id(row);
		String parent = family(row, family, records);
		if (parent == null) {
			family.begin(id);
		}
		if (id == null) {
			records.reject("the columns 'id' and 'sku' are empty", "Give the product a SKU.");
			return;
		}
		records.record((parent != null) ? this.variant : this.product, id, parent);
	}

	private @Nullable String family(Row row, Family family, Records records) {
		String handle = row.cell(HANDLE);
		if (handle == null || !hasOption(row)) {
			return null;
		}
		String above = family.product();
		if (above != null && above.length() == FAMILY.length() + handle.length() && above.startsWith(FAMILY)
				&& above.endsWith(handle)) {
			return above;
		}
		String parent = FAMILY + handle;
		family.begin(parent);
		if (family.meet(handle)) {
			records.record(this.family, parent, null);
		}
		return parent;
	}

	private static @Nullable String id(Row row) {
		String id = row.cell(ID);
		return (id != null) ? id : row.cell(SKU);
	}

	private static boolean hasOption(Row row) {
		return OPTIONS.stream().anyMatch((option) -> row.cell(option.text()) != null);
	}

	@Override
	Part partOf(Change change) {
		return (change.parentId() != null) ? this.variant : showsInItsVariants(change) ? this.family : this.product;
	}

	@Override
	void share(Row variant, Row sibling) {
		for (String column : variant.header().names()) {
			boolean shared = this.family.takes(variant.header(), column)
					&& !this.variant.takes(variant.header(), column);
			if (shared && variant.cell(column) == null) {
				variant.set(column, sibling.cell(column));
			}
		}
	}

	@Override
	boolean showsInItsVariants(Change change) {
		return change.parentId() == null && value(change, RecordField.SKU) == null
				&& value(change, RecordField.HANDLE) != null;
	}

	@Override
	boolean isShownInVariants(Part part) {
		return part == this.family;
	}

	private static @Nullable Object value(Change change, RecordField field) {
		return change.fields()
			.stream()
			.filter((written) -> written.field().equals(field.fieldName()))
			.map((written) -> written.after())
			.filter(java.util.Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	@Override
	void begin(Row row, Change change) {
		String parent = change.parentId();
		if (showsInItsVariants(change)) {
			return;
		}
		if (row.cell(SKU) == null) {
			throw new IllegalArgumentException("it has no SKU, which a row of a retail export needs");
		}
		if (parent == null) {
			row.set(HANDLE, (row.cell(HANDLE) != null) ? row.cell(HANDLE) : row.cell(SKU));
			return;
		}
		if (!parent.startsWith(FAMILY)) {
			throw new IllegalArgumentException("its product '" + parent
					+ "' is a row of its own in this file; a product with variants has a handle and no SKU");
		}
		if (!hasOption(row)) {
			throw new IllegalArgumentException("it has no option, which tells a variant from its siblings");
		}
		row.set(HANDLE, parent.substring(FAMILY.length()));
	}

}
