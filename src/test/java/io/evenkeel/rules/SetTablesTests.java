package io.evenkeel.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.evenkeel.commerce.RecordKind;
import io.evenkeel.commerce.RecordKind;
import io.evenkeel.failure.InputFailure;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetTablesTests {

	private static final String FIELDS = "rule,field,from,leads,on create,on update,conversion,when brand,reason\n"
			+ "\"Größe, \"\"so\"\"\",name,,pos,copy,copy,upper case then first 10,,=1+1\n"
			+ "Acme's own,name,,pos,copy,leave,,Acme,-5\nTaxes,tax,,pos,copy,copy,look up in taxes,,_x0041_\n";

	private static final String TAXES = "from,to,comment\n007,\"a, b\",\"two\nlines\"\n21,=HYPERLINK(1),\n*,other,@x\n";

	@TempDir
	Path home;

	private TestSets test;

	private Path workbook;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home).with("fields.csv", FIELDS).with("taxes.csv", TAXES);
		this.workbook = this.home.resolve("edited.xlsx");
	}

	@Test
	void comesBackAsItWent() throws IOException {
		export();
		Files.delete(csv("fields"));
		Files.writeString(csv("taxes"), "from,to\nx,y\n");
		this.test.with("fields.csv", TestSets.HEADER + "Names,name,,pos,copy,copy,,\n");

		this.test.sets().importing("test", this.workbook).write();

		assertThat(csv("fields")).hasContent(FIELDS);
		assertThat(csv("taxes")).hasContent(TAXES);
		assertThat(this.test.problems()).isEmpty();
	}

	@Test
	void bringsTheShippedTableBackToTheLastByte() throws IOException {
		byte[] shipped = Files.readAllBytes(Path.of("rules/retail-to-e-series/fields.csv"));
		TableSheet table = TableSheet.of(new RuleFile("fields.csv", "fields.csv", shipped));
		try (Workbook sheets = new Workbook(RecordKind.PRODUCTS)) {
			byte[] xlsx = sheets.with(table).withHelp().bytes();

			List<TableSheet> back = new WorkbookReader("x", (problem) -> {
				throw new IllegalStateException(problem.toString());
			}).read(xlsx);

			assertThat(back).singleElement().satisfies((sheet) -> assertThat(sheet.csv()).isEqualTo(shipped));
		}
	}

	@Test
	void changesNothingWhenNothingWasEdited() throws IOException {
		export();
		String before = Files.readString(csv("fields"));

		TableImport nothing = this.test.sets().importing("test", this.workbook);
		nothing.write();

		assertThat(nothing.changes()).isEmpty();
		assertThat(csv("fields")).hasContent(before);
	}

	@Test
	void showsWhatChangesRowByRow() throws IOException {
		export();
		edit((sheet) -> {
			sheet("fields", sheet).getRow(1).getCell(5).setCellValue("if-empty");
			sheet("taxes", sheet).getRow(1).getCell(0).setCellValue(8);
		});

		assertThat(this.test.sets().importing("test", this.workbook).changes()).extracting(Object::toString)
			.containsExactly("fields: changed name: on update 'copy' becomes 'if-empty'", "taxes: added 8",
					"taxes: removed 007");
	}

	@Test
	void writesNothingWhenTheSetWouldNotWork() throws IOException {
		export();
		edit((book) -> {
			sheet("fields", book).getRow(1).getCell(1).setCellValue("nmae");
			sheet("taxes", book).getRow(3).getCell(1).setBlank();
		});

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.test.sets().importing("test", this.workbook))
			.withMessageContaining("edited.xlsx[fields!B2]: there is no field 'nmae'; did you mean 'name'?")
			.withMessageContaining("edited.xlsx[taxes!B4]: 'to' is empty");
		assertThat(csv("fields")).hasContent(FIELDS);
	}

	@Test
	void takesNoFormulasInAndLetsNoneOut() throws IOException {
		export();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(this.workbook)))) {
			book.forEach((sheet) -> sheet.forEach(
					(row) -> row.forEach((cell) -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
			Cell equals = book.getSheet("fields").getRow(1).getCell(8);
			assertThat(equals.getStringCellValue()).isEqualTo("=1+1");
			assertThat(equals.getCellStyle().getQuotePrefixed()).isTrue();
		}
		edit((book) -> sheet("taxes", book).getRow(1).getCell(1).setCellFormula("1+1"));

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.test.sets().importing("test", this.workbook))
			.withMessageContaining("edited.xlsx[taxes!B2]: this is a formula; write the value, as text");
	}

	@Test
	void offersChoicesAndHelp() throws IOException {
		export();

		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(this.workbook)))) {
			List<String> choices = book.getSheet("fields")
				.getDataValidations()
				.stream()
				.map((choice) -> choice.getRegions().getCellRangeAddress(0).formatAsString() + " "
						+ choice.getValidationConstraint().getFormula1())
				.toList();
			int fields = RecordKind.PRODUCTS.fields().size();
			assertThat(choices).contains("D2:D2001 \"pos,shop,nobody\"", "E2:E2001 \"copy,leave\"",
					"F2:F2001 \"copy,leave,if-empty,if-unchanged,when-changed\"",
					"B2:B2001 '(lists)'!$A$1:$A$" + fields);
			assertThat(choices).anyMatch((choice) -> choice.startsWith("G2:G2001 '(lists)'!$A$" + (fields + 1)));
			assertThat(book.getSheet(Workbook.HELP).getLastRowNum()).isGreaterThan(70);
			assertThat(Stream.iterate(0, (row) -> row + 1).limit(70)).anyMatch(
					(row) -> "round to .95".equals(book.getSheet(Workbook.HELP).getRow(row).getCell(0).toString()));
		}
	}

	@Test
	void refusesWhatIsNoWorkbook() throws IOException {
		Files.writeString(this.workbook, "not a workbook");

		assertThatExceptionOfType(InputFailure.class)
			.isThrownBy(() -> this.test.sets().importing("test", this.workbook))
			.withMessageStartingWith("edited.xlsx: this is not a workbook that can be read");
	}

	@Test
	void putsCsvInThePlaceOfASpreadsheet() throws IOException {
		export();
		Files.delete(csv("fields"));
		try (Workbook sheets = new Workbook(RecordKind.PRODUCTS)) {
			Files.write(csv("fields").resolveSibling("fields.xlsx"), sheets
				.with(new TableSheet("fields", List.of(List.of("rule", "field", "leads", "on create", "on update"),
						List.of("Names", "name", "pos", "copy", "copy"))))
				.bytes());
		}

		this.test.sets().importing("test", this.workbook).write();

		assertThat(csv("fields")).hasContent(FIELDS);
		assertThat(csv("fields").resolveSibling("fields.xlsx")).doesNotExist();
	}

	private void export() throws IOException {
		Files.write(this.workbook, this.test.sets().workbook("test"));
	}

	private Path csv(String table) {
		return this.home.resolve("rules/test/" + table + ".csv");
	}

	private static XSSFSheet sheet(String name, XSSFWorkbook book) {
		return book.getSheet(name);
	}

	private void edit(Consumer<XSSFWorkbook> change) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(this.workbook)))) {
			change.accept(book);
			try (OutputStream out = Files.newOutputStream(this.workbook)) {
				book.write(out);
			}
		}
	}

}
