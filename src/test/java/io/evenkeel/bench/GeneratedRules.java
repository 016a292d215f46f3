package io.evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rule sets of any size, the way a chain with many brands has them. */
final class GeneratedRules {

	private static final List<String> FIELDS = List.of("name", "description", "subtitle", "alias", "tax", "supplier",
			"handle", "barcode");

	private final Path home;

	GeneratedRules(Path home) {
		this.home = home;
	}

	/**
	 * Writes a table in which each brand has rules of its own.
	 * @param set the set's name
	 * @param rows how many rows
	 */
	void table(String set, int rows) throws IOException {
		StringBuilder table = new StringBuilder("rule,field,leads,on create,on update,when brand\n");
		for (int row = 0; row < rows; row++) {
			String field = FIELDS.get(row % FIELDS.size());
			int brand = row / FIELDS.size();
			String condition = (brand == 0) ? "" : "Brand " + brand;
			table.append("Row ")
				.append(row)
				.append(',')
				.append(field)
				.append(",pos,copy,")
				.append((row % 3 == 0) ? "leave" : "copy")
				.append(',')
				.append(condition)
				.append('\n');
		}
		write(set, "fields.csv", table.toString());
	}

	/**
	 * Writes policies that fire for few pairs, as policies do.
	 * @param set the set's name
	 * @param count how many
	 */
	void policies(String set, int count) throws IOException {
		StringBuilder policies = new StringBuilder();
		for (int number = 0; number < count; number++) {
			policies.append("""
					rule "Policy %1$d"
					when
					    $pair : ProductPair( inBoth, pos.active != false, pos.brand == "Brand %1$d" )
					then
					    $pair.leave("compare-at-price", "brand %1$d has its own");
					end
					""".formatted(number));
		}
		write(set, "policies.drl", policies.toString());
	}

	/**
	 * Writes one policy whose text is new each time.
	 * @param set the set's name
	 * @param edit which edit it is
	 */
	void edit(String set, int edit) throws IOException {
		write(set, "edited.drl", """
				rule "An edit"
				when
				    $pair : ProductPair( inBoth, pos.brand == "Edited %d" )
				then
				    $pair.note("edit %d");
				end
				""".formatted(edit, edit));
	}

	private void write(String set, String file, String text) throws IOException {
		Path path = this.home.resolve("rules").resolve(set).resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

}
