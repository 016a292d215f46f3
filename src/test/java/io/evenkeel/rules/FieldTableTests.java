package io.evenkeel.rules;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.evenkeel.rules.Verdict.Finding.Kind;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.evenkeel.rules.TestSets.product;
import static org.assertj.core.api.Assertions.assertThat;

class FieldTableTests {

	@TempDir
	Path home;

	private TestSets test;

	@BeforeEach
	void home() {
		this.test = new TestSets(this.home);
	}

	@Test
	void writesOnlyWhereTheOtherSideHasNone() {
		this.test.with("fields.csv", TestSets.HEADER + "Names fill gaps,name,,pos,copy,if-empty,,\n");

		Verdict filled = this.test.decide(PairInput.of(product("name=A"), product("sku=1"), null));
		Verdict kept = this.test.decide(PairInput.of(product("name=A"), product("name=B"), null));

		assertThat(filled.changes()).hasSize(1);
		assertThat(kept.changes()).isEmpty();
	}

	@Test
	void writesOnlyWhileTheOtherSideIsUnchanged() {
		this.test.with("fields.csv", TestSets.HEADER + "Names follow,name,,pos,copy,if-unchanged,,\n");

		Verdict followed = this.test.decide(PairInput.of(product("name=C"), product("name=A"), product("name=A")));
		Verdict enriched = this.test.decide(PairInput.of(product("name=C"), product("name=B"), product("name=A")));

		assertThat(followed.changes()).hasSize(1);
		assertThat(enriched.changes()).isEmpty();
		assertThat(enriched.findings()).isEmpty();
	}

	@Test
	void writesWhatTheLeaderChangedAndLeavesTheRestInTheFormOfTheOtherSide() {
		this.test.with("fields.csv", TestSets.HEADER + "Names follow,name,,pos,copy,when-changed,,\n");

		Verdict settled = this.test.decide(PairInput.of(product("name=A"), product("name=a!"), product("name=A")));
		Verdict edited = this.test.decide(PairInput.of(product("name=B"), product("name=a!"), product("name=A")));
		Verdict first = this.test.decide(PairInput.of(product("name=A"), product("name=a!"), null));

		assertThat(settled.changes()).isEmpty();
		assertThat(edited.changes()).hasSize(1);
		assertThat(first.changes()).hasSize(1);
	}

	@Test
	void takesAFieldFromAnotherAndConvertsIt() {
		this.test.with("fields.csv",
				TestSets.HEADER + "The alias is the subtitle,subtitle,alias,pos,copy,copy,upper-case,because\n");

		Verdict verdict = this.test.decide(PairInput.of(product("alias=boot"), product("sku=1"), null));

		assertThat(verdict.changes().get(0).fields().get(0).after()).isEqualTo("BOOT");
		assertThat(verdict.changes().get(0).because())
			.isEqualTo(new Verdict.Because("The alias is the subtitle", "rules/test/fields.csv:2", "because"));
	}

	@Test
	void letsARowWithConditionsComeBeforeAPlainOne() {
		this.test.with("fields.csv", "rule,field,leads,on create,on update,when brand,when price\n"
				+ "Names,name,pos,copy,copy,,\n" + "\"Acme keeps its names\",name,pos,copy,leave,Acme|Bolt,> 100\n");

		Verdict dear = this.test
			.decide(PairInput.of(product("name=A", "brand=Bolt", "price=150 EUR"), product("name=B"), null));
		Verdict cheap = this.test
			.decide(PairInput.of(product("name=A", "brand=Bolt", "price=50 EUR"), product("name=B"), null));
		Verdict other = this.test.decide(PairInput.of(product("name=A", "price=150 EUR"), product("name=B"), null));

		assertThat(dear.changes()).isEmpty();
		assertThat(cheap.changes()).hasSize(1);
		assertThat(other.changes()).hasSize(1);
	}

