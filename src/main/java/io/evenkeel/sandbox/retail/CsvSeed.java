package io.evenkeel.sandbox.retail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.evenkeel.sandbox.web.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills an account from a product export. Rows that the service would not import are left
 * out.
 */
final class CsvSeed {

	private static final List<String> OPTIONS = List.of("one", "two", "three");

	private final RetailShop shop;

	private final Products products;

	private final Stock stock;

	private final RetailSeed seed;

	private final Prices prices;

	CsvSeed(RetailShop shop, Products products, Stock stock) {
		this.shop = shop;
		this.products = products;
		this.stock = stock;
		this.seed = new RetailSeed(shop);
		this.prices = new Prices(shop);
	}

	void plant(Path file) {
		Map<String, List<ObjectNode>> families = new LinkedHashMap<>();
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofNamedCsvRecord(file)) {
			rows.stream().filter(CsvSeed::isImported).forEach((row) -> add(row, families));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
		families.values().forEach(Products::join);
		families.values().forEach((family) -> family.forEach(this.shop.products::put));
	}

	private static boolean isImported(NamedCsvRecord row) {
		return row.getFieldCount() == row.getHeader().size() && !cell(row, "name").isEmpty()
				&& Stream.of("retail_price", "supply_price", "weight").allMatch((name) -> isNumber(cell(row, name)));
	}

	private static boolean isNumber(String text) {
		try {
			RetailSeed.number(text);
			return true;
		}
		catch (NumberFormatException ex) {
			return false;
		}
	}

	private static String cell(NamedCsvRecord row, String name) {
		return row.findField(name).orElse("").strip();
	}

	private void add(NamedCsvRecord row, Map<String, List<ObjectNode>> families) {
		ObjectNode product = product(row);
		options(product, row);
		if (product.path("variant_options").isEmpty()) {
			this.shop.products.put(product);
		}
		else {
			families.computeIfAbsent(cell(row, "handle"), (handle) -> new ArrayList<>()).add(product);
		}
		levels(Table.id(product), row);
	}

	private ObjectNode product(NamedCsvRecord row) {
		ObjectNode product = this.products.blank(this.shop.row(cell(row, "id")));
		product.put("name", cell(row, "name")).put("handle", cell(row, "handle")).put("sku", cell(row, "sku"));
		product.put("description", cell(row, "description")).put("is_active", cell(row, "active").equals("1"));
		product.put("has_inventory", cell(row, "track_inventory").equals("1"));
		product.withArray("product_codes").add(RetailSeed.code(cell(row, "sku")));
		references(product, row);
		product.put("supply_price", RetailSeed.number(cell(row, "supply_price")));
		product.put(Prices.WITH, RetailSeed.number(cell(row, "retail_price")));
		this.prices.follow(product, Prices.WITH);
		sizes(product, row);
		for (String url : cell(row, "images").split("\\|")) {
			if (!url.isBlank()) {
				product.withArray("images").add(ProductFields.image(url.strip()));
			}
		}
		return product;
	}

	private void references(ObjectNode product, NamedCsvRecord row) {
		reference(product, "brand_id", this.shop.brands, "brand", cell(row, "brand_name"));
		reference(product, "supplier_id", this.shop.suppliers, "supplier", cell(row, "supplier_name"));
		reference(product, "product_category_id", this.shop.categories, "category", cell(row, "product_category"));
		product.put("supplier_code", cell(row, "supplier_code"));
		for (String tag : cell(row, "tags").split(",")) {
			if (!tag.isBlank()) {
				product.withArray("tag_ids").add(this.seed.named(this.shop.tags, "tag", tag.strip()));
			}
		}
		String tax = cell(row, "tax_name");
		if (!tax.isEmpty()) {
			product.put("tax_id", this.seed.tax(tax, RetailSeed.number(cell(row, "tax_value")), false));
		}
	}

	private void reference(ObjectNode product, String field, Table table, String kind, String name) {
		if (!name.isEmpty()) {
			product.put(field, this.seed.named(table, kind, name));
		}
	}

	private static void sizes(ObjectNode product, NamedCsvRecord row) {
		for (String field : List.of("weight", "length", "width", "height")) {
			if (!cell(row, field).isEmpty()) {
				product.put(field, RetailSeed.number(cell(row, field)));
				product.put("weight_unit", "KG").put("dimensions_unit", "CM");
			}
		}
	}

	private void options(ObjectNode product, NamedCsvRecord row) {
		for (String number : OPTIONS) {
			String name = cell(row, "variant_option_" + number + "_name");
			if (!name.isEmpty()) {
				product.withArray("variant_options")
					.add(Json.object()
						.put("id", this.seed.named(this.shop.variantAttributes, "attribute", name))
						.put("name", name)
						.put("value", cell(row, "variant_option_" + number + "_value")));
			}
		}
	}

	private void levels(String product, NamedCsvRecord row) {
		this.stock.begin(product);
		for (ObjectNode outlet : this.shop.outlets.live()) {
			String column = Json.text(outlet, "name", "").replace(' ', '_');
			ObjectNode level = this.stock.row(product, Table.id(outlet));
			level.put("current_inventory_level", number(row, "inventory_" + column));
			level.put("reorder_point", number(row, "reorder_point_" + column));
			level.put("reorder_amount", number(row, "restock_level_" + column));
			this.stock.put(level);
		}
	}

	private static BigDecimal number(NamedCsvRecord row, String name) {
		String cell = cell(row, name);
		return isNumber(cell) ? RetailSeed.number(cell) : BigDecimal.ZERO;
	}

}
