package io.evenkeel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home in a temporary folder: one job, a catalogue as the point of sale, an empty shop,
 * and the shipped rule set.
 *
 * @param root the folder
 */
record BenchHome(Path root) {

	static final String JOB = "bench";

	static final String RULES = "retail-to-e-series";

	private static final String SHOP_HEADER = "type,product_internal_id,product_sku,product_name,product_subtitle,"
			+ "product_price,product_compare_to_price,product_cost_price,product_quantity,product_low_stock_threshold,"
			+ "product_is_inventory_tracked,product_is_available,product_description,product_brand,product_upc,"
			+ "product_weight,product_length,product_width,product_height,product_media_main_image_url,"
			+ "product_category_1,product_option_name,product_option_type,product_option_value,product_variation_sku,"
			+ "product_variation_upc,product_variation_option_Colour,product_variation_option_Size,"
			+ "product_variation_price,product_variation_quantity,product_variation_weight,product_variation_length,"
			+ "product_variation_width,product_variation_height\n";

	private static final String JOB_FILE = """
			job: bench
			pos: retail
			shop: webshop
			match: [link, sku, barcode, family]
			rules: retail-to-e-series
			settings:
			  outlets: [Main Street, Harbour]
			guard:
			  delete: off
			  unpublish: off
			  price-change: off
			  stock-to-zero: off
			""";

	private static final String CONNECTIONS = """
			connections:
			  retail:
			    service: file
			    path: retail.csv
			    layout: retail-export
			    currency: EUR
			  webshop:
			    service: file
			    path: shop.csv
			    layout: ecwid-catalog
			    currency: EUR
			""";

	Path retail() {
		return this.root.resolve("retail.csv");
	}

	Path shop() {
		return this.root.resolve("shop.csv");
	}

	/**
	 * Makes the home anew.
	 * @param project the folder of the project, whose rules are taken
	 */
	void make(Path project) throws IOException {
		remove();
		Files.createDirectories(this.root.resolve("jobs"));
		Files.writeString(this.root.resolve("jobs/bench.yml"), JOB_FILE);
		Files.writeString(this.root.resolve("jobs/connections.yml"), CONNECTIONS);
		Files.writeString(shop(), SHOP_HEADER);
		copyRules(project.resolve("rules").resolve(RULES), this.root.resolve("rules").resolve(RULES));
	}

	void remove() throws IOException {
		if (!Files.exists(this.root)) {
			return;
		}
		try (Stream<Path> paths = Files.walk(this.root)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}

	private static void copyRules(Path from, Path to) throws IOException {
		Files.createDirectories(to);
		try (Stream<Path> files = Files.list(from)) {
			files.filter(Files::isRegularFile).forEach((file) -> copy(file, to.resolve(file.getFileName())));
		}
	}

	private static void copy(Path from, Path to) {
		try {
			Files.copy(from, to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
