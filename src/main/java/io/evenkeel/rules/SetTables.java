package io.evenkeel.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import io.evenkeel.rules.TableImport.TableChange;

/** The tables of a rule set: out into a workbook, and back. */
final class SetTables {

	private static final int LARGEST_WORKBOOK = 16 * 1024 * 1024;

	private final RuleFolder set;

	SetTables(RuleFolder set) {
		this.set = set;
	}

	/**
	 * All tables in one workbook, with help and choices.
	 * @return the content of an XLSX
	 */
	byte[] workbook() {
		List<TableSheet> tables = files().map(TableSheet::of).toList();
		if (tables.isEmpty()) {
			throw new InputFailure(new Problem(this.set.shown(), 0, "there is no table in this rule set to export"));
		}
		tables.stream()
			.filter((table) -> table.name().length() > Workbook.LONGEST_NAME)
			.findFirst()
			.ifPresent((table) -> {
				throw new InputFailure(new Problem(this.set.shown() + "/" + table.name() + ".csv", 0,
						"its name is too long for a sheet; " + Workbook.LONGEST_NAME + " signs at most"));
			});
		try (Workbook workbook = new Workbook(this.set.kind())) {
			tables.forEach(workbook::with);
			return workbook.withHelp().bytes();
		}
	}

	/**
	 * Reads a workbook and checks the set with its tables.
	 * @param folder the set's folder
	 * @param file the workbook
	 * @return what would change
	 * @throws InputFailure when the set would not work, with sheet and cell
	 */
	TableImport importing(Path folder, Path file) {
		List<Problem> problems = new ArrayList<>();
		String shown = String.valueOf(file.getFileName());
		List<TableSheet> sheets = new WorkbookReader(shown, problems::add).read(content(file, shown));
		if (sheets.isEmpty() && problems.isEmpty()) {
			problems.add(new Problem(shown, 0, "there is no table in this workbook"));
		}
		refuse(problems);
		Map<String, TableSheet> changed = new LinkedHashMap<>();
		List<TableChange> changes = new ArrayList<>();
		for (TableSheet sheet : sheets) {
			TableSheet before = files().filter((known) -> ValueTableReader.name(known).equals(sheet.name()))
				.map(TableSheet::of)
				.findFirst()
				.orElse(null);
			List<TableChange> found = TableChange.between(before, sheet);
			if (!found.isEmpty()) {
				changed.put(sheet.name(), sheet);
				changes.addAll(found);
			}
		}
		new RuleCompiler(RuleReading.of(with(changed, shown))).compile("import");
		return new TableImport(folder, changes, changed);
	}

	/** The set as it would be, with the workbook's own cells for what is wrong. */
	private RuleFolder with(Map<String, TableSheet> changed, String shown) {
		List<RuleFile> files = new ArrayList<>();
		this.set.rules()
			.stream()
			.filter((file) -> !isTable(file) || !changed.containsKey(ValueTableReader.name(file)))
			.forEach(files::add);
		changed.forEach((name, table) -> {
			try (Workbook workbook = new Workbook(this.set.kind())) {
				files.add(new RuleFile(name + ".xlsx", shown, workbook.with(table).bytes()));
			}
		});
		return new RuleFolder(this.set.name(), this.set.shown(), files, this.set.examples());
	}

	private Stream<RuleFile> files() {
		return Stream.concat(this.set.tables().stream(), this.set.valueTables().stream());
	}

	private boolean isTable(RuleFile file) {
		return this.set.tables().contains(file) || this.set.valueTables().contains(file);
	}

	private static byte[] content(Path file, String shown) {
		try {
			if (Files.size(file) > LARGEST_WORKBOOK) {
				throw new InputFailure(new Problem(shown, 0, "the workbook is larger than 16 MB"));
			}
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new InputFailure(new Problem(shown, 0, "cannot be read: " + ex.getMessage()));
		}
	}

	private static void refuse(List<Problem> problems) {
		if (!problems.isEmpty()) {
			throw new InputFailure(problems);
		}
	}

}
