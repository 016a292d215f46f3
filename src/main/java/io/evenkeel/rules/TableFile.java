package io.evenkeel.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.evenkeel.failure.InputFailure;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the lines of a table, be it CSV or the first sheet of an XLSX. */
final class TableFile {

	/**
	 * For the reader; a cell that is longer than people read is refused with its place.
	 */
	private static final int LARGEST_FIELD = 8 * 1024 * 1024;

	private TableFile() {
	}

	/**
	 * The lines that say something, the header first.
	 * @param file the file
	 * @return the lines
	 * @throws InputFailure when the file cannot be read as a table
	 */
	static List<TableLine> lines(RuleFile file) {
		List<TableLine> lines = file.name().endsWith(".xlsx") ? sheetLines(file) : csvLines(file);
		return TableLimits.checked(file.shown(), lines.stream().filter((line) -> !line.isBlank()).toList());
	}

	private static List<TableLine> csvLines(RuleFile file) {
		List<TableLine> lines = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.allowExtraFields(true)
			.allowMissingFields(true)
			.skipEmptyLines(true)
			.maxBufferSize(LARGEST_FIELD)
			.ofCsvRecord(file.text())) {
			reader.forEach((record) -> lines.add(csvLine(file, record)));
		}
		catch (CsvParseException ex) {
			throw new InputFailure(new Place(file.shown(), 0).problem("this is not CSV: " + ex.getMessage()));
		}
		catch (IOException ex) {
			throw new InputFailure(new Place(file.shown(), 0).problem("cannot be read: " + ex.getMessage()));
		}
		return lines;
	}

	private static TableLine csvLine(RuleFile file, CsvRecord record) {
		Place place = new Place(file.shown(), (int) record.getStartingLineNumber());
		return new TableLine(place, record.getFields().stream().map(String::strip).toList(),
				Collections.nCopies(record.getFieldCount(), place));
	}

	private static List<TableLine> sheetLines(RuleFile file) {
		new SpreadsheetFence(file.content()).refusal().ifPresent((reason) -> {
			throw new InputFailure(new Place(file.shown(), 0).problem(reason));
		});
		SpreadsheetFence.hardenReader();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
			Sheet sheet = workbook.getSheetAt(0);
			DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
			List<TableLine> lines = new ArrayList<>();
			sheet.forEach((row) -> lines.add(sheetLine(file, sheet, row, formatter)));
			return lines;
		}
		catch (InputFailure ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new InputFailure(
					new Place(file.shown(), 0).problem("this spreadsheet cannot be read: " + ex.getMessage()));
		}
	}

	private static TableLine sheetLine(RuleFile file, Sheet sheet, Row row, DataFormatter formatter) {
		List<String> cells = new ArrayList<>();
		List<Place> places = new ArrayList<>();
		for (int column = 0; column < Math.min(row.getLastCellNum(), TableLimits.MOST_COLUMNS + 1); column++) {
			Cell cell = row.getCell(column);
			cells.add((cell != null) ? formatter.formatCellValue(cell).strip() : "");
			places.add(placeOf(file, sheet, row, column));
			if (cell != null && cell.getCellType() == CellType.FORMULA) {
				throw new InputFailure(places.get(column)
					.problem("there is a formula in this cell; rules are values: paste its value instead"));
			}
		}
		return new TableLine(placeOf(file, sheet, row, 0), cells, places);
	}

	private static Place placeOf(RuleFile file, Sheet sheet, Row row, int column) {
		return Place.cell(file.shown(), sheet.getSheetName(),
				new CellReference(row.getRowNum(), column).formatAsString());
	}

}
