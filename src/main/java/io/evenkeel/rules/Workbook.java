package io.evenkeel.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes tables into a spreadsheet. Every cell is text, also one that begins with an
 * equals sign: nothing in a workbook of ours is a formula.
 */
final class Workbook implements AutoCloseable {

	/** The sheets that are for people only; no table can have such a name. */
	static final String HELP = "(help)";

	static final String LISTS = "(lists)";

	/** The longest name that a sheet can have. */
	static final int LONGEST_NAME = 31;

	private static final int LAST_ROW = 2000;

	private static final int WIDTH = 256;

	/** Spreadsheets write signs as _x000D_; what looks like one must not become one. */
	private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private final XSSFWorkbook workbook = new XSSFWorkbook();

	private final CellStyle text = this.workbook.createCellStyle();

	private final CellStyle quoted = this.workbook.createCellStyle();

	private final CellStyle head = this.workbook.createCellStyle();

	private final RecordKind kind;

	/**
	 * Begins a workbook.
	 * @param kind what the records of the set are: its fields are offered
	 */
	Workbook(RecordKind kind) {
		this.kind = kind;
		short asText = (short) BuiltinFormats.getBuiltinFormat("@");
		this.text.setDataFormat(asText);
		this.quoted.setDataFormat(asText);
		this.quoted.setQuotePrefixed(true);
		Font bold = this.workbook.createFont();
		bold.setBold(true);
		this.head.setFont(bold);
		this.head.setDataFormat(asText);
	}

	Workbook with(TableSheet table) {
		XSSFSheet sheet = sheet(table.name(), table.rows());
		if (table.name().equals(TableSheet.FIELDS) && !table.rows().isEmpty()) {
			addChoices(sheet, table.rows().get(0));
		}
		return this;
	}

	Workbook withHelp() {
		sheet(HELP, HelpSheet.rows(this.kind));
		XSSFSheet lists = sheet(LISTS,
				Stream.concat(FieldList.names(this.kind).stream(), Conversions.names().stream())
					.map((name) -> List.of(name))
					.toList());
		this.workbook.setSheetHidden(this.workbook.getSheetIndex(lists), true);
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			this.workbook.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	@Override
	public void close() {
		try {
			this.workbook.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private XSSFSheet sheet(String name, List<List<String>> rows) {
		XSSFSheet sheet = this.workbook.createSheet(name);
		sheet.createFreezePane(0, 1);
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		for (int column = 0; column < columns; column++) {
			sheet.setDefaultColumnStyle(column, this.text);
			sheet.setColumnWidth(column, width(rows, column) * WIDTH);
		}
		for (int number = 0; number < rows.size(); number++) {
			XSSFRow row = sheet.createRow(number);
			List<String> cells = rows.get(number);
			for (int column = 0; column < columns; column++) {
				write(row.createCell(column), (column < cells.size()) ? cells.get(column) : "", number == 0);
			}
		}
		return sheet;
	}

	private void write(XSSFCell cell, String value, boolean isHead) {
		cell.setCellStyle(isHead ? this.head : value.matches("(?s)[=+@'\\-].*") ? this.quoted : this.text);
		cell.setCellValue(ESCAPE.matcher(value).replaceAll("_x005F_x$1_"));
	}

	private static int width(List<List<String>> rows, int column) {
		int longest = rows.stream()
			.filter((row) -> row.size() > column)
			.mapToInt((row) -> row.get(column).length())
			.max()
			.orElse(0);
		return Math.max(10, Math.min(60, longest + 2));
	}

	private void addChoices(XSSFSheet sheet, List<String> columns) {
		int fields = FieldList.names(this.kind).size();
		int all = fields + Conversions.names().size();
		DataValidationHelper helper = sheet.getDataValidationHelper();
		DataValidationConstraint field = helper.createFormulaListConstraint("'" + LISTS + "'!$A$1:$A$" + fields);
		DataValidationConstraint conversion = helper
			.createFormulaListConstraint("'" + LISTS + "'!$A$" + (fields + 1) + ":$A$" + all);
		for (int column = 0; column < columns.size(); column++) {
			switch (columns.get(column).toLowerCase(Locale.ROOT)) {
				case FieldTableReader.LEADS -> choose(sheet, column, words(Leader.values()), true);
				case FieldTableReader.ON_CREATE -> choose(sheet, column, words(OnCreate.values()), true);
				case FieldTableReader.ON_UPDATE -> choose(sheet, column, words(OnUpdate.values()), true);
				// further fields and arguments are typed by hand: a suggestion, no more
				case FieldTableReader.FIELD, FieldTableReader.FROM -> choose(sheet, column, field, false);
				case FieldTableReader.CONVERSION -> choose(sheet, column, conversion, false);
				default -> {
				}
			}
		}
	}

	private static void choose(XSSFSheet sheet, int column, String[] words, boolean strict) {
		choose(sheet, column, sheet.getDataValidationHelper().createExplicitListConstraint(words), strict);
	}

	private static void choose(XSSFSheet sheet, int column, DataValidationConstraint words, boolean strict) {
		DataValidation validation = sheet.getDataValidationHelper()
			.createValidation(words, new CellRangeAddressList(1, LAST_ROW, column, column));
		validation.setShowErrorBox(strict);
		validation.setSuppressDropDownArrow(true);
		sheet.addValidationData(validation);
	}

	private static String[] words(Enum<?>[] values) {
		return Arrays.stream(values)
			.map((value) -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toArray(String[]::new);
	}

}