	@Test
	void holdsThePairWhenTwoRowsWithConditionsDisagree() {
		this.test.with("fields.csv",
				"rule,field,leads,on create,on update,when brand,when tags\n" + "Acme,name,pos,copy,leave,Acme,\n"
						+ "Winter,name,pos,copy,copy,,winter\n" + "Skus,sku,pos,copy,copy,,\n");

		Verdict verdict = this.test
			.decide(PairInput.of(product("name=A", "brand=Acme", "tags=winter", "sku=2"), product("sku=1"), null));

		assertThat(verdict.changes()).isEmpty();
		assertThat(verdict.findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.kind()).isEqualTo(Kind.CONFLICT);
			assertThat(finding.text()).contains("\"Acme\" (rules/test/fields.csv:2)",
					"\"Winter\" (rules/test/fields.csv:3)");
		});
	}

	@Test
	void saysAllThatIsWrongAtOnceWithLineAndLikelyWord() {
		this.test.with("fields.csv",
				TestSets.HEADER + "A,nmae,,pos,copy,copy,,\nB,brand,,till,copy,copy,,\nC,sku,,pos,copy,sometimes,,\n"
						+ "D,price,,pos,copy,copy,upper-case,\nE,name,,pos,copy,copy,kilogram,\n"
						+ "F,name,,pos,copy,copy,,\nG,tax,,nobody,copy,leave,,\n");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/fields.csv:2: there is no field 'nmae'; did you mean 'name'?",
				"rules/test/fields.csv:3: 'leads' cannot be 'till' (there are: pos, shop, nobody)",
				"rules/test/fields.csv:4: 'on update' cannot be 'sometimes' (there are: copy, leave, if-empty, if-unchanged, when-changed)",
				"rules/test/fields.csv:5: the conversion 'upper-case' does not suit the field 'price'",
				"rules/test/fields.csv:6: there is no conversion 'kilogram'; did you mean 'kilograms'?",
				"rules/test/fields.csv:8: where nobody leads, there is nothing to copy; 'on create' and 'on update' must be 'leave'",
				"rules/test/fields.csv:7: the field 'name' has a row already, at rules/test/fields.csv:6; a second one needs a condition");
	}

	@Test
	void missesAColumn() {
		this.test.with("fields.csv", "rule,field,leeds,on create,on update\nA,name,pos,copy,copy\n");

		assertThat(this.test.problems()).containsExactly(
				"rules/test/fields.csv:1: there is no column 'leeds'; did you mean 'leads'?",
				"rules/test/fields.csv:1: the column 'leads' is missing");
	}

	@Test
	void readsASpreadsheetAndTellsSheetAndCell() throws Exception {
		spreadsheet(new String[][] { { "rule", "field", "leads", "on create", "on update" },
				{ "Names", "name", "pos", "copy", "copy" } });

		Verdict verdict = this.test.decide(PairInput.of(product("name=A"), product("name=B"), null));

		assertThat(verdict.changes().get(0).because().source()).isEqualTo("rules/test/fields.xlsx[Fields!A2]");
	}

	@Test
	void tellsTheCellOfAMistakeInASpreadsheet() throws Exception {
		spreadsheet(new String[][] { { "rule", "field", "leads", "on create", "on update" },
				{ "Names", "nmae", "pos", "copy", "copy" } });

		assertThat(this.test.problems())
			.containsExactly("rules/test/fields.xlsx[Fields!B2]: there is no field 'nmae'; did you mean 'name'?");
	}

	private void spreadsheet(String[][] cells) throws Exception {
		Path file = this.home.resolve("rules/test/fields.xlsx");
		Files.createDirectories(file.getParent());
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream stream = Files.newOutputStream(file)) {
			Sheet sheet = workbook.createSheet("Fields");
			for (int line = 0; line < cells.length; line++) {
				Row row = sheet.createRow(line);
				for (int column = 0; column < cells[line].length; column++) {
					row.createCell(column).setCellValue(cells[line][column]);
				}
			}
			workbook.write(stream);
		}
	}

}
