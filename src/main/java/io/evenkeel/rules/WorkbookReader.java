package io.evenkeel.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a workbook that people have worked on. */
final class WorkbookReader {

	private static final String TABLE = "[A-Za-z0-9][A-Za-z0-9._-]*";

	private static final int MOST_ROWS = 20_000;

	private static final int MOST_COLUMNS = 200;

	private final String shown;

	private final Consumer<Problem> problems;

	private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

	WorkbookReader(String shown, Consumer<Problem> problems) {
		this.shown = shown;
		this.problems = problems;
	}

	/**
	 * The tables of a workbook.
	 * @param content the file
	 * @return its sheets without those for people
	 * @throws InputFailure when it is no workbook
	 */
	List<TableSheet> read(byte[] content) {
		new SpreadsheetFence(content).refusal().ifPresent((reason) -> {
			throw new InputFailure(new Problem(this.shown, 0, "this is not a workbook that can be read: " + reason));
		});
		SpreadsheetFence.hardenReader();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			List<TableSheet> tables = new ArrayList<>();
			for (Sheet sheet : workbook) {
				String name = sheet.getSheetName();
				if (name.equals(Workbook.HELP) || name.equals(Workbook.LISTS)) {
					continue;
				}
				if (name.matches(TABLE)) {
					tables.add(table(sheet));
				}
				else {
					this.problems.accept(new Problem(this.shown, 0, "the sheet '" + name
							+ "' cannot be a table: use letters, digits, dots, hyphens and underscores"));
				}
			}
			return tables;
		}
		catch (IOException | RuntimeException ex) {
			throw new InputFailure(
					new Problem(this.shown, 0, "this is not a workbook that can be read: " + ex.getMessage()));
		}
	}

	private TableSheet table(Sheet sheet) {
		List<List<String>> rows = new ArrayList<>();
		if (sheet.getLastRowNum() >= MOST_ROWS) {
			this.problems.accept(new Problem(this.shown, 0,
					"the sheet '" + sheet.getSheetName() + "' has more than " + MOST_ROWS + " rows"));
			return new TableSheet(sheet.getSheetName(), rows);
		}
		for (int number = 0; number <= sheet.getLastRowNum(); number++) {
			List<String> cells = new ArrayList<>();
			Row row = sheet.getRow(number);
			int last = (row != null) ? Math.min(row.getLastCellNum(), MOST_COLUMNS) : 0;
			for (int column = 0; column < last; column++) {
				cells.add(text(sheet, row.getCell(column)));
			}
			rows.add(cells);
		}
		return new TableSheet(sheet.getSheetName(), rows);
	}

	private String text(Sheet sheet, @Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
			this.problems.accept(Place
				.cell(this.shown, sheet.getSheetName(),
						new CellReference(cell.getRowIndex(), cell.getColumnIndex()).formatAsString())
				.problem("this is a formula; write the value, as text"));
			return "";
		}
		if (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)
				&& cell.getCellStyle().getDataFormatString().matches("General|@")) {
			return NumberToTextConverter.toText(cell.getNumericCellValue());
		}
		return this.formatter.formatCellValue(cell).strip();
	}

}
