package io.evenkeel.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.evenkeel.failure.InputFailure;
import io.evenkeel.failure.Problem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetFenceTests {

	private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">"
			+ "<!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">]><worksheet>&lol2;</worksheet>";

	private static final String OUTSIDE = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
			+ "<worksheet>&e;</worksheet>";

	@Test
	void readsAPlainSpreadsheet() throws Exception {
		assertThat(problems(plain())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiterString = " => ", value = {
			"xl/vbaProject.bin => it has macros or embedded files; save it as a plain .xlsx without them",
			"xl/embeddings/oleObject1.bin => it has macros or embedded files; save it as a plain .xlsx without them",
			"xl/activeX/activeX1.xml => it has macros or embedded files; save it as a plain .xlsx without them",
			"xl/externalLinks/externalLink1.xml => it has links to other workbooks; replace them by their values",
			"../../evil.xml => the part '../../evil.xml' points outside of it",
			"/etc/evil.xml => the part '/etc/evil.xml' points outside of it" })
	void refusesWhatDoesNotBelongIntoATable(String part, String reason) throws Exception {
		assertThat(problems(with(Map.of(part, "<x/>")))).containsExactly("fields.xlsx: " + reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { LAUGHS, OUTSIDE })
	void refusesEntities(String xml) throws Exception {
		assertThat(problems(with(Map.of("xl/worksheets/sheet9.xml", xml)))).containsExactly(
				"fields.xlsx: its part 'xl/worksheets/sheet9.xml' declares entities, which spreadsheets never do");
	}

	@Test
	void refusesALinkToAFile() throws Exception {
		String link = "<Relationships><Relationship Id=\"r1\" Type=\"x/oleObject\" Target=\"file:///etc/passwd\" "
				+ "TargetMode=\"External\"/></Relationships>";

		assertThat(problems(with(Map.of("xl/worksheets/_rels/sheet9.xml.rels", link))))
			.containsExactly("fields.xlsx: it has links to other files; replace them by their values");
	}

	@Test
	void refusesAPartThatIsThereTwice() throws Exception {
		byte[] twice = with(Map.of("xl/worksheets/sheeta.xml", "<x/>", "xl/worksheets/sheetb.xml", "<x/>"));
		byte[] forged = new String(twice, StandardCharsets.ISO_8859_1).replace("sheetb.xml", "sheeta.xml")
			.getBytes(StandardCharsets.ISO_8859_1);

		assertThat(problems(forged)).containsExactly("fields.xlsx: the part 'xl/worksheets/sheeta.xml' is in it twice");
	}

	@Test
	void refusesAFileThatIsSmallOutsideAndEndlessInside() throws Exception {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
			copy(plain(), zip);
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet9.xml"));
			byte[] cells = "<c><v>1</v></c>".repeat(4096).getBytes(StandardCharsets.UTF_8);
			for (long size = 0; size < 1024L * 1024 * 1024; size += cells.length) {
				zip.write(cells);
			}
		}

		assertThat(bomb.size()).isLessThan(4 * 1024 * 1024);
		assertThat(problems(bomb.toByteArray()))
			.containsExactly("fields.xlsx: it is larger than 16 MB once unpacked; no rule table needs that");
	}

	@Test
	void refusesMoreParts() throws Exception {
		Map<String, String> parts = new LinkedHashMap<>();
		for (int number = 0; number < 400; number++) {
			parts.put("xl/media/image" + number + ".png", "x");
		}

		assertThat(problems(with(parts)))
			.containsExactly("fields.xlsx: it has more than 300 parts; save it as a new, plain spreadsheet");
	}

	@Test
	void refusesAFormulaAndTellsItsCell() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Fields").createRow(1).createCell(2).setCellFormula("HYPERLINK(\"http://x\")");
			workbook.write(bytes);
		}

		assertThat(problems(bytes.toByteArray())).containsExactly("fields.xlsx[Fields!C2]: there is a formula in this "
				+ "cell; rules are values: paste its value instead");
	}

	@Test
	void refusesACellLongerThanPeopleRead() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Fields").createRow(0).createCell(0).setCellValue("x".repeat(30_000));
			workbook.write(bytes);
		}

		assertThat(problems(bytes.toByteArray()))
			.containsExactly("fields.xlsx[Fields!A1]: the cell has 30,000 letters; at most 2,000 can be read");
	}

	private static List<String> problems(byte[] content) {
		try {
			TableFile.lines(new RuleFile("fields.xlsx", "fields.xlsx", content));
			return List.of();
		}
		catch (InputFailure ex) {
			return ex.problems().stream().map(Problem::toString).toList();
		}
	}

	private static byte[] plain() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet("Fields").createRow(0).createCell(0).setCellValue("rule");
			workbook.write(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] with(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			copy(plain(), zip);
			for (String part : parts.keySet()) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(parts.get(part).getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private static void copy(byte[] from, ZipOutputStream target) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(from))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				target.putNextEntry(new ZipEntry(entry.getName()));
				zip.transferTo(target);
			}
		}
	}

}
