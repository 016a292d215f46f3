package io.evenkeel.sandbox.ccv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Fills the till with the products of an export of Retail: names, article numbers,
 * prices, options, and what all outlets have of them. A row that cannot be made out is
 * left out.
 */
final class CcvSeed {

	private static final List<String> OPTIONS = List.of("one", "two", "three");

	private final CcvPeople people;

	private final Set<String> families = new HashSet<>();

	CcvSeed(CcvPeople people) {
		this.people = people;
	}

	void plant(Path file) {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.ofNamedCsvRecord(file)) {
			rows.stream().filter(CcvSeed::isGood).forEach(this::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + file, ex);
		}
	}

	private static boolean isGood(NamedCsvRecord row) {
		return row.getFieldCount() == row.getHeader().size() && !cell(row, "sku").isEmpty()
				&& !cell(row, "name").isEmpty() && cell(row, "retail_price").matches("\\d+(\\.\\d+)?");
	}

	private static String cell(NamedCsvRecord row, String name) {
		return row.findField(name).orElse("").strip();
	}

	private void add(NamedCsvRecord row) {
		Map<String, String> options = new LinkedHashMap<>();
		for (String number : OPTIONS) {
			String name = cell(row, "variant_option_" + number + "_name");
			if (!name.isEmpty()) {
				options.put(name, cell(row, "variant_option_" + number + "_value"));
			}
		}
		BigDecimal price = new BigDecimal(cell(row, "retail_price"));
		if (options.isEmpty()) {
			this.people.addProduct(cell(row, "sku"), cell(row, "name"), price, pieces(row));
			return;
		}
		String family = cell(row, "handle").toUpperCase(Locale.ROOT);
		if (this.families.add(family)) {
			this.people.addProduct(family, cell(row, "name"), price, BigDecimal.ZERO);
		}
		this.people.addVariant(family, cell(row, "sku"), options, pieces(row));
	}

	private static BigDecimal pieces(NamedCsvRecord row) {
		return row.getHeader()
			.stream()
			.filter((name) -> name.startsWith("inventory_"))
			.map((name) -> cell(row, name))
			.filter((text) -> text.matches("\\d+(\\.\\d+)?"))
			.map(BigDecimal::new)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
